//! The engine as the explorer knows it: ask, and be told.

mod client;
mod latest;
mod trouble;

pub(crate) use client::{ask, embedded, is_within_reach, manifest};
pub(crate) use latest::{Latest, use_latest};
pub(crate) use trouble::Trouble;
