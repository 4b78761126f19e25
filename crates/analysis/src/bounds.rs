//! Where sentences end by UAX #29, without its tables where a text is written in Latin letters and common marks: they
//! take most of the time of cutting a text into sentences.

use unicode_segmentation::UnicodeSegmentation;

/// What a character is to the rules of sentences.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A line's end.
    Separator,
    Space,
    /// A full stop, which may stand in an abbreviation.
    Stop,
    /// A mark that ends a sentence wherever it stands.
    Terminal,
    /// A bracket or a quotation mark.
    Close,
    /// A mark behind which a sentence goes on.
    Continue,
    Upper,
    Lower,
    Digit,
    Other,
}

/// The byte at which each sentence ends, with the white space behind it.
pub(crate) fn ends(text: &str) -> Vec<usize> {
    plain_ends(text).unwrap_or_else(|| {
        text.split_sentence_bound_indices().map(|(start, piece)| start + piece.len()).collect()
    })
}

/// The ends in a text of characters whose classes are known here.
fn plain_ends(text: &str) -> Option<Vec<usize>> {
    let mut ends = Vec::new();
    let mut before = Class::Other;
    let mut rest = text.char_indices();
    while let Some((at, character)) = rest.next() {
        let class = class(character)?;
        let behind = rest.as_str();
        let end = match class {
            // SB3, SB4
            Class::Separator => (!(character == '\r' && behind.starts_with('\n'))).then_some(at + 1),
            Class::Stop | Class::Terminal => {
                after_terminal(behind, class, before)?.map(|length| at + 1 + length)
            }
            _ => None,
        };
        before = class;
        if let Some(end) = end {
            // What `after_terminal` passed over has no other end.
            while rest.offset() < end {
                rest.next();
            }
            before = Class::Other;
            ends.push(end);
        }
    }
    if ends.last() != Some(&text.len()) && !text.is_empty() {
        ends.push(text.len());
    }
    Some(ends)
}

/// How much of `behind` belongs to the sentence that a stop or terminal may end, if it does; `None` of it all where the
/// class of a character is not known.
fn after_terminal(behind: &str, terminal: Class, before: Class) -> Option<Option<usize>> {
    let is_stop = terminal == Class::Stop;
    let mut rest = behind.chars();
    let mut next = class_of(rest.clone().next())?;
    // SB6, SB7
    let is_within = next == Some(Class::Digit)
        || next == Some(Class::Upper) && matches!(before, Class::Upper | Class::Lower);
    if is_stop && is_within {
        return Some(None);
    }
    // SB9, SB10
    for passed in [Class::Close, Class::Space] {
        while next == Some(passed) {
            rest.next();
            next = class_of(rest.clone().next())?;
        }
    }
    let length = behind.len() - rest.as_str().len();
    match next {
        // SB8a
        Some(Class::Continue | Class::Stop | Class::Terminal) => Some(None),
        // SB11
        Some(Class::Separator) => {
            let end = if rest.as_str().starts_with("\r\n") { 2 } else { 1 };
            Some(Some(length + end))
        }
        _ if is_stop && goes_on(rest.as_str())? => Some(None),
        _ => Some(Some(length)),
    }
}

/// Whether a small letter is the first of the letters, terminals and ends of lines in `behind` (SB8).
fn goes_on(behind: &str) -> Option<bool> {
    for character in behind.chars() {
        match class(character)? {
            Class::Lower => return Some(true),
            Class::Upper | Class::Separator | Class::Stop | Class::Terminal => return Some(false),
            _ => {}
        }
    }
    Some(false)
}

fn class_of(character: Option<char>) -> Option<Option<Class>> {
    character.map_or(Some(None), |character| class(character).map(Some))
}

/// The class of a character; `None` where only the tables know.
fn class(character: char) -> Option<Class> {
    Some(match character {
        'a'..='z' => Class::Lower,
        'A'..='Z' => Class::Upper,
        ' ' | '\t' | '\u{b}' | '\u{c}' | '\u{a0}' => Class::Space,
        '0'..='9' => Class::Digit,
        '\n' | '\r' => Class::Separator,
        '.' => Class::Stop,
        '!' | '?' => Class::Terminal,
        ',' | '-' | ':' | ';' | '\u{2013}' | '\u{2014}' => Class::Continue,
        '"' | '\'' | '(' | ')' | '[' | ']' | '{' | '}' | '«' | '»' | '\u{2018}'..='\u{201f}' => {
            Class::Close
        }
        '\0'..='\u{7f}' | '\u{a1}'..='\u{a9}' | '×' | '÷' | '\u{2022}' | '\u{2026}' | '\u{20ac}' => {
            Class::Other
        }
        '\u{c0}'..='\u{17f}' if character.is_uppercase() => Class::Upper,
        '\u{c0}'..='\u{17f}' => Class::Lower,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn by_tables(text: &str) -> Vec<usize> {
        text.split_sentence_bound_indices().map(|(start, piece)| start + piece.len()).collect()
    }

    #[test]
    fn every_character_is_what_the_tables_say() {
        let known = ('\0'..='\u{2fff}').filter(|character| class(*character).is_some());
        for character in known {
            for context in ["a.b", "A. b", "a.) 1", "a!' B", "a. - b", "a.\nB", "1.2"] {
                for at in (0..=context.len()).filter(|at| context.is_char_boundary(*at)) {
                    let text = [&context[..at], &character.to_string(), &context[at..]].concat();
                    assert_eq!(plain_ends(&text), Some(by_tables(&text)), "{text:?}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn texts_are_cut_as_the_tables_would_have_it(text in "([a-cA-C0-2.!?,;:'\")( \t\r\n“”’—é…-]{0,12}|[ -~]{0,12}|\\PC{0,3}){1,4}") {
            prop_assert_eq!(ends(&text), by_tables(&text));
        }
    }
}
