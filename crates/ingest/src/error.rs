//! What stops a collection from being read at all.

use std::io;
use std::path::PathBuf;

use crate::settings::Mistake;

/// Why no collection could be read. Faults of single files are findings instead.
#[derive(Debug, thiserror::Error)]
pub enum IngestError {
    /// The path is neither a folder nor a JSON Lines file.
    #[error("{} is no collection: expected a folder or a .jsonl file", path.display())]
    NotACollection {
        /// The path as it was given.
        path: PathBuf,
    },
    /// The folder, the file or the settings cannot be opened.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// What cannot be opened.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// The collection's settings have a mistake.
    #[error("{}:{mistake}", path.display())]
    Settings {
        /// The settings file.
        path: PathBuf,
        /// The mistake.
        mistake: Mistake,
    },
}
