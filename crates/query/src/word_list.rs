//! Word lists: the words of a part of the dictionary one by one, for whatever must look at them all.

use fst::{Map, Streamer};

use crate::dictionary::{Term, word_of};
use crate::order::sort;
use crate::spelling::{Sieve, letters_of};

/// Words with their terms.
///
/// Going through them all is several times as fast as an automaton's walk over a finite-state map: most are told to be far
/// from what is sought by their lengths and letters.
#[derive(Default)]
pub(crate) struct WordList {
    text: String,
    /// The letters of each word, as a [`Sieve`] looks at them; short words first.
    letters: Vec<u32>,
    /// Where each lies in the text, and its term.
    words: Vec<(u32, u32, Term)>,
    /// For each number of letters how many words have no more.
    ends: Vec<usize>,
}

impl WordList {
    /// The words among the keys of a part.
    pub(crate) fn of(keys: &Map<Vec<u8>>) -> Self {
        let mut list = Self::default();
        let (mut words, mut by_length) = (Vec::new(), Vec::new());
        let mut stream = keys.stream();
        while let Some((key, term)) = stream.next() {
            let Some(word) = word_of(key) else { continue };
            let start = list.text.len() as u32;
            list.text.push_str(word);
            by_length.push((word.chars().count() as u64, words.len() as u32));
            words.push((start, list.text.len() as u32, term as Term));
        }
        sort(&mut by_length);
        for (length, number) in by_length {
            let word = words[number as usize];
            list.ends.resize(length as usize + 1, list.words.len());
            list.letters.push(letters_of(&list.text[word.0 as usize..word.1 as usize]));
            list.words.push(word);
            list.ends[length as usize] = list.words.len();
        }
        list
    }

    /// The words that the sieve lets through, with their terms.
    pub(crate) fn sifted(&self, sieve: &Sieve) -> Vec<(&str, Term)> {
        let end = |length: usize| self.ends.get(length).copied().unwrap_or(self.words.len());
        let start = sieve.shortest.checked_sub(1).map_or(0, end);
        let letters = self.letters[start..end(sieve.longest)].iter().enumerate();
        let through = letters.filter(|(_, letters)| sieve.lets_through(**letters));
        let word = |(number, _): (usize, &u32)| {
            let (from, to, term) = self.words[start + number];
            Some((self.text.get(from as usize..to as usize)?, term))
        };
        through.filter_map(word).collect()
    }
}
