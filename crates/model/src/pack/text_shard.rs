//! Text shards: what is shown of articles, apart from what is searched.

use serde::{Deserialize, Serialize};

use super::PackError;
use crate::article::Block;
use crate::finding::Finding;
use crate::mention::Mention;

/// The text of several articles that lie side by side in the collection.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextShard {
    /// The articles.
    pub articles: Vec<ArticleText>,
}

/// The text of one article, with what was found in it and what was done to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleText {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// For each block, the bytes of its text at which sentences start. Readers need them for snippets, and would
    /// need large tables of Unicode to find them.
    pub sentences: Vec<Vec<u32>>,
    /// What was found in them, by block, then by span.
    pub mentions: Vec<Mention>,
    /// What ingest did to the article.
    pub findings: Vec<Finding>,
}

impl TextShard {
    /// The shard as bytes ([Postcard](https://postcard.jamesmunns.com/wire-format)).
    ///
    /// # Errors
    /// None in practice: every field has a form in Postcard.
    pub fn encode(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// Reads the shard that came as `file`.
    ///
    /// # Errors
    /// [`PackError::BadShard`] if the bytes are no text shard.
    pub fn decode(file: &str, bytes: &[u8]) -> Result<Self, PackError> {
        postcard::from_bytes(bytes)
            .map_err(|error| PackError::BadShard { file: file.to_owned(), reason: error.to_string() })
    }
}
