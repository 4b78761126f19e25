//! A header of lines such as `Title: …` and `Date: …` above a text.

use serde_json::{Map, Value};
use sourcebook_model::Action;

use super::lines::Line;
use crate::draft::Draft;
use crate::metadata::fields::Fields;
use crate::record::Record;

/// Names that a header's lines begin with, in lower case.
const NAMES: [&str; 10] =
    ["title", "date", "published", "author", "authors", "by", "source", "url", "language", "lang"];

/// Takes a header away from the first group of lines, if that group is one from its first to its last line.
pub(super) fn take(groups: &mut Vec<Vec<Line<'_>>>, draft: &mut Draft, record: &mut Record) {
    let Some(first) = groups.first() else { return };
    let mut values = Map::new();
    for line in first {
        let Some((name, value)) = field(line.text) else { return };
        values.insert(name, Value::String(value.to_owned()));
    }
    for line in first {
        record.note(
            Action::Dropped,
            "header",
            line.number,
            line.text,
            "a header's line, taken as what it names",
        );
    }
    let first_line = first.first().map_or(1, |line| line.number);
    Fields { values, written: "", first_line }.apply(draft, record);
    groups.remove(0);
}

fn field(line: &str) -> Option<(String, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim().to_lowercase();
    (NAMES.contains(&name.as_str()) && !value.trim().is_empty()).then(|| (name, value.trim()))
}
