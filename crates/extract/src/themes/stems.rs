//! The stems that cues are made of, by the words of texts: most words have none of them, and to know so takes one look.

use std::sync::{PoisonError, RwLock};

use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use sourcebook_analysis::Stemmer;

use super::unit::Unit;

/// The number of a stem that cues have.
pub(super) type CueStem = u32;

/// How many words are kept; common ones come back soon after all are forgotten.
const MOST: usize = 100_000;

/// The stems of all cues in one language, numbered.
pub(super) struct CueStems {
    stemmer: Stemmer,
    numbers: FxHashMap<String, CueStem>,
    /// What words that were met have; no stem of a cue for most.
    met: RwLock<FxHashMap<SmolStr, Option<CueStem>>>,
}

impl CueStems {
    pub(super) fn new(stemmer: Stemmer) -> Self {
        Self { stemmer, numbers: FxHashMap::default(), met: RwLock::default() }
    }

    /// The numbers of a cue's stems, which become known if they were not. No text has been read yet.
    pub(super) fn learn(&mut self, cue: &[Unit<'_>]) -> Vec<CueStem> {
        let stems = cue.iter().map(|unit| self.stemmer.stem(&unit.word));
        let number = |stem| {
            let next = self.numbers.len() as CueStem;
            *self.numbers.entry(stem).or_insert(next)
        };
        stems.map(number).collect()
    }

    /// For each unit of a text the number of its stem, if any cue has that.
    pub(super) fn of(&self, units: &[Unit<'_>]) -> Vec<Option<CueStem>> {
        let mut stems = vec![None; units.len()];
        let mut fresh: Vec<(usize, Option<CueStem>)> = Vec::new();
        let met = self.met.read().unwrap_or_else(PoisonError::into_inner);
        for (at, unit) in units.iter().enumerate() {
            match met.get(&*unit.word) {
                Some(stem) => stems[at] = *stem,
                None => fresh.push((at, self.numbers.get(&self.stemmer.stem(&unit.word)).copied())),
            }
        }
        drop(met);
        if !fresh.is_empty() {
            let mut met = self.met.write().unwrap_or_else(PoisonError::into_inner);
            if met.len() >= MOST {
                met.clear();
            }
            for (at, stem) in fresh {
                stems[at] = stem;
                met.insert((&*units[at].word).into(), stem);
            }
        }
        stems
    }
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::*;

    #[test]
    fn a_word_has_the_number_of_its_stem_where_a_cue_has_that_each_time_it_is_met() {
        let mut stems = CueStems::new(Stemmer::for_language("en"));
        let battery = stems.learn(&units("battery"))[0];
        assert_eq!(stems.learn(&units("batteries")), [battery]);
        for _ in 0..2 {
            assert_eq!(stems.of(&units("Batteries last")), [Some(battery), None]);
        }
    }
}
