//! An article: blocks of text and what is known about them, each fact with its origin.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::date::PartialDate;

/// One article of a collection, as ingest leaves it: clean text, known metadata, nothing invented.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Unique in the collection and stable from build to build; it appears in links.
    pub id: String,
    /// Path below the collection's folder, with `/` between its parts.
    pub file: String,
    /// What the article is called; [`Origin::Derived`] where it does not name itself.
    pub title: Attributed<String>,
    /// When the article was published, if it or its editor says so.
    pub date: Option<Attributed<PartialDate>>,
    /// Who wrote it, in the order given; empty when unknown.
    pub authors: Vec<Attributed<String>>,
    /// Where it was published: a site's or journal's name, or an address.
    pub source: Option<Attributed<String>>,
    /// BCP 47 language tag, such as `en` or `zh`; `und` when it cannot be told.
    pub language: Attributed<String>,
    /// What its publisher filed it under, as written and in the order given.
    pub tags: Vec<Attributed<String>>,
    /// The text, in reading order; the title is not repeated here.
    pub blocks: Vec<Block>,
}

/// A value together with where it came from, so that a reader can tell the article's word from ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attributed<T> {
    /// The value itself.
    pub value: T,
    /// Who or what says so.
    pub origin: Origin,
}

impl<T> Attributed<T> {
    /// A value as `origin` states it.
    pub fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }
}

/// Where a piece of metadata came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// An override in the collection's `sourcebook.toml`.
    Editor,
    /// The front matter of a Markdown file, or a field of a JSON Lines record.
    FrontMatter,
    /// A meta tag in the head of an HTML page.
    MetaTag,
    /// The article's own text: a title line, a heading, a `date 2024-03-20` prefix.
    Text,
    /// The file's name.
    FileName,
    /// Worked out by us, for instance a title from the first sentence or a language from the letters.
    Derived,
    /// Structured data (JSON-LD) in an HTML page.
    JsonLd,
    /// A line of the article that names who wrote it, and perhaps when.
    Byline,
    /// An entry of a feed.
    Feed,
}

/// A block of text: the smallest thing a permanent link can point to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What the block is.
    pub kind: BlockKind,
    /// Its text, on one line, without markup.
    pub text: String,
    /// The line of the file where it starts, from 1; 0 where a file has no lines to speak of.
    pub line: u32,
}

/// The kinds of block that reading, search and extraction tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A heading inside the article.
    Heading {
        /// 2 for a section, 3 for a part of a section, down to 6.
        level: u8,
    },
    /// A paragraph.
    Paragraph,
    /// One item of a list.
    ListItem {
        /// The item's number where the list is numbered.
        number: Option<u32>,
    },
    /// A block quotation.
    Quotation,
}

impl BlockKind {
    /// Whether this block heads others and so is no passage by itself.
    pub fn is_heading(self) -> bool {
        matches!(self, Self::Heading { .. })
    }
}

/// A passage: the unit that matches, counts as evidence and is linked to.
///
/// It is a paragraph, list item or quotation together with the headings directly above it, so that words
/// of a heading find the text they head. Headings that end an article belong to the passage before them;
/// an article of headings alone is one passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Position among the article's passages, from 0.
    pub ordinal: u32,
    /// The block that is shown as the passage.
    pub block: usize,
    /// All its blocks, headings included.
    pub blocks: Range<usize>,
}

/// What stands between two blocks in an article's plain text.
pub const BLOCK_SEPARATOR: &str = "\n\n";

impl Article {
    /// The article's plain text: its blocks with a blank line between them.
    pub fn text(&self) -> String {
        let blocks: Vec<&str> = self.blocks.iter().map(|block| block.text.as_str()).collect();
        blocks.join(BLOCK_SEPARATOR)
    }

    /// How much text it has, in bytes.
    pub fn text_size(&self) -> usize {
        self.blocks.iter().map(|block| block.text.len()).sum()
    }

    /// The passages of the article, in reading order.
    pub fn passages(&self) -> Vec<Passage> {
        passages(&self.blocks)
    }
}

/// The passages that `blocks` form, in reading order; see [`Passage`].
pub fn passages(blocks: &[Block]) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut start = 0;
    for (block, _) in blocks.iter().enumerate().filter(|(_, block)| !block.kind.is_heading()) {
        passages.push(Passage { ordinal: passages.len() as u32, block, blocks: start..block + 1 });
        start = block + 1;
    }
    match passages.last_mut() {
        Some(last) => last.blocks.end = blocks.len(),
        None if !blocks.is_empty() => {
            passages.push(Passage { ordinal: 0, block: 0, blocks: 0..blocks.len() });
        }
        None => {}
    }
    passages
}

/// For each of `blocks` the passage it belongs to, from 0.
pub fn passage_of_each(blocks: &[Block]) -> Vec<u32> {
    let mut ordinals = vec![0; blocks.len()];
    for passage in passages(blocks) {
        ordinals[passage.blocks].fill(passage.ordinal);
    }
    ordinals
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(kinds: &str) -> Vec<Block> {
        kinds
            .chars()
            .map(|kind| Block {
                kind: if kind == 'h' { BlockKind::Heading { level: 2 } } else { BlockKind::Paragraph },
                text: String::new(),
                line: 0,
            })
            .collect()
    }

    fn ranges(kinds: &str) -> Vec<(usize, usize)> {
        passages(&blocks(kinds))
            .into_iter()
            .map(|passage| (passage.blocks.start, passage.blocks.end))
            .collect()
    }

    #[test]
    fn a_heading_belongs_to_the_passage_below_it() {
        assert_eq!(ranges("phpp"), [(0, 1), (1, 3), (3, 4)]);
    }

    #[test]
    fn headings_at_the_end_belong_to_the_last_passage() {
        assert_eq!(ranges("phh"), [(0, 3)]);
    }

    #[test]
    fn headings_alone_are_one_passage() {
        assert_eq!(ranges("hh"), [(0, 2)]);
        assert!(ranges("").is_empty());
    }
}
