//! Why no pack can be made or written.

use std::path::PathBuf;

/// Why no pack can be made or written.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// More of something than the format can number.
    #[error("the collection has too many {0} for one pack: split it in two")]
    TooMany(&'static str),
    /// A part could not be put into bytes.
    #[error("a part of the pack could not be encoded: {0}")]
    Encoding(String),
    /// A file could not be written.
    #[error("{path}: could not be written", path = path.display())]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl IndexError {
    pub(crate) fn encoding(error: impl std::fmt::Display) -> Self {
        Self::Encoding(error.to_string())
    }
}
