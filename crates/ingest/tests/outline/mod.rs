//! A collection as a page of text that a person can check.

use std::fmt::Write as _;

use sourcebook_ingest::Collection;
use sourcebook_model::article::{Article, Attributed, Block, BlockKind};

/// How much of a block is shown, in characters.
const SHOWN: usize = 72;

/// The collection with its articles, the beginnings of their blocks, and all findings.
pub(crate) fn outline(collection: &Collection) -> String {
    let mut page = format!("{}\n{}\n", collection.info.title, collection.info.description);
    for theme in &collection.info.themes {
        let _ = writeln!(
            page,
            "theme {}: {} {:?} not {:?}",
            theme.theme.id, theme.theme.label, theme.cues, theme.exclude
        );
    }
    for article in &collection.articles {
        article_outline(article, &mut page);
    }
    for group in &collection.duplicates {
        let ids: Vec<&str> = group.iter().map(|at| collection.articles[*at].id.as_str()).collect();
        let _ = writeln!(page, "\nnearly the same: {}", ids.join(", "));
    }
    let _ = writeln!(page, "\nFindings");
    for finding in &collection.findings {
        let line = finding.line.map(|line| format!(":{line}")).unwrap_or_default();
        let what = format!("{:?} {:?}", finding.severity, finding.action).to_lowercase();
        let (file, subject, text, reason) = (&finding.file, &finding.subject, &finding.text, &finding.reason);
        let _ = writeln!(page, "{file}{line} {what} {subject} «{text}» {reason}");
    }
    page
}

fn article_outline(article: &Article, page: &mut String) {
    let _ = writeln!(page, "\n{} ({})", article.id, article.file);
    let _ = writeln!(page, "  title    {}", attributed(&article.title));
    let date = article.date.as_ref().map_or_else(|| "unknown".to_owned(), attributed);
    let _ = writeln!(page, "  date     {date}");
    for author in &article.authors {
        let _ = writeln!(page, "  author   {}", attributed(author));
    }
    if let Some(source) = &article.source {
        let _ = writeln!(page, "  source   {}", attributed(source));
    }
    let _ = writeln!(page, "  language {}", attributed(&article.language));
    for tag in &article.tags {
        let _ = writeln!(page, "  tag      {}", attributed(tag));
    }
    for block in &article.blocks {
        let _ = writeln!(page, "  {:>4} {:<6} {}", block.line, kind(block), shortened(&block.text));
    }
}

fn attributed<T: ToString>(attributed: &Attributed<T>) -> String {
    format!("{} ({:?})", attributed.value.to_string(), attributed.origin)
}

fn kind(block: &Block) -> String {
    match block.kind {
        BlockKind::Heading { level } => format!("h{level}"),
        BlockKind::Paragraph => "p".to_owned(),
        BlockKind::ListItem { number: Some(number) } => format!("li {number}"),
        BlockKind::ListItem { number: None } => "li".to_owned(),
        BlockKind::Quotation => "quote".to_owned(),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{}…", text[..cut].trim_end()),
        None => text.to_owned(),
    }
}
