//! Outlook: whether a passage looks back, describes the present or looks ahead, told from the tense and modality of its
//! verbs, from words such as "soon", and from the dates it names.
//!
//! Every verb that carries tense has a say, those of main clauses more than those that hang on another; what looks
//! ahead weighs against the present, in which everything else is told.

mod clause;
mod verb;

use std::collections::BTreeMap;
use std::ops::Range;

use sourcebook_model::date::DateSpan;
use sourcebook_model::{Outlook, PartialDate};

use crate::dates::FoundDate;
use crate::prose::Prose;
use crate::tense::{self, Grammar};
use clause::cues;

/// Finds which way passages look, in the languages whose tenses are known.
pub(crate) struct OutlookFinder {
    /// Grammars by primary language subtag.
    grammars: BTreeMap<&'static str, Grammar>,
}

/// Where a passage looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundOutlook {
    /// The words that tell it first: a byte range.
    pub(crate) span: Range<usize>,
    /// Which way.
    pub(crate) outlook: Outlook,
}

/// Words that tell which way a sentence looks.
#[derive(Clone, Debug, PartialEq)]
struct Cue {
    span: Range<usize>,
    outlook: Outlook,
    /// How much it says, 1 where a main clause says it outright.
    weight: f32,
    /// Whether it is the verb of a main clause.
    is_main: bool,
}

/// How much has to be said for what lies ahead beside anything else: the present is what English tells all else in.
const MARKED: f32 = 0.6;
/// How much a date says that lies all before or all behind the article's own.
const DATE_WEIGHT: f32 = 0.5;

impl OutlookFinder {
    pub(crate) fn new() -> Self {
        let grammars =
            tense::languages().filter_map(|language| Some((language, Grammar::for_language(language)?)));
        Self { grammars: grammars.collect() }
    }

    /// Which way the passage `prose` looks; `None` where no verb tells.
    ///
    /// `dates` are those found in it, and `reference` the article's own.
    pub(crate) fn find(
        &self,
        prose: &Prose<'_>,
        dates: &[FoundDate],
        reference: Option<PartialDate>,
        language: &str,
    ) -> Option<FoundOutlook> {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let grammar = self.grammars.get(primary)?;
        let mut found = Vec::new();
        for sentence in &prose.sentences {
            found.extend(cues(sentence, grammar));
        }
        // Verbs that all hang on something state nothing by themselves: "people who could help".
        if !found.iter().any(|cue| cue.is_main) {
            return None;
        }
        let mut says = Says::default();
        for cue in &found {
            says.add(cue.outlook, cue.weight);
        }
        // Many dates say no more than one: a list of them is no story.
        let looks: Vec<Outlook> = dates.iter().filter_map(|date| looks(date, reference?)).collect();
        for outlook in [Outlook::Back, Outlook::Ahead].into_iter().filter(|outlook| looks.contains(outlook)) {
            says.add(outlook, DATE_WEIGHT);
        }
        let outlook = says.most();
        let strongest =
            found.iter().filter(|cue| cue.outlook == outlook).map(|cue| cue.weight).reduce(f32::max)?;
        let first = found.iter().find(|cue| cue.outlook == outlook && cue.weight >= strongest)?;
        Some(FoundOutlook { span: first.span.clone(), outlook })
    }
}

/// How much is said for each outlook.
#[derive(Default)]
struct Says {
    back: f32,
    present: f32,
    ahead: f32,
}

impl Says {
    fn add(&mut self, outlook: Outlook, weight: f32) {
        match outlook {
            Outlook::Back => self.back += weight,
            Outlook::Present => self.present += weight,
            Outlook::Ahead => self.ahead += weight,
        }
    }

    /// The one that most is said for, with some favour for what stands out.
    fn most(&self) -> Outlook {
        if self.ahead >= MARKED * self.back.max(self.present) {
            Outlook::Ahead
        } else if self.back >= self.present {
            Outlook::Back
        } else {
            Outlook::Present
        }
    }
}

/// Where a date looks from the article's own.
fn looks(date: &FoundDate, reference: PartialDate) -> Option<Outlook> {
    let (first, last) = (*reference.days().start(), *reference.days().end());
    let days = DateSpan::of_value(date.value.as_deref()?)?.days();
    if *days.start() > last { Some(Outlook::Ahead) } else { (*days.end() < first).then_some(Outlook::Back) }
}

#[cfg(test)]
mod tests;
