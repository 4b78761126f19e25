//! Many times of one thing, told by their median and their ninety-ninth in a hundred.

use anyhow::Context;
use serde_json::Value;

/// The two figures, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spread {
    pub(super) median: f64,
    pub(super) p99: f64,
}

impl Spread {
    /// Of times in any order; `None` if there are none.
    pub(super) fn of(mut times: Vec<f64>) -> Option<Self> {
        times.sort_by(f64::total_cmp);
        Some(Self { median: percentile(&times, 50)?, p99: percentile(&times, 99)? })
    }

    /// Of an array of numbers.
    pub(super) fn of_json(times: &Value) -> anyhow::Result<Self> {
        let numbers = times.as_array().map(|times| times.iter().filter_map(Value::as_f64).collect());
        numbers.and_then(Self::of).with_context(|| format!("no times in {times}"))
    }
}

/// The smallest that this many in a hundred do not exceed, the nearest rank.
fn percentile(sorted: &[f64], percent: usize) -> Option<f64> {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

/// Milliseconds with as many decimals as tell something.
pub(super) fn milliseconds(time: f64) -> String {
    match time {
        ..10.0 => format!("{time:.2}"),
        ..100.0 => format!("{time:.1}"),
        _ => format!("{time:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ninety_ninth_of_a_hundred_is_not_the_slowest() {
        let times = (1..=100).rev().map(f64::from).collect();
        assert_eq!(Spread::of(times), Some(Spread { median: 50.0, p99: 99.0 }));
        assert_eq!(Spread::of(vec![3.0, 1.0, 2.0]), Some(Spread { median: 2.0, p99: 3.0 }));
        assert_eq!(Spread::of(Vec::new()), None);
    }

    #[test]
    fn small_times_show_their_hundredths() {
        assert_eq!([0.047, 12.34, 148.2].map(milliseconds), ["0.05", "12.3", "148"]);
    }
}
