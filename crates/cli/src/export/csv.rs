//! A row for each article, for spreadsheets and statistics; the texts themselves are in JSON Lines.

use std::collections::BTreeSet;
use std::io::Write;

use serde::Serialize;
use sourcebook_index::AnnotatedArticle;
use sourcebook_model::{Attributed, MentionKind, Origin, PartialDate};

/// What stands between several values in one cell.
const SEPARATOR: &str = "; ";

/// An article as a row; what is unknown is an empty cell.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    file: &'a str,
    title: &'a str,
    title_origin: Origin,
    date: Option<PartialDate>,
    date_origin: Option<Origin>,
    authors: String,
    source: Option<&'a str>,
    language: &'a str,
    tags: String,
    /// By their ids.
    themes: String,
    passages: usize,
    /// In Unicode scalar values.
    characters: usize,
}

/// Prints a row of headings and one for each article.
pub(super) fn write(articles: &[AnnotatedArticle], out: &mut impl Write) -> anyhow::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    for annotated in articles {
        table.serialize(row(annotated))?;
    }
    table.flush()?;
    Ok(())
}

fn row(annotated: &AnnotatedArticle) -> Row<'_> {
    let AnnotatedArticle { article, mentions, .. } = annotated;
    let themes = mentions.iter().filter(|mention| mention.kind == MentionKind::Theme);
    let themes: BTreeSet<&str> = themes.filter_map(|mention| mention.value.as_deref()).collect();
    Row {
        id: &article.id,
        file: &article.file,
        title: &article.title.value,
        title_origin: article.title.origin,
        date: article.date.as_ref().map(|date| date.value),
        date_origin: article.date.as_ref().map(|date| date.origin),
        authors: joined(&article.authors),
        source: article.source.as_ref().map(|source| source.value.as_str()),
        language: &article.language.value,
        tags: joined(&article.tags),
        themes: themes.into_iter().collect::<Vec<_>>().join(SEPARATOR),
        passages: article.passages().len(),
        characters: article.blocks.iter().map(|block| block.text.chars().count()).sum(),
    }
}

fn joined(values: &[Attributed<String>]) -> String {
    values.iter().map(|one| one.value.as_str()).collect::<Vec<_>>().join(SEPARATOR)
}
