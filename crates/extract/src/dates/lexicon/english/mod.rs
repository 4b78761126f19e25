//! Times in English.
//!
//! Layers, each upon what the ones before found: signs, names of times, lengths put together, times told by others,
//! times of day of a date, ranges.

mod calendar;
mod clock;
mod holidays;
mod joined;
mod lengths;
mod periods;
mod relative;
mod words;

use super::Lexicon;

pub(super) const ENGLISH: Lexicon = Lexicon {
    languages: &["en"],
    words: words::WORDS,
    layers: &[
        &[clock::SIGNS],
        &[
            relative::NAMES,
            calendar::RULES,
            clock::RULES,
            lengths::RULES,
            lengths::REPEATED,
            holidays::RULES,
            periods::RULES,
        ],
        &[lengths::JOINED, clock::RANGES],
        &[relative::RULES],
        &[joined::ON],
        &[joined::RANGES],
    ],
    years_alone: true,
};
