//! A pack in a folder.

use std::fs;
use std::path::PathBuf;

use sourcebook_index::decompressed;
use sourcebook_model::pack::MANIFEST_FILE;
use sourcebook_query::{Source, SourceError};

/// Reads the files of the pack in a folder.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Source for Folder {
    async fn read(&self, file: &str) -> Result<Vec<u8>, SourceError> {
        let path = self.0.join(file);
        let failed = |reason: String| SourceError { file: path.display().to_string(), reason };
        let bytes = fs::read(&path).map_err(|error| failed(error.to_string()))?;
        if file == MANIFEST_FILE {
            return Ok(bytes);
        }
        decompressed(&bytes).ok_or_else(|| failed("it is no gzip file, or not all of one".to_owned()))
    }
}
