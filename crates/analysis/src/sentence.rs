//! Sentences: where a text can be cut so that each piece reads by itself.

use std::ops::Range;

use crate::bounds::ends;

/// Abbreviations that a name or number follows; their full stop ends no sentence.
const ABBREVIATIONS: [&str; 25] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Mt", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Capt", "vs", "cf",
    "e.g", "i.e", "No", "Nos", "Fig", "Vol", "pp", "al", "approx",
];

/// Months, behind which a day or a year follows.
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"];

/// Words that begin sentences and go on with no name: behind "the U.S." they stand for a new sentence, as other words with
/// capitals do not.
const STARTERS: [&str; 68] = [
    "A",
    "After",
    "All",
    "Also",
    "Although",
    "An",
    "And",
    "Another",
    "As",
    "At",
    "Because",
    "Before",
    "Both",
    "But",
    "By",
    "Each",
    "Even",
    "Every",
    "For",
    "From",
    "He",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "It",
    "Its",
    "Many",
    "Meanwhile",
    "More",
    "Most",
    "My",
    "No",
    "Not",
    "Now",
    "On",
    "Once",
    "Only",
    "Or",
    "Our",
    "She",
    "Since",
    "So",
    "Some",
    "Still",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "To",
    "We",
    "What",
    "When",
    "Where",
    "While",
    "Who",
    "With",
    "You",
];

/// The byte ranges of a text's sentences, without the white space around them.
///
/// Boundaries are those of Unicode's segmentation (UAX #29), less those behind initials and common abbreviations. What
/// abbreviations such as "U.S." may end, they do where a word follows that begins sentences more than anything else, as in
/// Mikheev 2002, "Periods, capitalized words, etc.": "the U.S. Tax Court" is one name.
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
            Some(last) if goes_on(&text[last.clone()], &text[last.end..start], trimmed) => last.end = end,
            _ => sentences.push(start..end),
        }
    }
    sentences
}

/// Whether what seemed to be a sentence goes on with `behind`, beyond a gap.
fn goes_on(sentence: &str, gap: &str, behind: &str) -> bool {
    let Some(before_stop) = sentence.strip_suffix('.') else { return false };
    let word = before_stop.rsplit([' ', '(', '“', '"']).next().unwrap_or_default();
    let is_capital = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
    if word.split('.').all(is_capital) {
        let is_whole = word.len() == before_stop.len();
        return is_whole && !word.contains('.') || !gap.contains('\n') && goes_on_with_name(behind);
    }
    ABBREVIATIONS.contains(&word)
        || MONTHS.contains(&word) && behind.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a name may go on with these words.
fn goes_on_with_name(words: &str) -> bool {
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !first.is_empty() && !STARTERS.contains(&first)
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
        assert_eq!(cut("A. The first point."), ["A. The first point."], "the number of an item");
        assert_eq!(cut("It rose on Sept. 3. Dec. 4 was dry."), ["It rose on Sept. 3.", "Dec. 4 was dry."]);
    }

    #[test]
    fn a_name_goes_on_behind_letters_with_stops() {
        for whole in [
            "The judge of the U.S. Tax Court sat down.",
            "A law of the U.S. House (and the Senate) passed.",
            "She came to Washington D.C. Union Station by train.",
            "Delegates to the U.N. Climate Conference met in N.Y. State.",
        ] {
            assert_eq!(cut(whole), [whole]);
        }
    }

    #[test]
    fn a_sentence_ends_behind_letters_with_stops_where_the_next_word_begins_one() {
        for (one, other) in [
            ("It is sold in the U.S.", "The price fell."),
            ("It is sold in the U.S.", "In Europe it is not."),
            ("They took plan B.", "It failed."),
            ("It is sold in the U.S.", "“We like it,” he said."),
            ("It is sold in the U.S.\n\n", "Tax is due."),
        ] {
            assert_eq!(cut(&format!("{one} {other}")), [one.trim(), other]);
        }
    }

    #[test]
    fn empty_text_has_no_sentences() {
        assert!(cut(" \n ").is_empty());
    }
}
