//! Building blocks from a stream of markup, whatever its syntax.

use std::ops::Range;

use sourcebook_model::{Action, BlockKind};

use super::text::unwrapped;
use crate::draft::{Markup, Piece};
use crate::record::Record;

/// Takes text and the beginnings and ends of things, and gives blocks.
///
/// Text goes to the block that is open; [`Builder::close_block`] closes it. A line end inside text is `\n`.
#[derive(Default)]
pub(super) struct Builder {
    pieces: Vec<Piece>,
    text: String,
    code: Vec<Range<usize>>,
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

    /// Adds code to the open block.
    pub(super) fn code(&mut self, code: &str) {
        let start = self.text.len();
        self.text.push_str(code);
        self.code.push(start..self.text.len());
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
    pub(super) fn take(&mut self, pieces: Vec<Piece>) {
        self.close_block();
        self.pieces.extend(pieces);
    }

    /// Closes the open block; without text, nothing comes of it.
    pub(super) fn close_block(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.code.clear();
        self.settle(&text);
    }

    /// Closes the open block and leaves out what a site's generator would have filled in.
    pub(super) fn close_template_block(&mut self, record: &mut Record) {
        let text = std::mem::take(&mut self.text);
        let code = std::mem::take(&mut self.code);
        if self.verbatim {
            return self.settle(&text);
        }
        let (kept, dropped) = without_tags(&text, &code);
        for tag in dropped {
            record.note(
                Action::Dropped,
                "block",
                self.line,
                &tag,
                "a tag that the site's generator fills in",
            );
        }
        self.settle(&kept);
    }

    pub(super) fn finish(mut self) -> Vec<Piece> {
        self.close_block();
        self.pieces
    }

    fn settle(&mut self, text: &str) {
        let heading = self.heading.take();
        let markup = if std::mem::take(&mut self.verbatim) { Markup::Verbatim } else { Markup::Stated };
        let kind = match (heading, self.item) {
            (Some(level), _) => BlockKind::Heading { level: level.clamp(2, 6) },
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

/// The pairs that stand around the tags of the common generators.
const TAGS: [(&str, &str); 4] = [("{%", "%}"), ("{{<", ">}}"), ("{{", "}}"), ("{:", "}")];

/// The text without generators' tags, and those tags; code is left alone.
fn without_tags(text: &str, code: &[Range<usize>]) -> (String, Vec<String>) {
    let (mut kept, mut dropped) = (String::new(), Vec::new());
    let mut at = 0;
    while let Some(start) = text[at..].find('{').map(|found| at + found) {
        kept.push_str(&text[at..start]);
        let in_code = code.iter().any(|range| range.contains(&start));
        let tag = TAGS.iter().filter(|_| !in_code).find_map(|(open, close)| {
            let inner = text[start..].strip_prefix(open)?;
            Some(&text[start..start + open.len() + inner.find(close)? + close.len()])
        });
        match tag {
            Some(tag) => {
                dropped.push(tag.to_owned());
                at = start + tag.len();
            }
            None => {
                kept.push('{');
                at = start + 1;
            }
        }
    }
    kept.push_str(&text[at..]);
    (kept, dropped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generators_tags_are_told_from_code_and_braces() {
        let text = "See {% include a.html %} and {{ site.name }}, not {x} or {% raw %}.";
        let code = text.find("{% raw").unwrap();
        let (kept, dropped) = without_tags(text, std::slice::from_ref(&(code..code + 9)));
        assert_eq!(kept, "See  and , not {x} or {% raw %}.");
        assert_eq!(dropped, ["{% include a.html %}", "{{ site.name }}"]);
    }

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
