//! Articles gain mentions: themes, dates, names, abbreviations, outlooks, quotes and key phrases, each with its passage
//! and span.
//!
//! An [`Extractor`] is made once for a collection and asked about each article. It opens no file and cannot fail: a text
//! in which it finds nothing has no mentions.

mod abbreviations;
mod dates;
mod extractor;
#[cfg(test)]
mod fixtures;
mod names;
mod outlook;
mod phrases;
mod prose;
mod quotes;
mod tense;
mod themes;
mod unresolved;
mod words;

pub use abbreviations::{Abbreviation, abbreviations};
pub use extractor::Extractor;
pub use names::join_names;
pub use themes::unit::{Unit, units};
pub use unresolved::{ambiguous_names, unresolved_dates};
