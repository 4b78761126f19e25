//! Mention shards: what was found in articles that lie side by side, apart from their texts.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sourcebook_model::pack::{Directory, MentionShard, encode};

use crate::shards::Shards;
use crate::texts::groups;
use crate::{AnnotatedArticle, IndexError};

/// Adds the articles' mentions and findings.
pub(crate) fn add(
    articles: &[&AnnotatedArticle],
    directory: &mut Directory,
    shards: &Shards,
) -> Result<(), IndexError> {
    let size_of = |annotated: &AnnotatedArticle| annotated.mentions.len() + annotated.findings.len();
    let groups = groups(articles, shards.sizes.mentions, size_of);
    directory.mention_counts = groups.iter().map(|group| group.len() as u32).collect();
    let parts = groups.par_iter().map(|group| {
        let found = group.iter().map(|AnnotatedArticle { article, mentions, findings }| {
            (article.blocks.as_slice(), mentions.as_slice(), findings.as_slice())
        });
        encode(&MentionShard::of(found)).map_err(IndexError::encoding)
    });
    directory.mentions = shards.section("mentions", parts.collect::<Result<_, _>>()?)?;
    Ok(())
}
