//! Replies read from what the browser's own JSON parser makes of them.
//!
//! The engine writes them with serde. Reading them with it would carry all its ways for input to be wrong to
//! every visitor; the tests hold the two against each other instead, and the compiler sees to it that no field
//! is forgotten.

mod decode;
mod keywords;
mod node;
mod records;
mod reply;

#[cfg(test)]
mod tests;

pub(super) use reply::read;
