//! Word parts: a stretch of the dictionary, cut so that looking up a word reads one of them.

use serde::{Deserialize, Serialize};

/// What ends a key of the dictionary that is a stem; see [`is_stem`].
pub const STEM_MARK: u8 = 1;

/// What stands behind the word in a key for its second stem and those after: the word, this, and 1, 2 and so on.
pub const WORD_MARK: u8 = 0;

/// Whether a key of the dictionary is a stem, which leads to its own term; words lead to the terms of their stems.
pub fn is_stem(key: &[u8]) -> bool {
    key.last() == Some(&STEM_MARK) && !key.contains(&WORD_MARK)
}

/// Keys that follow each other, and the terms whose stems are among them.
///
/// Words and stems lie in one dictionary since a word is seldom far from its stem. Words are there because a word being
/// typed is a prefix of words, not of stems: “batterie” begins “batteries” but not “batteri”.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordPart {
    /// A finite-state map from keys to numbers of terms: each folded word, and each stem with [`STEM_MARK`] behind it. A
    /// word with other stems in other languages has more keys, with [`WORD_MARK`].
    pub keys: Vec<u8>,
    /// For each term of the part, how many bytes its postings have.
    pub posting_lengths: Vec<u32>,
}
