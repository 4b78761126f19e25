//! Chunks as sums of topics, and topics as sums of terms: non-negative matrix factorisation.
//!
//! By hierarchical alternating least squares (Cichocki and Phan, *Fast Local Algorithms for Large Scale Nonnegative
//! Matrix and Tensor Factorizations*, 2009), begun with terms whose contexts differ most, so that nothing is left to
//! chance.

use rayon::prelude::{
    IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator, ParallelSlice, ParallelSliceMut,
};

use crate::matrix::Matrix;

/// How often both sides are worked out from each other. More change little.
const ROUNDS: usize = 60;
/// So many of the heaviest terms can begin a topic.
const ANCHORS: usize = 400;

/// Topics of a collection.
pub(crate) struct Factors {
    /// How many there are.
    pub(crate) topics: usize,
    /// How much of each topic each chunk has, chunk by chunk.
    pub(crate) chunks: Vec<f32>,
    /// How much of each topic each term has, term by term.
    pub(crate) terms: Vec<f32>,
}

/// The `topics` that explain `matrix` best.
pub(crate) fn factors(matrix: &Matrix, topics: usize) -> Factors {
    let mut terms = begun(matrix, topics);
    let topics = terms.len() / matrix.terms.max(1);
    let mut chunks = vec![0.0f32; matrix.rows.len() * topics];
    for _ in 0..ROUNDS {
        let shared = gram(&terms, topics);
        // No row hangs on another, so that all threads work on them.
        let rows = matrix.rows.par_iter().zip(chunks.par_chunks_exact_mut(topics.max(1)));
        rows.for_each_init(
            || vec![0.0f32; topics],
            |wanted, (row, weights)| {
                wanted.fill(0.0);
                for &(term, weight) in row {
                    let of_term = &terms[term as usize * topics..][..topics];
                    wanted.iter_mut().zip(of_term).for_each(|(wanted, of_term)| *wanted += weight * of_term);
                }
                settle(weights, wanted, &shared);
            },
        );
        let shared = gram(&chunks, topics);
        let mut wanted = vec![0.0f32; terms.len()];
        for (row, weights) in matrix.rows.iter().zip(chunks.chunks_exact(topics.max(1))) {
            for &(term, weight) in row {
                let wanted = &mut wanted[term as usize * topics..][..topics];
                wanted.iter_mut().zip(weights).for_each(|(wanted, of_chunk)| *wanted += weight * of_chunk);
            }
        }
        let rows = terms.par_chunks_exact_mut(topics.max(1)).zip(wanted.par_chunks_exact(topics.max(1)));
        rows.for_each(|(weights, wanted)| settle(weights, wanted, &shared));
    }
    Factors { topics, chunks, terms }.merged()
}

/// Topics whose terms point the same way as this, a cosine, are one that was looked for twice.
const SAME: f32 = 0.6;

impl Factors {
    /// The same with topics that say the same made one.
    fn merged(self) -> Self {
        let width = self.topics.max(1);
        let products = gram(&self.terms, self.topics);
        let product = |one: usize, other: usize| products[one * self.topics + other];
        let mut place: Vec<usize> = Vec::new();
        let mut firsts: Vec<usize> = Vec::new();
        for topic in 0..self.topics {
            let is_same = |first: &usize| {
                let lengths = (product(topic, topic) * product(*first, *first)).sqrt();
                product(topic, *first) > SAME * lengths
            };
            let found = firsts.iter().position(is_same);
            place.push(found.unwrap_or(firsts.len()));
            if found.is_none() {
                firsts.push(topic);
            }
        }
        let topics = firsts.len();
        let merge = |rows: &[f32]| {
            let mut merged = vec![0.0f32; rows.len() / width * topics];
            for (row, merged) in rows.chunks_exact(width).zip(merged.chunks_exact_mut(topics.max(1))) {
                for (weight, place) in row.iter().zip(&place) {
                    merged[*place] += weight;
                }
            }
            merged
        };
        Self { topics, chunks: merge(&self.chunks), terms: merge(&self.terms) }
    }
}

/// One round of coordinate descent on a row: each weight the best there is, given the others.
fn settle(weights: &mut [f32], wanted: &[f32], shared: &[f32]) {
    let topics = weights.len();
    for topic in 0..topics {
        let shared = &shared[topic * topics..][..topics];
        let had: f32 = weights.iter().zip(shared).map(|(weight, shared)| weight * shared).sum();
        if shared[topic] > f32::EPSILON {
            weights[topic] = (weights[topic] + (wanted[topic] - had) / shared[topic]).max(0.0);
        }
    }
}

/// The products of all pairs of columns.
fn gram(rows: &[f32], width: usize) -> Vec<f32> {
    let mut products = vec![0.0f32; width * width];
    for row in rows.chunks_exact(width.max(1)) {
        for (one, weight) in row.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
            let products = &mut products[one * width..][..width];
            products.iter_mut().zip(row).for_each(|(product, other)| *product += weight * other);
        }
    }
    products
}

/// Topics to begin with, term by term: the contexts of terms that say much and stand in contexts unlike each other's.
fn begun(matrix: &Matrix, topics: usize) -> Vec<f32> {
    let mut mass = vec![0.0f32; matrix.terms];
    let mut holding: Vec<Vec<u32>> = vec![Vec::new(); matrix.terms];
    for (chunk, row) in (0..).zip(&matrix.rows) {
        for &(term, weight) in row {
            mass[term as usize] += weight;
            holding[term as usize].push(chunk);
        }
    }
    let mut heaviest: Vec<usize> = (0..matrix.terms).collect();
    heaviest.sort_by(|one, other| mass[*other].total_cmp(&mass[*one]).then(one.cmp(other)));
    heaviest.truncate(ANCHORS);
    let contexts: Vec<Vec<f32>> = heaviest.iter().map(|&term| context(matrix, &holding[term])).collect();
    let mut likeness = vec![0.0f32; heaviest.len()];
    let mut chosen: Vec<usize> = Vec::new();
    while chosen.len() < topics.min(heaviest.len()) {
        let worth = |at: usize| mass[heaviest[at]].sqrt() * (1.0 - likeness[at]);
        let free = (0..heaviest.len()).filter(|at| !chosen.contains(at));
        let Some(best) = free.max_by(|one, other| worth(*one).total_cmp(&worth(*other)).then(other.cmp(one)))
        else {
            break;
        };
        chosen.push(best);
        for (at, context) in contexts.iter().enumerate() {
            let same: f32 = context.iter().zip(&contexts[best]).map(|(one, other)| one * other).sum();
            likeness[at] = likeness[at].max(same).min(1.0);
        }
    }
    let width = chosen.len();
    let mut terms = vec![0.0f32; matrix.terms * width];
    for (topic, at) in chosen.into_iter().enumerate() {
        for (term, weight) in contexts[at].iter().enumerate() {
            terms[term * width + topic] = *weight;
        }
    }
    terms
}

/// The sum of the chunks that hold a term, of length 1.
fn context(matrix: &Matrix, holding: &[u32]) -> Vec<f32> {
    let mut context = vec![0.0f32; matrix.terms];
    for chunk in holding {
        for &(term, weight) in &matrix.rows[*chunk as usize] {
            context[term as usize] += weight;
        }
    }
    let length = context.iter().map(|weight| weight * weight).sum::<f32>().sqrt();
    for weight in &mut context {
        *weight /= length.max(f32::MIN_POSITIVE);
    }
    context
}
