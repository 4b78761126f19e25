//! A pack in memory as something the engine can read.

use std::cell::RefCell;
use std::collections::BTreeSet;

use sourcebook_index::{Pack, decompressed};
use sourcebook_model::pack::MANIFEST_FILE;
use sourcebook_query::{Source, SourceError};

/// Reads a pack that has just been built, and remembers which of its files were wanted.
pub(crate) struct PackSource<'pack> {
    pub(crate) pack: &'pack Pack,
    pub(crate) read: &'pack RefCell<BTreeSet<String>>,
}

impl Source for PackSource<'_> {
    async fn read(&self, file: &str) -> Result<Vec<u8>, SourceError> {
        self.read.borrow_mut().insert(file.to_owned());
        let failed = |reason: String| SourceError { file: file.to_owned(), reason };
        if file == MANIFEST_FILE {
            return self.pack.manifest.to_json().map_err(|error| failed(error.to_string()));
        }
        let shard = self.pack.files.iter().find(|(name, _)| name == file);
        let (_, compressed) = shard.ok_or_else(|| failed("the pack has no such file".to_owned()))?;
        decompressed(compressed).ok_or_else(|| failed("it is no gzip file".to_owned()))
    }
}
