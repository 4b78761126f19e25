//! Abbreviations that a text defines itself, with brackets: `electric vehicle (EV)`, `EV (electric vehicle)`.
//!
//! Schwartz and Hearst, *A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text*, 2003. Beyond
//! it, an abbreviation in capitals may have letters behind the initials of the words that its brackets follow:
//! `internal circulation (ICI)`.

mod uses;

use std::ops::Range;

pub(crate) use uses::{Defined, uses};

/// The fewest and most letters of an abbreviation.
const SHORT_LETTERS: std::ops::RangeInclusive<usize> = 2..=10;
/// The most words of an abbreviation.
const SHORT_WORDS: usize = 2;

/// A short form and what it stands for, as they are written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Abbreviation {
    /// `EV`.
    pub short: String,
    /// `electric vehicle`.
    pub long: String,
}

/// The abbreviations that `text` defines, in its order.
pub fn abbreviations(text: &str) -> Vec<Abbreviation> {
    let owned = |defined: Definition<'_>| Abbreviation {
        short: text[defined.short].to_owned(),
        long: defined.long.to_owned(),
    };
    definitions(text).into_iter().map(owned).collect()
}

/// A place that defines an abbreviation.
struct Definition<'text> {
    /// Where the short form stands: a byte range of the text.
    short: Range<usize>,
    long: &'text str,
}

/// The places in `text` that define abbreviations, in order.
fn definitions(text: &str) -> Vec<Definition<'_>> {
    let mut found = Vec::new();
    for (open, _) in text.match_indices('(') {
        let Some(length) = text[open..].find(')') else { break };
        let before = text[..open].trim_end();
        let inside = &text[open + 1..open + length];
        let start = open + 1 + (inside.len() - inside.trim_start().len());
        let inside = inside.trim();
        if let Some(short) = short_form(inside)
            && let Some(long) = long_before(short, before)
        {
            let long = if short.len() < inside.len() { singular(long) } else { long };
            found.push(Definition { short: start..start + short.len(), long });
        } else if let Some((short, long)) = long_inside(before, inside) {
            let start = before.len() - last_words(before, 1).len();
            found.push(Definition { short: start..start + short.len(), long });
        }
    }
    found
}

/// `text` without the ending of a plural, if it looks like an abbreviation.
fn short_form(text: &str) -> Option<&str> {
    let short = text.strip_suffix('s').filter(|rest| rest.ends_with(char::is_uppercase)).unwrap_or(text);
    let letters = short.chars().count();
    let capitals = short.chars().filter(|letter| letter.is_uppercase()).count();
    let fits = SHORT_LETTERS.contains(&letters)
        && capitals >= 2
        && short.starts_with(char::is_alphanumeric)
        && short.split_whitespace().count() <= SHORT_WORDS;
    fits.then_some(short)
}

/// `long` without the ending of a plural.
fn singular(long: &str) -> &str {
    long.strip_suffix('s')
        .filter(|rest| rest.ends_with(char::is_lowercase) && !rest.ends_with('s'))
        .unwrap_or(long)
}

/// What the words at the end of `before` spell out for `short`.
fn long_before<'a>(short: &str, before: &'a str) -> Option<&'a str> {
    let letters = short.chars().count();
    let sentence = before.rsplit_once(['.', ';', ':', '(', ')']).map_or(before, |(_, rest)| rest);
    let candidate = last_words(sentence, (letters + 5).min(letters * 2));
    spelt(short, candidate).or_else(|| initials(short, candidate))
}

/// The short form before the brackets, and the long one inside.
fn long_inside<'a>(before: &'a str, inside: &'a str) -> Option<(&'a str, &'a str)> {
    let short = short_form(last_words(before, 1))?;
    (inside.contains(' ') && spelt(short, inside) == Some(inside)).then_some((short, inside))
}

/// The last `count` words of `text`.
fn last_words(text: &str, count: usize) -> &str {
    let text = text.trim();
    let gaps = text.rmatch_indices(char::is_whitespace).map(|(at, gap)| at + gap.len());
    let start =
        gaps.filter(|start| !text[*start..].starts_with(char::is_whitespace)).nth(count.saturating_sub(1));
    &text[start.unwrap_or(0)..]
}

/// The shortest end of `candidate` that has the letters of `short` in their order, the first of them beginning a word.
fn spelt<'a>(short: &str, candidate: &'a str) -> Option<&'a str> {
    let mut letters = candidate.char_indices().rev().peekable();
    let wanted: Vec<char> = short.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let mut start = candidate.len();
    for (place, wanted) in wanted.iter().enumerate().rev() {
        start = loop {
            let (at, letter) = letters.next()?;
            let begins = letters.peek().is_none_or(|(_, before)| !before.is_alphanumeric());
            if same(letter, *wanted) && (place > 0 || begins) {
                break at;
            }
        };
    }
    // The whole word that the first letter begins, as of a hyphenated one.
    let start = candidate[..start].rfind(char::is_whitespace).map_or(0, |gap| gap + 1);
    let long = candidate[start..].trim_start();
    let is_longer = long.chars().count() > short.chars().count();
    (is_longer && !long.split_whitespace().any(|word| word == short)).then_some(long)
}

/// The last words of `candidate`, two or more, whose initials begin `short`, an abbreviation in capitals.
fn initials<'a>(short: &str, candidate: &'a str) -> Option<&'a str> {
    if !short.chars().all(char::is_uppercase) {
        return None;
    }
    (2..short.chars().count()).rev().find_map(|count| {
        let long = last_words(candidate, count);
        let words: Vec<&str> = long.split_whitespace().collect();
        let begins =
            |(word, letter): (&&str, char)| word.chars().next().is_some_and(|first| same(first, letter));
        (words.len() == count && words.iter().zip(short.chars()).all(begins)).then_some(long)
    })
}

fn same(one: char, other: char) -> bool {
    one.to_lowercase().eq(other.to_lowercase())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<(String, String)> {
        abbreviations(text).into_iter().map(|found| (found.short, found.long)).collect()
    }

    fn pair(short: &str, long: &str) -> Vec<(String, String)> {
        vec![(short.to_owned(), long.to_owned())]
    }

    #[test]
    fn brackets_behind_the_words_define() {
        assert_eq!(found("localize electric vehicle (EV) production"), pair("EV", "electric vehicle"));
        assert_eq!(found("Battery electric vehicles (BEVs) sell."), pair("BEV", "Battery electric vehicle"));
        assert_eq!(
            found("the United Nations Conference on Trade and Development (UNCTAD)"),
            pair("UNCTAD", "United Nations Conference on Trade and Development")
        );
        assert_eq!(found("a plug-in hybrid (PIH) car"), pair("PIH", "plug-in hybrid"));
    }

    #[test]
    fn brackets_behind_the_abbreviation_define() {
        assert_eq!(found("An EV (electric vehicle) is quiet."), pair("EV", "electric vehicle"));
    }

    #[test]
    fn letters_beyond_the_initials_do_not_matter_in_capitals() {
        assert_eq!(found("from internal circulation (ICI) onwards"), pair("ICI", "internal circulation"));
        assert_eq!(
            found("Looking at the external circulation (ECI), it"),
            pair("ECI", "external circulation")
        );
    }

    #[test]
    fn other_brackets_define_nothing() {
        for text in [
            "Sales rose (see below) and fell (2024).",
            "Ruan (University of Dalian) says so.",
            "the end. Vehicles (EV",
            "carmakers such as (BMW)",
            "an EV (EV)",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_form_that_is_found_stands_in_the_text(text in "[A-Za-z(). é供]{0,60}") {
            for Abbreviation { short, long } in abbreviations(&text) {
                prop_assert!(text.contains(&short) && text.contains(&long) && short != long);
            }
        }
    }
}
