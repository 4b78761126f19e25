//! Sentences: where a text can be cut so that each piece reads by itself.

use std::ops::Range;

use crate::bounds::ends;

/// Abbreviations that a name or number follows; their full stop ends no sentence.
const ABBREVIATIONS: [&str; 24] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Capt", "vs", "cf",
    "e.g", "i.e", "No", "Nos", "Fig", "Vol", "pp", "al", "approx",
];

/// The byte ranges of a text's sentences, without the white space around them.
///
/// Boundaries are those of Unicode's segmentation (UAX #29), less those behind initials and common
/// abbreviations.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    let mut next = 0;
    for end in ends(text) {
        let start = std::mem::replace(&mut next, end);
        let piece = &text[start..end];
        let trimmed = piece.trim();
        if trimmed.is_empty() {
            continue;
        }
        let start = start + (piece.len() - piece.trim_start().len());
        let end = start + trimmed.len();
        match sentences.last_mut() {
            Some(last) if goes_on(&text[last.clone()]) => last.end = end,
            _ => sentences.push(start..end),
        }
    }
    sentences
}

fn goes_on(sentence: &str) -> bool {
    let Some(before_stop) = sentence.strip_suffix('.') else { return false };
    let word = before_stop.rsplit([' ', '(', '“', '"']).next().unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || ABBREVIATIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn a_sentence_ends_at_its_mark() {
        assert_eq!(cut("One. Two?  “Three!” Four"), ["One.", "Two?", "“Three!”", "Four"]);
        assert_eq!(cut("第一句。第二句！"), ["第一句。", "第二句！"]);
    }

    #[test]
    fn initials_and_abbreviations_end_none() {
        assert_eq!(cut("Dr. Ruan met J. Smith. They spoke."), ["Dr. Ruan met J. Smith.", "They spoke."]);
    }

    #[test]
    fn empty_text_has_no_sentences() {
        assert!(cut(" \n ").is_empty());
    }
}
