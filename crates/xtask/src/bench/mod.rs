//! Measurements: one module for each bench, and what several of them share.

mod assets;
pub(crate) mod dates;
mod engine_files;
pub(crate) mod folder;
mod gold;
mod lines;
mod made;
pub(crate) mod metadata;
pub(crate) mod names;
pub(crate) mod native;
mod ours;
pub(crate) mod outlook;
pub(crate) mod pages;
mod peers;
mod random;
pub(crate) mod relevance;
pub(crate) mod scale;
pub(crate) mod size;
pub(crate) mod speed;
mod spread;
mod table;
pub(crate) mod themes;
pub(crate) mod typos;
mod watched;
mod weight;
