//! Feedback: the best articles for a query vouch for others that hold some of its words.
//!
//! Pseudo-relevance feedback (Rocchio, *Relevance Feedback in Information Retrieval*, 1971) in the space of the articles'
//! latent vectors. It helps where no article holds all that is asked for; where one does, the words say enough.

use crate::matched::{best_first, first_by};
use crate::pack::Pack;
use crate::ranking::Scores;
use crate::{QueryError, Source};

/// How many of the best articles are scored again.
const RESCORED: usize = 50;
/// How many of those vouch for the others.
const VOUCHING: usize = 5;
/// How much likeness to them weighs against the words: the score of the best article is 1.
const WEIGHT: f32 = 0.6;

impl<S: Source> Pack<S> {
    /// Raises the scores of those `articles` that are like the best of them.
    pub(crate) async fn give_feedback(
        &self,
        articles: impl Iterator<Item = u32>,
        scores: &mut Scores,
    ) -> Result<(), QueryError> {
        let dimensions = u64::from(self.directory.dimensions);
        if dimensions == 0 {
            return Ok(());
        }
        let score = |article: u32| scores.articles[article as usize].score;
        let best = first_by(articles, RESCORED, |article| best_first(true, score(article)));
        let Some(most) = best.first().map(|article| score(*article)) else { return Ok(()) };
        let mut vectors = Vec::with_capacity(best.len());
        for article in &best {
            vectors.push(self.vector(u64::from(*article) * dimensions, dimensions).await?);
        }
        let mut centre = vec![0.0; dimensions as usize];
        for (article, vector) in best.iter().zip(&vectors).take(VOUCHING) {
            let weight = (score(*article) / most).powi(2);
            centre.iter_mut().zip(vector).for_each(|(sum, value)| *sum += weight * value);
        }
        let likeness: Vec<f32> = vectors.iter().map(|vector| cosine(vector, &centre).max(0.0)).collect();
        let greatest = likeness.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
        for (article, likeness) in best.iter().zip(likeness) {
            scores.articles[*article as usize].score += most * WEIGHT * likeness / greatest;
        }
        Ok(())
    }

    /// The vector of `length` bytes from `start` on.
    async fn vector(&self, start: u64, length: u64) -> Result<Vec<f32>, QueryError> {
        let bytes = self.bytes("vectors", &self.directory.vectors, start..start + length).await?;
        Ok(bytes.into_iter().map(|byte| f32::from(byte as i8)).collect())
    }
}

fn cosine(one: &[f32], other: &[f32]) -> f32 {
    let product = |one: &[f32], other: &[f32]| -> f32 { one.iter().zip(other).map(|(a, b)| a * b).sum() };
    let lengths = (product(one, one) * product(other, other)).sqrt();
    if lengths > 0.0 { product(one, other) / lengths } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::cosine;

    #[test]
    fn what_points_the_same_way_is_alike_however_long() {
        assert!((cosine(&[1.0, 2.0], &[3.0, 6.0]) - 1.0).abs() < 1e-6);
        assert_eq!(cosine(&[1.0, 0.0], &[0.0, 1.0]), 0.0);
        assert_eq!(cosine(&[0.0, 0.0], &[0.0, 1.0]), 0.0);
    }
}
