//! Titles that pages end with the name of their site, as only the pages around them tell.

use std::collections::BTreeMap;

use sourcebook_model::{Action, Article, Finding, Origin};

use crate::read::Identified;
use crate::record::Record;

/// How many titles, at least, end in the same, for it not to be the title's own. A publisher who names one page so, for
/// others to show, is believed.
const FEWEST: usize = 3;

/// What stands between a title and the name of its site.
const SEPARATORS: [&str; 8] = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: "];

/// Leaves the names of sites out of titles that pages state: what at least three end in, if it names the page's source or
/// most of these titles end in it.
pub(crate) fn shorten_titles(articles: &mut [Identified]) -> Vec<Finding> {
    let mut stated = 0;
    let mut titles: BTreeMap<String, usize> = BTreeMap::new();
    for article in articles.iter().map(|identified| &identified.article).filter(|article| is_stated(article))
    {
        stated += 1;
        if let Some((_, name)) = parts(&article.title.value) {
            *titles.entry(name.to_owned()).or_default() += 1;
        }
    }
    let mut findings = Vec::new();
    for Identified { article, line, .. } in
        articles.iter_mut().filter(|identified| is_stated(&identified.article))
    {
        let Some((title, name)) = parts(&article.title.value) else { continue };
        let times = titles.get(name).copied().unwrap_or_default();
        if times < FEWEST || !(times * 2 > stated || names_source(name, article)) {
            continue;
        }
        let reason =
            format!("the page's title without \"{name}\", the site's name, which {times} titles end in");
        let mut record = Record::of(&article.file);
        record.note(Action::Derived, "title", *line, title, reason);
        findings.extend(record.into_findings());
        article.title.value = title.to_owned();
    }
    findings
}

/// Whether a page's head states the article's title.
fn is_stated(article: &Article) -> bool {
    matches!(article.title.origin, Origin::MetaTag | Origin::JsonLd)
}

/// A title and what stands behind its last separator.
fn parts(title: &str) -> Option<(&str, &str)> {
    let found = SEPARATORS.iter().filter_map(|separator| Some((title.rfind(separator)?, separator.len())));
    let (at, length) = found.max()?;
    let (title, name) = (title.get(..at)?.trim_end(), title.get(at + length..)?.trim());
    (!title.is_empty() && !name.is_empty()).then_some((title, name))
}

/// Whether the article's source, a name or an address, is called so.
fn names_source(name: &str, article: &Article) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let name = letters(name);
    let source = article.source.as_ref().map(|source| letters(&source.value)).unwrap_or_default();
    !name.is_empty() && !source.is_empty() && (source.contains(&name) || name.contains(&source))
}

#[cfg(test)]
mod tests {
    use crate::read::read_file;
    use crate::settings::Settings;
    use crate::{Collection, FileRead};

    /// The titles of pages with these in their heads, and how many findings tell of one that was shortened.
    fn titles(stated: &[&str]) -> (Vec<String>, usize) {
        let page = |number: usize, title: &str| -> FileRead {
            let text = "Behind the mill the river is wide, and the ferry takes a while. ".repeat(9 + number);
            let html = format!(
                "<html><head><title>{title}</title><meta property=og:title content=\"{title}\">\
                 <link rel=canonical href=https://www.tidings.example/{number}></head>\
                 <body><article><p>{text}</p></article></body></html>"
            );
            read_file(&format!("{number}.html"), html.as_bytes(), &Settings::default())
        };
        let files = stated.iter().enumerate().map(|(number, title)| page(number, title)).collect();
        let collection = Collection::of(files, &Settings::default(), "Pages");
        let told =
            collection.findings.iter().filter(|finding| finding.reason.contains("the site's name, which"));
        let told = told.count();
        (collection.articles.into_iter().map(|article| article.title.value).collect(), told)
    }

    #[test]
    fn what_three_titles_of_a_site_end_in_is_left_out_and_told() {
        let (read, told) = titles(&[
            "The mill | Tidings",
            "A ferry | Tidings",
            "Rain - Tidings",
            "Snow - a poem",
            "1 | 2",
            "3 | 4",
        ]);
        assert_eq!(read, ["The mill", "A ferry", "Rain", "Snow - a poem", "1 | 2", "3 | 4"]);
        assert_eq!(told, 3);
    }

    #[test]
    fn what_fewer_end_in_or_names_no_site_stays() {
        let two = ["The mill | Tidings", "A ferry | Tidings"];
        assert_eq!(titles(&two).0, two);
        let series = ["A - Interview", "B - Interview", "C - Interview", "D", "E", "F", "G"];
        assert_eq!(titles(&series).0, series);
    }
}
