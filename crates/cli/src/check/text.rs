//! The report as text: what to fix first, then what is alike summed up, or each article on its own.

use std::collections::BTreeMap;
use std::io;

use sourcebook_model::{Action, Finding, Origin, Severity};

use super::articles::ArticleReport;
use super::page::{Page, bad, doubtful, faint, strong};
use super::report::{Priority, Report};
use super::summary::alike;
use super::totals::Totals;

/// Of a larger collection, articles are summed up unless all are asked for.
const FEW_ARTICLES: usize = 20;

/// How many places are named of many that are alike.
const EXAMPLES: usize = 3;

/// How many dates of a text are shown.
const DATES: usize = 12;

/// The tag of a language that nobody can tell (ISO 639-2).
const UNDETERMINED: &str = "und";

/// Longest text that is quoted in an example, in characters.
const QUOTED: usize = 60;

/// Prints the report; `all` asks for each article and each finding, however many there are.
pub(super) fn print(report: &Report, all: bool, page: &mut Page<'_>) -> io::Result<()> {
    page.heading(&report.title)?;
    print_totals(&report.totals, page)?;
    if !report.priorities.is_empty() {
        page.gap()?;
        page.heading("What to fix first")?;
        for (number, priority) in (1..).zip(&report.priorities) {
            print_priority(number, priority, &report.findings, page)?;
        }
    }
    if all || report.articles.len() <= FEW_ARTICLES {
        print_articles(report, page)?;
    } else {
        print_summary(report, page)?;
    }
    page.gap()?;
    let Report { errors, warnings, notes, .. } = report;
    let counts = [counted(*errors, "error"), counted(*warnings, "warning"), counted(*notes, "note")];
    page.line(&counts.join(", "), 0)
}

fn print_totals(totals: &Totals, page: &mut Page<'_>) -> io::Result<()> {
    let mut facts = vec![counted(totals.articles, "article"), counted(totals.passages, "passage")];
    if let (Some(from), Some(to)) = (totals.from, totals.to) {
        let span =
            if from == to { from.in_words() } else { format!("{} to {}", from.in_words(), to.in_words()) };
        let dated =
            if totals.dated == totals.articles { String::new() } else { format!("{} dated, ", totals.dated) };
        facts.push(format!("{dated}{span}"));
    }
    page.line(&facts.join(" · "), 0)?;
    let mut languages: Vec<(&String, &usize)> = totals.languages.iter().collect();
    languages.sort_by_key(|(tag, articles)| (std::cmp::Reverse(**articles), tag.as_str()));
    let languages: Vec<String> =
        languages.iter().map(|(tag, articles)| format!("{} {articles}", language(tag))).collect();
    let known = format!(
        "languages: {} · {} with an author · {} with a source",
        languages.join(", "),
        totals.with_author,
        totals.with_source
    );
    if totals.articles > 0 {
        page.line(&known, 0)?;
    }
    if !totals.mentions.is_empty() {
        page.line(&format!("found in the texts: {}", kinds(&totals.mentions)), 0)?;
    }
    if !totals.themes.is_empty() {
        let themes = totals.themes.iter().map(|theme| format!("{} {}", theme.label, theme.passages));
        page.line(&format!("passages by theme: {}", themes.collect::<Vec<_>>().join(", ")), 0)?;
    }
    Ok(())
}

fn print_priority(
    number: usize,
    priority: &Priority,
    findings: &[Finding],
    page: &mut Page<'_>,
) -> io::Result<()> {
    page.item(&format!("{number:>2}. "), &strong(&priority.summary).to_string(), 0)?;
    page.line(&format!("→ {}", priority.remedy), 4)?;
    let findings: Vec<&Finding> = priority.findings.iter().filter_map(|place| findings.get(*place)).collect();
    print_examples(&findings, page)
}

/// A few of many places, and how many more there are.
fn print_examples(findings: &[&Finding], page: &mut Page<'_>) -> io::Result<()> {
    let same = findings.iter().all(|finding| finding.reason == findings[0].reason);
    for finding in findings.iter().take(EXAMPLES) {
        let text = quoted(&finding.text, QUOTED);
        let reason = if same && finding.severity < Severity::Error {
            String::new()
        } else {
            format!(": {}", finding.reason)
        };
        page.item("· ", &format!("{}{text}{reason}", place(finding)), 4)?;
    }
    if findings.len() > EXAMPLES {
        page.line(&faint(format!("  and {} more", findings.len() - EXAMPLES)).to_string(), 4)?;
    }
    Ok(())
}

fn print_summary(report: &Report, page: &mut Page<'_>) -> io::Result<()> {
    page.gap()?;
    page.heading("All that was noticed, summed up")?;
    for group in alike(&report.findings) {
        let Some(first) = group.findings.first() else { continue };
        let severity = severity_mark(first.severity);
        let count = group.findings.len();
        let what = format!("{severity}{} {}: {}", action_word(first.action), first.subject, first.reason);
        page.item(&format!("{count:>6} × "), &what, 0)?;
        page.line(
            &faint(format!("for instance {}{}", place(first), quoted(&first.text, QUOTED))).to_string(),
            9,
        )?;
    }
    page.gap()?;
    page.line("`--all` reports each article and each finding, `--json` gives them to a program.", 0)
}

fn print_articles(report: &Report, page: &mut Page<'_>) -> io::Result<()> {
    let mut by_file: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in &report.findings {
        by_file.entry(&finding.file).or_default().push(finding);
    }
    let mut articles_of: BTreeMap<&str, Vec<&ArticleReport>> = BTreeMap::new();
    for article in &report.articles {
        articles_of.entry(&article.file).or_default().push(article);
        by_file.entry(&article.file).or_default();
    }
    for (file, findings) in by_file {
        page.gap()?;
        page.heading(file)?;
        let articles = articles_of.remove(file).unwrap_or_default();
        let is_shared = articles.len() > 1;
        let mut rest: Vec<&Finding> = findings;
        for article in articles {
            print_article(article, page)?;
            let (own, others) =
                rest.into_iter().partition(|finding| !is_shared || finding.line == article.line);
            rest = others;
            print_findings(&own, page)?;
        }
        print_findings(&rest, page)?;
    }
    Ok(())
}

fn print_article(article: &ArticleReport, page: &mut Page<'_>) -> io::Result<()> {
    let derived = |origin: Origin| if origin == Origin::Derived { " (derived)" } else { "" };
    page.line(&format!("{}{}", strong(&article.title), derived(article.title_origin)), 2)?;
    let date = article.date.map_or_else(|| doubtful("undated").to_string(), |date| date.in_words());
    let mut facts = vec![
        date,
        if article.language == UNDETERMINED {
            doubtful("language unknown").to_string()
        } else {
            article.language.clone()
        },
    ];
    if !article.authors.is_empty() {
        facts.push(format!("by {}", article.authors.join(", ")));
    }
    facts.extend(article.source.clone());
    page.line(&facts.join(" · "), 2)?;
    let counts = [
        (article.paragraphs, "paragraph"),
        (article.list_items, "list item"),
        (article.quotations, "quotation"),
        (article.headings, "heading"),
    ];
    let counts: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| counted(*count, word)).collect();
    page.line(&format!("{}: {}", counted(article.passages, "passage"), counts.join(", ")), 2)?;
    if !article.tags.is_empty() {
        page.line(&format!("tags: {}", article.tags.join(", ")), 2)?;
    }
    if !article.themes.is_empty() {
        let themes = article.themes.iter().map(|(theme, passages)| format!("{theme} {passages}"));
        page.line(&format!("passages by theme: {}", themes.collect::<Vec<_>>().join(", ")), 2)?;
    }
    if !article.mentions.is_empty() {
        page.line(&format!("found in the text: {}", kinds(&article.mentions)), 2)?;
    }
    if !article.dates.is_empty() {
        let dates = article.dates.iter().take(DATES).map(|(text, value)| match value {
            Some(value) => format!("“{text}” {value}"),
            None => format!("“{text}” unresolved"),
        });
        let mut dates: Vec<String> = dates.collect();
        if article.dates.len() > DATES {
            dates.push(format!("and {} more", article.dates.len() - DATES));
        }
        page.line(&format!("dates in the text: {}", dates.join(", ")), 2)?;
    }
    Ok(())
}

fn print_findings(findings: &[&Finding], page: &mut Page<'_>) -> io::Result<()> {
    for finding in findings {
        let line = finding.line.map_or_else(|| "-".to_owned(), |line| line.to_string());
        let mark = severity_mark(finding.severity);
        let text = quoted(&finding.text, usize::MAX);
        let what =
            format!("{mark}{} {}{text}: {}", action_word(finding.action), finding.subject, finding.reason);
        page.item(&format!("{line:>4}  "), &what, 2)?;
    }
    Ok(())
}

fn severity_mark(severity: Severity) -> String {
    match severity {
        Severity::Error => format!("{} ", bad("error:")),
        Severity::Warning => format!("{} ", doubtful("warning:")),
        Severity::Note => String::new(),
    }
}

/// The word for what was done.
pub(super) fn action_word(action: Action) -> &'static str {
    match action {
        Action::Dropped => "dropped",
        Action::Derived => "derived",
        Action::Overridden => "overridden",
        Action::Unknown => "unknown",
        Action::Unresolved => "unresolved",
        Action::Broken => "broken",
        Action::Skipped => "skipped",
        Action::Filed => "filed",
    }
}

/// A language's tag, or what it says where nobody can tell.
fn language(tag: &str) -> &str {
    if tag == UNDETERMINED { "unknown" } else { tag }
}

/// A file and line, as editors jump to them.
fn place(finding: &Finding) -> String {
    finding.line.map_or_else(|| finding.file.clone(), |line| format!("{}:{line}", finding.file))
}

fn kinds(mentions: &BTreeMap<&'static str, usize>) -> String {
    mentions.iter().map(|(kind, count)| counted(*count, kind)).collect::<Vec<_>>().join(", ")
}

/// A number with its noun, which is one that takes an s.
fn counted(count: usize, noun: &str) -> String {
    let end = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{end}")
}

/// Up to so many characters of a text in quotation marks behind a space; nothing where there is no text. What would move
/// a terminal's cursor or change its colours is left out.
fn quoted(text: &str, most: usize) -> String {
    if text.is_empty() {
        return String::new();
    }
    let line: String = text.chars().map(|one| if one.is_control() { ' ' } else { one }).collect();
    match line.char_indices().nth(most) {
        Some((at, _)) => format!(" “{}…”", line[..at].trim_end()),
        None => format!(" “{line}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_is_short_and_cannot_command_a_terminal() {
        assert_eq!(quoted("red \u{1b}[31m\nnews", 100), " “red  [31m news”");
        assert_eq!(quoted("供应链与电池", 3), " “供应链…”");
        assert_eq!(quoted("", 3), "");
    }

    #[test]
    fn a_language_that_nobody_can_tell_is_called_unknown() {
        assert_eq!(["und", "pt-BR"].map(language), ["unknown", "pt-BR"]);
    }

    #[test]
    fn one_is_not_many() {
        assert_eq!([counted(1, "passage"), counted(0, "passage")], ["1 passage", "0 passages"]);
    }
}
