//! Articles and mentions become a pack.
//!
//! [`build`] is deterministic: the same articles in the same order give the same bytes.

mod columns;
mod error;
#[cfg_attr(not(test), expect(dead_code, reason = "no pack holds it yet"))]
mod latent;
mod lead;
mod pack;
mod terms;
mod texts;

use sourcebook_model::pack::{FORMAT, Manifest};
use sourcebook_model::{Article, CollectionInfo, Finding, Mention};

pub use error::IndexError;
pub use pack::Pack;

/// An article with what was found in it and what was done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnotatedArticle {
    /// The article.
    pub article: Article,
    /// What was found in its text, by block, then by span.
    pub mentions: Vec<Mention>,
    /// What ingest did to it.
    pub findings: Vec<Finding>,
}

/// Builds the pack of a collection; the order of `articles` becomes the collection's own order.
///
/// # Errors
/// [`IndexError`] if there are more articles, passages or postings than 32 bits can number.
pub fn build(info: &CollectionInfo, articles: &[AnnotatedArticle]) -> Result<Pack, IndexError> {
    let (text_shards, places) = texts::shards(articles)?;
    let index = columns::index_shard(&info.themes, articles, &places)?;

    let mut files = Vec::new();
    let index_ref = pack::add_shard("index", &index.encode().map_err(IndexError::encoding)?, &mut files)?;
    let mut text_refs = Vec::new();
    for shard in text_shards {
        let bytes = shard.encode().map_err(IndexError::encoding)?;
        text_refs.push(pack::add_shard("text", &bytes, &mut files)?);
    }
    let manifest = Manifest {
        format: FORMAT,
        title: info.title.clone(),
        description: info.description.clone(),
        themes: info.themes.iter().map(|definition| definition.theme.clone()).collect(),
        articles: index.articles.len() as u32,
        passages: index.passage_lengths.len() as u32,
        index: index_ref,
        texts: text_refs,
    };
    Ok(Pack { manifest, files })
}
