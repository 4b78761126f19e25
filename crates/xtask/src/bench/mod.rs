//! Measurements: one module for each bench, and what several of them share.

mod assets;
mod gold;
mod lines;
mod ours;
mod peers;
pub(crate) mod relevance;
pub(crate) mod size;
mod table;
mod weight;
