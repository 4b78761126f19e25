//! Articles for tests of several finders.

use sourcebook_model::{Article, Attributed, Block, BlockKind, Origin};

/// An undated article of one paragraph, which stands on line 7 of its file.
pub(crate) fn article(language: &str, text: &str) -> Article {
    let attributed = |text: &str| Attributed::new(text.to_owned(), Origin::Text);
    Article {
        id: "a".to_owned(),
        file: "a.txt".to_owned(),
        title: attributed("A"),
        date: None,
        authors: Vec::new(),
        source: None,
        tags: Vec::new(),
        language: attributed(language),
        blocks: vec![Block { kind: BlockKind::Paragraph, text: text.to_owned(), line: 7 }],
    }
}
