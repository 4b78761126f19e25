//! Synonyms: words and phrases of a collection that mean the same.

use serde::{Deserialize, Serialize};

/// A word or phrase that means the same as the others of its group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonym {
    /// Its words, in order.
    pub words: Vec<SynonymWord>,
}

/// A word of a synonym.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SynonymWord {
    /// Its place behind the first word.
    pub offset: u32,
    /// Folded.
    pub word: String,
    /// What it stems to in the collection's languages.
    pub stems: Vec<String>,
}
