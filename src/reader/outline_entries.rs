//! What an article's outline says.

use sourcebook_model::BlockKind;
use sourcebook_model::answer::{ArticleView, BlockView};

/// So many words of a passage stand for it where an article has no headings.
const WORDS: usize = 6;

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The passage it leads to, from 0.
    pub(super) passage: u32,
    /// How deep it stands: 2 for sections, 3 for parts of sections, and so on.
    pub(super) level: u8,
    /// What it says.
    pub(super) text: String,
}

/// The headings of the article, or else the first words of its passages.
pub(super) fn entries(article: &ArticleView) -> Vec<Entry> {
    let headings: Vec<Entry> = article.blocks.iter().filter_map(heading).collect();
    if headings.is_empty() { article.blocks.iter().map(opening).collect() } else { headings }
}

fn heading(block: &BlockView) -> Option<Entry> {
    let BlockKind::Heading { level } = block.kind else { return None };
    Some(Entry { passage: block.passage, level, text: text(block) })
}

fn opening(block: &BlockView) -> Entry {
    let text = text(block);
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(WORDS).collect();
    let mut opening = first.join(" ");
    if words.next().is_some() {
        opening.push('…');
    }
    Entry { passage: block.passage, level: 2, text: opening }
}

fn text(block: &BlockView) -> String {
    block.fragments.iter().map(|fragment| fragment.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use sourcebook_model::Origin;
    use sourcebook_model::answer::{ArticleHead, Fragment};

    use super::*;

    fn article(blocks: &[(BlockKind, u32, &str)]) -> ArticleView {
        let head = ArticleHead {
            id: String::new(),
            title: String::new(),
            title_origin: Origin::Text,
            date: None,
            date_origin: None,
            authors: Vec::new(),
            source: None,
            language: String::new(),
            lead: String::new(),
            passages: 0,
        };
        let block = |(kind, passage, text): &(BlockKind, u32, &str)| BlockView {
            kind: *kind,
            passage: *passage,
            fragments: text
                .split_inclusive(' ')
                .map(|text| Fragment { text: text.to_owned(), ..Fragment::default() })
                .collect(),
            themes: Vec::new(),
        };
        let blocks = blocks.iter().map(block).collect();
        ArticleView {
            head,
            blocks,
            matching: Vec::new(),
            themes: Vec::new(),
            names: Vec::new(),
            phrases: Vec::new(),
            related: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn texts(article: &ArticleView) -> Vec<String> {
        entries(article).into_iter().map(|entry| entry.text).collect()
    }

    #[test]
    fn the_outline_names_the_headings() {
        let heading = BlockKind::Heading { level: 2 };
        let article = article(&[
            (BlockKind::Paragraph, 0, "Lead."),
            (heading, 1, "Key Issues"),
            (BlockKind::Paragraph, 1, "Text."),
        ]);
        assert_eq!(texts(&article), ["Key Issues"]);
    }

    #[test]
    fn without_headings_the_outline_names_what_passages_begin_with() {
        let article = article(&[
            (BlockKind::Paragraph, 0, "One two three four five six seven."),
            (BlockKind::Paragraph, 1, "A short one."),
        ]);
        assert_eq!(texts(&article), ["One two three four five six…", "A short one."]);
    }
}
