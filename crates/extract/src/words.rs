//! Words as grammar sees them: contractions apart, so that a verb stands by itself.

use std::borrow::Cow;
use std::ops::Range;

/// A word or a single mark of a text; white space lies between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word<'text> {
    /// Where it stands: a byte range of the text.
    pub(crate) span: Range<usize>,
    /// It in lower case, with plain apostrophes.
    pub(crate) lower: Cow<'text, str>,
    /// Whether it begins with a capital letter.
    pub(crate) capital: bool,
    /// Whether it is no word but a mark.
    pub(crate) mark: bool,
}

/// Endings that are words of their own: `we'll` is two words, and so is `didn't`.
const ENDINGS: [&str; 7] = ["n't", "'ll", "'ve", "'re", "'s", "'d", "'m"];

/// The words and marks of `text[within]`.
pub(crate) fn words(text: &str, within: Range<usize>) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = text[within.clone()].char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() {
            continue;
        }
        let start = within.start + start;
        let mut end = start + first.len_utf8();
        if first.is_alphanumeric() {
            while let Some((at, next)) = rest.next_if(|(at, next)| {
                next.is_alphanumeric()
                    || is_inner(*next) && letter_at(text, within.start + at + next.len_utf8(), within.end)
            }) {
                end = within.start + at + next.len_utf8();
            }
        }
        push(text, start..end, &mut words);
    }
    words
}

/// Whether a mark may stand inside of a word.
fn is_inner(mark: char) -> bool {
    matches!(mark, '\'' | '’' | '-' | '\u{2010}' | '\u{2011}' | '_')
}

fn letter_at(text: &str, at: usize, end: usize) -> bool {
    text.get(at..end).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphanumeric)
}

/// Adds a word, or the two that it is.
fn push<'text>(text: &'text str, span: Range<usize>, words: &mut Vec<Word<'text>>) {
    let written = &text[span.clone()];
    let plain = written.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let first = written.chars().next();
    let lower =
        if plain { Cow::Borrowed(written) } else { Cow::Owned(written.to_lowercase().replace('’', "'")) };
    let mark = !first.is_some_and(char::is_alphanumeric);
    let capital = first.is_some_and(char::is_uppercase);
    // A letter that changes its length in lower case leaves the ending where it is: both are measured from the end.
    let ending = ENDINGS
        .iter()
        .find(|ending| !mark && !plain && lower.len() > ending.len() && lower.ends_with(**ending));
    let Some(ending) = ending else {
        words.push(Word { span, lower, capital, mark });
        return;
    };
    let letters = ending.chars().count();
    let Some((cut, _)) = written.char_indices().rev().nth(letters - 1) else { return };
    let host = lower[..lower.len() - ending.len()].to_owned();
    words.push(Word { span: span.start..span.start + cut, lower: Cow::Owned(host), capital, mark });
    let ending = Cow::Borrowed(*ending);
    words.push(Word { span: span.start + cut..span.end, lower: ending, capital: false, mark });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        words(text, 0..text.len()).into_iter().map(|word| &text[word.span]).collect()
    }

    #[test]
    fn contractions_are_two_words() {
        assert_eq!(cut("We’ll see: it didn't."), ["We", "’ll", "see", ":", "it", "did", "n't", "."]);
    }

    #[test]
    fn marks_inside_a_word_leave_it_whole() {
        assert_eq!(cut("a well-known ‘rule’"), ["a", "well-known", "‘", "rule", "’"]);
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in "[a-zİ’'n t.\\-]{0,30}") {
            let all: String = cut(&text).concat();
            let expected: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
            prop_assert_eq!(all, expected);
        }
    }
}
