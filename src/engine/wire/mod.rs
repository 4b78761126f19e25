//! Requests written as JSON, and replies read from what the browser's own parser makes of theirs.
//!
//! The engine uses serde. Here that would carry a second JSON parser and its error messages to every
//! visitor, a quarter of the explorer's size; the tests hold the two against each other instead, and the
//! compiler sees to it that no field is forgotten.

mod decode;
mod keywords;
mod node;
mod records;
mod reply;
mod request;

#[cfg(test)]
mod tests;

pub(super) use reply::read;
pub(super) use request::write;
