//! Times in text: calendar dates at whatever precision they have, those relative to the article's own or to the one
//! named before, times of day, lengths and repetitions, with their values in TIMEX3 (ISO-TimeML, ISO 24617-1).
//!
//! The words and rules of each language stand in tables under [`lexicon`], the rules in layers: a cascade of patterns
//! as FASTUS had it (Hobbs et al., 1997), where each layer builds on what the one before found. A [`grammar::Grammar`]
//! compiles the tables for one language, [`scan`] runs it over the [`token`]s of a text, [`year`] judges numbers that
//! stand alone, [`outlook`] tells whether a sentence looks back or ahead, and [`resolve`] turns what a rule captured
//! into a [`node`] of the next layer and in the end into a value.

mod calendar;
mod grammar;
mod han_numbers;
mod holiday;
mod lexicon;
mod node;
mod numbers;
mod order;
mod outlook;
mod pattern;
mod resolve;
mod rewritten;
mod scan;
mod slot;
mod token;
mod vocabulary;
mod year;

use std::collections::BTreeMap;
use std::ops::Range;

use sourcebook_model::PartialDate;

use calendar::Stretch;

use grammar::Grammar;
use scan::Known;

/// Finds the dates in texts of any language.
pub(crate) struct DateFinder {
    /// Grammars by primary language subtag.
    grammars: BTreeMap<&'static str, Grammar>,
    /// For languages without tables of their own: the forms that are the same everywhere.
    others: Grammar,
}

/// A time in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundDate {
    /// Its byte range.
    pub(crate) span: Range<usize>,
    /// Its TIMEX3 value; `None` where that depends on something unknown.
    pub(crate) value: Option<String>,
}

impl DateFinder {
    pub(crate) fn new() -> Self {
        let named = lexicon::LEXICONS.iter().flat_map(|lexicon| lexicon.languages);
        let grammars = named.map(|language| (*language, Grammar::for_language(language))).collect();
        Self { grammars, others: Grammar::for_language("") }
    }

    /// The times in `text`, in its order and without overlap; relative ones are counted from `reference`, or from
    /// the date that the article named last. `told` is what its texts so far have told, and gains what this one tells.
    pub(crate) fn find(
        &self,
        text: &str,
        reference: Option<PartialDate>,
        told: &mut Told,
        language: &str,
    ) -> Vec<FoundDate> {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let grammar = self.grammars.get(primary).unwrap_or(&self.others);
        let known = Known {
            reference: reference.map(Stretch::from),
            named: told.named,
            month_first: told.month_first.or_else(|| order::month_first(language)),
        };
        let (found, known) = scan::scan(text, grammar, known);
        *told = Told { named: known.named, month_first: known.month_first };
        found
    }
}

/// What an article has told of its dates, as its blocks are read one after the other.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// The date that it named last.
    named: Option<Stretch>,
    /// Whether it writes the month before the day in numbers.
    month_first: Option<bool>,
}

#[cfg(test)]
mod tests;
