//! A folder of text, Markdown, HTML or JSON Lines becomes clean articles, with a record of all that was
//! dropped or derived.
//!
//! [`read_collection`] is the whole of it. One file that cannot be read is a finding and never stops the
//! rest; only a folder that cannot be opened or a `sourcebook.toml` with a mistake in it is an error.

mod clean;
mod collection;
mod consensus;
mod decode;
mod draft;
mod error;
mod finish;
mod formats;
mod identity;
mod metadata;
mod record;
mod settings;
mod walk;

pub use collection::{Collection, Progress, read_collection};
pub use error::IngestError;
