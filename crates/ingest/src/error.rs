//! What stops a collection from being read at all.

use std::io;
use std::path::PathBuf;

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
    #[error("{}:{line}:{column}: {message}", path.display())]
    Settings {
        /// The settings file.
        path: PathBuf,
        /// The line of the mistake, from 1.
        line: u32,
        /// The character in that line, from 1.
        column: u32,
        /// What is wrong and what was expected.
        message: String,
    },
}
