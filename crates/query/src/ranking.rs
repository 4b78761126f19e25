//! Ranking: how well articles and passages fit the clauses of a query.
//!
//! Articles are scored by BM25F over title and text (Robertson and Zaragoza, *The Probabilistic Relevance
//! Framework: BM25 and Beyond*, 2009, section 3.5), passages by BM25. Articles that hold every clause come
//! before those that hold some.

use roaring::RoaringBitmap;

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

/// The scores of all articles and passages, by number; those that hold no clause of the query have none.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scores {
    articles: Vec<ArticleScore>,
    passages: Vec<f32>,
}

impl Scores {
    /// The score of article number `article`.
    pub(crate) fn article(&self, article: u32) -> ArticleScore {
        self.articles.get(article as usize).copied().unwrap_or_default()
    }

    /// The score of passage number `passage`.
    pub(crate) fn passage(&self, passage: u32) -> f32 {
        self.passages.get(passage as usize).copied().unwrap_or_default()
    }

    /// The articles that hold a clause.
    pub(crate) fn matching_articles(&self) -> RoaringBitmap {
        (0..).zip(&self.articles).filter(|(_, score)| score.clauses > 0).map(|(article, _)| article).collect()
    }

    /// The passages that hold a clause.
    pub(crate) fn matching_passages(&self) -> RoaringBitmap {
        (0..).zip(&self.passages).filter(|(_, score)| **score > 0.0).map(|(passage, _)| passage).collect()
    }
}

impl Index {
    /// Scores everything that holds a clause of the query.
    pub(crate) fn scores(&self, matches: &Matches) -> Scores {
        let mut scores = Scores {
            articles: vec![ArticleScore::default(); self.shard.articles.len()],
            passages: vec![0.0; self.shard.passage_lengths.len()],
        };
        for clause in &matches.wanted {
            self.add_clause(clause, &mut scores);
        }
        scores
    }

    fn add_clause(&self, clause: &ClauseMatches, scores: &mut Scores) {
        let mut frequencies = vec![0.0; scores.articles.len()];
        for &(article, frequency) in &clause.titles {
            let length = self.shard.title_lengths[article as usize];
            frequencies[article as usize] +=
                TITLE_WEIGHT * frequency as f32 / length_factor(length, self.mean_title);
        }
        for (article, frequency) in self.text_frequencies(&clause.passages) {
            frequencies[article] +=
                frequency as f32 / length_factor(self.text_lengths[article], self.mean_text);
        }
        let holding = frequencies.iter().filter(|frequency| **frequency > 0.0).count();
        let weight = inverse_frequency(frequencies.len(), holding);
        for (score, frequency) in scores.articles.iter_mut().zip(frequencies) {
            if frequency > 0.0 {
                score.clauses += 1;
                score.score += weight * saturated(frequency);
            }
        }
        for &(passage, frequency) in &clause.passages {
            let length = self.shard.passage_lengths[passage as usize];
            let frequency = frequency as f32 / length_factor(length, self.mean_passage);
            scores.passages[passage as usize] += weight * saturated(frequency);
        }
    }

    /// How often a clause occurs in each article's text, given the passages that hold it.
    fn text_frequencies(&self, passages: &[(u32, u32)]) -> Vec<(usize, u32)> {
        let mut frequencies: Vec<(usize, u32)> = Vec::new();
        for &(passage, here) in passages {
            let article = self.shard.article_of(passage);
            match frequencies.last_mut() {
                Some((last, frequency)) if *last == article => *frequency += here,
                _ => frequencies.push((article, here)),
            }
        }
        frequencies
    }
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
