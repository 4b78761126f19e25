//! An article on its way: what its file says, before anything is cleaned, derived or overridden.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use sourcebook_model::Action;
use sourcebook_model::article::{Attributed, Block, BlockKind, Origin};

use crate::metadata::dates::Stated;
use crate::record::Record;

/// What a reader of one format made of a file or record.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// The id the article brings with it, as JSON Lines records do.
    pub(crate) id: Option<String>,
    /// The line of the file where the article starts, from 1; 0 where it is the whole file.
    pub(crate) line: u32,
    pub(crate) title: Option<Attributed<String>>,
    pub(crate) date: Option<DateClaim>,
    pub(crate) authors: Vec<Attributed<String>>,
    pub(crate) source: Option<Attributed<String>>,
    pub(crate) language: Option<Attributed<String>>,
    pub(crate) tags: Vec<Attributed<String>>,
    pub(crate) blocks: Vec<Piece>,
    /// The numbers of the reference marks that the file's own markup leads to their notes.
    pub(crate) noted: BTreeSet<u32>,
}

/// A place that says when the article was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DateClaim {
    pub(crate) stated: Stated,
    pub(crate) origin: Origin,
    /// The line where it stands, from 1; 0 where there is none.
    pub(crate) line: u32,
    /// The place as an editor knows it, such as `the front matter's date`.
    pub(crate) place: String,
    /// The date as it is written.
    pub(crate) written: String,
}

impl Draft {
    /// Adds tags that are not there yet, in whatever case.
    pub(crate) fn add_tags(&mut self, tags: impl IntoIterator<Item = String>, origin: Origin) {
        for tag in tags {
            let folded = tag.to_lowercase();
            if self.tags.iter().all(|known| known.value.to_lowercase() != folded) {
                self.tags.push(Attributed::new(tag, origin));
            }
        }
    }

    /// Takes a date unless there is one. The first to be named is taken, so surer places have to come first; a later one
    /// that disagrees is told of.
    pub(crate) fn claim_date(&mut self, claim: DateClaim, record: &mut Record) {
        let Some(taken) = &self.date else {
            self.date = Some(claim);
            return;
        };
        if !taken.stated.agrees_with(&claim.stated) {
            let reason = format!(
                "{} says {}, but {} says {}: the latter is taken, as the surer place; sourcebook.toml can say otherwise",
                claim.place, claim.stated.date, taken.place, taken.stated.date
            );
            record.warn(Action::Unresolved, "date", claim.line, &claim.written, reason);
        }
    }
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
