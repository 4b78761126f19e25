//! Structured data in a page: JSON-LD by the vocabulary of schema.org.

use dom_query::Document;
use serde_json::{Map, Value};

use crate::metadata::{people, tags};

/// What schema.org calls an article, by the ends of its types' names, the surest first.
const TYPES: [&str; 6] = ["Article", "Posting", "Report", "Review", "WebPage", "CreativeWork"];

/// What structured data says of the article; of several descriptions the first of the surest type.
#[derive(Debug, Default)]
pub(super) struct JsonLd {
    pub(super) title: Option<String>,
    pub(super) authors: Vec<String>,
    /// Who put it there, which is often its author.
    pub(super) creators: Vec<String>,
    pub(super) date: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) language: Option<String>,
    pub(super) tags: Vec<String>,
}

impl JsonLd {
    /// What the scripts of a page state; what cannot be read is passed over, as browsers and search engines do.
    pub(super) fn of(document: &Document) -> Self {
        let scripts = document.select(r#"script[type="application/ld+json"]"#);
        let mut things = Vec::new();
        for script in scripts.nodes() {
            if let Some(value) = read(&script.text()) {
                collect(value, &mut things);
            }
        }
        let ranked = things.iter().filter_map(|thing| Some((rank(thing)?, thing)));
        let Some((rank, thing)) = ranked.min_by_key(|(rank, _)| *rank) else { return Self::default() };
        // A whole page has a name of its own, and an author who may be the site's.
        let is_article = rank < 4;
        let text = |key: &str| text(thing.get(key)?, &things);
        let people = |key: &str| thing.get(key).map(|value| authors(value, &things)).unwrap_or_default();
        let mut tags = thing.get("keywords").map(tags::tags).unwrap_or_default();
        tags.extend(thing.get("articleSection").map(tags::tags).unwrap_or_default());
        Self {
            title: text("headline").or_else(|| text("name")).filter(|_| is_article),
            authors: people("author"),
            creators: people("creator"),
            date: text("datePublished"),
            publisher: text("publisher"),
            language: text("inLanguage"),
            tags,
        }
    }
}

/// The first value of a script. Pages wrap it in comments, and break lines inside of its texts.
fn read(script: &str) -> Option<Value> {
    let bare = script.replace("<![CDATA[", "");
    let start = bare.find(['{', '['])?;
    let flat = bare[start..].replace(['\n', '\r', '\t'], " ");
    serde_json::Deserializer::from_str(&flat).into_iter::<Value>().next()?.ok()
}

/// Takes the things out of the lists and graphs they lie in.
fn collect(value: Value, things: &mut Vec<Map<String, Value>>) {
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items.into_iter().rev()),
            Value::Object(mut thing) => {
                let graph = thing.remove("@graph");
                let main = thing.get("mainEntity").cloned();
                things.push(thing);
                open.extend(graph.into_iter().chain(main));
            }
            _ => {}
        }
    }
}

fn rank(thing: &Map<String, Value>) -> Option<usize> {
    let names: Vec<&str> = match thing.get("@type")? {
        Value::String(name) => vec![name],
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        _ => return None,
    };
    TYPES.iter().position(|known| names.iter().any(|name| name.ends_with(known)))
}

/// A text, or the name of a thing, which may stand elsewhere under its `@id`.
fn text(value: &Value, things: &[Map<String, Value>]) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => return items.iter().find_map(|item| text(item, things)),
        Value::Object(thing) => named(thing, things)?,
        _ => return None,
    };
    super::page::non_empty(&text)
}

fn named(thing: &Map<String, Value>, things: &[Map<String, Value>]) -> Option<String> {
    let own = |thing: &Map<String, Value>| Some(thing.get("name")?.as_str()?.to_owned());
    own(thing).or_else(|| {
        let id = thing.get("@id")?;
        things.iter().filter(|other| other.get("@id") == Some(id)).find_map(own)
    })
}

fn authors(value: &Value, things: &[Map<String, Value>]) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(|item| authors(item, things)).collect(),
        Value::Object(thing) => {
            named(thing, things).iter().flat_map(|name| people::names(&name.as_str().into())).collect()
        }
        Value::String(name) if !name.contains("://") => people::names(&name.as_str().into()),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_from(script: &str) -> JsonLd {
        let page = format!(r#"<script type="application/ld+json">{script}</script>"#);
        JsonLd::of(&Document::from(page.as_str()))
    }

    #[test]
    fn an_article_is_found_in_graphs_and_lists_and_by_reference() {
        let found = read_from(
            r##"{"@context": "https://schema.org", "@graph": [
                {"@type": "WebPage", "name": "The Gazette", "datePublished": "2001-01-01"},
                {"@type": ["NewsArticle"], "headline": "The mill", "author": {"@id": "#ada"}, "datePublished": "2024-03-20",
                 "publisher": {"name": "The Gazette"}, "inLanguage": "en-GB", "keywords": "water, wheels"},
                {"@type": "Person", "@id": "#ada", "name": "Ada Marsh"}]}"##,
        );
        assert_eq!(found.title.as_deref(), Some("The mill"));
        assert_eq!(
            (found.date.as_deref(), found.publisher.as_deref()),
            (Some("2024-03-20"), Some("The Gazette"))
        );
        assert_eq!(
            (found.authors, found.tags),
            (vec!["Ada Marsh".to_owned()], vec!["water".to_owned(), "wheels".to_owned()])
        );
    }

    #[test]
    fn line_breaks_and_comments_do_not_spoil_it() {
        let found = read_from("<![CDATA[ {\"@type\": \"BlogPosting\", \"headline\": \"The\nmill\"} ]]>");
        assert_eq!(found.title.as_deref(), Some("The mill"));
        assert!(read_from("{\"@type\": \"Article\", ").title.is_none());
    }
}
