//! Whole messages with their numbers.

use sourcebook_model::message::{Numbered, Reply, Request};

use crate::decode::{Decode, member};
use crate::node::Node;

/// Reads a reply; `None` if it is none that this version knows.
pub fn reply(node: &impl Node) -> Option<Numbered<Reply>> {
    numbered(node)
}

/// Reads a request; `None` if it is none that this version knows.
pub fn request(node: &impl Node) -> Option<Numbered<Request>> {
    numbered(node)
}

/// The number of a message, whatever else it holds.
pub fn number(node: &impl Node) -> Option<u32> {
    member(node, "number")
}

fn numbered<T: Decode>(node: &impl Node) -> Option<Numbered<T>> {
    Some(Numbered { number: number(node)?, message: member(node, "message")? })
}

impl Decode for Reply {
    fn decode(node: &impl Node) -> Option<Self> {
        let opened = || member(node, "opened").map(Self::Opened);
        let answered = || member(node, "answered").map(Self::Answered);
        let article = || member(node, "article").map(Self::Article);
        let failed = || member(node, "failed").map(Self::Failed);
        // An absent list would be read as an empty one.
        let alike = || Vec::decode(&node.member("alike")?).map(Self::Alike);
        opened().or_else(answered).or_else(article).or_else(alike).or_else(failed)
    }
}

impl Decode for Request {
    fn decode(node: &impl Node) -> Option<Self> {
        if let Some(open) = node.member("open") {
            Some(Self::Open { manifest: member(&open, "manifest")? })
        } else if let Some(answer) = node.member("answer") {
            Some(Self::Answer { selection: member(&answer, "selection")?, limit: member(&answer, "limit")? })
        } else if let Some(live) = node.member("live") {
            Some(Self::Live { selection: member(&live, "selection")?, limit: member(&live, "limit")? })
        } else if let Some(alike) = node.member("alike") {
            Some(Self::Alike { id: member(&alike, "id")?, passage: member(&alike, "passage")? })
        } else {
            let article = node.member("article")?;
            Some(Self::Article { id: member(&article, "id")?, selection: member(&article, "selection")? })
        }
    }
}
