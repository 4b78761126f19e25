//! Times in Chinese, in simplified and in traditional characters.
//!
//! Layers as in English: names of times, times told by others, times of day of a date, ranges. Numbers in characters have
//! become numbers before any rule runs, and words of several characters are one token where a table has them.

mod calendar;
mod clock;
mod named;
mod relative;
mod words;

use super::Lexicon;

pub(super) const CHINESE: Lexicon = Lexicon {
    languages: &["zh", "yue"],
    words: words::WORDS,
    layers: &[
        &[],
        &[relative::NAMES, calendar::RULES, clock::RULES, relative::LENGTHS, named::HOLIDAYS, named::PERIODS],
        &[calendar::PARTS, clock::RANGES],
        &[relative::RULES],
        &[clock::ON],
        &[calendar::RANGES],
    ],
    years_alone: false,
};
