//! The dictionary: from words as they are written to terms, and from terms to their postings.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use fst::{IntoStreamer, Map, Streamer};
use sourcebook_model::pack::{
    Bytes, Postings, STEM_MARK, Section, Stretch, WORD_MARK, WordPart, decode, is_stem,
};

use crate::pack::{Pack, Part, last_before};
use crate::word_list::WordList;
use crate::{QueryError, Source};

/// Number of a term.
pub(crate) type Term = u32;

/// A part of the dictionary made ready for questions.
pub(crate) struct Words {
    pub(crate) keys: Map<Vec<u8>>,
    first_term: Term,
    /// Where the postings of each of the part's terms begin; one more entry ends the last.
    postings: Vec<u64>,
    list: OnceCell<WordList>,
}

impl Words {
    /// The words among the keys one by one, made when they are first asked for: that costs as much as a search.
    pub(crate) fn list(&self) -> &WordList {
        self.list.get_or_init(|| WordList::of(&self.keys))
    }
}

/// The word that a key of the dictionary is; `None` for a stem, or what is no text.
pub(crate) fn word_of(key: &[u8]) -> Option<&str> {
    if is_stem(key) {
        return None;
    }
    let word = key.split(|byte| *byte == WORD_MARK).next()?;
    str::from_utf8(word).ok()
}

/// The key that a stem is in the dictionary.
pub(crate) fn key_of_stem(stem: &str) -> Vec<u8> {
    [stem.as_bytes(), &[STEM_MARK]].concat()
}

impl<S: Source> Pack<S> {
    /// Part `number` of the dictionary.
    pub(crate) async fn words(&self, number: usize) -> Result<Rc<Words>, QueryError> {
        if let Some(words) = self.words.get(number as u64) {
            return Ok(words);
        }
        let section = &self.directory.words;
        let bad = |reason: String| self.bad_part(WORDS, section, number, reason);
        let bytes = self.part(WORDS, section, number).await?;
        let part: WordPart = decode(&bytes).map_err(bad)?;
        let (_, first_term, first_posting) = self
            .directory
            .word_parts
            .get(number)
            .ok_or_else(|| bad("it is not in the directory".to_owned()))?;
        let ends = part.posting_lengths.iter().scan(*first_posting, |end, length| {
            *end = end.saturating_add(u64::from(*length));
            Some(*end)
        });
        let postings = std::iter::once(*first_posting).chain(ends).collect();
        // The shard's hash has vouched for every byte: the map's own checksum, and its tables, are not needed.
        let keys = Map::new(part.keys).map_err(|error| bad(error.to_string()))?;
        let words = Words { keys, first_term: *first_term, postings, list: OnceCell::new() };
        Ok(self.words.put(number as u64, bytes.len(), words))
    }

    /// The part of the dictionary that a key is in, if it is in any.
    pub(crate) fn part_of(&self, key: &[u8]) -> usize {
        last_before(&self.directory.word_parts, |(first, ..)| first.as_slice() <= key)
    }

    /// The parts of the dictionary that may have keys from `from` to before `end`.
    fn parts_with(&self, from: &[u8], end: &[u8]) -> Range<usize> {
        let parts = &self.directory.word_parts;
        self.part_of(from)..parts.partition_point(|(first, ..)| first.as_slice() < end)
    }

    /// Lets the source know that keys from `from` to before `end` will be read.
    pub(crate) fn expect_keys(&self, from: &[u8], end: &[u8]) {
        self.parts_with(from, end).for_each(|part| self.expect_part(part));
    }

    /// Lets the source know that a part of the dictionary will be read.
    pub(crate) fn expect_part(&self, number: usize) {
        if !self.words.has(number as u64) {
            self.expect_shard(WORDS, &self.directory.words, number);
        }
    }

    /// Calls `each` with the keys from `from` to before `end`, and their terms.
    pub(crate) async fn keys(
        &self,
        from: &[u8],
        end: &[u8],
        mut each: impl FnMut(&[u8], Term),
    ) -> Result<(), QueryError> {
        for number in self.parts_with(from, end) {
            let words = self.words(number).await?;
            let mut stream = words.keys.range().ge(from).lt(end).into_stream();
            while let Some((key, term)) = stream.next() {
                each(key, term as Term);
            }
        }
        Ok(())
    }

    /// The term of a stem, if the collection has it.
    pub(crate) async fn term_of_stem(&self, stem: &str) -> Result<Option<Term>, QueryError> {
        let key = key_of_stem(stem);
        let words = self.words(self.part_of(&key)).await?;
        Ok(words.keys.get(&key).map(|term| term as Term))
    }

    /// Where the postings of a term are.
    pub(crate) async fn place_of(&self, term: Term) -> Result<Range<u64>, QueryError> {
        let part = last_before(&self.directory.word_parts, |(_, first, _)| *first <= term);
        let words = self.words(part).await?;
        let place = term.saturating_sub(words.first_term) as usize;
        match (words.postings.get(place), words.postings.get(place + 1)) {
            (Some(start), Some(end)) => Ok(*start..*end),
            _ => Err(self.inconsistent("its terms and postings differ in number")),
        }
    }

    /// The postings of a term, for [`sourcebook_model::pack::Postings::of`].
    pub(crate) async fn postings(&self, place: Range<u64>) -> Result<Part<'_>, QueryError> {
        self.bytes(POSTINGS, &self.directory.postings, place).await
    }

    /// Lets the source know that the postings at `place` will be read.
    pub(crate) fn expect_postings(&self, place: &Range<u64>) {
        self.expect(POSTINGS, &self.directory.postings, place);
    }

    /// A range of the passages of a term, which its postings say where they are.
    pub(crate) async fn passages_of<'here>(
        &'here self,
        bytes: &Bytes<'here>,
        range: Range<u64>,
    ) -> Result<Part<'here>, QueryError> {
        self.here(PASSAGES, &self.directory.passages, bytes, range).await
    }

    /// A range of the positions of a term, which its postings say where they are.
    pub(crate) async fn positions_of<'here>(
        &'here self,
        bytes: &Bytes<'here>,
        range: Range<u64>,
    ) -> Result<Part<'here>, QueryError> {
        self.here(POSITIONS, &self.directory.positions, bytes, range).await
    }

    async fn here<'here>(
        &'here self,
        name: &str,
        section: &'here Section,
        bytes: &Bytes<'here>,
        range: Range<u64>,
    ) -> Result<Part<'here>, QueryError> {
        match bytes {
            Bytes::Here(bytes) => {
                let bytes = bytes.get(range.start as usize..range.end as usize);
                bytes.map(Part::Here).ok_or_else(|| self.bad_postings())
            }
            Bytes::Apart(all) => self.bytes(name, section, within(all, &range)).await,
        }
    }

    /// Lets the source know that the passages at `place` will be read.
    pub(crate) fn expect_passages(&self, place: &Range<u64>) {
        self.expect(PASSAGES, &self.directory.passages, place);
    }

    /// Lets the source know that a stretch of a term will be read with all places.
    pub(crate) fn expect_places(&self, postings: &Postings<'_>, stretch: &Stretch) {
        if let Bytes::Apart(all) = &postings.positions {
            self.expect(POSITIONS, &self.directory.positions, &within(all, &stretch.positions()));
        }
        if let Bytes::Apart(all) = &postings.passages {
            self.expect_passages(&within(all, &stretch.passages()));
        }
    }

    /// The error of postings that cannot be read.
    pub(crate) fn bad_postings(&self) -> QueryError {
        self.inconsistent("its postings cannot be read")
    }
}

/// The range of a section that is `range` of `all`.
fn within(all: &Range<u64>, range: &Range<u64>) -> Range<u64> {
    all.start.saturating_add(range.start)..all.start.saturating_add(range.end)
}

const WORDS: &str = "words";
const POSTINGS: &str = "postings";
const PASSAGES: &str = "passages";
pub(crate) const POSITIONS: &str = "positions";
