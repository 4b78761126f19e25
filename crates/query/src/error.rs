//! Why there is no answer.

use sourcebook_model::pack::PackError;

use crate::SourceError;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// A file of the pack could not be had.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// A file of the pack is not what it should be.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// The collection has no article of that id.
    #[error("there is no article \"{0}\" in this collection")]
    NoSuchArticle(String),
}
