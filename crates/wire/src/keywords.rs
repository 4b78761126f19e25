//! The keywords in replies.

use sourcebook_model::message::FailureReason;
use sourcebook_model::{Action, MentionKind, Origin, Severity};

use crate::decode::Decode;
use crate::node::Node;

/// Reads each keyword as the variant that it stands for.
macro_rules! keywords {
    ($($kind:ident { $($variant:ident = $word:literal),* })*) => {$(
        impl Decode for $kind {
            fn decode(node: &impl Node) -> Option<Self> {
                match node.text()?.as_str() {
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    )*};
}

keywords! {
    Origin {
        Editor = "editor", FrontMatter = "front-matter", MetaTag = "meta-tag", Text = "text",
        FileName = "file-name", Derived = "derived", JsonLd = "json-ld", Byline = "byline", Feed = "feed"
    }
    MentionKind {
        Date = "date", Theme = "theme", Person = "person", Organisation = "organisation", Place = "place",
        Work = "work", OtherName = "other-name", Abbreviation = "abbreviation", Quote = "quote",
        Phrase = "phrase", Outlook = "outlook"
    }
    Severity { Note = "note", Warning = "warning", Error = "error" }
    Action {
        Dropped = "dropped", Derived = "derived", Overridden = "overridden", Unknown = "unknown",
        Unresolved = "unresolved", Broken = "broken", Skipped = "skipped", Filed = "filed"
    }
    FailureReason {
        Unreachable = "unreachable", Damaged = "damaged", UnknownFormat = "unknown-format",
        NoSuchArticle = "no-such-article", Superseded = "superseded", BadRequest = "bad-request"
    }
}
