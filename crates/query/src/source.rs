//! Where a pack's bytes come from.

use std::future::Future;

/// Something that can read the files of one pack: a folder, a web address, a map in memory.
pub trait Source {
    /// The content of the pack's file `file`, decompressed if it is a shard.
    fn read(&self, file: &str) -> impl Future<Output = Result<Vec<u8>, SourceError>>;
}

/// A file of the pack could not be had at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file} could not be read: {reason}")]
pub struct SourceError {
    /// The file.
    pub file: String,
    /// What the system or the network said.
    pub reason: String,
}
