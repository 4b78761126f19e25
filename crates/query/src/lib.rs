//! A pack and a selection become an answer, natively and in the page.
//!
//! [`Engine`] reads a pack through the [`Source`] it is handed and knows nothing of files, networks,
//! browsers, threads or clocks. Given one pack and one selection, it gives one answer.

mod alike;
mod article_set;
mod articles;
mod by_article;
mod columns;
mod correction;
mod dates;
mod dictionary;
mod engine;
mod error;
mod facets;
mod feedback;
mod fragments;
mod hits;
mod kept;
mod lookup;
mod marking;
mod matched;
mod matching;
mod names;
mod near;
mod order;
mod outlooks;
mod pack;
mod passage_set;
mod phrase;
mod ranking;
mod reading;
mod related;
mod snippet;
mod source;
mod spelling;
mod stop_words;
mod synonyms;
mod syntax;
mod timeline;
mod word_list;

pub use engine::Engine;
pub use error::QueryError;
pub use source::{Source, SourceError, Stem};
