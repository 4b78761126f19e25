//! The records that replies are made of.

use sourcebook_model::answer::{
    Answer, ArticleHead, ArticleLink, ArticleView, BlockView, Bucket, Evidence, Fragment, Hit, Mark,
    MentionLabel, Mentioned, NameCount, OutlookSnippet, Overview, Snippet, ThemeCount, ThemePassages,
    Timeline,
};
use sourcebook_model::collection::Theme;
use sourcebook_model::message::Failure;
use sourcebook_model::pack::Manifest;
use sourcebook_model::{BlockKind, Finding};

use crate::decode::{Decode, member};
use crate::node::Node;

/// Reads each record member by member.
macro_rules! records {
    ($($record:ident { $($member:ident),* })*) => {$(
        impl Decode for $record {
            fn decode(node: &impl Node) -> Option<Self> {
                Some(Self { $($member: member(node, stringify!($member))?),* })
            }
        }
    )*};
}

records! {
    Manifest { format, title, description, themes, articles, passages, directory }
    Overview { title, description, themes, articles, passages }
    Theme { id, label, description }
    Answer { articles, passages, hits, correction, themes, names, timeline, is_early }
    ThemeCount { id, articles, passages }
    NameCount { name, kind, articles }
    Hit { article, score, matching, passages, themes, outlooks }
    ArticleHead {
        id, title, title_origin, date, date_origin, authors, source, language, lead, passages
    }
    ThemePassages { id, passages, first }
    Mentioned { value, kind, passages, first, narrows }
    Evidence { article, snippet }
    OutlookSnippet { outlook, snippet }
    Snippet { passage, fragments }
    Fragment { text, marked, mentions }
    MentionLabel { kind, value }
    Timeline { buckets, marks, dates, undated }
    Bucket { date, articles }
    Mark { date, until, text, article, title, passage }
    ArticleView { head, blocks, matching, themes, names, phrases, related, findings }
    ArticleLink { id, title }
    BlockView { kind, passage, fragments, themes }
    Finding { severity, action, file, line, subject, text, reason }
    Failure { reason, detail }
}

impl Decode for BlockKind {
    fn decode(node: &impl Node) -> Option<Self> {
        match node.text() {
            Some(word) => match word.as_str() {
                "paragraph" => Some(Self::Paragraph),
                "quotation" => Some(Self::Quotation),
                _ => None,
            },
            None => match (node.member("heading"), node.member("list-item")) {
                (Some(heading), _) => Some(Self::Heading { level: member(&heading, "level")? }),
                (_, Some(item)) => Some(Self::ListItem { number: member(&item, "number")? }),
                _ => None,
            },
        }
    }
}
