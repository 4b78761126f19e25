//! Mentions as data: spans in characters (Unicode scalar values) of a whole text instead of bytes of a block.

use serde::Serialize;
use sourcebook_model::article::BLOCK_SEPARATOR;
use sourcebook_model::{Block, Mention, MentionKind};

/// A mention as it is printed.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct MentionRecord {
    kind: &'static str,
    /// What a name is of.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    name_type: Option<&'static str>,
    /// First character, from 0.
    start: usize,
    /// First character behind it.
    end: usize,
    text: String,
    /// What it stands for; `null` where that is unresolved.
    value: Option<String>,
    /// What says so, where it is not the text: `tags` of a theme that the article is filed under by its tags.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'static str>,
}

/// For each block, the character of the article's text where it starts.
pub(crate) fn block_starts(blocks: &[Block]) -> Vec<usize> {
    let lengths = blocks.iter().map(|block| block.text.chars().count() + BLOCK_SEPARATOR.chars().count());
    let starts = lengths.scan(0, |at, length| {
        let start = *at;
        *at += length;
        Some(start)
    });
    starts.collect()
}

/// A mention in the text `block`, which starts at character `start` of the whole.
pub(crate) fn mention_record(mention: &Mention, block: &str, start: usize) -> Option<MentionRecord> {
    let text = block.get(mention.span.clone())?;
    let start = start + block.get(..mention.span.start)?.chars().count();
    Some(MentionRecord {
        kind: kind(mention.kind),
        name_type: mention.kind.name_type(),
        start,
        end: start + text.chars().count(),
        text: text.to_owned(),
        value: mention.value.clone(),
        by: (mention.kind == MentionKind::Theme && mention.span.is_empty()).then_some("tags"),
    })
}

/// The word for a kind: all names are of one, and say apart what they are of.
pub(crate) fn kind(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Date => "date",
        MentionKind::Theme => "theme",
        MentionKind::Person
        | MentionKind::Organisation
        | MentionKind::Place
        | MentionKind::Work
        | MentionKind::OtherName => "name",
        MentionKind::Abbreviation => "abbreviation",
        MentionKind::Quote => "quote",
        MentionKind::Phrase => "phrase",
        MentionKind::Outlook => "outlook",
    }
}

#[cfg(test)]
mod tests {
    use sourcebook_model::BlockKind;

    use super::*;

    #[test]
    fn spans_count_characters_of_the_whole_text() {
        let block = |text: &str| Block { kind: BlockKind::Paragraph, text: text.to_owned(), line: 1 };
        let blocks = [block("Élan — 供应链"), block("Seit März 2024")];
        let text = format!("{}{BLOCK_SEPARATOR}{}", blocks[0].text, blocks[1].text);
        let span = blocks[1].text.find("März 2024").map(|at| at..blocks[1].text.len()).unwrap();
        let mention = Mention { kind: MentionKind::Date, block: 1, span, value: Some("2024-03".to_owned()) };
        let record = mention_record(&mention, &blocks[1].text, block_starts(&blocks)[1]).unwrap();
        let cut: String = text.chars().skip(record.start).take(record.end - record.start).collect();
        assert_eq!(cut, "März 2024");
    }

    #[test]
    fn a_name_says_apart_what_it_is_of() {
        let mention = Mention { kind: MentionKind::Person, block: 0, span: 0..4, value: None };
        let record = mention_record(&mention, "Ruan", 0).unwrap();
        assert_eq!((record.kind, record.name_type), ("name", Some("person")));
    }
}
