//! What each term says about each chunk.

use crate::vocabulary::Vocabulary;

/// Chunks and the terms that they hold, weighted by tf-idf, all chunks of length 1.
pub(crate) struct Matrix {
    /// How many terms there are.
    pub(crate) terms: usize,
    /// For each chunk its terms with their weights.
    pub(crate) rows: Vec<Vec<(u32, f32)>>,
}

impl Matrix {
    pub(crate) fn of(vocabulary: &Vocabulary) -> Self {
        let all = vocabulary.chunks.len() as f64;
        let rows = vocabulary.chunks.iter().map(|held| {
            let mut row: Vec<(u32, f32)> = held
                .iter()
                .map(|&(term, times)| {
                    let holding = vocabulary.terms[term as usize].chunks.max(1) as f64;
                    (term, ((1.0 + f64::from(times).ln()) * (all / holding).ln()) as f32)
                })
                .collect();
            let length = row.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
            for (_, weight) in &mut row {
                *weight /= length.max(f32::MIN_POSITIVE);
            }
            row
        });
        Self { terms: vocabulary.terms.len(), rows: rows.collect() }
    }
}
