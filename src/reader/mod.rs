//! The reading view: an article with its outline, its matches and the themes of its passages.

mod alike;
mod article;
mod block;
mod body;
mod cite;
mod elsewhere;
mod filed;
mod fragments;
mod grouping;
mod matches;
mod named;
mod notes;
mod outline;
mod outline_entries;
mod part;
mod pilcrow;
mod reading;
mod related;
mod spy;
mod tools;

pub(crate) use fragments::marked;
pub(crate) use reading::reading;

/// The id of the open article's title.
pub(crate) const TITLE_ID: &str = "title";

/// The id of a passage in the open article; `passage` counts from 0, the id from 1 as links do.
pub(crate) fn passage_id(passage: u32) -> String {
    format!("passage-{}", u64::from(passage) + 1)
}
