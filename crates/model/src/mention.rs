//! A mention: something found in an article's text, with the span that earns it.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Something found in a block of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// What was found.
    pub kind: MentionKind,
    /// Index of the block in [`crate::Article::blocks`].
    pub block: usize,
    /// Byte range in that block's text, on character boundaries.
    pub span: Range<usize>,
    /// What it stands for: a theme's id, or a date's TIMEX3 value. `None` where it cannot be resolved, such
    /// as "last month" in an article without a date.
    pub value: Option<String>,
}

/// The kinds of mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MentionKind {
    /// A time: a date at any precision, a time of day, a range, a length or a repetition. Its value is a TIMEX3
    /// value, which [`crate::date::dates_in`] reads dates out of.
    Date,
    /// A cue of a theme; its value is the theme's id.
    Theme,
}
