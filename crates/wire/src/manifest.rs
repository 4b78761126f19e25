//! A pack's manifest.

use sourcebook_model::pack::{FORMAT, Manifest, PackError, ShardRef};

use crate::decode::{Decode, member};
use crate::node::Node;

/// Reads a manifest as [`Manifest::from_json`] does.
///
/// # Errors
/// [`PackError::UnknownFormat`] for another version's pack, whatever else it holds; [`PackError::BadManifest`] for
/// anything that is no manifest.
pub fn manifest(node: &impl Node) -> Result<Manifest, PackError> {
    let bad = || PackError::BadManifest("something that every manifest has is missing".to_owned());
    let format = member(node, "format").ok_or_else(bad)?;
    if format != FORMAT {
        return Err(PackError::UnknownFormat { found: format });
    }
    Decode::decode(node).ok_or_else(bad)
}

impl Decode for ShardRef {
    fn decode(node: &impl Node) -> Option<Self> {
        Self::of_digits(&String::decode(node)?)
    }
}
