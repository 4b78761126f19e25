//! Articles gain mentions: themes and dates, each with its passage and span; and abbreviations are found where they are
//! defined.
//!
//! An [`Extractor`] is made once for a collection and asked about each article. It opens no file, starts no
//! thread and cannot fail: a text in which it finds nothing has no mentions.

mod abbreviations;
mod dates;
mod extractor;
mod themes;
mod unresolved;

pub use abbreviations::{Abbreviation, abbreviations};
pub use extractor::Extractor;
pub use unresolved::unresolved_dates;
