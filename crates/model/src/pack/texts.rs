//! Articles as they are shown: text shards, and what lists say of an article before it is opened.

use serde::{Deserialize, Serialize};

use crate::answer::ArticleHead;
use crate::article::Block;
use crate::finding::Finding;
use crate::mention::Mention;

/// Several articles that lie side by side in the collection.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextShard {
    /// The articles.
    pub articles: Vec<ArticleText>,
}

/// One article: what is known of it, its text, what was found in it and what was done to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleText {
    /// What is known of it.
    pub head: ArticleHead,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// For each block, the bytes of its text at which sentences start. Readers need them for snippets, and would need
    /// large tables of Unicode to find them.
    pub sentences: Vec<Vec<u32>>,
    /// What was found in them, by block, then by span.
    pub mentions: Vec<Mention>,
    /// What ingest did to the article.
    pub findings: Vec<Finding>,
}

/// What an article is called, for lists that are too long to open every article for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleId {
    /// The article's id.
    pub id: String,
    /// Its title.
    pub title: String,
}
