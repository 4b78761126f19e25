//! What articles repeat word for word, such as how to install or whom to ask: it is no topic of any of them.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

use sourcebook_extract::Unit;

/// So many words in a row are no coincidence.
const RUN: usize = 6;
/// Runs in one of this many articles are furniture.
const ONE_OF: usize = 100;
/// But never in fewer than this many.
const FEWEST: u32 = 3;

/// How many articles hold each run of words.
#[derive(Default)]
pub(crate) struct Runs {
    /// The last article with the run, and how many there are.
    articles: FxHashMap<u64, (u32, u32)>,
    count: u32,
}

/// The hashes of a block's words, by which runs of them are told.
pub(crate) fn hashes(units: &[Unit<'_>]) -> Vec<u64> {
    let hash = |unit: &Unit<'_>| {
        let mut hasher = FxHasher::default();
        hasher.write(unit.word.as_bytes());
        hasher.finish()
    };
    units.iter().map(hash).collect()
}

impl Runs {
    /// Takes note of an article, by the hashes of each block's words.
    pub(crate) fn add<'a>(&mut self, blocks: impl Iterator<Item = &'a [u64]>) {
        self.count += 1;
        for run in blocks.flat_map(|hashes| hashes.windows(RUN)) {
            let (last, articles) = self.articles.entry(hash(run)).or_default();
            if *last != self.count {
                (*last, *articles) = (self.count, *articles + 1);
            }
        }
    }

    /// For each word of a block whether it is part of a run that many articles hold.
    pub(crate) fn repeated(&self, hashes: &[u64]) -> Vec<bool> {
        let enough = FEWEST.max(self.count.div_ceil(ONE_OF as u32));
        let mut repeated = vec![false; hashes.len()];
        for (start, run) in hashes.windows(RUN).enumerate() {
            if self.articles.get(&hash(run)).is_some_and(|(_, articles)| *articles >= enough) {
                repeated[start..start + RUN].fill(true);
            }
        }
        repeated
    }
}

fn hash(run: &[u64]) -> u64 {
    let mut hasher = FxHasher::default();
    run.iter().for_each(|word| hasher.write_u64(*word));
    hasher.finish()
}
