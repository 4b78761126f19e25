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
        match member::<String>(node, "kind")?.as_str() {
            "opened" => Decode::decode(node).map(Self::Opened),
            "answered" => Decode::decode(node).map(Self::Answered),
            "article" => Decode::decode(node).map(Self::Article),
            "failed" => Decode::decode(node).map(Self::Failed),
            _ => None,
        }
    }
}
