//! Articles gain mentions: themes and dates, each with its passage and span.
//!
//! An [`Extractor`] is made once for a collection and asked about each article. It opens no file, starts no
//! thread and cannot fail: a text in which it finds nothing has no mentions.

mod dates;
mod extractor;
mod themes;
mod unresolved;

pub use extractor::Extractor;
pub use unresolved::unresolved_dates;
