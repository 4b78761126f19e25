//! Mentions as they are kept: column by column, by distances, and saying once what several stand for.

use serde::{Deserialize, Serialize};

use crate::article::Block;
use crate::mention::{Mention, MentionKind};

/// No value.
const NONE: u32 = 0;
/// The value is the text of the mention.
const AS_WRITTEN: u32 = 1;
/// The first of the values.
const FIRST: u32 = 2;

/// The mentions of an article, in their order. What is alike of them lies together, so that it compresses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mentions {
    kinds: Vec<MentionKind>,
    /// How many blocks each is behind the one before.
    blocks: Vec<u32>,
    /// Where each begins: how many bytes behind the one before, if that is in the same block.
    starts: Vec<u32>,
    lengths: Vec<u32>,
    /// 0 for no value, 1 for the text of the mention, 2 and on for one of the values.
    values: Vec<u32>,
}

impl Mentions {
    /// The mentions of an article of these `blocks`, and their values.
    pub(super) fn of(mentions: &[Mention], blocks: &[Block]) -> (Self, Vec<String>) {
        let (mut columns, mut values) = (Self::default(), Vec::<String>::new());
        let (mut block, mut start) = (0, 0);
        for mention in mentions {
            if mention.block != block {
                start = 0;
            }
            columns.kinds.push(mention.kind);
            columns.blocks.push(mention.block.wrapping_sub(block) as u32);
            columns.starts.push(mention.span.start.wrapping_sub(start) as u32);
            columns.lengths.push(mention.span.len() as u32);
            (block, start) = (mention.block, mention.span.start);
            let text = blocks.get(block).and_then(|block| block.text.get(mention.span.clone()));
            columns.values.push(match &mention.value {
                None => NONE,
                Some(value) if Some(value.as_str()) == text => AS_WRITTEN,
                Some(value) => {
                    let known = values.iter().position(|known| known == value);
                    let number = known.unwrap_or(values.len());
                    if known.is_none() {
                        values.push(value.clone());
                    }
                    FIRST + number as u32
                }
            });
        }
        (columns, values)
    }

    /// The mentions; `None` if these columns are not of an article with these `blocks` and `values`.
    pub(super) fn read(self, blocks: &[Block], values: &[String]) -> Option<Vec<Mention>> {
        let mut mentions = Vec::with_capacity(self.kinds.len());
        let (mut block, mut start) = (0usize, 0usize);
        let places = self.blocks.into_iter().zip(self.starts).zip(self.lengths.into_iter().zip(self.values));
        for (kind, ((behind, distance), (length, value))) in self.kinds.into_iter().zip(places) {
            if behind > 0 {
                start = 0;
            }
            block = block.checked_add(behind as usize)?;
            start = start.checked_add(distance as usize)?;
            let span = start..start.checked_add(length as usize)?;
            let value = match value {
                NONE => None,
                AS_WRITTEN => Some(blocks.get(block)?.text.get(span.clone())?.to_owned()),
                number => Some(values.get((number - FIRST) as usize)?.clone()),
            };
            mentions.push(Mention { kind, block, span, value });
        }
        Some(mentions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    #[test]
    fn mentions_survive_being_kept() {
        let block = |text: &str| Block { kind: BlockKind::Paragraph, text: text.to_owned(), line: 1 };
        let blocks = [block("In 2019, China grew."), block("So did trade in China, today.")];
        let mention = |kind, block, span, value: Option<&str>| Mention {
            kind,
            block,
            span,
            value: value.map(str::to_owned),
        };
        let mentions = [
            mention(MentionKind::Date, 0, 3..7, Some("2019")),
            mention(MentionKind::Place, 0, 9..14, Some("People’s Republic of China")),
            mention(MentionKind::Theme, 1, 7..12, Some("trade")),
            mention(MentionKind::Place, 1, 16..21, Some("People’s Republic of China")),
            mention(MentionKind::Date, 1, 23..28, None),
        ];
        let (columns, values) = Mentions::of(&mentions, &blocks);
        assert_eq!(values, ["People’s Republic of China"]);
        assert_eq!(columns.clone().read(&blocks, &values), Some(mentions.to_vec()));
        assert_eq!(columns.clone().read(&blocks[..1], &values), None);
        assert_eq!(columns.read(&blocks, &[]), None);
    }
}
