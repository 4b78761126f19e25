//! From a folder of articles to a pack: the stages before the page, in a row.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sourcebook_extract::abbreviations;
use sourcebook_index::{AnnotatedArticle, Pack, WordIndex};
use sourcebook_model::{Article, Finding, Mention, MentionKind};

use crate::annotated::{AnnotatedCollection, Stage, Step, annotate_beside};
use crate::{BuildError, Cache};

/// A pack with the record of what became of the articles on the way.
#[derive(Debug)]
pub struct BuiltPack {
    /// The pack.
    pub pack: Pack,
    /// What was dropped, derived, overridden, left unresolved or could not be read, by file.
    pub findings: Vec<Finding>,
}

/// Makes a pack of `collection`, a folder or a `.jsonl` file, and tells `progress` how far it is. What is in `cache` and
/// has not changed since is not read again.
///
/// # Errors
/// [`BuildError`] if the collection cannot be read as a whole. A broken article is no error but a [`Finding`].
pub fn build_pack(
    collection: &Path,
    cache: &Cache,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<BuiltPack, BuildError> {
    let index = |articles: &[Article]| WordIndex::of(&articles.iter().collect::<Vec<_>>());
    let (collection, words) = annotate_beside(collection, cache, progress, index)?;
    let AnnotatedCollection { mut info, articles, findings, .. } = collection;
    let total = articles.len();
    progress(Step { stage: Stage::Indexing, done: 0, total });
    info.synonyms.extend(defined_abbreviations(&articles));
    let pack = words?.pack(&info, &articles)?;
    progress(Step { stage: Stage::Indexing, done: total, total });
    Ok(BuiltPack { pack, findings })
}

/// The abbreviations that the articles define, as pairs of synonyms, each once whatever its case.
fn defined_abbreviations(articles: &[AnnotatedArticle]) -> Vec<Vec<String>> {
    let found = articles.par_iter().flat_map_iter(|annotated| {
        // Where none is used, none is defined.
        let is_abbreviation = |mention: &&Mention| mention.kind == MentionKind::Abbreviation;
        let mut blocks: Vec<usize> =
            annotated.mentions.iter().filter(is_abbreviation).map(|mention| mention.block).collect();
        blocks.dedup();
        let blocks = blocks.into_iter().filter_map(|block| annotated.article.blocks.get(block));
        blocks.flat_map(|block| abbreviations(&block.text))
    });
    let pairs: BTreeSet<(String, String)> =
        found.map(|found| (found.short, found.long.to_lowercase())).collect();
    pairs.into_iter().map(|(short, long)| vec![short, long]).collect()
}
