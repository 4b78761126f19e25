//! Replies, read from what the browser's own parser makes of their JSON.
//!
//! The engine writes them with serde. Reading them with serde as well would carry a second JSON parser and
//! its error messages to every visitor, a quarter of the explorer's size; the tests hold the two against
//! each other instead, and the compiler sees to it that no field is forgotten.

mod decode;
mod keywords;
mod node;
mod records;
mod reply;

#[cfg(test)]
mod tests;

pub(super) use reply::read;
