//! Correction: what a query that finds little was probably meant to be.

use std::ops::Range;

use crate::lookup::SoughtWord;
use crate::near::NearWord;
use crate::pack::Pack;
use crate::syntax::{Clause, Query, QueryWord};
use crate::{QueryError, Source};

/// How many times the bytes of a typed word's postings those of a word must have that may be meant instead. A few bytes
/// are the same for all, so that this is about ten times as common.
const COMMONER: u64 = 4;

/// How likely a word that finds something is a slip for another.
const SLIP: f32 = 0.5;

/// A query with what its words may be meant to be.
pub(crate) struct Forgiven {
    /// The query: words that the collection does not have are replaced, and alternatives are whatever else may be meant.
    pub(crate) query: Query,
    /// Whether a word was replaced: as it was typed, the query finds less than it says.
    pub(crate) has_replaced: bool,
}

impl<S: Source> Pack<S> {
    /// The query with the near words of all that the collection does not have as they are written, and of all that is rare
    /// and has a near word that is common; `None` if there are none.
    pub(crate) async fn forgiven(&self, query: &Query) -> Result<Option<Forgiven>, QueryError> {
        // What a long query says in a word that is found nowhere is more likely another subject than a slip, and
        // whatever is near it would only lead astray.
        if query.is_long() {
            return Ok(None);
        }
        let mut forgiven = Forgiven { query: query.clone(), has_replaced: false };
        let mut is_changed = false;
        for clause in &mut forgiven.query.wanted {
            let mut others = Vec::new();
            for at in 0..clause.words.len() {
                let typed = &clause.words[at];
                let SoughtWord { places, is_written, .. } = self.look_up_word(typed).await?;
                let is_known = is_written || self.is_synonym(&typed.word).await?;
                if is_known && typed.is_prefix {
                    continue;
                }
                let length: u64 = places.iter().map(|(place, _)| place.end - place.start).sum();
                let least = if is_known { COMMONER * length } else { 0 };
                let mut nearest = self.nearest_words(typed, least).await?.into_iter();
                is_changed |= nearest.len() > 0;
                let mut doubt = SLIP;
                if places.is_empty() && !is_known {
                    doubt = 1.0;
                    if let Some(NearWord { word, likelihood, .. }) = nearest.next() {
                        clause.words[at] = QueryWord { word, likelihood, ..typed.clone() };
                        forgiven.has_replaced = true;
                    }
                }
                others.extend(nearest.map(|other| (at, other, doubt)));
            }
            for (at, NearWord { word, likelihood, .. }, doubt) in others {
                let mut words = clause.words.clone();
                words[at] = QueryWord { word, likelihood: doubt * likelihood, ..words[at].clone() };
                clause.alternatives.push(words);
            }
        }
        Ok(is_changed.then_some(forgiven))
    }

    /// The query `text`, read as `typed`, in the words of `forgiven` that article number `best` has.
    pub(crate) async fn spelt(
        &self,
        text: &str,
        typed: &Query,
        forgiven: &Query,
        best: Option<u32>,
    ) -> Result<String, QueryError> {
        let mut replaced: Vec<(Range<usize>, &str)> = Vec::new();
        for (typed, clause) in typed.wanted.iter().zip(&forgiven.wanted) {
            let words = self.way_of(clause, best).await?;
            let differing = typed.words.iter().zip(words).filter(|(typed, word)| typed.word != word.word);
            replaced.extend(differing.map(|(typed, word)| (typed.span.clone(), word.word.as_str())));
        }
        let mut spelt = String::with_capacity(text.len());
        let mut end = 0;
        for (span, word) in replaced {
            spelt.push_str(&text[end..span.start]);
            spelt.push_str(word);
            end = span.end;
        }
        spelt.push_str(&text[end..]);
        Ok(spelt)
    }

    /// The first way of saying `clause` that an article has; the clause's own words if it has none.
    async fn way_of<'clause>(
        &self,
        clause: &'clause Clause,
        article: Option<u32>,
    ) -> Result<&'clause [QueryWord], QueryError> {
        let Some(article) = article else { return Ok(&clause.words) };
        if clause.alternatives.is_empty() {
            return Ok(&clause.words);
        }
        for words in std::iter::once(&clause.words).chain(&clause.alternatives) {
            let way = Clause { words: words.clone(), alternatives: Vec::new(), ..*clause };
            let sought = self.look_up(&way).await?;
            if self.matches(&sought).await?.frequency(article) > 0.0 {
                return Ok(words);
            }
        }
        Ok(&clause.words)
    }
}
