//! Near words: what is written almost like a word that was probably mistyped.

use std::cmp::Ordering;
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
const FEW_PARTS: usize = 48;

/// How likely a slip is that has two dozen ways to go, the letter that is typed in place of another or too much, beside one
/// that has a single way: a letter left out, or two neighbours swapped. That letters lie near each other on keyboards makes it
/// more than one in two dozen (Kernighan, Church and Gale, *A Spelling Correction Program Based on a Noisy Channel Model*,
/// 1990, tell slips by such counts).
const OF_MANY: f32 = 0.25;
/// How likely a word is meant of which only the beginning may have been typed.
const BEGUN: f32 = 0.1;

impl<S: Source> Pack<S> {
    /// The words nearest to `sought` that say something, itself apart, whose terms have postings of `least` bytes or
    /// more; those first that are common and likely to be mistyped so.
    ///
    /// Nearest is what takes the fewest edits, a swap of neighbours being one. Words of three letters may take one, those
    /// of eight two.
    pub(crate) async fn nearest_words(
        &self,
        sought: &QueryWord,
        least: u64,
    ) -> Result<Vec<NearWord>, QueryError> {
        let letters = sought.word.chars().count();
        if letters < SHORTEST || !sought.word.chars().all(char::is_alphabetic) {
            return Ok(Vec::new());
        }
        let edits = if letters < SHORTEST_WITH_TWO { 1 } else { 2 };
        let builder = LevenshteinAutomatonBuilder::new(edits, true);
        let typed = Typed {
            word: &sought.word,
            whole: builder.build_dfa(&sought.word),
            begun: sought.is_prefix.then(|| builder.build_prefix_dfa(&sought.word)),
        };
        // Most mistakes spare the first letter, and what begins with it lies together; the rest of a large dictionary
        // is read for others alone.
        let parts = 0..self.directory.word_parts.len();
        let mut likely = self.parts_beginning_with(&sought.word);
        if parts.len() <= FEW_PARTS {
            likely = 0..=parts.len().saturating_sub(1);
        }
        let is_other =
            |near: &NearWord| near.postings >= least && near.word != sought.word && !is_stop_word(&near.word);
        let mut near = Vec::new();
        for part in likely.clone() {
            self.add_near(part, &typed, &mut near).await?;
        }
        near.retain(is_other);
        if near.is_empty() {
            for part in parts.filter(|part| !likely.contains(part)) {
                self.add_near(part, &typed, &mut near).await?;
            }
            near.retain(is_other);
        }
        let order = first_by(0..near.len() as u32, MOST_NEAREST, |place| near[place as usize].key());
        let mut nearest: Vec<NearWord> =
            order.into_iter().map(|place| std::mem::take(&mut near[place as usize])).collect();
        let fewest = nearest.first().map_or(0, |near| near.distance);
        nearest.retain(|near| near.distance == fewest);
        let most = nearest.iter().map(|near| near.likelihood).fold(0.0, f32::max);
        nearest.iter_mut().for_each(|near| near.likelihood /= most);
        Ok(nearest)
    }

    /// The parts of the dictionary that may hold words with the first letter of `word`.
    fn parts_beginning_with(&self, word: &str) -> RangeInclusive<usize> {
        let mut first = String::new();
        first.extend(word.chars().next());
        let end = [first.as_bytes(), b"\xff"].concat();
        self.part_of(first.as_bytes())..=self.part_of(&end)
    }

    /// Adds to `near` what is near in a part of the dictionary.
    async fn add_near(
        &self,
        part: usize,
        typed: &Typed<'_>,
        near: &mut Vec<NearWord>,
    ) -> Result<(), QueryError> {
        let words = self.words(part).await?;
        let mut stream = words.keys.search(Near(typed.dfa())).into_stream();
        let mut found: Vec<(u8, String, Term)> = Vec::new();
        while let Some((key, term)) = stream.next() {
            if let Some(word) = word_of(key)
                && let Distance::Exact(distance) = typed.dfa().eval(word)
            {
                found.push((distance, word.to_owned(), term as Term));
            }
        }
        for (distance, word, term) in found {
            let place = self.place_of(term).await?;
            let likelihood = typed.likelihood(distance, &word);
            near.push(NearWord { distance, postings: place.end - place.start, likelihood, word });
        }
        Ok(())
    }
}

/// A word as it was typed.
struct Typed<'a> {
    word: &'a str,
    /// What is near it.
    whole: DFA,
    /// What begins with something near it, where it may go on: it may be a misspelt beginning.
    begun: Option<DFA>,
}

impl Typed<'_> {
    fn dfa(&self) -> &DFA {
        self.begun.as_ref().unwrap_or(&self.whole)
    }

    /// How likely it comes of `word`, so many edits away, beside others as near.
    fn likelihood(&self, distance: u8, word: &str) -> f32 {
        if matches!(self.whole.eval(word), Distance::AtLeast(_)) {
            return BEGUN;
        }
        let unlike = self.word.chars().zip(word.chars()).filter(|(typed, meant)| typed != meant).count();
        let has_of_many = match self.word.chars().count().cmp(&word.chars().count()) {
            Ordering::Less => false,
            // A swap is one edit that puts two letters elsewhere.
            Ordering::Equal => unlike <= usize::from(distance),
            Ordering::Greater => true,
        };
        if has_of_many { OF_MANY } else { 1.0 }
    }
}

/// A word that may be meant.
#[derive(Default)]
pub(crate) struct NearWord {
    /// How many edits it is away.
    distance: u8,
    /// How many bytes its postings have: what is common has many.
    postings: u64,
    /// How likely it was mistyped so, beside others as near; 1 is the most.
    pub(crate) likelihood: f32,
    pub(crate) word: String,
}

impl NearWord {
    /// A key that puts nearer words before others, and of those as near the common and likely before the rest.
    fn key(&self) -> u64 {
        // The bits of numbers from 0 up are in the order of the numbers.
        let descending = !(self.postings as f32 * self.likelihood).to_bits();
        u64::from(self.distance) << u32::BITS | u64::from(descending)
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
