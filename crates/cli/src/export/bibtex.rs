//! An entry for each article, for bibliographies in LaTeX and for reference managers.

use std::collections::BTreeSet;
use std::io::Write;

use biblatex::{Bibliography, Chunk, Entry, EntryType, Spanned};
use sourcebook_index::AnnotatedArticle;
use sourcebook_model::{Article, PartialDate};

use super::is_address;

/// Prints the entries.
pub(super) fn write(articles: &[AnnotatedArticle], out: &mut impl Write) -> anyhow::Result<()> {
    let mut bibliography = Bibliography::new();
    let mut keys = BTreeSet::new();
    for annotated in articles {
        bibliography.insert(entry(&annotated.article, key(&annotated.article.id, &mut keys)));
    }
    let mut text = String::new();
    bibliography.write_bibtex(&mut text)?;
    write!(out, "{text}")?;
    Ok(())
}

/// A key that BibTeX takes and that no other entry has: the article's id, or nearly so.
fn key(id: &str, keys: &mut BTreeSet<String>) -> String {
    let allowed = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_' | '.' | ':' | '/');
    let plain: String = id.chars().map(|one| if allowed(one) { one } else { '-' }).collect();
    let numbered = (2..).map(|number: u64| format!("{plain}-{number}"));
    let free = std::iter::once(plain.clone()).chain(numbered).find(|key| !keys.contains(key));
    let key = free.unwrap_or(plain);
    keys.insert(key.clone());
    key
}

fn entry(article: &Article, key: String) -> Entry {
    let source = article.source.as_ref().map(|source| source.value.as_str());
    let journal = source.filter(|source| !is_address(source));
    let kind = if journal.is_some() { EntryType::Article } else { EntryType::Misc };
    let mut entry = Entry::new(key, kind);
    // As written, whatever a style makes of titles.
    entry.set("title", vec![verbatim(&article.title.value)]);
    if !article.authors.is_empty() {
        let names = article.authors.iter().map(|author| name(&author.value));
        let mut authors: Vec<Spanned<Chunk>> = Vec::new();
        for name in names {
            if !authors.is_empty() {
                authors.push(normal(" and "));
            }
            authors.push(name);
        }
        entry.set("author", authors);
    }
    match article.date.as_ref().map(|date| date.value) {
        Some(date @ (PartialDate::Day(_) | PartialDate::Month(..) | PartialDate::Year(_))) => {
            entry.set("date", vec![normal(&date.to_string())]);
        }
        Some(date) => entry.set("year", vec![verbatim(&date.in_words())]),
        None => {}
    }
    match (journal, source) {
        (Some(journal), _) => entry.set("journaltitle", vec![normal(journal)]),
        (None, Some(address)) => entry.set("url", vec![normal(address)]),
        (None, None) => {}
    }
    if article.language.value != "und" {
        entry.set("language", vec![normal(&article.language.value)]);
    }
    if !article.tags.is_empty() {
        let tags: Vec<&str> = article.tags.iter().map(|tag| tag.value.as_str()).collect();
        entry.set("keywords", vec![normal(&tags.join(", "))]);
    }
    entry
}

/// A name; in braces where it would be read as two, or back to front.
fn name(name: &str) -> Spanned<Chunk> {
    let is_ambiguous =
        name.contains(',') || name.split_whitespace().any(|word| word.eq_ignore_ascii_case("and"));
    if is_ambiguous { verbatim(name) } else { normal(name) }
}

fn normal(text: &str) -> Spanned<Chunk> {
    Spanned::detached(Chunk::Normal(text.to_owned()))
}

fn verbatim(text: &str) -> Spanned<Chunk> {
    Spanned::detached(Chunk::Verbatim(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use sourcebook_model::fixtures::{self, stated};
    use sourcebook_model::{Attributed, Origin};

    use super::*;

    fn article(id: &str) -> Article {
        Article {
            file: "a.md".to_owned(),
            title: stated("100 % EV & {more} #1_2 – 电池"),
            date: Some(Attributed::new("2024-03-20".parse().unwrap(), Origin::Text)),
            authors: vec![stated("Jane Doe"), stated("Salt and Light, Inc.")],
            source: Some(stated("https://example.org/a_b?c=1&d=%20")),
            tags: vec![stated("cars")],
            ..fixtures::article::<&str>(id, [])
        }
    }

    fn written(articles: &[Article]) -> String {
        let annotated = articles.iter().map(|article| AnnotatedArticle {
            article: article.clone(),
            mentions: Vec::new(),
            findings: Vec::new(),
        });
        let mut out = Vec::new();
        write(&annotated.collect::<Vec<_>>(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn an_entry_is_read_back_as_it_was_meant() {
        let text = written(&[article("a b/ü")]);
        let read = Bibliography::parse(&text).unwrap();
        let entry = read.iter().next().unwrap();
        assert_eq!(entry.key, "a-b/-");
        let title: String = entry.title().unwrap().iter().map(|chunk| chunk.v.get()).collect();
        assert_eq!(title, article("").title.value, "{text}");
        let authors = entry.author().unwrap();
        assert_eq!((authors[0].given_name.as_str(), authors[0].name.as_str()), ("Jane", "Doe"), "{text}");
        assert_eq!((authors.len(), authors[1].name.as_str()), (2, "Salt and Light, Inc."), "{text}");
        assert!(text.contains("year = {2024}") && text.contains("month = {03}"), "{text}");
        assert_eq!(entry.url().unwrap(), "https://example.org/a_b?c=1&d=%20", "{text}");
    }

    #[test]
    fn no_two_entries_share_a_key() {
        let text = written(&[article("a b"), article("a-b"), article("a_b")]);
        let read = Bibliography::parse(&text).unwrap();
        assert_eq!(read.keys().collect::<Vec<_>>(), ["a-b", "a-b-2", "a_b"]);
    }

    #[test]
    fn a_decade_is_a_year_in_words_and_a_name_is_a_journal() {
        let mut old = article("a");
        old.date = Some(Attributed::new("199X".parse().unwrap(), Origin::Text));
        old.source = Some(Attributed::new("The Valley Times".to_owned(), Origin::Text));
        let text = written(&[old]);
        assert!(text.starts_with("@article{a,") && text.contains("year = {{1990s}}"), "{text}");
        assert!(text.contains("journal = {The Valley Times}"), "{text}");
    }
}
