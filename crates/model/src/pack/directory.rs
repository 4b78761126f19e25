//! The directory: where everything else of a pack is.

use serde::{Deserialize, Serialize};

use super::{PackError, content_hash};

/// The ending of a shard's file. It is of no type that a server would compress or decode on its own.
const SHARD_EXTENSION: &str = "shard";

/// A shard by the hash of what it must be, from which its file's name follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShardRef {
    /// The lowest 48 bits of the [`content_hash`] of its bytes before compression.
    pub hash: u64,
}

/// How many bytes of a hash stand in a directory, which every visitor loads and no compression makes shorter.
///
/// With 48 bits, one in 280,000,000,000,000 damaged shards is taken for a whole one. Two shards of one name are as good as
/// impossible even in a pack of ten thousand, or between two builds of it: one chance in three million.
const HASH_BYTES: usize = 6;

impl ShardRef {
    /// The reference to a shard of these bytes.
    pub fn to(bytes: &[u8]) -> Self {
        Self { hash: hash_of(bytes) }
    }

    /// The shard's file, `section` being the name of what it is part of.
    pub fn file(&self, section: &str) -> String {
        format!("{section}-{}.{SHARD_EXTENSION}", self.digits())
    }

    /// Its hash in hexadecimal digits.
    pub fn digits(&self) -> String {
        format!("{:0digits$x}", self.hash, digits = 2 * HASH_BYTES)
    }

    /// The shard whose hash has these hexadecimal digits, if they are any.
    pub fn of_digits(digits: &str) -> Option<Self> {
        u64::from_str_radix(digits, 16).ok().map(|hash| Self { hash })
    }

    /// Whether a file of this name is a shard.
    pub fn is_shard(file: &str) -> bool {
        file.rsplit_once('.').is_some_and(|(_, extension)| extension == SHARD_EXTENSION)
    }

    /// Checks that `bytes`, decompressed, are the shard that is meant.
    ///
    /// # Errors
    /// [`PackError::BadShard`] if they are not.
    pub fn verify(&self, section: &str, bytes: &[u8]) -> Result<(), PackError> {
        if hash_of(bytes) == self.hash {
            return Ok(());
        }
        Err(PackError::BadShard {
            file: self.file(section),
            reason: "its content does not have the hash that the pack gives".to_owned(),
        })
    }
}

fn hash_of(bytes: &[u8]) -> u64 {
    content_hash(bytes) & ((1 << (8 * HASH_BYTES)) - 1)
}

/// A part of the pack that is read for one purpose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The whole section, where it is small.
    pub inline: Vec<u8>,
    /// The shards that it is cut into otherwise.
    #[serde(with = "hashes")]
    pub shards: Vec<ShardRef>,
    /// How many bytes each of these has but the last, in a section that is cut anywhere.
    pub shard_bytes: u32,
    /// How many bytes they have together.
    pub bytes: u64,
}

/// How the shards of a section stand in a directory: [`HASH_BYTES`] of each, the lowest first.
mod hashes {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{HASH_BYTES, ShardRef};

    pub(super) fn serialize<S: Serializer>(shards: &[ShardRef], serializer: S) -> Result<S::Ok, S::Error> {
        let hashes = shards.iter().flat_map(|shard| shard.hash.to_le_bytes().into_iter().take(HASH_BYTES));
        hashes.collect::<Vec<u8>>().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<ShardRef>, D::Error> {
        let bytes = Vec::<u8>::deserialize(deserializer)?;
        let (hashes, cut_off) = bytes.as_chunks::<HASH_BYTES>();
        if !cut_off.is_empty() {
            return Err(D::Error::custom("a hash is cut off"));
        }
        let hash =
            |bytes: &[u8; HASH_BYTES]| bytes.iter().rev().fold(0, |hash, byte| hash << 8 | u64::from(*byte));
        Ok(hashes.iter().map(|bytes| ShardRef { hash: hash(bytes) }).collect())
    }
}

/// Where everything is. Articles are numbered from 0 so that like ones lie together, passages from 0 in each article, terms
/// from 0 in the order of their bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// Languages whose stemmers made the terms: BCP 47 tags, sorted.
    pub languages: Vec<String>,
    /// How many articles there are, and how many passages those have: the manifest says so, too, but nothing vouches for it.
    pub articles: u32,
    /// See `articles`.
    pub passage_count: u32,
    /// How many words the articles' texts have together.
    pub text_words: u64,
    /// The dictionary: a [`super::WordPart`] a shard.
    pub words: Section,
    /// For each part of the dictionary its first key, number of its first term, and where that one's postings begin.
    pub word_parts: Vec<(Vec<u8>, u32, u64)>,
    /// Groups of [`super::Synonym`]s, cut anywhere.
    pub synonyms: Section,
    /// [`super::Postings`], term by term without a gap, cut anywhere.
    pub postings: Section,
    /// The passages of terms, as [`super::PostingSections`] has them, cut anywhere.
    pub passages: Section,
    /// The positions of terms, as [`super::PostingSections`] has them, cut anywhere.
    pub positions: Section,
    /// A [`super::TextShard`] a shard.
    pub texts: Section,
    /// For each shard of the texts how many articles it has.
    pub text_counts: Vec<u32>,
    /// A [`super::MentionShard`] a shard.
    pub mentions: Section,
    /// For each shard of the mentions how many articles it has.
    pub mention_counts: Vec<u32>,
    /// The [`super::Pieces`] that the texts are written in, cut anywhere.
    pub pieces: Section,
    /// [`super::ArticleId`]s by number, a [`super::TextShard`] of them a shard.
    pub ids: Section,
    /// For each shard of the ids the number of its first article.
    pub id_starts: Vec<u32>,
    /// Numbers of the articles by id, sorted: a list of pairs of id and number a shard.
    pub numbers: Section,
    /// For each shard of the numbers its first id.
    pub number_starts: Vec<String>,
    /// The articles in the collection's order, four bytes a number, the lowest first, cut anywhere; nothing where they are
    /// numbered in it.
    pub order: Section,
    /// For each article how many passages it has, cut anywhere.
    pub passage_counts: Section,
    /// For each article its place when titles are sorted, case apart, cut anywhere.
    pub ranks: Section,
    /// The themes' passages, as [`super::encode_theme`] writes them, without a gap, cut anywhere.
    pub themes: Section,
    /// For each theme how many bytes of those are its own.
    pub theme_lengths: Vec<u32>,
    /// The [`super::NameEntry`]s, those that most articles bear first, cut anywhere.
    pub names: Section,
    /// The names' passages, as [`super::encode_theme`] writes them, without a gap, cut anywhere.
    pub name_passages: Section,
    /// The [`super::YearColumn`], cut anywhere.
    pub years: Section,
    /// The [`super::DateColumn`], cut anywhere.
    pub dates: Section,
    /// A [`super::Naming`] for each of the dates, cut anywhere.
    pub namings: Section,
    /// For each article 1 and the number of its own date among the spans of the dates; 0 where it has none. Cut anywhere.
    pub own_dates: Section,
    /// For each article a vector, such that articles about the same things have like ones: so many signed bytes as there
    /// are dimensions. Cut anywhere.
    pub vectors: Section,
    /// How many dimensions the vectors have; 0 where there are none.
    pub dimensions: u32,
    /// Which articles are most like each, as [`super::encode_related`] writes them, cut anywhere.
    pub related: Section,
}

impl Directory {
    /// Whether there may be as many articles as it says: each takes some bytes of its texts.
    pub fn is_plausible(&self) -> bool {
        u64::from(self.articles) <= self.texts.bytes
    }
}
