//! `sourcebook check`: what became of each file, for an editor or for a script.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;

use serde::Serialize;
use sourcebook_model::{
    Action, Article, BlockKind, Finding, Mention, MentionKind, Origin, PartialDate, Severity,
};

use sourcebook_site::AnnotatedCollection;

use crate::arguments::CheckOptions;
use crate::output::stdout;

/// The report as data.
#[derive(Serialize)]
struct Report {
    title: String,
    description: String,
    articles: Vec<ArticleReport>,
    findings: Vec<Finding>,
    errors: usize,
    warnings: usize,
    notes: usize,
}

/// What is known of an article.
#[derive(Serialize)]
struct ArticleReport {
    id: String,
    file: String,
    title: String,
    title_origin: Origin,
    /// `null` when unknown.
    date: Option<PartialDate>,
    date_origin: Option<Origin>,
    authors: Vec<String>,
    source: Option<String>,
    language: String,
    passages: usize,
    headings: usize,
    paragraphs: usize,
    list_items: usize,
    quotations: usize,
    /// Passages that bear each theme, by its id.
    themes: BTreeMap<String, usize>,
    /// Dates named in the text, as written, with their values where they can be resolved.
    dates: Vec<(String, Option<String>)>,
}

/// Prints the report; the exit code is 1 if anything could not be read.
pub(crate) fn run(options: &CheckOptions) -> anyhow::Result<ExitCode> {
    let report = report(options.collection.annotated()?);
    let mut out = stdout();
    if options.json {
        serde_json::to_writer_pretty(&mut out, &report)?;
        writeln!(out)?;
    } else {
        print(&report, &mut out)?;
    }
    out.flush()?;
    Ok(if report.errors > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn report(collection: AnnotatedCollection) -> Report {
    let AnnotatedCollection { info, articles, findings, .. } = collection;
    let articles =
        articles.iter().map(|annotated| article_report(&annotated.article, &annotated.mentions)).collect();
    let count = |severity: Severity| findings.iter().filter(|finding| finding.severity == severity).count();
    Report {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        title: info.title,
        description: info.description,
        articles,
        findings,
    }
}

fn article_report(article: &Article, mentions: &[Mention]) -> ArticleReport {
    let passages = article.passages();
    let mut themes: BTreeMap<String, usize> = BTreeMap::new();
    for passage in &passages {
        let here = mentions
            .iter()
            .filter(|mention| mention.kind == MentionKind::Theme && passage.blocks.contains(&mention.block));
        let mut ids: Vec<&String> = here.filter_map(|mention| mention.value.as_ref()).collect();
        ids.sort();
        ids.dedup();
        for id in ids {
            *themes.entry(id.clone()).or_default() += 1;
        }
    }
    let dates = mentions.iter().filter(|mention| mention.kind == MentionKind::Date).filter_map(|mention| {
        let text = article.blocks.get(mention.block)?.text.get(mention.span.clone())?;
        Some((text.to_owned(), mention.value.clone()))
    });
    let blocks = |is: fn(&BlockKind) -> bool| article.blocks.iter().filter(|block| is(&block.kind)).count();
    ArticleReport {
        id: article.id.clone(),
        file: article.file.clone(),
        title: article.title.value.clone(),
        title_origin: article.title.origin,
        date: article.date.as_ref().map(|date| date.value),
        date_origin: article.date.as_ref().map(|date| date.origin),
        authors: article.authors.iter().map(|author| author.value.clone()).collect(),
        source: article.source.as_ref().map(|source| source.value.clone()),
        language: article.language.value.clone(),
        passages: passages.len(),
        headings: blocks(|kind| kind.is_heading()),
        paragraphs: blocks(|kind| matches!(kind, BlockKind::Paragraph)),
        list_items: blocks(|kind| matches!(kind, BlockKind::ListItem { .. })),
        quotations: blocks(|kind| matches!(kind, BlockKind::Quotation)),
        themes,
        dates: dates.collect(),
    }
}

fn print(report: &Report, out: &mut impl Write) -> std::io::Result<()> {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let articles = report.articles.len();
    writeln!(out, "{}: {articles} article{}", report.title, plural(articles))?;
    for article in &report.articles {
        print_article(article, out)?;
        print_findings(report.findings.iter().filter(|finding| finding.file == article.file), out)?;
    }
    let mut others: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    let is_of_article =
        |finding: &Finding| report.articles.iter().any(|article| article.file == finding.file);
    for finding in report.findings.iter().filter(|finding| !is_of_article(finding)) {
        others.entry(&finding.file).or_default().push(finding);
    }
    for (file, findings) in others {
        writeln!(out, "\n{file}\n  no article")?;
        print_findings(findings.into_iter(), out)?;
    }
    let (errors, warnings, notes) = (report.errors, report.warnings, report.notes);
    writeln!(
        out,
        "\n{errors} error{}, {warnings} warning{}, {notes} note{}",
        plural(errors),
        plural(warnings),
        plural(notes)
    )
}

fn print_article(article: &ArticleReport, out: &mut impl Write) -> std::io::Result<()> {
    let date = article.date.map_or_else(|| "undated".to_owned(), |date| date.in_words());
    writeln!(out, "\n{}\n  {}", article.file, article.title)?;
    writeln!(
        out,
        "  {date} · {} · {} passages: {} paragraphs, {} list items, {} quotations under {} headings",
        article.language,
        article.passages,
        article.paragraphs,
        article.list_items,
        article.quotations,
        article.headings
    )?;
    if !article.themes.is_empty() {
        let themes: Vec<String> =
            article.themes.iter().map(|(theme, passages)| format!("{theme} {passages}")).collect();
        writeln!(out, "  themes: {}", themes.join(", "))?;
    }
    if !article.dates.is_empty() {
        let dates = article.dates.iter().map(|(text, value)| match value {
            Some(value) => format!("“{text}” {value}"),
            None => format!("“{text}” unresolved"),
        });
        writeln!(out, "  dates in the text: {}", dates.collect::<Vec<_>>().join(", "))?;
    }
    Ok(())
}

fn print_findings<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    out: &mut impl Write,
) -> std::io::Result<()> {
    for finding in findings {
        let line = finding.line.map_or_else(|| "-".to_owned(), |line| line.to_string());
        let mark = match finding.severity {
            Severity::Error => "error: ",
            Severity::Warning => "warning: ",
            Severity::Note => "",
        };
        let action = match finding.action {
            Action::Dropped => "dropped",
            Action::Derived => "derived",
            Action::Overridden => "overridden",
            Action::Unknown => "unknown",
            Action::Unresolved => "unresolved",
            Action::Broken => "broken",
            Action::Skipped => "skipped",
        };
        let text = if finding.text.is_empty() { String::new() } else { format!(" “{}”", finding.text) };
        writeln!(out, "  {line:>4}  {mark}{action} {}{text}: {}", finding.subject, finding.reason)?;
    }
    Ok(())
}
