//! A pack and a selection become an answer, natively and in the page.
//!
//! [`Engine`] reads a pack through the [`Source`] it is handed and knows nothing of files, networks,
//! browsers, threads or clocks. Given one pack and one selection, it gives one answer.

mod answer;
mod correction;
mod engine;
mod error;
mod facets;
mod fragments;
mod index;
mod matching;
mod ranking;
mod reading;
mod snippet;
mod source;
mod stop_words;
mod syntax;
mod texts;
mod timeline;

pub use engine::Engine;
pub use error::QueryError;
pub use source::{Source, SourceError, Stem};
