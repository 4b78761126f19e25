//! A pack in memory, and its way to a folder.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use sourcebook_model::pack::{MANIFEST_FILE, Manifest, ShardRef, content_hash};

use crate::IndexError;

/// The ending of a shard's file. It is of no type that a server would compress or decode on its own.
const SHARD_EXTENSION: &str = "shard";

/// A pack as files that are yet to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The table of contents.
    pub manifest: Manifest,
    /// The shards: file name and compressed bytes.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Pack {
    /// Writes the pack into `folder`, making it if need be, and removes the shards of a pack that was there.
    ///
    /// The manifest comes last, so that a reader never meets one whose shards are missing.
    ///
    /// # Errors
    /// [`IndexError::Write`] with the file that could not be written.
    pub fn write(&self, folder: &Path) -> Result<(), IndexError> {
        let failed = |path: &Path, source| IndexError::Write { path: path.to_owned(), source };
        fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
        for (name, bytes) in &self.files {
            let path = folder.join(name);
            fs::write(&path, bytes).map_err(|error| failed(&path, error))?;
        }
        let path = folder.join(MANIFEST_FILE);
        let json = self.manifest.to_json().map_err(IndexError::encoding)?;
        fs::write(&path, json).map_err(|error| failed(&path, error))?;
        self.remove_old_shards(folder).map_err(|error| failed(folder, error))
    }

    fn remove_old_shards(&self, folder: &Path) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let is_shard = path.extension().is_some_and(|extension| extension == SHARD_EXTENSION);
            let is_ours =
                self.files.iter().any(|(name, _)| path.file_name().is_some_and(|file| file == name.as_str()));
            if is_shard && !is_ours {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

/// Compresses `bytes`, adds them to `files` under a name with their hash, and says where they are.
pub(crate) fn add_shard(
    kind: &str,
    bytes: &[u8],
    files: &mut Vec<(String, Vec<u8>)>,
) -> Result<ShardRef, IndexError> {
    let hash = content_hash(bytes);
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).map_err(IndexError::encoding)?;
    let compressed = encoder.finish().map_err(IndexError::encoding)?;
    let file = format!("{kind}-{hash}.{SHARD_EXTENSION}");
    let shard = ShardRef { file: file.clone(), hash, bytes: compressed.len() as u64 };
    if !files.iter().any(|(name, _)| *name == file) {
        files.push((file, compressed));
    }
    Ok(shard)
}
