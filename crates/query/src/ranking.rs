//! Ranking: how well articles and passages fit the clauses of a query.
//!
//! Articles are scored by BM25F over title and text (Robertson and Zaragoza, *The Probabilistic Relevance
//! Framework: BM25 and Beyond*, 2009, section 3.5), passages by BM25. Articles that hold every clause come
//! before those that hold some, and those whose title does so before all others.

use crate::article_set::ArticleSet;
use crate::matching::Matches;

/// How soon repeating a word stops helping: 0 at once, higher later.
const SATURATION: f32 = 1.2;
/// How much a long passage is held against its words: 0 not at all, 1 in full proportion.
const LENGTH_NORMALISATION: f32 = 0.75;

/// How an article fits the query.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct ArticleScore {
    /// How many of the query's clauses it holds.
    pub(crate) clauses: u32,
    /// How many of those are in its title.
    pub(crate) in_title: u32,
    /// Its BM25F score.
    pub(crate) score: f32,
}

/// The scores of all articles by number; those that hold no clause of the query have none.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Scores {
    pub(crate) articles: Vec<ArticleScore>,
    /// The articles that hold any clause.
    pub(crate) found: ArticleSet,
    /// How many clauses an article holds at most.
    most: usize,
    /// What each clause weighs: more if the query says it more often and fewer articles hold it.
    weights: Vec<f32>,
}

impl Scores {
    /// The scores of so many articles before any clause is added.
    pub(crate) fn of(articles: usize) -> Self {
        Self {
            articles: vec![ArticleScore::default(); articles],
            found: ArticleSet::none(articles),
            most: 0,
            weights: Vec::new(),
        }
    }

    /// Adds what the next clause brings, which occurs where `found` says and in the query so many `times`.
    pub(crate) fn add(&mut self, found: &Matches, times: u32) {
        let weight = times as f32 * inverse_frequency(self.articles.len(), found.articles.len());
        let mut most = self.most as u32;
        found.titles.iter().for_each(|article| self.articles[*article as usize].in_title += 1);
        for (article, frequency) in &found.articles {
            let score = &mut self.articles[*article as usize];
            score.clauses += 1;
            score.score += weight * saturated(*frequency);
            most = most.max(score.clauses);
            self.found.insert(*article);
        }
        self.most = most as usize;
        self.weights.push(weight);
    }

    /// Whether some article holds every clause that has been added.
    pub(crate) fn has_all(&self) -> bool {
        self.most == self.weights.len()
    }

    /// Whether an article holds every clause that has been added.
    pub(crate) fn holds_all(&self, article: u32) -> bool {
        self.articles[article as usize].clauses as usize == self.weights.len()
    }

    /// The tier of an article: 2 if its title holds every clause, 1 if title and text do together, 0 otherwise.
    pub(crate) fn tier(&self, article: u32) -> u8 {
        let in_title = self.articles[article as usize].in_title as usize == self.weights.len();
        u8::from(self.holds_all(article)) + u8::from(in_title)
    }

    /// The score of a passage of `length` words, where the mean is `mean`, in which each clause occurs as often as
    /// `times` says.
    pub(crate) fn of_passage(&self, times: &[usize], length: usize, mean: f32) -> f32 {
        let factor = 1.0 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * length as f32 / mean;
        let scores = self.weights.iter().zip(times);
        scores.map(|(weight, times)| weight * saturated(*times as f32 / factor)).sum()
    }
}

fn saturated(frequency: f32) -> f32 {
    frequency / (SATURATION + frequency)
}

/// The weight of a clause that `holding` of `all` articles hold; positive even for one that all hold.
fn inverse_frequency(all: usize, holding: usize) -> f32 {
    let (all, holding) = (all as f32, holding as f32);
    (1.0 + (all - holding + 0.5) / (holding + 0.5)).ln()
}
