//! What a text sets aside: "unlike batteries" is not about batteries.
//!
//! A passage is filed for a reader who wants to read about a theme. Who looks for tariffs wants to know that there were
//! none, so negation and absence count as any other word: "no tariff", "without tariffs", "never", "lack of", "instead
//! of". Only words that turn away from a subject altogether take its cues with them, as far as their clause goes.

use std::ops::Range;

use sourcebook_analysis::Stemmer;

use super::unit::{Unit, units};

/// Phrases that set aside what follows, by language. They are taken as written, not by their stems.
const ASIDES: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "unlike",
            "not about",
            "isn't about",
            "isn’t about",
            "wasn't about",
            "wasn’t about",
            "nothing to do with",
            "not to be confused with",
            "unrelated to",
            "irrespective of",
            "regardless of",
        ],
    ),
    ("zh", &["不同于", "有别于"]),
];
/// How many units a phrase sets aside at most: a clause without punctuation does not go on about the same for ever.
const REACH: usize = 6;

/// The phrases of one language, as words.
pub(super) struct Asides(Vec<Vec<String>>);

impl Asides {
    /// Those of a language, a BCP 47 tag.
    pub(super) fn of(language: &str) -> Self {
        let primary = language.split('-').next().unwrap_or_default();
        let stemmer = Stemmer::for_language(language);
        let phrases = ASIDES.iter().filter(|(of, _)| *of == primary).flat_map(|(_, phrases)| *phrases);
        Self(
            phrases
                .map(|phrase| units(phrase, &stemmer).into_iter().map(|unit| unit.word).collect())
                .collect(),
        )
    }

    /// The byte ranges of `text` that are set aside.
    pub(super) fn reach(&self, text: &str, units: &[Unit]) -> Vec<Range<usize>> {
        let mut ranges = Vec::new();
        for start in 0..units.len() {
            let here = &units[start..];
            let says = |words: &&Vec<String>| {
                words.len() <= here.len() && words.iter().zip(here).all(|(word, unit)| *word == unit.word)
            };
            let Some(words) = self.0.iter().find(says) else { continue };
            let behind = &here[words.len()..];
            let mut end = here[words.len() - 1].span.end;
            let from = end;
            for unit in behind.iter().take(REACH) {
                if text.get(end..unit.span.start).is_none_or(ends_clause) {
                    break;
                }
                end = unit.span.end;
            }
            ranges.push(from..end);
        }
        ranges
    }
}

/// Whether what stands between two words ends a clause.
fn ends_clause(gap: &str) -> bool {
    gap.contains(['.', ',', ';', ':', '!', '?', '–', '—', '(', ')', '，', '。', '；', '：', '、'])
}
