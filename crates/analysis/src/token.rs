//! Tokens: the words of a text, where they stand and how they are searched.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::fold::fold;
use crate::unspaced::{clusters, is_unspaced};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'text> {
    /// Where it stands: a byte range of the text.
    pub span: Range<usize>,
    /// The word with case, width, diacritics and apostrophes folded away; never empty.
    pub word: Cow<'text, str>,
    /// Its place among the words of the text, from 0. Neighbours' places differ by one; in a run without
    /// spaces each character has a place, and a pair has that of its first.
    pub position: u32,
}

/// The tokens under which a text is indexed, in order of their start.
///
/// Words are those of Unicode's segmentation (UAX #29), so hyphens part them. A run of characters of a script
/// without spaces gives each character and each pair of neighbours, so that any part of the run is found.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    segment(text, |run, first, tokens| {
        for (at, character) in run.iter().enumerate() {
            let position = first + at as u32;
            tokens.extend(token_of(std::slice::from_ref(character), position));
            tokens.extend(run.get(at..at + 2).and_then(|pair| token_of(pair, position)));
        }
    })
}

/// The tokens of a text that is searched for.
///
/// They are those of [`tokens`], save that a run of two or more characters without spaces gives its pairs
/// alone: these are rarer than its characters and say more.
pub fn query_tokens(text: &str) -> Vec<Token<'_>> {
    segment(text, |run, first, tokens| match run {
        [_] => tokens.extend(token_of(run, first)),
        _ => tokens
            .extend((first..).zip(run.windows(2)).filter_map(|(position, pair)| token_of(pair, position))),
    })
}

/// A character or cluster of characters that readers take for one, and where it stands.
type Cluster<'a> = (usize, &'a str);

fn segment<'text>(
    text: &'text str,
    emit_run: impl Fn(&[Cluster<'text>], u32, &mut Vec<Token<'text>>),
) -> Vec<Token<'text>> {
    // Words take up about as much on average; too many places cost less than to move all tokens again and again.
    let mut tokens = Vec::with_capacity(text.len() / 6);
    let mut position = 0;
    let mut run: Vec<Cluster<'text>> = Vec::new();
    let end_run = |run: &mut Vec<Cluster<'text>>, position: &mut u32, tokens: &mut Vec<Token<'text>>| {
        if !run.is_empty() {
            emit_run(run, *position, tokens);
            *position += run.len() as u32;
            run.clear();
        }
    };
    for chunk in chunks(text) {
        let (offset, chunk) = (chunk.start, &text[chunk]);
        if chunk.is_ascii() {
            end_run(&mut run, &mut position, &mut tokens);
            for (start, word, is_plain) in ascii_words(chunk) {
                if is_plain {
                    let span = offset + start..offset + start + word.len();
                    tokens.push(Token { span, word: Cow::Borrowed(word), position });
                    position += 1;
                    continue;
                }
                for (at, part) in parts(word) {
                    tokens.extend(token_of(&[(offset + start + at, part)], position));
                    position += 1;
                }
            }
            continue;
        }
        for (start, word) in chunk.split_word_bound_indices() {
            let start = offset + start;
            let goes_on = run.last().is_none_or(|(at, last)| at + last.len() == start);
            if !goes_on || !word.starts_with(is_unspaced) {
                end_run(&mut run, &mut position, &mut tokens);
            }
            if word.starts_with(is_unspaced) {
                run.extend(clusters(word).into_iter().map(|(at, cluster)| (start + at, cluster)));
            } else {
                for (at, part) in parts(word) {
                    tokens.extend(token_of(&[(start + at, part)], position));
                    position += 1;
                }
            }
        }
    }
    end_run(&mut run, &mut position, &mut tokens);
    tokens
}

/// A text in stretches that are ASCII throughout and others, cut between words: behind a space that nothing but ASCII
/// follows, as no mark beyond it joins that.
fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let is_cut = |at: usize| matches!(bytes[at - 1], b' ' | b'\n') && bytes[at].is_ascii_graphic();
    let mut start = 0;
    std::iter::from_fn(move || {
        let begin = start;
        if begin == bytes.len() {
            return None;
        }
        let beyond =
            bytes[begin..].iter().position(|byte| !byte.is_ascii()).map_or(bytes.len(), |at| begin + at);
        let before = (begin + 1..beyond).rev().find(|at| is_cut(*at)).filter(|_| beyond < bytes.len());
        start = match before {
            Some(cut) => cut,
            None => (beyond + 1..bytes.len()).find(|at| is_cut(*at)).unwrap_or(bytes.len()),
        };
        Some(begin..start)
    })
}

/// The words of a text in ASCII, where each starts, and whether it is one part that folds to itself, as most are: UAX #29
/// without its tables, which take most of the time of cutting text into words.
fn ascii_words(text: &str) -> impl Iterator<Item = (usize, &str, bool)> {
    let bytes = text.as_bytes();
    let is_of_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    // Rules WB6, WB7, WB11 and WB12: what stands between two letters, or between two digits.
    let is_joined = move |at: usize| match (bytes[at - 1], bytes.get(at), bytes.get(at + 1)) {
        (before, Some(b':' | b'.' | b'\''), Some(behind)) if before.is_ascii_alphabetic() => {
            behind.is_ascii_alphabetic()
        }
        (before, Some(b',' | b';' | b'.' | b'\''), Some(behind)) if before.is_ascii_digit() => {
            behind.is_ascii_digit()
        }
        _ => false,
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        while !is_of_word(*bytes.get(at)?) {
            at += 1;
        }
        let start = at;
        let mut is_plain = true;
        loop {
            match bytes.get(at) {
                Some(b'a'..=b'z' | b'0'..=b'9') => {}
                Some(byte) if is_of_word(*byte) || is_joined(at) => is_plain = false,
                _ => break,
            }
            at += 1;
        }
        Some((start, &text[start..at], is_plain))
    })
}

/// The words that `word` is joined of, by a word's segmentation, and the byte at which each starts.
///
/// Segmentation keeps names as programs have them in one: what underscores, colons and, between longer words, full stops
/// join is looked for by its parts. Numbers (3.5) and abbreviations (U.S.) stay whole.
fn parts(word: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_long = |part: &str| part.chars().count() > 1 && part.chars().all(char::is_alphabetic);
    let has_long = word.contains('.') && word.split('.').all(is_long);
    let joins = move |character: char| matches!(character, '_' | ':') || (character == '.' && has_long);
    let mut start = 0;
    let parts = word.split(joins).map(move |part| {
        let at = start;
        start += part.len() + 1;
        (at, part)
    });
    parts.filter(|(_, part)| part.contains(char::is_alphanumeric))
}

fn token_of<'text>(clusters: &[Cluster<'text>], position: u32) -> Option<Token<'text>> {
    let (start, (last_at, last)) = (clusters.first()?.0, clusters.last()?);
    let word = match clusters {
        [(_, word)] => fold(word),
        _ => Cow::Owned(fold(&clusters.iter().map(|(_, cluster)| *cluster).collect::<String>()).into_owned()),
    };
    (!word.is_empty()).then_some(Token { span: start..last_at + last.len(), word, position })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(tokens: Vec<Token<'_>>) -> Vec<String> {
        tokens.into_iter().map(|token| token.word.into_owned()).collect()
    }

    proptest! {
        #[test]
        fn ascii_is_cut_as_unicode_would_have_it(text in "([a-zA-Z0-9_:.,;' ]|[ -~]){0,24}") {
            let is_word = |(_, word): &(usize, &str)| word.contains(|letter: char| letter.is_alphanumeric() || letter == '_');
            let cut: Vec<(usize, &str)> = text.split_word_bound_indices().filter(is_word).collect();
            prop_assert_eq!(ascii_words(&text).map(|(start, word, _)| (start, word)).collect::<Vec<_>>(), cut);
            for (start, word, _) in ascii_words(&text).filter(|(.., is_plain)| *is_plain) {
                let whole: Vec<_> = parts(word).map(|(at, part)| (start + at, fold(part))).collect();
                prop_assert_eq!(whole, [(start, Cow::Borrowed(word))]);
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_beyond_ascii_is_cut_as_in_the_whole_text(
            text in "([a-c'.,: \n]{0,6}|[ \u{301}\u{200d}é’“供应カ\u{93e}\u{1f1e6}0]{0,3}){0,6}"
        ) {
            let is_word = |word: &&str| word.contains(char::is_alphanumeric);
            let whole: Vec<&str> = text.split_word_bounds().filter(is_word).collect();
            let cut: Vec<&str> =
                chunks(&text).flat_map(|chunk| text[chunk].split_word_bounds()).filter(is_word).collect();
            prop_assert_eq!(cut, whole);
            prop_assert_eq!(chunks(&text).map(|chunk| &text[chunk]).collect::<String>(), text.as_str());
        }
    }

    #[test]
    fn names_of_programs_are_parted() {
        assert_eq!(words(tokens("_Jessie")), ["jessie"]);
        assert_eq!(
            words(tokens("http.ReadRequest go:wasmexport")),
            ["http", "readrequest", "go", "wasmexport"]
        );
        assert_eq!(
            words(tokens("U.S. 3.5 v1.2 1:30 e.g. snake_case")),
            ["u.s", "3.5", "v1.2", "1", "30", "e.g", "snake", "case"]
        );
        let spans: Vec<_> = tokens("a_b.txt").into_iter().map(|token| (token.span, token.position)).collect();
        assert_eq!(spans, [(0..1, 0), (2..7, 1)]);
    }

    #[test]
    fn hyphens_part_words_and_punctuation_is_none() {
        assert_eq!(
            words(tokens("China’s lithium-rich, 3.5% (EV)!")),
            ["china", "lithium", "rich", "3.5", "ev"]
        );
    }

    #[test]
    fn a_token_knows_where_it_stands() {
        let text = "– Élan vital";
        let spans: Vec<&str> = tokens(text).into_iter().map(|token| &text[token.span]).collect();
        assert_eq!(spans, ["Élan", "vital"]);
    }

    #[test]
    fn text_without_spaces_is_indexed_by_character_and_by_pair() {
        assert_eq!(words(tokens("供应链 EV")), ["供", "供应", "应", "应链", "链", "ev"]);
        assert_eq!(words(query_tokens("供应链")), ["供应", "应链"]);
        assert_eq!(words(query_tokens("链")), ["链"]);
    }

    #[test]
    fn a_token_knows_its_place_among_the_words() {
        let places =
            |tokens: Vec<Token<'_>>| -> Vec<u32> { tokens.into_iter().map(|token| token.position).collect() };
        assert_eq!(places(tokens("EV 供应链, EV")), [0, 1, 1, 2, 2, 3, 4]);
        assert_eq!(places(query_tokens("EV 供应链, EV")), [0, 1, 2, 4]);
    }

    #[test]
    fn vowel_signs_stay_with_their_consonant() {
        assert_eq!(words(query_tokens("ที่นี่")), ["ที่นี่"]);
    }

    proptest! {
        #[test]
        fn spans_lie_on_characters_and_ascend(text in "\\PC*") {
            let tokens = tokens(&text);
            for token in &tokens {
                prop_assert!(text.get(token.span.clone()).is_some_and(|word| !word.is_empty()));
                prop_assert!(!token.word.is_empty());
            }
            prop_assert!(tokens.is_sorted_by_key(|token| token.span.start));
        }

        #[test]
        fn whatever_is_searched_for_is_indexed(text in "\\PC*") {
            let indexed = words(tokens(&text));
            for word in words(query_tokens(&text)) {
                prop_assert!(indexed.contains(&word));
            }
        }
    }
}
