//! How long it takes to annotate a text.

use std::time::Instant;

use super::gold::{self, Marked};
use crate::bench::ours::Ours;

/// How often the texts are read, so that starting the command weighs little.
const TIMES: usize = 20;

/// Microseconds per 1,000 characters, the best of three runs, without what the command takes for no text at all.
pub(super) fn of(ours: &Ours, texts: &[Marked]) -> anyhow::Result<f64> {
    let characters = TIMES * texts.iter().map(|text| text.text.chars().count()).sum::<usize>();
    let all = gold::questions(texts).repeat(TIMES);
    let taken = |texts: &str| -> anyhow::Result<f64> {
        let mut best = f64::INFINITY;
        for _ in 0..3 {
            let start = Instant::now();
            ours.annotate(texts)?;
            best = best.min(start.elapsed().as_secs_f64());
        }
        Ok(best)
    };
    let micros = (taken(&all)? - taken("")?) * 1e6;
    Ok(micros / (characters.max(1) as f64 / 1000.0))
}
