//! Looking up: the words of a query as terms of the collection.

use std::ops::Range;

use crate::dictionary::{Term, key_of_stem, word_of};
use crate::order::first_by;
use crate::pack::Pack;
use crate::syntax::{Clause, QueryWord};
use crate::{QueryError, Source};

/// The most words that a word being typed stands for: the commonest of those that begin with it. More would say little
/// about what is meant, and two letters begin thousands.
const MOST_COMPLETIONS: usize = 64;

/// How likely a word of the collection is meant as the beginning of others.
const COMPLETION: f32 = 0.25;

/// What stands behind a word in its further keys is below any character.
const END_OF_WORD: &[u8] = b"\x01";
/// No UTF-8 holds this byte, so it closes the range of everything that begins with a prefix.
pub(crate) const END_OF_PREFIX: &[u8] = b"\xff";

/// A clause of a query as terms.
#[derive(Clone, Debug)]
pub(crate) struct Sought {
    /// The ways to say it: words in their places, the query's own first.
    pub(crate) ways: Vec<Vec<SoughtWord>>,
    /// Whether they must be in the title.
    pub(crate) in_title: bool,
    /// Whether an article without them is not found at all.
    pub(crate) is_required: bool,
    /// How often the query says it.
    pub(crate) times: u32,
}

/// A word of a query as terms.
#[derive(Clone, Debug, Default)]
pub(crate) struct SoughtWord {
    /// Its place behind the clause's first word.
    pub(crate) offset: u32,
    /// Where the postings of the terms are that it may be, and how likely each is meant.
    pub(crate) places: Vec<(Range<u64>, f32)>,
    /// Whether the collection has it as it is written, or words that begin so where it may go on.
    pub(crate) is_written: bool,
    /// What those terms' words stem to: what to mark in text.
    pub(crate) stems: Vec<String>,
    /// The numbers of those stems among the query's [`crate::marking::Stems`].
    pub(crate) numbers: Vec<u32>,
}

impl<S: Source> Pack<S> {
    /// Lets the source know that the words of a clause will be looked up.
    pub(crate) fn expect_words(&self, clause: &Clause) {
        for word in std::iter::once(&clause.words).chain(&clause.alternatives).flatten() {
            let end = if word.is_prefix { END_OF_PREFIX } else { END_OF_WORD };
            self.expect_keys(word.word.as_bytes(), &[word.word.as_bytes(), end].concat());
            self.stems_of(&word.word)
                .iter()
                .for_each(|stem| self.expect_part(self.part_of(&key_of_stem(stem))));
        }
    }

    /// The clause as terms.
    pub(crate) async fn look_up(&self, clause: &Clause) -> Result<Sought, QueryError> {
        let mut ways = Vec::with_capacity(1 + clause.alternatives.len());
        for way in std::iter::once(&clause.words).chain(&clause.alternatives) {
            let mut words = Vec::with_capacity(way.len());
            for word in way {
                words.push(self.look_up_word(word).await?);
            }
            ways.push(words);
        }
        let Clause { in_title, is_required, times, .. } = *clause;
        Ok(Sought { ways, in_title, is_required, times })
    }

    /// The word as terms.
    pub(crate) async fn look_up_word(&self, word: &QueryWord) -> Result<SoughtWord, QueryError> {
        let mut terms = self.terms_as_written(&word.word).await?;
        let mut is_written = !terms.is_empty();
        if !is_written {
            terms = self.terms_by_stem(&word.word).await?;
        }
        let as_typed = terms.len();
        let mut words = vec![word.word.clone()];
        if word.is_prefix {
            for (completion, term) in self.completions(&word.word).await? {
                is_written = true;
                words.push(completion);
                add(term, &mut terms);
            }
        }
        let mut places = Vec::with_capacity(terms.len());
        for (number, term) in terms.iter().enumerate() {
            let is_completion = as_typed > 0 && number >= as_typed;
            let likelihood = if is_completion { COMPLETION } else { 1.0 };
            places.push((self.place_of(*term).await?, likelihood * word.likelihood));
        }
        let mut stems = Vec::new();
        for word in &words {
            for (stemmer, stem) in self.stems.iter().zip(self.stems_of(word)) {
                // Where a language has no stems, its words stand for themselves.
                if stemmer.is_none()
                    || self.term_of_stem(&stem).await?.is_some_and(|term| terms.contains(&term))
                {
                    add(stem, &mut stems);
                }
            }
        }
        Ok(SoughtWord { offset: word.offset, places, is_written, stems, numbers: Vec::new() })
    }

    /// The terms that a folded word stands for in the languages whose articles have it as it is written. A word of one
    /// language should not find what merely has its stem in another.
    async fn terms_as_written(&self, word: &str) -> Result<Vec<Term>, QueryError> {
        let mut terms = Vec::new();
        let end = [word.as_bytes(), END_OF_WORD].concat();
        self.keys(word.as_bytes(), &end, |_, term| add(term, &mut terms)).await?;
        Ok(terms)
    }

    /// The terms that are the folded word's stem in any language.
    async fn terms_by_stem(&self, word: &str) -> Result<Vec<Term>, QueryError> {
        let mut terms = Vec::new();
        for stem in self.stems.iter().flatten() {
            if let Some(term) = self.term_of_stem(&stem(word)).await? {
                add(term, &mut terms);
            }
        }
        Ok(terms)
    }

    /// The words of the collection that begin with `prefix`, with their terms; the commonest if there are very many.
    async fn completions(&self, prefix: &str) -> Result<Vec<(String, Term)>, QueryError> {
        let mut all: Vec<(String, Term)> = Vec::new();
        let end = [prefix.as_bytes(), END_OF_PREFIX].concat();
        let add = |key: &[u8], term| {
            if let Some(word) = word_of(key) {
                all.push((word.to_owned(), term));
            }
        };
        self.keys(prefix.as_bytes(), &end, add).await?;
        // What has the longest postings is the commonest.
        let mut lengths = Vec::with_capacity(all.len());
        for (_, term) in &all {
            let place = self.place_of(*term).await?;
            lengths.push(place.end - place.start);
        }
        let commonest = first_by(0..all.len() as u32, MOST_COMPLETIONS, |place| !lengths[place as usize]);
        Ok(commonest.into_iter().map(|place| std::mem::take(&mut all[place as usize])).collect())
    }

    /// What a word stems to in each language of the collection; the word where one has no stems.
    pub(crate) fn stems_of(&self, word: &str) -> Vec<String> {
        self.stems.iter().map(|stem| stem.as_ref().map_or(word.to_owned(), |stem| stem(word))).collect()
    }
}

/// Adds `thing` to the few `things` unless it is among them.
fn add<T: PartialEq>(thing: T, things: &mut Vec<T>) {
    if !things.contains(&thing) {
        things.push(thing);
    }
}
