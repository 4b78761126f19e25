//! The engine over packs in memory.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod correction;
mod damage;
mod kept_packs;
mod naive_scan;
mod relevance;
mod stemmers;
mod support;
mod synonyms;
mod timeline;
