//! What the explorer and the engine say to each other, as JSON across the worker's boundary.

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, ArticleView, Evidence, Overview};
use crate::selection::Selection;

/// A message with the number that pairs a reply with its request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Numbered<T> {
    /// Chosen by whoever asks; the reply bears the same.
    pub number: u32,
    /// The message.
    pub message: T,
}

/// What the explorer asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    /// Open the pack whose manifest is at `manifest`, an absolute address.
    Open {
        /// The manifest's address; shards lie beside it.
        manifest: String,
    },
    /// What does this selection bring?
    Answer {
        /// The selection.
        selection: Selection,
        /// How many hits to list.
        limit: u32,
    },
    /// What does this selection bring, for somebody who is still typing or choosing? The next such question puts an end
    /// to this one, and where counts by theme and time would have to be fetched first, the answer comes without them.
    Live {
        /// The selection.
        selection: Selection,
        /// How many hits to list.
        limit: u32,
    },
    /// The article for reading, with the selection's matches marked.
    Article {
        /// The article's id.
        id: String,
        /// The selection.
        selection: Selection,
    },
    /// Passages of other articles that are about the same as this one.
    Alike {
        /// The article's id.
        id: String,
        /// The passage, from 0.
        passage: u32,
    },
}

/// What the engine replies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// The pack is open.
    Opened(Overview),
    /// The answer.
    Answered(Answer),
    /// The article.
    Article(ArticleView),
    /// Passages that are about the same.
    Alike(Vec<Evidence>),
    /// It could not be done.
    Failed(Failure),
}

/// Why the engine could not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// What kind of thing went wrong, so that the page can say what to do.
    pub reason: FailureReason,
    /// The error in full, for whoever runs the site.
    pub detail: String,
}

/// The kinds of failure that call for different advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FailureReason {
    /// A file of the pack could not be fetched: offline, or moved.
    Unreachable,
    /// A file of the pack is not what its build wrote.
    Damaged,
    /// The pack was built by a version this page cannot read.
    UnknownFormat,
    /// There is no such article.
    NoSuchArticle,
    /// A newer live question came before this one's answer was ready.
    Superseded,
    /// The engine was asked something before a pack was open, or something it does not understand.
    BadRequest,
}
