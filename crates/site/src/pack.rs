//! From a folder of articles to a pack: the stages before the page, in a row.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::{IntoParallelIterator, ParallelIterator};
use sourcebook_extract::Extractor;
use sourcebook_index::{AnnotatedArticle, Pack};
use sourcebook_model::Finding;

use crate::BuildError;

/// A pack with the record of what became of the articles on the way.
#[derive(Debug)]
pub struct BuiltPack {
    /// The pack.
    pub pack: Pack,
    /// What was dropped, derived, overridden or could not be read, by file.
    pub findings: Vec<Finding>,
}

/// How far a build is, for a progress bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is being done.
    pub stage: Stage,
    /// How many articles are done.
    pub done: usize,
    /// How many there are.
    pub total: usize,
}

/// The stages of a build, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files become articles.
    Reading,
    /// Articles gain mentions.
    Annotating,
    /// Articles and mentions become a pack.
    Indexing,
}

/// Makes a pack of `collection`, a folder or a `.jsonl` file, and tells `progress` how far it is.
///
/// # Errors
/// [`BuildError`] if the collection cannot be read as a whole. A broken article is no error but a [`Finding`].
pub fn build_pack(collection: &Path, progress: &(dyn Fn(Step) + Sync)) -> Result<BuiltPack, BuildError> {
    let collection = sourcebook_ingest::read_collection(collection, &|read| {
        progress(Step { stage: Stage::Reading, done: read.done, total: read.total });
    })?;
    let mut findings_by_file: BTreeMap<&str, Vec<Finding>> = BTreeMap::new();
    for finding in &collection.findings {
        findings_by_file.entry(&finding.file).or_default().push(finding.clone());
    }
    let extractor = Extractor::new(&collection.info.themes);
    let total = collection.articles.len();
    let done = AtomicUsize::new(0);
    let annotated: Vec<AnnotatedArticle> = collection
        .articles
        .into_par_iter()
        .map(|article| {
            let mentions = extractor.mentions(&article);
            let findings = findings_by_file.get(article.file.as_str()).cloned().unwrap_or_default();
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            progress(Step { stage: Stage::Annotating, done, total });
            AnnotatedArticle { article, mentions, findings }
        })
        .collect();
    progress(Step { stage: Stage::Indexing, done: 0, total });
    let pack = sourcebook_index::build(&collection.info, &annotated)?;
    progress(Step { stage: Stage::Indexing, done: total, total });
    Ok(BuiltPack { pack, findings: collection.findings })
}
