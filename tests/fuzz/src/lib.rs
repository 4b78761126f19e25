//! What must hold whatever is read: the checks that fuzz targets make of their inputs.
//!
//! Each module named after a target has a function `check` that takes any bytes and panics if something does not hold.
//! The fuzzer calls it (`targets/`), and so does an ordinary test, for each of the inputs kept in `inputs/`.

mod collection;
mod damage;
mod manifest;
mod memory;
pub mod pack_reader;
pub mod query_parser;
mod vouched;
