//! An article for tests, which say only what they are about.

use crate::article::{Article, Attributed, Block, BlockKind, Origin};

/// An English article of these paragraphs, of which nothing else is known: it is called “A” and has no date.
pub fn article<Text: Into<String>>(id: &str, paragraphs: impl IntoIterator<Item = Text>) -> Article {
    let block = |text: Text| Block { kind: BlockKind::Paragraph, text: text.into(), line: 1 };
    Article {
        id: id.to_owned(),
        file: format!("{id}.txt"),
        title: stated("A"),
        date: None,
        authors: Vec::new(),
        source: None,
        tags: Vec::new(),
        language: stated("en"),
        blocks: paragraphs.into_iter().map(block).collect(),
    }
}

/// A value that the article's own text states.
pub fn stated(text: &str) -> Attributed<String> {
    Attributed::new(text.to_owned(), Origin::Text)
}
