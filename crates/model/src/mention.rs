//! A mention: something found in an article's text, with the span that earns it.

use std::cmp::Ordering;
use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Something found in a block of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// What was found.
    pub kind: MentionKind,
    /// Index of the block in [`crate::Article::blocks`].
    pub block: usize,
    /// Byte range in that block's text, on character boundaries. Empty for a theme that the article is filed under by
    /// its tags and not by its words.
    pub span: Range<usize>,
    /// What it stands for, as its kind says. `None` where it cannot be resolved, such as "last month" in an article
    /// without a date.
    pub value: Option<String>,
}

impl Mention {
    /// The order in which an article's mentions are kept: by block, span, kind and value.
    pub fn in_order(&self, other: &Self) -> Ordering {
        let key = |mention: &Self| (mention.block, mention.span.start, mention.span.end, mention.kind);
        key(self).cmp(&key(other)).then_with(|| self.value.cmp(&other.value))
    }
}

/// The kinds of mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MentionKind {
    /// A time: a date at any precision, a time of day, a range, a length or a repetition. Its value is a TIMEX3
    /// value, which [`crate::date::DateSpan::of_value`] reads dates out of.
    Date,
    /// A cue of a theme; its value is the theme's id.
    Theme,
    /// The name of a person; the value of any name is the one form that stands for all its forms: `Xi Jinping` for
    /// `President Xi`.
    Person,
    /// The name of an organisation.
    Organisation,
    /// The name of a place.
    Place,
    /// The name of a work: a book, a journal, a law.
    Work,
    /// A name of another kind, or of one that cannot be told.
    OtherName,
    /// A short form that the article defines; its value is the long one.
    Abbreviation,
    /// What somebody is quoted as saying, without its marks; its value is the speaker.
    Quote,
    /// A key phrase of the article; its value is the form that stands for all its forms.
    Phrase,
    /// The words that tell whether a passage looks back, describes the present or looks ahead; its value is one of
    /// [`Outlook::key`].
    Outlook,
}

impl MentionKind {
    /// What the name is of; `None` for what is no name.
    pub fn name_type(self) -> Option<&'static str> {
        match self {
            Self::Person => Some("person"),
            Self::Organisation => Some("organisation"),
            Self::Place => Some("place"),
            Self::Work => Some("work"),
            Self::OtherName => Some("other"),
            _ => None,
        }
    }
}

/// Which way a passage looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outlook {
    /// To what was.
    Back,
    /// To what is.
    Present,
    /// To what will, may or should be.
    Ahead,
}

impl Outlook {
    /// The word for it in a mention's value.
    pub fn key(self) -> &'static str {
        match self {
            Self::Back => "back",
            Self::Present => "present",
            Self::Ahead => "ahead",
        }
    }
}
