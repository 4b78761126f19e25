//! A block read once for all who look at its sentences.

use sourcebook_analysis::{is_code, sentences};

use crate::words::{Word, words};

/// A block's text in sentences and words.
pub(crate) struct Prose<'text> {
    /// Whether it is rather code than prose.
    pub(crate) is_code: bool,
    /// The words and marks of each sentence; none of code.
    pub(crate) sentences: Vec<Vec<Word<'text>>>,
}

impl<'text> Prose<'text> {
    /// Reads a block's text.
    pub(crate) fn of(text: &'text str) -> Self {
        let is_code = is_code(text);
        let spans = if is_code { Vec::new() } else { sentences(text) };
        Self { is_code, sentences: spans.into_iter().map(|sentence| words(text, sentence)).collect() }
    }
}
