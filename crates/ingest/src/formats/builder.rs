//! Building blocks from a stream of markup, whatever its syntax.

use sourcebook_model::BlockKind;

use super::text::unwrapped;
use crate::draft::{Markup, Piece};

/// Takes text and the beginnings and ends of things, and gives blocks.
///
/// Text goes to the block that is open; [`Builder::close_block`] closes it. A line end inside text is `\n`.
#[derive(Default)]
pub(super) struct Builder {
    pieces: Vec<Piece>,
    text: String,
    line: u32,
    heading: Option<u8>,
    verbatim: bool,
    quotes: usize,
    /// The number of an item that has no block yet.
    item: Option<Option<u32>>,
}

impl Builder {
    /// Opens a block that starts at `line`.
    pub(super) fn open_block(&mut self, line: u32) {
        self.close_block();
        self.line = line;
    }

    /// Opens a heading. Level 1 is let through; [`crate::finish`] makes room for it.
    pub(super) fn open_heading(&mut self, level: u8, line: u32) {
        self.open_block(line);
        self.heading = Some(level);
    }

    pub(super) fn open_code(&mut self, line: u32) {
        self.open_block(line);
        self.verbatim = true;
    }

    pub(super) fn open_item(&mut self, number: Option<u32>, line: u32) {
        self.open_block(line);
        self.item = Some(number);
    }

    pub(super) fn close_item(&mut self) {
        self.close_block();
        self.item = None;
    }

    pub(super) fn open_quotation(&mut self, line: u32) {
        self.open_block(line);
        self.quotes += 1;
    }

    pub(super) fn close_quotation(&mut self) {
        self.close_block();
        self.quotes = self.quotes.saturating_sub(1);
    }

    /// Adds text to the open block, as it is written.
    pub(super) fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Sets the next cell of a table's row apart from the one before it.
    pub(super) fn next_cell(&mut self) {
        if !self.text.trim().is_empty() {
            self.text.push_str(" | ");
        }
    }

    /// Says where the open block starts, once that is known.
    pub(super) fn locate(&mut self, line: u32) {
        self.line = line;
    }

    /// Whether the open block has text already.
    pub(super) fn has_text(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Takes blocks that were built elsewhere.
    pub(super) fn take(&mut self, pieces: impl Iterator<Item = Piece>) {
        self.close_block();
        self.pieces.extend(pieces);
    }

    /// Closes the open block; without text, nothing comes of it.
    pub(super) fn close_block(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.settle(&text);
    }

    pub(super) fn finish(mut self) -> Vec<Piece> {
        self.close_block();
        self.pieces
    }

    fn settle(&mut self, text: &str) {
        let heading = self.heading.take();
        let markup = if std::mem::take(&mut self.verbatim) { Markup::Verbatim } else { Markup::Stated };
        let kind = match (heading, self.item) {
            (Some(level), _) => BlockKind::Heading { level },
            (None, Some(number)) => BlockKind::ListItem { number },
            (None, None) if self.quotes > 0 => BlockKind::Quotation,
            (None, None) => BlockKind::Paragraph,
        };
        if let Some(piece) = Piece::new(kind, &unwrapped(text), self.line, markup) {
            if heading.is_none() {
                self.item = None;
            }
            self.pieces.push(piece);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_block_of_an_item_is_the_item() {
        let mut builder = Builder::default();
        builder.open_item(Some(3), 1);
        builder.text("three");
        builder.open_block(2);
        builder.text("more");
        builder.close_item();
        let kinds: Vec<_> = builder.finish().into_iter().map(|piece| piece.block.kind).collect();
        assert_eq!(kinds, [BlockKind::ListItem { number: Some(3) }, BlockKind::Paragraph]);
    }
}
