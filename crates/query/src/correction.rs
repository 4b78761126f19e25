//! Correction: what a query that was mistyped was probably meant to be.

use std::ops::Range;

use fst::{Automaton, IntoStreamer, Streamer};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use sourcebook_model::pack::PackError;

use crate::index::{Index, Term, WORD_END};
use crate::syntax::{Query, QueryWord};

/// The fewest letters of a word that is corrected, and of one that may have two mistakes.
const SHORTEST: usize = 4;
const SHORTEST_WITH_TWO: usize = 8;
/// The most words of a query that is corrected. Longer ones say what they mean by many words; one that is found nowhere
/// is more likely a word of another subject than a slip, and whatever is near it would only lead astray.
const MOST_WORDS: usize = 6;

impl Index {
    /// The query `text`, read as `query`, with each word that the collection does not have replaced by the nearest
    /// one that it has; `None` if nothing is to be replaced.
    ///
    /// Nearest is what takes the fewest edits, a swap of neighbours being one, then what most passages hold. Words of
    /// four letters may take one edit, those of eight two.
    pub(crate) fn corrected(&self, text: &str, query: &Query) -> Result<Option<String>, PackError> {
        let mut replaced: Vec<(Range<usize>, String)> = Vec::new();
        if query.wanted.len() > MOST_WORDS {
            return Ok(None);
        }
        for word in query.wanted.iter().flat_map(|clause| &clause.words) {
            if self.terms_for(word).is_empty()
                && let Some(nearest) = self.nearest_word(word)?
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

    fn nearest_word(&self, sought: &QueryWord) -> Result<Option<String>, PackError> {
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
        let mut near: Vec<(u8, String, Term)> = Vec::new();
        let mut stream = self.words.search(Near(&dfa)).into_stream();
        while let Some((key, term)) = stream.next() {
            let word = key.split(|byte| *byte == WORD_END).next().and_then(|word| str::from_utf8(word).ok());
            if let Some(word) = word
                && let Distance::Exact(distance) = dfa.eval(word)
            {
                near.push((distance, word.to_owned(), term as Term));
            }
        }
        let Some(fewest) = near.iter().map(|(distance, ..)| *distance).min() else { return Ok(None) };
        let mut best: Option<(usize, String)> = None;
        for (_, word, term) in near.into_iter().filter(|(distance, ..)| *distance == fewest) {
            let passages = self.postings(term)?.passages.len();
            if best.as_ref().is_none_or(|(most, _)| passages > *most) {
                best = Some((passages, word));
            }
        }
        Ok(best.map(|(_, word)| word))
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
            Reading::Word(state) if byte == WORD_END && self.accepts(state) => Reading::Accepted,
            Reading::Word(_) if byte == WORD_END => Reading::Word(SINK_STATE),
            Reading::Word(state) => Reading::Word(self.0.transition(state, byte)),
            Reading::Accepted => Reading::Accepted,
        }
    }
}
