//! Text shards: articles that lie side by side in the collection share one, up to a size.

use sourcebook_analysis::sentences;
use sourcebook_model::Article;
use sourcebook_model::pack::{ArticleText, TextShard};

use crate::{AnnotatedArticle, IndexError};

/// How much text a shard takes before the next one begins, in bytes before compression. Prose compresses to a
/// third or less, so shards stay under 250 kB unless one article alone is larger.
const SHARD_BYTES: usize = 500_000;

/// Where an article's text is: the shard's number and the article's position in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) shard: u32,
    pub(crate) index: u32,
}

/// The text shards of a collection and, for each article, its place in them.
pub(crate) fn shards(articles: &[AnnotatedArticle]) -> Result<(Vec<TextShard>, Vec<Place>), IndexError> {
    let mut shards = vec![TextShard::default()];
    let mut places = Vec::with_capacity(articles.len());
    let mut filled = 0;
    for annotated in articles {
        let size = size_of(&annotated.article);
        if filled > 0 && filled + size > SHARD_BYTES {
            shards.push(TextShard::default());
            filled = 0;
        }
        filled += size;
        let number = u32::try_from(shards.len() - 1).map_err(|_| IndexError::TooMany("articles"))?;
        let Some(shard) = shards.last_mut() else { continue };
        places.push(Place { shard: number, index: shard.articles.len() as u32 });
        shard.articles.push(ArticleText {
            sentences: annotated.article.blocks.iter().map(|block| sentence_starts(&block.text)).collect(),
            blocks: annotated.article.blocks.clone(),
            mentions: annotated.mentions.clone(),
            findings: annotated.findings.clone(),
        });
    }
    Ok((shards, places))
}

fn sentence_starts(text: &str) -> Vec<u32> {
    // A text whose sentences 32 bits cannot number is shown as if its last were one.
    sentences(text).iter().map_while(|sentence| u32::try_from(sentence.start).ok()).collect()
}

fn size_of(article: &Article) -> usize {
    article.blocks.iter().map(|block| block.text.len()).sum()
}
