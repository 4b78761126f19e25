//! A pack in a folder.

use std::fs;
use std::io::Read;
use std::path::PathBuf;

use flate2::read::GzDecoder;
use sourcebook_model::pack::MANIFEST_FILE;
use sourcebook_query::{Source, SourceError};

/// Reads the files of the pack in a folder.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Source for Folder {
    async fn read(&self, file: &str) -> Result<Vec<u8>, SourceError> {
        let path = self.0.join(file);
        let failed = |error: std::io::Error| SourceError {
            file: path.display().to_string(),
            reason: error.to_string(),
        };
        let bytes = fs::read(&path).map_err(failed)?;
        if file == MANIFEST_FILE {
            return Ok(bytes);
        }
        let mut decompressed = Vec::new();
        GzDecoder::new(&bytes[..]).read_to_end(&mut decompressed).map_err(failed)?;
        Ok(decompressed)
    }
}
