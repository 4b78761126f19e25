//! JSON Lines as benches read them: articles, queries, and rankings from any engine.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, bail};
use serde_json::Value;

use crate::project::read;

/// Ids of articles by the query's id, best first.
pub(super) type Rankings = BTreeMap<String, Vec<String>>;

/// A text to search for, or in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) id: String,
    /// Empty where there is none, as for queries.
    pub(super) title: String,
    pub(super) text: String,
}

/// Reads the articles or queries of a file: `{"id":…,"title":…,"text":…}` a line, the title optional.
pub(super) fn entries(file: &Path) -> anyhow::Result<Vec<Entry>> {
    let entry = |line: &Value| {
        let title = line["title"].as_str().unwrap_or_default().to_owned();
        Ok(Entry { id: string(&line["id"])?, title, text: string(&line["text"])? })
    };
    each_line(&read(file)?, entry).with_context(|| file.display().to_string())
}

/// Reads rankings, `{"id":…,"hits":[…]}` a line, where a hit is an article's id or an object that has one.
pub(super) fn rankings(text: &str) -> anyhow::Result<Rankings> {
    let ranking = |line: &Value| {
        let hits = line["hits"].as_array().context("no hits")?;
        let id = |hit: &Value| string(if hit.is_object() { &hit["id"] } else { hit });
        Ok((string(&line["id"])?, hits.iter().map(id).collect::<anyhow::Result<_>>()?))
    };
    Ok(each_line(text, ranking)?.into_iter().collect())
}

fn each_line<T>(text: &str, read: impl Fn(&Value) -> anyhow::Result<T>) -> anyhow::Result<Vec<T>> {
    let line = |(number, line): (usize, &str)| {
        let value = serde_json::from_str(line).map_err(anyhow::Error::from);
        value.and_then(|value| read(&value)).with_context(|| format!("line {number}"))
    };
    let filled = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    filled.map(line).collect()
}

fn string(value: &Value) -> anyhow::Result<String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        other => bail!("expected a text, found {other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hit_is_an_id_or_has_one() {
        let read = rankings("{\"id\":\"q\",\"hits\":[{\"id\":\"a\",\"score\":1.5},\"b\",3]}\n\n").unwrap();
        assert_eq!(read["q"], ["a", "b", "3"]);
    }

    #[test]
    fn a_line_that_is_no_ranking_is_refused_by_its_number() {
        for text in ["{\"id\":1,\"hits\":[]}\n{\"id\":2}", "{\"id\":1,\"hits\":[]}\nnothing"] {
            let error = format!("{:#}", rankings(text).unwrap_err());
            assert!(error.starts_with("line 2"), "{error}");
        }
    }

    #[test]
    fn a_query_is_an_entry_without_a_title() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("queries.jsonl");
        std::fs::write(&file, "{\"id\":\"1\",\"text\":\"lithium\"}\n").unwrap();
        let expected = Entry { id: "1".to_owned(), title: String::new(), text: "lithium".to_owned() };
        assert_eq!(entries(&file).unwrap(), [expected]);
    }
}
