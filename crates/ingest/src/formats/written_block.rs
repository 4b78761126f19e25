//! A block as JSON has it, in exported collections and in those that are read.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use sourcebook_model::{Block, BlockKind};

/// A block in a record of JSON Lines: `{"kind": "heading", "level": 2, "text": "…"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum WrittenBlock<'text> {
    /// A heading.
    Heading {
        /// Its level, 2 for a section.
        level: u8,
        /// Its text.
        text: Cow<'text, str>,
    },
    /// A paragraph.
    Paragraph {
        /// Its text.
        text: Cow<'text, str>,
    },
    /// One item of a list.
    ListItem {
        /// Its number where the list is numbered.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<u32>,
        /// Its text.
        text: Cow<'text, str>,
    },
    /// A block quotation.
    Quotation {
        /// Its text.
        text: Cow<'text, str>,
    },
}

impl<'text> From<&'text Block> for WrittenBlock<'text> {
    fn from(block: &'text Block) -> Self {
        let text = Cow::Borrowed(block.text.as_str());
        match block.kind {
            BlockKind::Heading { level } => Self::Heading { level, text },
            BlockKind::Paragraph => Self::Paragraph { text },
            BlockKind::ListItem { number } => Self::ListItem { number, text },
            BlockKind::Quotation => Self::Quotation { text },
        }
    }
}

impl WrittenBlock<'_> {
    pub(super) fn into_parts(self) -> (BlockKind, String) {
        let (kind, text) = match self {
            Self::Heading { level, text } => (BlockKind::Heading { level }, text),
            Self::Paragraph { text } => (BlockKind::Paragraph, text),
            Self::ListItem { number, text } => (BlockKind::ListItem { number }, text),
            Self::Quotation { text } => (BlockKind::Quotation, text),
        };
        (kind, text.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_block_is_read_as_it_is_written() {
        let kinds = [
            BlockKind::Heading { level: 3 },
            BlockKind::Paragraph,
            BlockKind::ListItem { number: None },
            BlockKind::ListItem { number: Some(7) },
            BlockKind::Quotation,
        ];
        for kind in kinds {
            let block = Block { kind, text: "So it was.".to_owned(), line: 1 };
            let json = serde_json::to_string(&WrittenBlock::from(&block)).unwrap();
            let read: WrittenBlock<'_> = serde_json::from_str(&json).unwrap();
            assert_eq!(read.into_parts(), (kind, block.text), "{json}");
        }
    }
}
