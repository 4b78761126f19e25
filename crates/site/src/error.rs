//! Everything that can keep a site from being made.

use std::path::PathBuf;

use sourcebook_index::IndexError;
use sourcebook_ingest::IngestError;
use sourcebook_query::QueryError;

/// Why a folder of articles did not become a pack.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The folder could not be read at all, or its `sourcebook.toml` is not right.
    #[error(transparent)]
    Ingest(#[from] IngestError),
    /// The articles could not be indexed.
    #[error(transparent)]
    Index(#[from] IndexError),
}

/// Why a page and a pack did not become a site.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The page is not the one this version knows how to fill in.
    #[error("index.html must hold the element {mark} exactly once")]
    Mark {
        /// The opening tag looked for.
        mark: String,
    },
    /// Something that should have been built is not there.
    #[error("the built page lacks {file}: was it built by trunk from this repository's index.html?")]
    MissingFile {
        /// The file looked for.
        file: String,
    },
    /// A script imports others, which a page that can fetch nothing could not follow.
    #[error(
        "{file} is a script snippet of wasm-bindgen: the page must get along with one script, so avoid `inline_js` and `module = \"/…\"`"
    )]
    Snippet {
        /// The snippet.
        file: String,
    },
    /// A file that should be text is not.
    #[error("{file} is not UTF-8 text")]
    NotText {
        /// The file.
        file: String,
    },
    /// What should be WebAssembly is not, or none that can be read.
    #[error("{file} is not WebAssembly: {reason}")]
    NotWebAssembly {
        /// The file.
        file: String,
        /// What is wrong with it.
        reason: wasm_encoder::reencode::Error,
    },
    /// The pack just built cannot be searched.
    #[error("the pack cannot be opened: {0}")]
    Pack(#[from] QueryError),
    /// Something has no form in JSON.
    #[error("cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}
