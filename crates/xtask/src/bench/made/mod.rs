//! Collections of any size, made of real sentences: the same size gives the same articles and queries everywhere.
//!
//! An article is made of runs of sentences from one source, so that words stand together that do so in earnest, and their
//! frequencies are those of written English. What it cannot show is how a vocabulary grows with a collection.

mod articles;
mod queries;
mod sources;

use std::path::{Path, PathBuf};

use super::gold::Gold;
use articles::write_articles;
use queries::write_queries;
use sources::Sources;

/// A made collection's files.
pub(super) struct Made {
    /// Articles, `{"id":…,"title":…,"date":…,"text":…}` a line.
    pub(super) articles: PathBuf,
    /// Queries, `{"id":…,"kind":…,"text":…,"typed":…}` a line: a `query` is a word to four drawn from the texts, a
    /// `question` comes with the judged collections, and what is `typed` is meant to be asked letter by letter, too.
    pub(super) queries: PathBuf,
}

/// Makes a collection of `count` articles in `folder`.
pub(super) fn collection(gold: &Gold, count: usize, folder: &Path) -> anyhow::Result<Made> {
    let sources = Sources::read(gold)?;
    let made = Made { articles: folder.join("articles.jsonl"), queries: folder.join("queries.jsonl") };
    write_articles(&sources, count, &made.articles)?;
    write_queries(&sources, gold, &made.queries)?;
    Ok(made)
}
