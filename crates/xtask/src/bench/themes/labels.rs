//! The themes that people found in passages.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, bail};
use flate2::Crc;

/// A passage and what it is about.
#[derive(Debug, PartialEq)]
pub(super) struct Labelled {
    /// Its place among its article's passages when it was labelled, for people.
    pub(super) passage: String,
    /// What tells it from the article's others, see [`key`].
    pub(super) key: String,
    pub(super) themes: BTreeSet<String>,
}

/// Labelled passages by file, files in their order.
pub(super) type Labels = Vec<(String, Vec<Labelled>)>;

/// Reads lines of file, passage, key and themes with tabs between them, and spaces between themes.
pub(super) fn labels(text: &str) -> anyhow::Result<Labels> {
    let mut labels = Labels::new();
    for (number, line) in (1..).zip(text.lines()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[file, passage, key, themes] = columns.as_slice() else {
            bail!(
                "line {number}: expected a file, a passage, its key and its themes, with tabs between them"
            );
        };
        let labelled = Labelled {
            passage: passage.to_owned(),
            key: key.to_owned(),
            themes: themes.split_whitespace().map(str::to_owned).collect(),
        };
        match labels.last_mut().filter(|(last, _)| last == file) {
            Some((_, passages)) => passages.push(labelled),
            None => labels.push((file.to_owned(), vec![labelled])),
        }
    }
    Ok(labels)
}

/// What a passage is known by, wherever it stands: the CRC-32 of its letters and digits. Labels hold no text.
pub(super) fn key(text: &str) -> String {
    let letters: String = text.chars().filter(|character| character.is_alphanumeric()).collect();
    let mut crc = Crc::new();
    crc.update(letters.as_bytes());
    format!("{:08x}", crc.sum())
}

/// A passage as it was filed.
pub(super) struct Filed {
    pub(super) text: String,
    /// The cues by theme.
    pub(super) themes: BTreeMap<String, Vec<String>>,
}

/// Reads an article of `sourcebook export`: its file, and its passages by their keys.
pub(super) fn filed(line: &str) -> anyhow::Result<(String, BTreeMap<String, Filed>)> {
    let article: serde_json::Value = serde_json::from_str(line)?;
    let file = article["file"].as_str().context("no file")?.to_owned();
    let blocks = article["blocks"].as_array().context("no blocks")?;
    let cues = article["mentions"].as_array().context("no mentions")?;
    let mut passages = BTreeMap::new();
    let mut start = 0;
    for (at, block) in blocks.iter().enumerate().filter(|(_, block)| block["kind"] != "heading") {
        let is_last = blocks[at + 1..].iter().all(|block| block["kind"] == "heading");
        let end = if is_last { u64::MAX } else { block["end"].as_u64().context("no end")? };
        let mut themes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for cue in cues.iter().filter(|mention| mention["kind"] == "theme") {
            if (start..end).contains(&cue["start"].as_u64().context("no start")?) {
                let theme = cue["value"].as_str().unwrap_or_default().to_owned();
                themes.entry(theme).or_default().push(cue["text"].as_str().unwrap_or_default().to_owned());
            }
        }
        start = end;
        let text = block["text"].as_str().context("no text")?.to_owned();
        passages.insert(key(&text), Filed { text, themes });
    }
    Ok((file, passages))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_a_file_a_passage_its_key_and_themes() {
        let read = labels("a.md\t0\t0123abcd\ttrade policy\na.md\t4\t4567ef01\t\n").unwrap();
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].1[0].themes.len(), 2);
        assert!(read[0].1[1].themes.is_empty());
        assert!(labels("a.md 0 0123abcd trade\n").is_err());
    }

    #[test]
    fn a_passage_is_known_by_its_letters_alone() {
        assert_eq!(key("Who’s in?"), key("Whos, “in”"));
        assert_ne!(key("one"), key("two"));
    }

    #[test]
    fn a_heading_belongs_to_the_passage_below_it() {
        let line = r#"{"file":"a.md","blocks":[{"kind":"paragraph","text":"One","start":0,"end":3},{"kind":"heading","text":"Trade","start":5,"end":10},{"kind":"paragraph","text":"Two","start":12,"end":15}],"mentions":[{"kind":"theme","start":5,"text":"Trade","value":"trade"}]}"#;
        let (_, passages) = filed(line).unwrap();
        assert!(passages[&key("One")].themes.is_empty());
        assert_eq!(passages[&key("Two")].themes["trade"], ["Trade"]);
    }
}
