//! The vocabulary: the words that a grammar knows, each with what it may mean in a date.

use rustc_hash::FxHashMap;

use super::lexicon::Sense;

/// A word the grammar knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct WordId(pub(crate) usize);

/// A word, number or mark that a rule names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Symbol {
    Word(WordId),
    Number(u32),
    Mark(char),
}

/// The words that a grammar knows.
#[derive(Default)]
pub(crate) struct Vocabulary {
    ids: FxHashMap<String, WordId>,
    /// How many characters the longest word beyond ASCII has.
    pub(crate) longest: usize,
    senses: Vec<Vec<Sense>>,
}

impl Vocabulary {
    /// The word's id; the word becomes known if it was not. `word` is in lower case.
    pub(crate) fn learn(&mut self, word: &str) -> WordId {
        let fresh = WordId(self.senses.len());
        let id = *self.ids.entry(word.to_owned()).or_insert(fresh);
        if id == fresh {
            self.senses.push(Vec::new());
            if !word.is_ascii() {
                self.longest = self.longest.max(word.chars().count());
            }
        }
        id
    }

    /// Adds a meaning to a word.
    pub(crate) fn teach(&mut self, word: &str, sense: Sense) {
        let WordId(at) = self.learn(word);
        self.senses[at].push(sense);
    }

    /// The word, number or mark that `text` is; a word becomes known if it was not. `None` if `text` is empty.
    pub(crate) fn symbol(&mut self, text: &str) -> Option<Symbol> {
        let first = text.chars().next()?;
        if first.is_ascii_digit() {
            return text.parse().ok().map(Symbol::Number);
        }
        Some(if first.is_alphabetic() { Symbol::Word(self.learn(text)) } else { Symbol::Mark(first) })
    }

    /// Every word that is known.
    pub(crate) fn words(&self) -> impl Iterator<Item = WordId> {
        (0..self.senses.len()).map(WordId)
    }

    /// The id of a word in lower case, if it is known.
    pub(crate) fn id(&self, word: &str) -> Option<WordId> {
        self.ids.get(word).copied()
    }

    /// What a word may mean.
    pub(crate) fn senses(&self, WordId(at): WordId) -> &[Sense] {
        &self.senses[at]
    }
}
