//! The lead: the sentence that stands for an article in a list.

use sourcebook_analysis::sentences;
use sourcebook_model::Block;

/// The first sentence of the first block that is no heading; empty where there is none.
pub(crate) fn lead(blocks: &[Block]) -> String {
    let first = blocks.iter().find(|block| !block.kind.is_heading());
    let text = first.map_or("", |block| block.text.as_str());
    sentences(text).into_iter().next().map_or_else(String::new, |span| text[span].to_owned())
}
