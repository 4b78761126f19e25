//! The pack: a collection as files that any static host can serve.
//!
//! A pack is a folder of a small `manifest.json` and of immutable shards, each named by a hash of its
//! content and compressed with gzip. [`Manifest`] names the shards; [`IndexShard`] is what searching needs;
//! [`TextShard`]s hold the articles' text and are read only when text is shown.

mod index_shard;
mod manifest;
mod postings;
mod text_shard;

pub use index_shard::{ArticleRecord, DateRecord, IndexShard, NO_PASSAGE};
pub use manifest::{FORMAT, MANIFEST_FILE, Manifest, ShardRef};
pub use postings::{Posting, Postings, decode_postings, encode_postings};
pub use text_shard::{ArticleText, TextShard};

use twox_hash::XxHash3_128;

/// Why a pack cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Written by a version of Sourcebook that this one does not know.
    #[error(
        "the pack has format {found}, and this version of Sourcebook reads format {FORMAT}: build the pack again, or use the version that built it"
    )]
    UnknownFormat {
        /// The format that the manifest names.
        found: u32,
    },
    /// The manifest is not one.
    #[error("the pack's manifest cannot be read: {0}")]
    BadManifest(String),
    /// A shard's content is not what the manifest says.
    #[error("shard {file} is damaged: {reason}")]
    BadShard {
        /// The shard's file.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
}

/// The name of content: the 128-bit XXH3 hash of its bytes, as 32 hexadecimal digits.
pub fn content_hash(bytes: &[u8]) -> String {
    format!("{:032x}", XxHash3_128::oneshot(bytes))
}
