//! The directions in which articles differ most: a truncated singular value decomposition.
//!
//! Randomised subspace iteration (Halko, Martinsson and Tropp, *Finding Structure with Randomness*, 2011, algorithm
//! 4.4), with bases made orthonormal by way of their Gram matrix (Stathopoulos and Wu, *A Block Orthogonalization
//! Procedure with Constant Synchronization Requirements*, 2002), so that nothing is decomposed but small matrices.

use nalgebra::{DMatrix, SymmetricEigen};
use rayon::prelude::{IndexedParallelIterator, ParallelIterator, ParallelSlice, ParallelSliceMut};

use super::{Matrix, Rows, rows};

/// How many columns a thread works on at a time.
const COLUMNS: usize = 20;
/// How many more directions are followed than are asked for: the last ones are found least well.
const SPARE: usize = 16;
/// How often the basis is turned towards the strongest directions. Judged collections gain nothing from more.
const ROUNDS: usize = 4;
/// Directions weaker than the strongest by this factor, squared, are rounding.
const WEAKEST: f64 = 1e-10;

/// For each article its place along the `dimensions` strongest directions of `matrix`, strongest first.
pub(super) fn principal(matrix: &Matrix, dimensions: usize) -> Rows {
    let mut by_chance = Rows::new(matrix.terms(), dimensions + SPARE);
    (0..).zip(by_chance.iter_mut()).for_each(|(term, vector)| signs(term, vector));
    let mut basis = orthonormal(&matrix.gathered(&by_chance));
    drop(by_chance);
    for _ in 0..ROUNDS {
        basis = orthonormal(&matrix.spread(&basis));
    }
    let (strengths, directions) = decomposed(products(&basis, &matrix.spread(&basis)));
    let strengths = strengths.into_iter().map(|strength| strength.max(0.0).sqrt());
    combined(&basis, &directions, &strengths.take(dimensions).collect::<Vec<_>>())
}

/// Signs by chance, always the same for the same `seed`: SplitMix64 (Steele, Lea and Flood, *Fast Splittable
/// Pseudorandom Number Generators*, 2014).
fn signs(seed: u64, vector: &mut [f32]) {
    let mut state = seed.wrapping_mul(0xd134_2543_de82_ef95);
    for signs in vector.chunks_mut(u64::BITS as usize) {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        for sign in signs {
            *sign = if bits & 1 == 0 { 1.0 } else { -1.0 };
            bits >>= 1;
        }
    }
}

/// Columns of length 1 at right angles to each other that span what the columns of `rows` do; those to spare are nought.
fn orthonormal(rows: &Rows) -> Rows {
    let (strengths, directions) = decomposed(products(rows, rows));
    let weakest = strengths.first().copied().unwrap_or_default() * WEAKEST;
    let inverse = |strength: f64| if strength > weakest { strength.sqrt().recip() } else { 0.0 };
    combined(rows, &directions, &strengths.into_iter().map(inverse).collect::<Vec<_>>())
}

/// The transpose of `one` times `other`: how much each column of one has of each of the other.
fn products(one: &Rows, other: &Rows) -> DMatrix<f64> {
    let width = one.width;
    let mut sums = vec![0.0; width * width];
    // By columns, so that each sum is added up in the same order however many threads there are.
    sums.par_chunks_mut(width * COLUMNS).enumerate().for_each(|(part, sums)| {
        for (one, other) in one.iter().zip(other.iter()) {
            let other: Vec<f64> = other.iter().copied().map(f64::from).collect();
            for (sums, value) in sums.chunks_exact_mut(width).zip(&one[part * COLUMNS..]) {
                let value = f64::from(*value);
                for (sum, other) in sums.iter_mut().zip(&other) {
                    *sum += value * other;
                }
            }
        }
    });
    DMatrix::from_vec(width, width, sums)
}

/// The eigenvalues of a symmetric matrix, greatest first, and the eigenvector of each.
fn decomposed(matrix: DMatrix<f64>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let symmetric = (&matrix + matrix.transpose()) * 0.5;
    let SymmetricEigen { eigenvectors, eigenvalues } = SymmetricEigen::new(symmetric);
    let mut order: Vec<usize> = (0..eigenvalues.len()).collect();
    order.sort_by(|one, other| eigenvalues[*other].total_cmp(&eigenvalues[*one]));
    let value = |at: &usize| eigenvalues[*at];
    let vector = |at: &usize| eigenvectors.column(*at).iter().copied().collect();
    (order.iter().map(value).collect(), order.iter().map(vector).collect())
}

/// `rows` seen along each of `directions`, times its factor, for as many as there are factors.
fn combined(rows: &Rows, directions: &[Vec<f64>], factors: &[f64]) -> Rows {
    // What each column of `rows` adds to all the columns of the result lies together.
    let shares: Vec<Vec<f32>> = (0..rows.width)
        .map(|column| {
            let share = |(direction, factor): (&Vec<f64>, &f64)| (direction[column] * factor) as f32;
            directions.iter().zip(factors).map(share).collect()
        })
        .collect();
    let mut combined = Rows::new(rows.values.len() / rows.width, factors.len());
    let width = factors.len().max(1);
    let pairs = combined.values.par_chunks_exact_mut(width).zip(rows.values.par_chunks_exact(rows.width));
    pairs.for_each(|(sum, row)| {
        for (value, share) in row.iter().zip(&shares) {
            rows::add(sum, *value, share);
        }
    });
    combined
}

#[cfg(test)]
mod tests {
    use super::super::TermMatrix;
    use super::*;

    #[test]
    fn a_basis_has_columns_of_length_one_at_right_angles() {
        let mut rows = Rows::new(500, 6);
        (0..).zip(rows.iter_mut()).for_each(|(row, values)| signs(row, values));
        let products = products(&orthonormal(&rows), &orthonormal(&rows));
        assert!((products - DMatrix::identity(6, 6)).abs().max() < 1e-5);
    }

    #[test]
    fn columns_to_spare_are_nought() {
        let rows = Rows { width: 2, values: vec![3.0, 6.0, 4.0, 8.0] };
        let basis = orthonormal(&rows);
        let lengths: f32 = basis.values.iter().map(|value| value * value).sum();
        assert!((lengths - 1.0).abs() < 1e-5, "{:?}", basis.values);
    }

    #[test]
    fn signs_by_chance_are_the_same_each_time_and_as_often_one_as_the_other() {
        let drawn = |seed| {
            let mut vector = vec![0.0; 1000];
            signs(seed, &mut vector);
            vector
        };
        assert_eq!(drawn(7), drawn(7));
        assert_ne!(drawn(7), drawn(8));
        assert!(drawn(7).iter().sum::<f32>().abs() < 100.0);
    }

    #[test]
    fn places_along_all_directions_keep_what_articles_have_in_common() {
        // Five terms among eight articles: fewer directions than are followed, so nothing is lost.
        let mut matrix = TermMatrix::new(8);
        for term in [&[0, 1][..], &[1, 2, 3], &[3, 4], &[5, 6, 7], &[0, 7]] {
            matrix.add_term(&term.iter().map(|article| (*article, 1 + article % 3)).collect::<Vec<_>>());
        }
        let matrix = matrix.normalised();
        let mut unit = Rows::new(8, 8);
        (0..8).for_each(|article| unit.row_mut(article)[article as usize] = 1.0);
        let in_common = matrix.spread(&unit);
        let places = principal(&matrix, 5);
        for one in 0..8 {
            for other in 0..8 {
                let pairs = places.row(one).iter().zip(places.row(other));
                let kept: f32 = pairs.map(|(one, other)| one * other).sum();
                assert!((kept - in_common.row(one)[other as usize]).abs() < 1e-3);
            }
        }
    }
}
