//! What ingest did to a collection and why: nothing is dropped, derived or overridden in silence.

use serde::{Deserialize, Serialize};

/// One thing an editor may want to know about a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// What was done.
    pub action: Action,
    /// The file it concerns, relative to the collection's folder.
    pub file: String,
    /// The line it concerns, from 1, if there is one.
    pub line: Option<u32>,
    /// What it concerns: `title`, `date`, `language`, `block`, `file`, `theme`, …
    pub subject: String,
    /// The text concerned, or the value arrived at; shortened where it is long.
    pub text: String,
    /// Why, in a sentence an editor understands, with what to do where something can be done.
    pub reason: String,
}

/// How much a [`Finding`] matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// On record only.
    Note,
    /// Worth a look: something may be missing or wrong.
    Warning,
    /// A file or a part of it could not be read.
    Error,
}

/// What was done to the thing a [`Finding`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Left out of the text.
    Dropped,
    /// Worked out, not stated by the article.
    Derived,
    /// Replaced by the editor's word.
    Overridden,
    /// Not known and left so.
    Unknown,
    /// Kept, but could not be resolved.
    Unresolved,
    /// Could not be read.
    Broken,
    /// Left out of the collection on purpose, such as a file of no known kind.
    Skipped,
    /// Put under a theme by the article's tags.
    Filed,
}
