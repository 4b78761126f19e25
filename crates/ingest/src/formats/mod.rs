//! The kinds of file that hold articles, one module each.

mod builder;
mod feed;
mod header;
mod html;
mod json_lines;
mod markdown;
mod restructured;
mod templated;
mod text;
mod written_block;

pub(crate) use text::is_unspaced;
pub use written_block::WrittenBlock;

pub(crate) use text::shape::{ends_sentence, is_heading, is_quoted};

use crate::draft::Draft;
use crate::record::Record;

/// A kind of file that holds articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Markdown,
    Restructured,
    Html,
    JsonLines,
    Feed,
}

impl Format {
    /// The endings of file names that are read, for messages.
    pub(crate) const ENDINGS: &str =
        ".txt, .md, .mdx, .rst, .html or .jsonl, feeds in .xml, .rss, .atom or .json";

    /// The format that a file's name promises.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let (stem, ending) = name.rsplit('/').next()?.rsplit_once('.')?;
        if stem.is_empty() {
            return None;
        }
        match ending.to_ascii_lowercase().as_str() {
            "txt" | "text" => Some(Self::Text),
            "md" | "markdown" | "mdx" | "mdown" | "mkd" | "mkdn" | "mdwn" | "qmd" | "rmd" => {
                Some(Self::Markdown)
            }
            "rst" | "rest" => Some(Self::Restructured),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "jsonl" | "ndjson" => Some(Self::JsonLines),
            "xml" | "rss" | "atom" | "rdf" | "json" => Some(Self::Feed),
            _ => None,
        }
    }

    /// Whether its authors mark up what they write themselves.
    pub(crate) fn is_marked_up(self) -> bool {
        matches!(self, Self::Markdown | Self::Restructured)
    }

    /// The articles that the text of the file `name` holds, as they stand there.
    pub(crate) fn read(self, text: &str, name: &str, record: &mut Record) -> Vec<Draft> {
        match self {
            Self::Text => vec![text::read(text, Draft::default(), record)],
            Self::Markdown => markdown::read(text, name.to_ascii_lowercase().ends_with(".mdx"), record)
                .into_iter()
                .collect(),
            Self::Restructured => restructured::read(text, record).into_iter().collect(),
            Self::Html => templated::read(text, record).into_iter().collect(),
            Self::JsonLines => json_lines::read(text, name, record),
            Self::Feed => feed::read(text, name, record),
        }
    }
}
