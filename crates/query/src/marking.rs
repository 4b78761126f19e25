//! What is marked in text: the stems of a query's words, numbered so that each word of a text is looked up once.

use std::cell::RefCell;

use crate::lookup::Sought;
use crate::order::sort;

/// The hash of a word or stem as marking knows it: FNV-1a (Fowler, Noll and Vo), 64 bits, which takes the fewest
/// instructions for what is as short as words are.
pub(crate) fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The stems of the words that are looked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stems {
    /// The hash and number of each, by hash.
    numbers: Vec<(u64, u32)>,
    /// A bit for the lowest bits of each hash: most words of a text are told by it to be none of them.
    bits: u64,
}

impl Stems {
    /// Those of what is `sought`, whose words are told the numbers.
    pub(crate) fn of(sought: &mut [Sought]) -> Self {
        let mut stems: Vec<String> = Vec::new();
        for word in sought.iter_mut().flat_map(|sought| &mut sought.ways).flatten() {
            word.numbers.clear();
            for stem in &word.stems {
                let known = stems.iter().position(|known| known == stem);
                word.numbers.push(known.unwrap_or(stems.len()) as u32);
                if known.is_none() {
                    stems.push(stem.clone());
                }
            }
        }
        let mut numbers: Vec<(u64, u32)> = stems.iter().map(|stem| hash(stem)).zip(0..).collect();
        sort(&mut numbers);
        let bits = numbers.iter().fold(0, |bits, (hash, _)| bits | bit(*hash));
        Self { numbers, bits }
    }

    /// The number of the stem with this hash, if it is one of them.
    pub(crate) fn number(&self, hash: u64) -> Option<u32> {
        if self.bits & bit(hash) == 0 {
            return None;
        }
        let at = self.numbers.binary_search_by(|(known, _)| known.cmp(&hash)).ok()?;
        Some(self.numbers[at].1)
    }
}

fn bit(hash: u64) -> u64 {
    1 << (hash % u64::from(u64::BITS))
}

/// How many words are remembered with their stems.
const REMEMBERED: usize = 8_192;

/// Words with their stems, each as a hash, as they were stemmed last: texts say the same few words over and over.
#[derive(Default)]
pub(crate) struct Stemmed(RefCell<Vec<(u64, u64)>>);

impl Stemmed {
    /// The hash of the stem of `word`, which `stem` gives where it is not remembered.
    pub(crate) fn of(&self, word: &str, stem: &dyn Fn(&str) -> String) -> u64 {
        let mut remembered = self.0.borrow_mut();
        // Of a collection's languages, most texts that are shown are in one.
        if remembered.is_empty() {
            remembered.resize(REMEMBERED, (0, 0));
        }
        let hashed = hash(word);
        let entry = &mut remembered[(hashed ^ hashed >> 32) as usize % REMEMBERED];
        if entry.0 != hashed {
            *entry = (hashed, hash(&stem(word)));
        }
        entry.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup::SoughtWord;

    #[test]
    fn a_stem_has_one_number_in_all_words() {
        let word = |stems: &[&str]| SoughtWord {
            stems: stems.iter().map(|stem| (*stem).to_owned()).collect(),
            ..SoughtWord::default()
        };
        let mut sought = [Sought {
            ways: vec![vec![word(&["ev", "car"])], vec![word(&["car", "electr"])]],
            in_title: false,
            is_required: false,
            times: 1,
        }];
        let stems = Stems::of(&mut sought);
        assert_eq!(
            (&sought[0].ways[0][0].numbers, &sought[0].ways[1][0].numbers),
            (&vec![0, 1], &vec![1, 2])
        );
        assert_eq!(
            ["ev", "car", "electr", "cars"].map(|stem| stems.number(hash(stem))),
            [Some(0), Some(1), Some(2), None]
        );
    }

    #[test]
    fn a_word_is_stemmed_once_as_long_as_it_is_remembered() {
        let stemmed = Stemmed::default();
        let stem = |word: &str| word[..3].to_owned();
        assert_eq!(stemmed.of("batteries", &stem), hash("bat"));
        assert_eq!(stemmed.of("batteries", &|_| unreachable!()), hash("bat"));
        assert_eq!(stemmed.of("cathode", &stem), hash("cat"));
    }
}
