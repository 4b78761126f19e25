//! Dates in text: calendar dates at whatever precision they have, and those relative to the article's own.
//!
//! The words and rules of each language stand in tables under [`lexicon`]. A [`grammar::Grammar`] compiles the
//! tables for one language, [`scan`] runs it over the [`token`]s of a text, [`year`] judges numbers that stand
//! alone, and [`resolve`] turns what a rule captured into a date.

mod grammar;
mod lexicon;
mod pattern;
mod resolve;
mod scan;
mod slot;
mod token;
mod vocabulary;
mod year;

use std::collections::BTreeMap;
use std::ops::Range;

use sourcebook_model::PartialDate;

use grammar::Grammar;

/// Finds the dates in texts of any language.
pub(crate) struct DateFinder {
    /// Grammars by primary language subtag.
    grammars: BTreeMap<&'static str, Grammar>,
    /// For languages without tables of their own: the forms that are the same everywhere.
    others: Grammar,
}

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundDate {
    /// Its byte range.
    pub(crate) span: Range<usize>,
    /// Which date it is; `None` where that depends on something unknown.
    pub(crate) date: Option<PartialDate>,
}

impl DateFinder {
    pub(crate) fn new() -> Self {
        let named = lexicon::LEXICONS.iter().flat_map(|lexicon| lexicon.languages);
        let grammars = named.map(|language| (*language, Grammar::for_language(language))).collect();
        Self { grammars, others: Grammar::for_language("") }
    }

    /// The dates in `text`, in its order and without overlap; relative ones are counted from `reference`.
    pub(crate) fn find(&self, text: &str, reference: Option<PartialDate>, language: &str) -> Vec<FoundDate> {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let grammar = self.grammars.get(primary).unwrap_or(&self.others);
        scan::scan(text, grammar, reference)
    }
}

#[cfg(test)]
mod tests;
