//! What is marked in text: the stems of a query's words, numbered so that each word of a text is looked up once.

use std::cell::RefCell;

use sourcebook_model::pack::content_hash;

use crate::lookup::Sought;
use crate::order::first_by;

/// The stems of the words that are looked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stems {
    stems: Vec<String>,
    /// The hash and number of each, by hash.
    numbers: Vec<(u64, u32)>,
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
        let hash = |number: u32| content_hash(stems[number as usize].as_bytes());
        let order = first_by(0..stems.len() as u32, stems.len(), hash);
        let numbers = order.into_iter().map(|number| (hash(number), number)).collect();
        Self { stems, numbers }
    }

    /// The number of a stem, if it is one of them.
    pub(crate) fn number(&self, stem: &str) -> Option<u32> {
        let hash = content_hash(stem.as_bytes());
        let start = self.numbers.partition_point(|(known, _)| *known < hash);
        let same = self.numbers[start..].iter().take_while(|(known, _)| *known == hash);
        same.map(|(_, number)| *number).find(|number| self.stems[*number as usize] == stem)
    }
}

/// How many words are remembered with their stems.
const REMEMBERED: usize = 4_096;

/// Words with their stems, as they were stemmed last: texts say the same few words over and over.
pub(crate) struct Stemmed(RefCell<Vec<(String, String)>>);

impl Stemmed {
    /// None yet.
    pub(crate) fn new() -> Self {
        Self(RefCell::new(vec![<(String, String)>::default(); REMEMBERED]))
    }

    /// What `with` makes of the stem of `word`, which `stem` gives where it is not remembered.
    pub(crate) fn of<T>(&self, word: &str, stem: impl Fn(&str) -> String, with: impl FnOnce(&str) -> T) -> T {
        let mut remembered = self.0.borrow_mut();
        let entry = &mut remembered[content_hash(word.as_bytes()) as usize % REMEMBERED];
        if entry.0 != word {
            *entry = (word.to_owned(), stem(word));
        }
        with(&entry.1)
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
            ["ev", "car", "electr", "cars"].map(|stem| stems.number(stem)),
            [Some(0), Some(1), Some(2), None]
        );
    }

    #[test]
    fn a_word_is_stemmed_once_as_long_as_it_is_remembered() {
        let stemmed = Stemmed::new();
        let stem = |word: &str| word[..3].to_owned();
        assert_eq!(stemmed.of("batteries", stem, str::to_owned), "bat");
        assert_eq!(stemmed.of("batteries", |_| unreachable!(), str::to_owned), "bat");
    }
}
