//! JSON Lines: one article a line, as `{"id", "title", "text", "date", …}`.

use serde::Deserialize;
use serde_json::{Map, Value};
use sourcebook_analysis::each;
use sourcebook_model::article::Origin;

use super::text;
use super::written_block::WrittenBlock;
use crate::draft::{Draft, Markup, Piece};
use crate::identity::{Taken, note_changed};
use crate::metadata::fields::Fields;
use crate::record::Record;

/// What a line holds that is a record.
struct Line {
    /// The id it asks for.
    id: String,
    number: u32,
    /// Its draft, still without an id; `None` where it has no text.
    draft: Option<Draft>,
}

/// The drafts of a file's records. A line that cannot be read is a finding; the others remain.
pub(super) fn read(text: &str, name: &str, record: &mut Record) -> Vec<Draft> {
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    let read = each(lines.collect(), |(line, number)| {
        let mut record = record.aside();
        (read_line(line, number, name, &mut record), record)
    });
    let mut taken = Taken::default();
    let mut drafts = Vec::with_capacity(read.len());
    for (line, findings) in read {
        let draft = line.and_then(|Line { id, number, draft }| {
            let own = taken.take(&id);
            if own != id {
                note_changed(record, number, &id, &own);
            }
            Some(Draft { id: Some(own), ..draft? })
        });
        record.append(findings);
        drafts.extend(draft);
    }
    drafts
}

/// Reads a line; `None` where it is no record.
fn read_line(line: &str, number: u32, name: &str, record: &mut Record) -> Option<Line> {
    let values: Map<String, Value> = match serde_json::from_str(line) {
        Ok(values) => values,
        Err(error) => {
            let reason = format!("no JSON object, at character {}: {}", error.column(), cause(&error));
            record.broken("record", number, line.trim(), reason);
            return None;
        }
    };
    let values: Map<String, Value> =
        values.into_iter().map(|(key, value)| (key.to_lowercase(), value)).collect();
    let id = match values.get("id").or_else(|| values.get("_id")) {
        Some(Value::String(id)) if !id.trim().is_empty() => id.clone(),
        Some(Value::Number(id)) => id.to_string(),
        _ => {
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            format!("{stem}/{number}")
        }
    };
    let mut draft = Draft { line: number, ..Draft::default() };
    let fields = Fields { values, written: "", first_line: number, origin: Origin::FrontMatter };
    fields.apply(&mut draft, record);
    match (fields.values.get("blocks").and_then(written_blocks), fields.values.get("text")) {
        (Some(blocks), _) => draft.blocks = blocks,
        (None, Some(Value::String(text))) => {
            let mut inside = record.aside();
            draft = text::read(text, draft, &mut inside);
            record.absorb(inside, number);
        }
        _ => {
            let reason = "holds no text: expected an object like {\"id\": \"1\", \"text\": \"…\"}";
            record.broken("record", number, line.trim(), reason);
            return Some(Line { id, number, draft: None });
        }
    }
    for piece in &mut draft.blocks {
        piece.block.line = number;
    }
    Some(Line { id, number, draft: Some(draft) })
}

/// The blocks of an exported article; `None` where the field holds something else.
fn written_blocks(value: &Value) -> Option<Vec<Piece>> {
    let written = Vec::<WrittenBlock<'_>>::deserialize(value).ok()?;
    let pieces = written.into_iter().map(WrittenBlock::into_parts);
    Some(pieces.filter_map(|(kind, text)| Piece::new(kind, &text, 0, Markup::Stated)).collect())
}

/// What `serde_json` says, without the line it counts, which is always the first.
fn cause(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.split(" at line ").next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use sourcebook_model::BlockKind;

    use super::*;

    fn drafts(text: &str) -> (Vec<Draft>, Vec<Option<u32>>) {
        let mut record = Record::of("posts.jsonl");
        let drafts = read(text, "posts.jsonl", &mut record);
        (drafts, record.into_findings().into_iter().map(|finding| finding.line).collect())
    }

    #[test]
    fn each_line_is_an_article_with_its_own_id() {
        let (drafts, findings) = drafts(
            "{\"id\": 7, \"title\": \"A\", \"text\": \"One.\\n\\nTwo.\", \"date\": \"2024\"}\n\n{\"text\": \"Three.\"}\n",
        );
        assert!(findings.is_empty());
        assert_eq!(drafts[0].id.as_deref(), Some("7"));
        assert_eq!(drafts[0].title.as_ref().unwrap().value, "A");
        assert_eq!(drafts[0].blocks.len(), 2);
        assert_eq!(drafts[1].id.as_deref(), Some("posts/3"));
        assert_eq!(drafts[1].blocks[0].block.line, 3);
    }

    #[test]
    fn a_bad_line_is_a_finding_and_the_others_remain() {
        let (drafts, findings) = drafts("{\"id\": \"a\", \"text\": \"One.\"}\n{oops\n[1]\n{\"id\": \"b\"}\n");
        assert_eq!(drafts.len(), 1);
        assert_eq!(findings, [Some(2), Some(3), Some(4)]);
    }

    #[test]
    fn exported_blocks_keep_their_kinds() {
        let (drafts, _) = drafts(
            "{\"id\": \"a\", \"text\": \"x\", \"blocks\": [{\"kind\": \"heading\", \"level\": 3, \"text\": \"H\"}, {\"kind\": \"list-item\", \"text\": \"I\"}]}",
        );
        let kinds: Vec<BlockKind> = drafts[0].blocks.iter().map(|piece| piece.block.kind).collect();
        assert_eq!(kinds, [BlockKind::Heading { level: 3 }, BlockKind::ListItem { number: None }]);
    }
}
