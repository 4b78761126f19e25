//! What a block has to know of the passage it belongs to.

use sourcebook_model::answer::ArticleView;

use super::passage_id;

/// A block's part in its passage.
pub(super) struct Part {
    /// The passage.
    pub(super) passage: u32,
    /// The passage's id, on the block that begins it.
    pub(super) id: Option<String>,
    /// Whether the block is the one that is shown as the passage, with its link and themes.
    pub(super) is_shown: bool,
}

/// The part that block number `index` has in its passage.
///
/// A passage is shown by the block that is no heading; one of headings alone by its first.
pub(super) fn part(article: &ArticleView, index: usize) -> Option<Part> {
    let block = article.blocks.get(index)?;
    let mut same = article.blocks.iter().enumerate().filter(|(_, other)| other.passage == block.passage);
    let (first, _) = same.clone().next()?;
    let shown = same.find(|(_, other)| !other.kind.is_heading()).map_or(first, |(shown, _)| shown);
    Some(Part {
        passage: block.passage,
        id: (first == index).then(|| passage_id(block.passage)),
        is_shown: shown == index,
    })
}
