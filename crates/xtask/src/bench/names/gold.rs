//! Texts in which people marked names, and what is found in them.

use anyhow::Context;
use serde_json::{Value, json};

/// A text with its marked names.
pub(super) struct Marked {
    pub(super) text: String,
    pub(super) names: Vec<Name>,
    /// Spans that are a name to some and none to others, so that they count neither way.
    pub(super) doubtful: Vec<(usize, usize)>,
}

/// A name in a text, in characters.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    pub(super) start: usize,
    pub(super) end: usize,
    /// `person`, `organisation` or `place`; another where it is of another kind.
    pub(super) of: String,
}

/// Reads a set: the bare name of each mention, without the words around it that belong to the mention.
pub(super) fn marked(text: &str) -> anyhow::Result<Vec<Marked>> {
    each_line(text, |line| {
        let mentions = line["mentions"].as_array().context("no mentions")?;
        let doubtful = line["maybe"].as_array().into_iter().flatten();
        let name = |mention: &Value| {
            Ok(Name {
                start: number(&mention["name_start"])?,
                end: number(&mention["name_end"])?,
                of: kind(mention["type"].as_str().unwrap_or_default()).to_owned(),
            })
        };
        Ok(Marked {
            text: line["text"].as_str().context("no text")?.to_owned(),
            names: mentions.iter().map(name).collect::<anyhow::Result<_>>()?,
            doubtful: doubtful
                .map(|span| Ok((number(&span["start"])?, number(&span["end"])?)))
                .collect::<anyhow::Result<_>>()?,
        })
    })
}

/// The texts as `sourcebook annotate` reads them.
pub(super) fn questions(marked: &[Marked]) -> String {
    marked.iter().map(|one| format!("{}\n", json!({ "text": one.text }))).collect()
}

/// Reads the names in mentions, a line for each text.
pub(super) fn found(text: &str) -> anyhow::Result<Vec<Vec<Name>>> {
    each_line(text, |line| {
        let mentions = line["mentions"].as_array().context("no mentions")?;
        let names = mentions.iter().filter(|mention| mention["type"].is_string());
        let name = |mention: &Value| {
            let of = mention["type"].as_str().unwrap_or_default().to_owned();
            Ok(Name { start: number(&mention["start"])?, end: number(&mention["end"])?, of })
        };
        names.map(name).collect()
    })
}

/// What the set's kinds are called here.
fn kind(kind: &str) -> &str {
    match kind {
        "PER" => "person",
        "ORG" => "organisation",
        "LOC" => "place",
        _ => "other",
    }
}

fn each_line<T>(text: &str, read: impl Fn(&Value) -> anyhow::Result<T>) -> anyhow::Result<Vec<T>> {
    let line = |(at, line): (usize, &str)| {
        let value: Value = serde_json::from_str(line).with_context(|| format!("line {at}"))?;
        read(&value).with_context(|| format!("line {at}"))
    };
    (1..).zip(text.lines()).map(line).collect()
}

fn number(value: &Value) -> anyhow::Result<usize> {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).context("expected a number")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marked_name_is_its_bare_part_and_mentions_without_a_type_are_none() {
        let line = r#"{"text":"the firm Acme","mentions":[{"start":0,"end":13,"name_start":9,"name_end":13,"type":"ORG"}],"maybe":[{"start":4,"end":8}]}"#;
        let read = marked(line).unwrap();
        assert_eq!(read[0].names, [Name { start: 9, end: 13, of: "organisation".to_owned() }]);
        assert_eq!(read[0].doubtful, [(4, 8)]);
        let line = r#"{"mentions":[{"kind":"date","start":0,"end":4},{"kind":"name","type":"place","start":5,"end":9}]}"#;
        assert_eq!(found(line).unwrap(), [[Name { start: 5, end: 9, of: "place".to_owned() }]]);
    }
}
