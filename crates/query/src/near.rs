//! Near words: what is written almost like a word that was probably mistyped.

use std::ops::RangeInclusive;

use fst::{Automaton, IntoStreamer, Streamer};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use sourcebook_model::pack::WORD_MARK;

use crate::dictionary::{Term, word_of};
use crate::order::first_by;
use crate::pack::Pack;
use crate::stop_words::is_stop_word;
use crate::syntax::QueryWord;
use crate::{QueryError, Source};

/// The fewest letters of a word that may have a mistake, and of one that may have two.
const SHORTEST: usize = 3;
const SHORTEST_WITH_TWO: usize = 8;

/// The most words that one that was mistyped may be.
const MOST_NEAREST: usize = 8;

/// The most parts that a dictionary has to be looked through whole.
const FEW_PARTS: usize = 16;

impl<S: Source> Pack<S> {
    /// The words nearest to `sought` that say something, itself apart, whose terms have postings of `least` bytes or
    /// more; the commonest first.
    ///
    /// Nearest is what takes the fewest edits, a swap of neighbours being one. Words of three letters may take one, those
    /// of eight two.
    pub(crate) async fn nearest_words(
        &self,
        sought: &QueryWord,
        least: u64,
    ) -> Result<Vec<String>, QueryError> {
        let letters = sought.word.chars().count();
        if letters < SHORTEST || !sought.word.chars().all(char::is_alphabetic) {
            return Ok(Vec::new());
        }
        let edits = if letters < SHORTEST_WITH_TWO { 1 } else { 2 };
        let builder = LevenshteinAutomatonBuilder::new(edits, true);
        // What is still being typed may be a misspelt beginning.
        let dfa = if sought.is_prefix {
            builder.build_prefix_dfa(&sought.word)
        } else {
            builder.build_dfa(&sought.word)
        };
        // Most mistakes spare the first letter, and what begins with it lies together; the rest of a large dictionary
        // is read for others alone.
        let parts = 0..self.directory.word_parts.len();
        let mut likely = self.parts_beginning_with(&sought.word);
        if parts.len() <= FEW_PARTS {
            likely = 0..=parts.len().saturating_sub(1);
        }
        let mut near = Vec::new();
        for part in likely.clone() {
            self.add_near(part, &dfa, &mut near).await?;
        }
        if near.is_empty() {
            for part in parts.filter(|part| !likely.contains(part)) {
                self.add_near(part, &dfa, &mut near).await?;
            }
        }
        near.retain(|near| near.postings >= least && near.word != sought.word && !is_stop_word(&near.word));
        let order = first_by(0..near.len() as u32, MOST_NEAREST, |place| near[place as usize].key());
        let fewest = order.first().map_or(0, |place| near[*place as usize].distance);
        let nearest = order.into_iter().map(|place| &near[place as usize]);
        Ok(nearest.filter(|near| near.distance == fewest).map(|near| near.word.clone()).collect())
    }

    /// The parts of the dictionary that may hold words with the first letter of `word`.
    fn parts_beginning_with(&self, word: &str) -> RangeInclusive<usize> {
        let mut first = String::new();
        first.extend(word.chars().next());
        let end = [first.as_bytes(), b"\xff"].concat();
        self.part_of(first.as_bytes())..=self.part_of(&end)
    }

    /// Adds to `near` what is near in a part of the dictionary.
    async fn add_near(&self, part: usize, dfa: &DFA, near: &mut Vec<NearWord>) -> Result<(), QueryError> {
        let words = self.words(part).await?;
        let mut stream = words.keys.search(Near(dfa)).into_stream();
        let mut found: Vec<(u8, String, Term)> = Vec::new();
        while let Some((key, term)) = stream.next() {
            if let Some(word) = word_of(key)
                && let Distance::Exact(distance) = dfa.eval(word)
            {
                found.push((distance, word.to_owned(), term as Term));
            }
        }
        for (distance, word, term) in found {
            let place = self.place_of(term).await?;
            near.push(NearWord { distance, postings: place.end - place.start, word });
        }
        Ok(())
    }
}

/// A word that may be meant.
struct NearWord {
    /// How many edits it is away.
    distance: u8,
    /// How many bytes its postings have: what is common has many.
    postings: u64,
    word: String,
}

impl NearWord {
    /// A key that puts nearer words before others, and common ones before rare.
    fn key(&self) -> u64 {
        u64::from(self.distance) << u32::BITS | u64::from(!(self.postings as u32))
    }
}

/// The keys of the words' dictionary whose word the automaton accepts.
struct Near<'a>(&'a DFA);

impl Near<'_> {
    fn accepts(&self, state: u32) -> bool {
        matches!(self.0.distance(state), Distance::Exact(_))
    }
}

/// How far a key has been read.
#[derive(Clone, Copy)]
enum Reading {
    /// In the word, the automaton being in this state.
    Word(u32),
    /// Behind a word that is accepted.
    Accepted,
}

impl Automaton for Near<'_> {
    type State = Reading;

    fn start(&self) -> Reading {
        Reading::Word(self.0.initial_state())
    }

    fn is_match(&self, reading: &Reading) -> bool {
        match *reading {
            Reading::Word(state) => self.accepts(state),
            Reading::Accepted => true,
        }
    }

    fn can_match(&self, reading: &Reading) -> bool {
        !matches!(reading, Reading::Word(SINK_STATE))
    }

    fn accept(&self, reading: &Reading, byte: u8) -> Reading {
        match *reading {
            Reading::Word(state) if byte == WORD_MARK && self.accepts(state) => Reading::Accepted,
            Reading::Word(_) if byte == WORD_MARK => Reading::Word(SINK_STATE),
            Reading::Word(state) => Reading::Word(self.0.transition(state, byte)),
            Reading::Accepted => Reading::Accepted,
        }
    }
}
