//! The sentences that collections are made of, in the order that they were written.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::bench::gold::Gold;
use crate::bench::lines;
use crate::project::read;

/// A sentence that goes on for longer than this many words is cut.
const LONGEST: usize = 60;
/// What is shorter is a label, not a sentence.
const SHORTEST: usize = 5;

/// All sentences, source after source.
pub(super) struct Sources {
    pub(super) sentences: Vec<String>,
    /// Where each source ends among the sentences.
    ends: Vec<usize>,
}

impl Sources {
    /// Reads the blogs and the judged collections of the gold data.
    pub(super) fn read(gold: &Gold) -> anyhow::Result<Self> {
        let mut sources = Vec::new();
        for folder in folders(&gold.folder("corpora"))? {
            let mut files = Vec::new();
            collect(&folder, &mut files)?;
            files.sort();
            let pages = files.iter().map(|file| read(file)).collect::<anyhow::Result<Vec<_>>>()?;
            sources.push(pages.iter().flat_map(|page| sentences(&body(page))).collect());
        }
        for folder in folders(&gold.folder("search"))? {
            let articles = lines::entries(&folder.join("docs.jsonl"))?;
            sources.push(articles.iter().flat_map(|article| sentences(&article.text)).collect());
        }
        let sources = Self::of(sources);
        if sources.sentences.is_empty() {
            bail!("the gold data has no text to make collections of");
        }
        Ok(sources)
    }

    /// Sources by their sentences.
    pub(super) fn of(sources: Vec<Vec<String>>) -> Self {
        let (mut all, mut ends) = (Vec::new(), Vec::new());
        for sentences in sources {
            all.extend(sentences);
            ends.push(all.len());
        }
        Self { sentences: all, ends }
    }

    /// The sentences of the source that a sentence is of, from its place on and up to `count` of them.
    pub(super) fn run(&self, start: usize, count: usize) -> &[String] {
        &self.sentences[start..(start + count).min(self.bounds(start).1)]
    }

    /// Where the source that a sentence is of begins and ends.
    pub(super) fn bounds(&self, sentence: usize) -> (usize, usize) {
        let source = self.ends.partition_point(|end| *end <= sentence);
        let begin = if source == 0 { 0 } else { self.ends[source - 1] };
        (begin, self.ends[source])
    }
}

/// The folders in a folder, by name.
fn folders(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = folder.read_dir().with_context(|| format!("cannot read {}", folder.display()))?;
    let mut folders: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    Ok(folders)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "md") {
            files.push(path);
        }
    }
    Ok(())
}

/// The paragraphs of a Markdown page: without front matter, code, and lines that are markup.
fn body(page: &str) -> String {
    let mut text = String::new();
    let (mut lines, mut in_code) = (page.lines(), false);
    let fence = page.lines().next().filter(|line| matches!(*line, "---" | "+++"));
    if let Some(fence) = fence {
        lines.next();
        lines.by_ref().take_while(|line| *line != fence).count();
    }
    for line in lines {
        if line.starts_with("```") {
            in_code = !in_code;
        } else if !in_code && !line.starts_with(['#', '|', '<', '{', '[', '!', '\t', '`']) {
            text += line.trim();
            text.push('\n');
        }
    }
    text
}

/// The sentences of all paragraphs of a text.
fn sentences(text: &str) -> Vec<String> {
    text.split("\n\n").flat_map(sentences_of_paragraph).collect()
}

fn sentences_of_paragraph(paragraph: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    for word in paragraph.split_whitespace() {
        words.push(word);
        if word.ends_with(['.', '?', '!']) && words.len() >= SHORTEST || words.len() == LONGEST {
            sentences.push(words.join(" "));
            words.clear();
        }
    }
    if words.len() >= SHORTEST {
        sentences.push(words.join(" "));
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_its_paragraphs_alone() {
        let page = "---\ntitle: A\n---\n# Heading\n\nOne line.\n\n```\ncode\n```\n| table |\nAnother.\n";
        assert_eq!(body(page).split_whitespace().collect::<Vec<_>>(), ["One", "line.", "Another."]);
    }

    #[test]
    fn sentences_end_at_their_stops_and_labels_are_left_out() {
        let found = sentences("The wing lifts in flow . It stalls at\nhigh angles of attack! See fig. 3");
        assert_eq!(found, ["The wing lifts in flow .", "It stalls at high angles of attack!"]);
        assert_eq!(sentences(&"word ".repeat(LONGEST + SHORTEST)).len(), 2);
    }

    #[test]
    fn a_run_of_sentences_stays_within_its_source() {
        let owned = |sentences: &[&str]| sentences.iter().map(|text| (*text).to_owned()).collect();
        let sources = Sources::of(vec![owned(&["a", "b"]), owned(&["c"])]);
        assert_eq!(sources.run(0, 9), ["a", "b"]);
        assert_eq!(sources.run(2, 9), ["c"]);
        assert_eq!((sources.bounds(1), sources.bounds(2)), ((0, 2), (2, 3)));
    }
}
