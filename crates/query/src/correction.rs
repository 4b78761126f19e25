//! Correction: what a query that was mistyped was probably meant to be.

use std::ops::{Range, RangeInclusive};

use fst::{Automaton, IntoStreamer, Streamer};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use sourcebook_model::pack::WORD_MARK;

use crate::dictionary::{Key, Term};
use crate::pack::Pack;
use crate::syntax::{Query, QueryWord};
use crate::{QueryError, Source};

/// The fewest letters of a word that is corrected, and of one that may have two mistakes.
const SHORTEST: usize = 4;
const SHORTEST_WITH_TWO: usize = 8;

impl<S: Source> Pack<S> {
    /// The query `text`, read as `query`, with each word that the collection does not have replaced by the nearest
    /// one that it has; `None` if nothing is to be replaced.
    ///
    /// Nearest is what takes the fewest edits, a swap of neighbours being one, then what is commonest. Words of four
    /// letters may take one edit, those of eight two.
    pub(crate) async fn corrected(&self, text: &str, query: &Query) -> Result<Option<String>, QueryError> {
        // What a long query says in a word that is found nowhere is more likely another subject than a slip, and
        // whatever is near it would only lead astray.
        if query.is_long() {
            return Ok(None);
        }
        let mut replaced: Vec<(Range<usize>, String)> = Vec::new();
        for word in query.wanted.iter().flat_map(|clause| &clause.words) {
            if self.look_up_word(word).await?.places.is_empty()
                && !self.is_synonym(&word.word).await?
                && let Some(nearest) = self.nearest_word(word).await?
            {
                replaced.push((word.span.clone(), nearest));
            }
        }
        if replaced.is_empty() {
            return Ok(None);
        }
        let mut corrected = String::with_capacity(text.len());
        let mut end = 0;
        for (span, word) in replaced {
            corrected.push_str(&text[end..span.start]);
            corrected.push_str(&word);
            end = span.end;
        }
        corrected.push_str(&text[end..]);
        Ok(Some(corrected))
    }

    async fn nearest_word(&self, sought: &QueryWord) -> Result<Option<String>, QueryError> {
        let letters = sought.word.chars().count();
        if letters < SHORTEST || !sought.word.chars().all(char::is_alphabetic) {
            return Ok(None);
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
        let likely = self.parts_beginning_with(&sought.word);
        let mut best = None;
        for part in likely.clone() {
            self.add_near(part, &dfa, &mut best).await?;
        }
        if best.is_none() {
            for part in parts.filter(|part| !likely.contains(part)) {
                self.add_near(part, &dfa, &mut best).await?;
            }
        }
        Ok(best.map(|near| near.word))
    }

    /// The parts of the dictionary that may hold words with the first letter of `word`.
    fn parts_beginning_with(&self, word: &str) -> RangeInclusive<usize> {
        let mut first = String::new();
        first.extend(word.chars().next());
        let end = [first.as_bytes(), b"\xff"].concat();
        self.part_of(first.as_bytes())..=self.part_of(&end)
    }

    /// Replaces `best` by what is nearer in a part of the dictionary.
    async fn add_near(&self, part: usize, dfa: &DFA, best: &mut Option<NearWord>) -> Result<(), QueryError> {
        let mut near: Vec<(u8, String, Term)> = Vec::new();
        let words = self.words(part).await?;
        let mut stream = words.keys.search(Near(dfa)).into_stream();
        while let Some((key, term)) = stream.next() {
            if let Some(Key::Word(word)) = Key::of(key)
                && let Distance::Exact(distance) = dfa.eval(word)
            {
                near.push((distance, word.to_owned(), term as Term));
            }
        }
        for (distance, word, term) in near {
            let place = self.place_of(term).await?;
            let near = NearWord { distance, postings: place.end - place.start, word };
            if best.as_ref().is_none_or(|best| near.is_better(best)) {
                *best = Some(near);
            }
        }
        Ok(())
    }
}

/// A word that may be meant.
struct NearWord {
    /// How many edits it is away.
    distance: u8,
    /// How long its postings are: what is common has many.
    postings: u64,
    word: String,
}

impl NearWord {
    fn is_better(&self, other: &Self) -> bool {
        (self.distance, other.postings) < (other.distance, self.postings)
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
