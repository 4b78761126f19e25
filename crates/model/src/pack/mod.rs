//! The pack: a collection as files that any static host can serve.
//!
//! A pack is a folder of a small `manifest.json` and of immutable shards, each named by a hash of its content and
//! compressed with gzip. The [`Manifest`] names one shard, the [`Directory`], which names all others, section by
//! section; what is read together lies together, and small sections lie in the directory itself.

mod dates;
mod directory;
mod encoded_postings;
mod impact;
mod manifest;
mod mentions;
mod names;
mod numbers;
mod passages;
mod pieces;
mod postings;
mod related;
mod sentences;
mod synonyms;
mod texts;
mod themes;
mod words;

pub use dates::{DateColumn, DatedArticles, Naming, YearColumn};
pub use directory::{Directory, Section, ShardRef};
pub use encoded_postings::{EncodedPostings, PostingSections};
pub use impact::Impact;
pub use manifest::{FORMAT, MANIFEST_FILE, Manifest};
pub use mentions::MentionShard;
pub use names::NameEntry;
pub use numbers::{read_number, write_number};
pub use pieces::Pieces;
pub use postings::{Articles, Bytes, Place, Postings, Stretch};
pub use related::{MOST_RELATED, RELATED_BYTES, decode_related, encode_related};
pub use synonyms::{Synonym, SynonymWord};
pub use texts::{ArticleId, ArticleText, BorneTheme, TextShard};
pub use themes::{decode_theme, encode_theme};
pub use words::{STEM_MARK, WORD_MARK, WordPart, is_stem};

use serde::Serialize;
use serde::de::DeserializeOwned;
use twox_hash::XxHash3_64;

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
    /// A shard's content is not what the pack says.
    #[error("shard {file} is damaged: {reason}")]
    BadShard {
        /// The shard's file.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
}

/// The hash of content (XXH3, 64 bits), a part of which names and checks shards.
pub fn content_hash(bytes: &[u8]) -> u64 {
    XxHash3_64::oneshot(bytes)
}

/// A part of a pack as bytes, in the [Postcard](https://postcard.jamesmunns.com/wire-format) wire format.
///
/// # Errors
/// None in practice: every type of a pack has a form in Postcard.
pub fn encode<T: Serialize>(part: &T) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(part)
}

/// Reads a part of a pack; the error says what is wrong with the bytes.
///
/// # Errors
/// If they are not what [`encode`] writes for this type.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    postcard::from_bytes(bytes).map_err(|error| error.to_string())
}
