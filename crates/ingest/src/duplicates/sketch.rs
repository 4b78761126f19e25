//! A text's sketch: a few numbers that agree with another's about as often as the texts share runs of words.

use super::runs::mixed;

/// Numbers in a sketch.
const VALUES: usize = 128;

/// Numbers in a band; two texts become candidates where all of one band agree.
const ROWS: usize = 4;

/// Bands of a sketch. With these, of pairs that share six runs in ten about one in eighty is missed.
pub(super) const BANDS: usize = VALUES / ROWS;

/// One permutation hashing (Li, Owen and Zhang 2012): every run falls into one of the bins, and the least of each
/// bin counts. An empty bin borrows from one that is not, found by hashing its number (Shrivastava 2017).
pub(super) struct Sketch([u32; VALUES]);

impl Sketch {
    /// The sketch of a text with these runs, in any order.
    pub(super) fn of(runs: &[u64]) -> Self {
        let mut least = [None; VALUES];
        for run in runs {
            let bin = (run >> 32) as usize % VALUES;
            let value = *run as u32;
            least[bin] = Some(least[bin].map_or(value, |least: u32| least.min(value)));
        }
        let lent = |bin: usize| (0..LONGEST_SEARCH).find_map(|attempt| least[lender(bin, attempt)]);
        let filled = |bin: usize| least[bin].or_else(|| lent(bin)).unwrap_or(0);
        Self(std::array::from_fn(filled))
    }

    /// What the numbers of a band come to; equal where the bands are.
    pub(super) fn key(&self, band: usize) -> u64 {
        let rows = self.0.iter().skip(band * ROWS).take(ROWS);
        rows.fold(0, |key, value| mixed(key ^ u64::from(*value)))
    }

    /// About how much two texts resemble each other, from 0 to 1.
    pub(super) fn estimate(&self, other: &Self) -> f64 {
        let equal = self.0.iter().zip(&other.0).filter(|(one, other)| one == other).count();
        equal as f64 / VALUES as f64
    }
}

/// Attempts to find a bin that is not empty; with a single run, so many fail once in a thousand million.
const LONGEST_SEARCH: usize = 24 * VALUES;

fn lender(bin: usize, attempt: usize) -> usize {
    mixed((bin * LONGEST_SEARCH + attempt) as u64) as usize % VALUES
}
