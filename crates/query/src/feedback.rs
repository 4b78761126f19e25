//! Feedback: the best articles for a query vouch for others that hold some of its words.
//!
//! Pseudo-relevance feedback (Rocchio, *Relevance Feedback in Information Retrieval*, 1971) in the space of the articles'
//! latent vectors. It helps where no article holds all that is asked for; where one does, the words say enough.

use std::ops::Range;

use crate::order::{best_first, first_by};
use crate::pack::Pack;
use crate::ranking::Scores;
use crate::{QueryError, Source};

/// The fewest clauses of a query that is helped: to fewer, whatever holds some of them is no answer.
pub(crate) const FEWEST_CLAUSES: usize = 4;
/// How many of the best articles are scored again.
const RESCORED: usize = 50;
/// How many of those vouch for the others.
const VOUCHING: usize = 5;
/// How much likeness to them weighs against the words: the best article's score by words is 1, and so is the most likeness.
const TRUST: f32 = 0.7;

impl<S: Source> Pack<S> {
    /// Raises the scores of those `articles` that are like the best of them.
    pub(crate) async fn give_feedback(
        &self,
        articles: &[u32],
        scores: &mut Scores,
    ) -> Result<(), QueryError> {
        let dimensions = u64::from(self.directory.dimensions);
        if dimensions == 0 {
            return Ok(());
        }
        let score = |article: u32| scores.articles[article as usize].score;
        let best = first_by(articles.iter().copied(), RESCORED, |article| best_first(0, score(article)));
        let Some(top) = best.first().map(|article| score(*article)) else { return Ok(()) };
        let places = best.iter().map(|article| u64::from(*article) * dimensions);
        let places: Vec<Range<u64>> = places.map(|start| start..start + dimensions).collect();
        places.iter().for_each(|place| self.expect(VECTORS, &self.directory.vectors, place));
        let mut vectors = Vec::with_capacity(places.len());
        for place in places {
            let bytes = self.bytes(VECTORS, &self.directory.vectors, place).await?;
            vectors.push(bytes.iter().map(|byte| f32::from(*byte as i8)).collect::<Vec<f32>>());
        }
        let mut profile = vec![0.0; dimensions as usize];
        for (article, vector) in best.iter().zip(&vectors).take(VOUCHING) {
            let share = score(*article) / top;
            profile.iter_mut().zip(vector).for_each(|(sum, value)| *sum += share * share * value);
        }
        // All vectors are about equally long, so that the product is as good as the cosine.
        let like = |vector: &Vec<f32>| -> f32 { profile.iter().zip(vector).map(|(a, b)| a * b).sum() };
        let likeness: Vec<f32> = vectors.iter().map(|vector| like(vector).max(0.0)).collect();
        let most = likeness.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
        for (article, likeness) in best.iter().zip(likeness) {
            scores.articles[*article as usize].score += top * TRUST * likeness / most;
        }
        Ok(())
    }
}

pub(crate) const VECTORS: &str = "vectors";
