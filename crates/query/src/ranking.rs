//! Ranking: how well articles and passages fit the clauses of a query.
//!
//! Articles are scored by BM25F over title and text (Robertson and Zaragoza, *The Probabilistic Relevance
//! Framework: BM25 and Beyond*, 2009, section 3.5), passages by BM25. Articles that hold every clause come
//! before those that hold some.

use std::collections::BTreeMap;

use crate::index::Index;
use crate::matching::{ClauseMatches, Matches};

/// How soon repeating a word stops helping: 0 at once, higher later.
const SATURATION: f32 = 1.2;
/// How much a long text is held against its words: 0 not at all, 1 in full proportion.
const LENGTH_NORMALISATION: f32 = 0.75;
/// How much a word in the title weighs against one in the text.
const TITLE_WEIGHT: f32 = 3.0;

/// How an article fits the query.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct ArticleScore {
    /// How many of the query's clauses it holds.
    pub(crate) clauses: u32,
    /// Its BM25F score.
    pub(crate) score: f32,
}

/// The scores of everything that matches, by number.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Scores {
    pub(crate) articles: BTreeMap<u32, ArticleScore>,
    pub(crate) passages: BTreeMap<u32, f32>,
}

impl Index {
    /// Scores everything that holds a clause of the query.
    pub(crate) fn scores(&self, matches: &Matches) -> Scores {
        let mut scores = Scores::default();
        for clause in &matches.wanted {
            self.add_clause(clause, &mut scores);
        }
        scores
    }

    fn add_clause(&self, clause: &ClauseMatches, scores: &mut Scores) {
        let mut frequencies: BTreeMap<u32, f32> = BTreeMap::new();
        for &(article, frequency) in &clause.titles {
            let length = length_at(&self.shard.title_lengths, article);
            *frequencies.entry(article).or_default() +=
                TITLE_WEIGHT * frequency as f32 / length_factor(length, self.mean_title);
        }
        for (article, frequency) in self.text_frequencies(&clause.passages) {
            *frequencies.entry(article).or_default() +=
                frequency as f32 / length_factor(length_at(&self.text_lengths, article), self.mean_text);
        }
        let weight = inverse_frequency(self.shard.articles.len(), frequencies.len());
        for (article, frequency) in frequencies {
            let score = scores.articles.entry(article).or_default();
            score.clauses += 1;
            score.score += weight * saturated(frequency);
        }
        for &(passage, frequency) in &clause.passages {
            let length = length_at(&self.shard.passage_lengths, passage);
            let frequency = frequency as f32 / length_factor(length, self.mean_passage);
            *scores.passages.entry(passage).or_default() += weight * saturated(frequency);
        }
    }

    /// How often a clause occurs in each article's text, given the passages that hold it.
    fn text_frequencies(&self, passages: &[(u32, u32)]) -> Vec<(u32, u32)> {
        let mut frequencies: Vec<(u32, u32)> = Vec::new();
        for &(passage, here) in passages {
            let article = self.shard.article_of(passage) as u32;
            match frequencies.last_mut() {
                Some((last, frequency)) if *last == article => *frequency += here,
                _ => frequencies.push((article, here)),
            }
        }
        frequencies
    }
}

fn length_at(lengths: &[u32], number: u32) -> u32 {
    lengths.get(number as usize).copied().unwrap_or_default()
}

fn length_factor(length: u32, mean: f32) -> f32 {
    if mean > 0.0 { 1.0 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * length as f32 / mean } else { 1.0 }
}

fn saturated(frequency: f32) -> f32 {
    frequency / (SATURATION + frequency)
}

/// The weight of a clause that `holding` of `all` articles hold; positive even for one that all hold.
fn inverse_frequency(all: usize, holding: usize) -> f32 {
    let (all, holding) = (all as f32, holding as f32);
    (1.0 + (all - holding + 0.5) / (holding + 0.5)).ln()
}
