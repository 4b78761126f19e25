//! Impacts: how much a word's occurrences in a place say, in one byte.

/// How often a word occurs in a title or text, against its length: the frequency of BM25F before it is saturated,
/// with up to 4.5 % of error.
///
/// Postings hold it so that ranking needs no lengths of articles (Anh, de Kretser and Moffat, *Vector-Space Ranking
/// with Effective Early Termination*, SIGIR 2001, have the idea).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Impact(pub u8);

/// The smallest frequency that is told from less.
const SMALLEST: f32 = 1.0 / 64.0;
/// How many impacts lie between a frequency and its double.
const STEPS: f32 = 8.0;

impl Impact {
    /// The impact of a frequency above 0.
    pub fn of(frequency: f32) -> Self {
        // A cast of numbers out of range takes the nearest in it.
        Self(((frequency / SMALLEST).log2() * STEPS).round() as u8)
    }

    /// The frequency of each impact, by its byte.
    pub fn frequencies() -> [f32; 256] {
        std::array::from_fn(|byte| SMALLEST * (byte as f32 / STEPS).exp2())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_impact_is_near_the_frequency_it_stands_for() {
        let frequencies = Impact::frequencies();
        for frequency in [0.02, 0.3, 1.0, 2.9, 40.0, 500.0] {
            let back = frequencies[usize::from(Impact::of(frequency).0)];
            assert!((back / frequency - 1.0).abs() < 0.045, "{frequency} {back}");
        }
    }

    #[test]
    fn what_is_too_small_or_too_large_takes_the_nearest() {
        assert_eq!((Impact::of(0.0), Impact::of(1e9)), (Impact(0), Impact(255)));
    }
}
