//! Sentences recombined into articles.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::Range;
use std::path::Path;

use anyhow::Context;
use serde_json::{Value, json};

use super::sources::Sources;
use crate::bench::random::Random;

const SEED: u64 = 1;
/// An article's passages come from this many sentences of their source, so that they are about the same things.
const NEIGHBOURHOOD: usize = 400;
/// After every passage, the chance of another in a hundred: three or four on average, now and then fifteen.
const ANOTHER: usize = 71;
/// A passage has up to this many sentences.
const LONGEST: usize = 6;

/// Writes `count` articles to `file`. The first ones are the same whatever the count.
pub(super) fn write_articles(sources: &Sources, count: usize, file: &Path) -> anyhow::Result<()> {
    let cannot = || format!("cannot write {}", file.display());
    let mut out = BufWriter::new(File::create(file).with_context(cannot)?);
    let mut random = Random::new(SEED);
    for number in 0..count {
        writeln!(out, "{}", article(sources, number, &mut random)).with_context(cannot)?;
    }
    out.flush().with_context(cannot)
}

fn article(sources: &Sources, number: usize, random: &mut Random) -> Value {
    let (begin, end) = sources.bounds(random.below(sources.sentences.len()));
    let size = NEIGHBOURHOOD.min(end - begin);
    let start = begin + random.below(end - begin - size + 1);
    let around = start..start + size;

    let headline = passage(sources, &around, 1, random);
    let title: Vec<&str> = headline.split_whitespace().take(4 + random.below(6)).collect();
    let mut text = passage(sources, &around, LONGEST, random);
    while random.below(100) < ANOTHER {
        text += "\n\n";
        text += &passage(sources, &around, LONGEST, random);
    }
    let (year, month, day) = (2014 + random.below(11), 1 + random.below(12), 1 + random.below(28));
    json!({
        "id": number.to_string(),
        "title": title.join(" "),
        "date": format!("{year}-{month:02}-{day:02}"),
        "text": text,
    })
}

/// One to `longest` sentences that follow each other.
fn passage(sources: &Sources, around: &Range<usize>, longest: usize, random: &mut Random) -> String {
    let place = around.start + random.below(around.len());
    sources.run(place, 1 + random.below(longest)).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(count: usize) -> String {
        let sentences = |source: &str| (0..500).map(|number| format!("{source} says {number}.")).collect();
        let sources = Sources::of(vec![sentences("one"), sentences("another")]);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("articles.jsonl");
        write_articles(&sources, count, &file).unwrap();
        std::fs::read_to_string(file).unwrap()
    }

    #[test]
    fn a_larger_collection_begins_with_the_smaller_one() {
        let (small, large) = (written(20), written(50));
        assert_eq!(large.lines().count(), 50);
        assert!(large.starts_with(&small));
    }

    #[test]
    fn an_article_keeps_to_one_source_and_is_like_no_other() {
        let text = written(50);
        let articles: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let texts: Vec<&str> = articles.iter().map(|article| article["text"].as_str().unwrap()).collect();
        for text in &texts {
            assert_ne!(text.contains("one says"), text.contains("another says"), "{text}");
        }
        let different: std::collections::BTreeSet<_> = texts.iter().collect();
        assert!(different.len() > 45, "{} of 50", different.len());
    }
}
