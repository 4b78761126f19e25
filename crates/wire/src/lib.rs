//! Requests, replies and manifests read from what the browser's own JSON parser makes of them.
//!
//! Explorer and engine write them with serde. Reading them with it would carry all its ways for input to be wrong to
//! every visitor; the tests hold the two against each other instead, and the compiler sees to it that no field
//! is forgotten.

mod decode;
mod keywords;
mod manifest;
mod messages;
mod node;
mod records;

#[cfg(test)]
mod tests;

pub use manifest::manifest;
pub use messages::{number, reply, request};
pub use node::Node;
