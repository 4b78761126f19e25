//! A folder of text, Markdown, HTML, feeds or JSON Lines becomes clean articles, with a record of all that was
//! dropped or derived.
//!
//! [`read_file`] makes articles of the bytes of one file, wherever they come from, and [`Collection::of`] a collection
//! of many files; both also compile to WebAssembly. With the feature `fs`, [`read_collection`] does both for a folder.
//!
//! One file that cannot be read is a finding and never stops the rest; only a folder that cannot be opened or a
//! `sourcebook.toml` with a mistake in it is an error.

mod clean;
mod collection;
mod consensus;
mod decode;
mod draft;
mod duplicates;
#[cfg(feature = "fs")]
mod error;
mod finish;
#[cfg(feature = "fs")]
mod folder;
mod formats;
mod identity;
mod metadata;
mod order;
mod read;
mod record;
mod settings;
mod site_names;
#[cfg(feature = "fs")]
mod walk;

pub use collection::Collection;
#[cfg(feature = "fs")]
pub use error::IngestError;
#[cfg(feature = "fs")]
pub use folder::{Folder, FoundFile, Progress, read_collection};
pub use formats::WrittenBlock;
pub use read::{FileRead, read_file};
pub use settings::{Mistake, Settings};
