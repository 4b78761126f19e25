//! `sourcebook export`: a collection as data.

use std::io::Write;
use std::process::ExitCode;

use serde::Serialize;
use sourcebook_extract::Extractor;
use sourcebook_model::{Article, Block, BlockKind, Origin, PartialDate};

use crate::arguments::{ExportFormat, ExportOptions};
use crate::output::stdout;
use crate::progress::Progress;
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
    text: String,
    blocks: Vec<BlockRecord<'a>>,
    mentions: Vec<MentionRecord>,
}

/// A block as it is printed, with its span in the article's text.
#[derive(Serialize)]
struct BlockRecord<'a> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u32>,
    text: &'a str,
    line: u32,
    start: usize,
    end: usize,
}

/// Prints the collection.
pub(crate) fn run(options: &ExportOptions) -> anyhow::Result<ExitCode> {
    let progress = Progress::new();
    let collection = sourcebook_ingest::read_collection(&options.collection, &|read| {
        progress.show("reading", read.done, read.total);
    });
    progress.finish();
    let collection = collection?;
    let extractor = Extractor::new(&collection.info.themes);
    let mut out = stdout();
    for article in &collection.articles {
        match options.format {
            ExportFormat::Jsonl => serde_json::to_writer(&mut out, &record(article, &extractor))?,
        }
        writeln!(out)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn record<'a>(article: &'a Article, extractor: &Extractor) -> ArticleRecord<'a> {
    let starts = block_starts(&article.blocks);
    let blocks = article.blocks.iter().zip(&starts).map(|(block, &start)| block_record(block, start));
    let mentions = extractor.mentions(article);
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
        text: article.text(),
        blocks: blocks.collect(),
        mentions: mentions.collect(),
    }
}

fn block_record(block: &Block, start: usize) -> BlockRecord<'_> {
    let (kind, level, number) = match block.kind {
        BlockKind::Heading { level } => ("heading", Some(level), None),
        BlockKind::Paragraph => ("paragraph", None, None),
        BlockKind::ListItem { number } => ("list-item", None, number),
        BlockKind::Quotation => ("quotation", None, None),
    };
    let end = start + block.text.chars().count();
    BlockRecord { kind, level, number, text: &block.text, line: block.line, start, end }
}
