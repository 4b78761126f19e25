//! Which blocks of an article are items of one list.

use std::ops::Range;

use sourcebook_model::BlockKind;
use sourcebook_model::answer::BlockView;

/// Blocks that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// A block by itself.
    Single(usize),
    /// Items of a numbered list.
    Numbered(Range<usize>),
    /// Items of a list without numbers.
    Plain(Range<usize>),
}

/// Groups blocks, in order.
pub(super) fn groups(blocks: &[BlockView]) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut previous = None;
    for (index, block) in blocks.iter().enumerate() {
        let number = match block.kind {
            BlockKind::ListItem { number } => Some(number),
            _ => None,
        };
        match (groups.last_mut(), number, previous) {
            (Some(Group::Plain(items)), Some(None), _) => items.end = index + 1,
            (Some(Group::Numbered(items)), Some(Some(number)), Some(before)) if number > before => {
                items.end = index + 1;
            }
            (_, Some(None), _) => groups.push(Group::Plain(index..index + 1)),
            (_, Some(Some(_)), _) => groups.push(Group::Numbered(index..index + 1)),
            (_, None, _) => groups.push(Group::Single(index)),
        }
        previous = number.flatten();
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(kinds: &[BlockKind]) -> Vec<BlockView> {
        let block = |kind: &BlockKind| BlockView {
            kind: *kind,
            passage: 0,
            fragments: Vec::new(),
            themes: Vec::new(),
        };
        kinds.iter().map(block).collect()
    }

    fn item(number: u32) -> BlockKind {
        BlockKind::ListItem { number: (number > 0).then_some(number) }
    }

    #[test]
    fn items_that_follow_each_other_are_one_list() {
        let blocks = blocks(&[BlockKind::Paragraph, item(0), item(0), BlockKind::Paragraph, item(0)]);
        let expected = [Group::Single(0), Group::Plain(1..3), Group::Single(3), Group::Plain(4..5)];
        assert_eq!(groups(&blocks), expected);
    }

    #[test]
    fn numbers_that_start_again_start_another_list() {
        let blocks = blocks(&[item(1), item(2), item(1), item(3), item(0)]);
        let expected = [Group::Numbered(0..2), Group::Numbered(2..4), Group::Plain(4..5)];
        assert_eq!(groups(&blocks), expected);
    }
}
