//! A whole reply with its number.

use sourcebook_model::message::{Numbered, Reply};

use super::decode::{Decode, member};
use super::node::Node;

/// Reads a reply; `None` if it is none that this version knows.
pub(in crate::engine) fn read(node: &impl Node) -> Option<Numbered<Reply>> {
    Some(Numbered { number: member(node, "number")?, message: member(node, "message")? })
}

impl Decode for Reply {
    fn decode(node: &impl Node) -> Option<Self> {
        let opened = || member(node, "opened").map(Self::Opened);
        let answered = || member(node, "answered").map(Self::Answered);
        let article = || member(node, "article").map(Self::Article);
        let failed = || member(node, "failed").map(Self::Failed);
        opened().or_else(answered).or_else(article).or_else(failed)
    }
}
