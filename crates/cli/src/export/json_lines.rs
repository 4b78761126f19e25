//! One article a line, with all that was found in it.

use std::io::Write;

use serde::Serialize;
use sourcebook_index::AnnotatedArticle;
use sourcebook_ingest::WrittenBlock;
use sourcebook_model::{Block, Origin, PartialDate};

use crate::spans::{MentionRecord, block_starts, mention_record};

/// An article as it is printed; what is unknown is absent.
#[derive(Serialize)]
struct ArticleRecord<'a> {
    id: &'a str,
    file: &'a str,
    title: &'a str,
    title_origin: Origin,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_origin: Option<Origin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    language: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'a str>,
    text: String,
    blocks: Vec<BlockRecord<'a>>,
    mentions: Vec<MentionRecord>,
}

/// A block as it is printed, with its span in the article's text.
#[derive(Serialize)]
struct BlockRecord<'a> {
    #[serde(flatten)]
    block: WrittenBlock<'a>,
    line: u32,
    start: usize,
    end: usize,
}

/// Prints the articles.
pub(super) fn write(articles: &[AnnotatedArticle], out: &mut impl Write) -> anyhow::Result<()> {
    for article in articles {
        serde_json::to_writer(&mut *out, &record(article))?;
        writeln!(out)?;
    }
    Ok(())
}

fn record(annotated: &AnnotatedArticle) -> ArticleRecord<'_> {
    let AnnotatedArticle { article, mentions, .. } = annotated;
    let starts = block_starts(&article.blocks);
    let blocks = article.blocks.iter().zip(&starts).map(|(block, &start)| block_record(block, start));
    let mentions = mentions.iter().filter_map(|mention| {
        mention_record(mention, &article.blocks.get(mention.block)?.text, *starts.get(mention.block)?)
    });
    let authors: Vec<&str> = article.authors.iter().map(|author| author.value.as_str()).collect();
    ArticleRecord {
        id: &article.id,
        file: &article.file,
        title: &article.title.value,
        title_origin: article.title.origin,
        date: article.date.as_ref().map(|date| date.value),
        date_origin: article.date.as_ref().map(|date| date.origin),
        author: (!authors.is_empty()).then(|| authors.join(", ")),
        source: article.source.as_ref().map(|source| source.value.as_str()),
        language: &article.language.value,
        tags: article.tags.iter().map(|tag| tag.value.as_str()).collect(),
        text: article.text(),
        blocks: blocks.collect(),
        mentions: mentions.collect(),
    }
}

fn block_record(block: &Block, start: usize) -> BlockRecord<'_> {
    let end = start + block.text.chars().count();
    BlockRecord { block: block.into(), line: block.line, start, end }
}
