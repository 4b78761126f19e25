//! Plain text: blocks from blank lines, shapes and markers.

use sourcebook_model::BlockKind;

use crate::draft::{Draft, Markup, Piece};
use crate::record::Record;

pub(crate) fn read(text: &str, _record: &mut Record) -> Option<Draft> {
    let blocks = text
        .lines()
        .zip(1..)
        .filter_map(|(line, number)| Piece::new(BlockKind::Paragraph, line, number, Markup::Guessed))
        .collect();
    Some(Draft { blocks, ..Draft::default() })
}
