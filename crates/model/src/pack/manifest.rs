//! The manifest: the pack's table of contents, and the only file of it without a hash in its name.

use serde::{Deserialize, Serialize};

use super::{PackError, ShardRef};
use crate::collection::Theme;

/// The format this version writes and reads.
pub const FORMAT: u32 = 6;

/// The manifest's file in a pack's folder.
pub const MANIFEST_FILE: &str = "manifest.json";

/// What a pack holds and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always [`FORMAT`] in a manifest that [`Manifest::from_json`] accepts.
    pub format: u32,
    /// The collection's name.
    pub title: String,
    /// One sentence about it; may be empty.
    pub description: String,
    /// Its themes; their passages stand in this order.
    pub themes: Vec<Theme>,
    /// How many articles it has.
    pub articles: u32,
    /// How many passages those have.
    pub passages: u32,
    /// Where the [`super::Directory`] is: its hash, as in its file's name.
    #[serde(with = "directory")]
    pub directory: ShardRef,
}

/// How the directory is referred to in JSON.
mod directory {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::pack::ShardRef;

    pub(super) fn serialize<S: Serializer>(shard: &ShardRef, serializer: S) -> Result<S::Ok, S::Error> {
        shard.digits().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<ShardRef, D::Error> {
        let digits = String::deserialize(deserializer)?;
        ShardRef::of_digits(&digits).ok_or_else(|| D::Error::custom("the directory's hash is none"))
    }
}

impl Manifest {
    /// The directory's name in its file.
    pub const DIRECTORY: &str = "directory";

    /// Reads a manifest.
    ///
    /// # Errors
    /// [`PackError::UnknownFormat`] for another version's pack, whatever else it holds;
    /// [`PackError::BadManifest`] for anything that is no manifest.
    pub fn from_json(json: &[u8]) -> Result<Self, PackError> {
        #[derive(Deserialize)]
        struct Version {
            format: u32,
        }
        let bad = |error: serde_json::Error| PackError::BadManifest(error.to_string());
        let Version { format } = serde_json::from_slice(json).map_err(bad)?;
        if format != FORMAT {
            return Err(PackError::UnknownFormat { found: format });
        }
        serde_json::from_slice(json).map_err(bad)
    }

    /// Writes the manifest.
    ///
    /// # Errors
    /// None in practice: every field has a form in JSON.
    pub fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_versions_pack_is_refused_by_name_whatever_else_it_holds() {
        let refused = Manifest::from_json(br#"{"format": 7, "shards": []}"#);
        assert_eq!(refused, Err(PackError::UnknownFormat { found: 7 }));
        assert!(refused.unwrap_err().to_string().contains("format 7"));
    }

    #[test]
    fn what_is_no_manifest_is_refused() {
        for json in ["", "<!doctype html>", "{}", r#"{"format": 6}"#, r#"{"format": "6"}"#] {
            assert!(matches!(Manifest::from_json(json.as_bytes()), Err(PackError::BadManifest(_))), "{json}");
        }
    }
}
