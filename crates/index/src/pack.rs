//! A pack in memory, and its way to a folder.

use std::fs;
use std::path::Path;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sourcebook_model::pack::{MANIFEST_FILE, Manifest, ShardRef};

use crate::IndexError;

/// A pack as files that are yet to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The table of contents.
    pub manifest: Manifest,
    /// The shards by name, with their compressed bytes.
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
        self.files.par_iter().try_for_each(|(name, bytes)| {
            let path = folder.join(name);
            fs::write(&path, bytes).map_err(|error| failed(&path, error))
        })?;
        let path = folder.join(MANIFEST_FILE);
        let json = self.manifest.to_json().map_err(IndexError::encoding)?;
        fs::write(&path, json).map_err(|error| failed(&path, error))?;
        self.remove_old_shards(folder).map_err(|error| failed(folder, error))
    }

    fn remove_old_shards(&self, folder: &Path) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let Some(name) = name.to_str().filter(|name| ShardRef::is_shard(name)) else { continue };
            if self.files.binary_search_by(|(file, _)| file.as_str().cmp(name)).is_err() {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}
