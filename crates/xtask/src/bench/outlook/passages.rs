//! Passages with where people say that they look, and where we say so.

use anyhow::{Context, bail};
use serde_json::{Value, json};

use super::score::OUTLOOKS;

/// A labelled passage.
pub(super) struct Passage {
    pub(super) text: String,
    /// The day it was written on, where that is known.
    written: Option<String>,
    /// Where it looks; `None` if it states nothing.
    pub(super) outlook: Option<&'static str>,
}

/// Reads passages, one a line.
pub(super) fn labelled(text: &str) -> anyhow::Result<Vec<Passage>> {
    let read = |(at, line): (usize, &str)| {
        let value: Value = serde_json::from_str(line).with_context(|| format!("line {at}"))?;
        let label = value["outlook"].as_str().with_context(|| format!("line {at}: no outlook"))?;
        let outlook = OUTLOOKS.into_iter().find(|outlook| *outlook == label);
        if outlook.is_none() && label != "none" {
            bail!("line {at}: {label:?} is no outlook");
        }
        let text = value["text"].as_str().with_context(|| format!("line {at}: no text"))?;
        let written = value["ref_date"].as_str().map(str::to_owned);
        Ok(Passage { text: text.to_owned(), written, outlook })
    };
    (1..).zip(text.lines()).map(read).collect()
}

/// The passages as `sourcebook annotate` reads them.
pub(super) fn questions(passages: &[Passage]) -> String {
    let line = |one: &Passage| format!("{}\n", json!({ "text": one.text, "ref_date": one.written }));
    passages.iter().map(line).collect()
}

/// Where `sourcebook annotate` says that each passage looks.
pub(super) fn found(text: &str) -> anyhow::Result<Vec<Option<&'static str>>> {
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line)?;
        let mentions = value["mentions"].as_array().context("no mentions")?;
        let told = mentions.iter().find(|mention| mention["kind"] == "outlook");
        let told = told.and_then(|mention| mention["value"].as_str());
        Ok(OUTLOOKS.into_iter().find(|outlook| told == Some(outlook)))
    };
    text.lines().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_that_is_none_of_the_outlooks_is_refused() {
        let read = |label: &str| labelled(&format!(r#"{{"outlook":"{label}","text":"It rains."}}"#));
        assert_eq!(read("present").unwrap()[0].outlook, Some("present"));
        assert_eq!(read("none").unwrap()[0].outlook, None);
        assert!(read("sideways").is_err());
    }
}
