//! An article on its way: what its file says, before anything is cleaned, derived or overridden.

use sourcebook_model::article::{Attributed, Block, BlockKind};
use sourcebook_model::date::PartialDate;

/// What a reader of one format made of a file or record.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// The id the article brings with it, as JSON Lines records do.
    pub(crate) id: Option<String>,
    /// The line of the file where the article starts, from 1; 0 where it is the whole file.
    pub(crate) line: u32,
    pub(crate) title: Option<Attributed<String>>,
    pub(crate) date: Option<Attributed<PartialDate>>,
    pub(crate) authors: Vec<Attributed<String>>,
    pub(crate) source: Option<Attributed<String>>,
    pub(crate) language: Option<Attributed<String>>,
    pub(crate) tags: Vec<Attributed<String>>,
    pub(crate) blocks: Vec<Piece>,
}

/// A block together with what cleaning has to know about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) block: Block,
    /// What the block's kind rests on; only guesses may be second-guessed.
    pub(crate) markup: Markup,
}

/// How sure the kind of a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Markup {
    /// The file's own markup says so.
    Stated,
    /// The shape of the text suggests it.
    Guessed,
    /// Code, to be left alone.
    Verbatim,
}

impl Piece {
    /// A block of the given kind, its white space made single spaces; `None` where no text is left.
    pub(crate) fn new(kind: BlockKind, text: &str, line: u32, markup: Markup) -> Option<Self> {
        let text = one_line(text);
        (!text.is_empty()).then_some(Self { block: Block { kind, text, line }, markup })
    }
}

/// Text on one line: every run of white space and control characters is one space, and characters without
/// width that only typesetting needs are gone.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
            _ if character.is_whitespace() || character.is_control() => {
                if !line.is_empty() && !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            _ => line.push(character),
        }
    }
    line.truncate(line.trim_end().len());
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_one_line_without_invisible_characters() {
        assert_eq!(one_line("\u{feff} soft\u{ad}ware\r\n\tand\u{2028}more \u{0}"), "software and more");
    }

    #[test]
    fn nothing_visible_is_no_block() {
        assert_eq!(Piece::new(BlockKind::Paragraph, " \u{200b}\n ", 1, Markup::Stated), None);
    }
}
