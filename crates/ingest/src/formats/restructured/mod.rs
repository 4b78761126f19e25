//! reStructuredText, as Sphinx, Pelican and Nikola read it: its fields, and the rest line by line in Markdown.

mod inline;
mod lines;

use sourcebook_model::Action;
use sourcebook_model::article::Origin;

use super::{header, markdown};
use crate::draft::Draft;
use crate::metadata::fields::Fields;
use crate::record::Record;
use lines::Lines;

/// How many lines down fields may stand, below a title.
const FIELDS_WITHIN: usize = 8;

/// The draft of a text; `None`, with a finding, for one that its author has not published.
pub(super) fn read(text: &str, record: &mut Record) -> Option<Draft> {
    let lines: Vec<&str> = text.lines().collect();
    let (from, to, values) = fields(&lines).unwrap_or_default();
    let written = lines[from..to].join("\n");
    let fields =
        Fields { values, written: &written, first_line: from as u32 + 1, origin: Origin::FrontMatter };
    let draft = fields.draft(record)?;
    for (line, number) in lines[from..to].iter().zip(from as u32 + 1..) {
        if !line.trim().is_empty() {
            header::note_taken(number, line, record);
        }
    }
    let kept = lines.iter().enumerate().map(|(at, line)| if (from..to).contains(&at) { "" } else { line });
    let (plain, dropped) = Lines::of(kept.collect()).markdown();
    for (line, what) in dropped {
        record.note(
            Action::Dropped,
            "block",
            line,
            &what,
            "a directive or a comment, which says nothing by itself",
        );
    }
    Some(markdown::read_body(&plain, draft, record))
}

/// Where fields stand at the beginning of a text or below its title, and what they say: `:date: 2024-03-20`,
/// `.. date: 2024-03-20`, or `Date: 2024-03-20` above everything, as in the proposals of Python.
fn fields(lines: &[&str]) -> Option<(usize, usize, serde_json::Map<String, serde_json::Value>)> {
    let is_field = |line: &&str| field(line).is_some();
    let from = lines.iter().take(FIELDS_WITHIN).position(is_field)?;
    let is_bare = field(lines[from]).is_some_and(|(_, _, is_marked)| !is_marked);
    if is_bare && from > 0 {
        return None;
    }
    let indented = |line: &&&str| line.starts_with(' ') && !line.trim().is_empty();
    let mut to = from;
    let mut fields: Vec<String> = Vec::new();
    while let Some(line) = lines.get(to) {
        match (field(line), fields.last_mut()) {
            (Some((name, value, _)), _) => fields.push(format!("{name}: {value}")),
            (None, Some(last)) if indented(&line) => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => break,
        }
        to += 1;
    }
    let fields = fields.iter().map(String::as_str);
    let values = if is_bare { header::all_fields(fields)? } else { header::any_fields(fields) };
    Some((from, to, values))
}

/// The name and value of a field, and whether it is marked as one.
fn field(line: &str) -> Option<(&str, &str, bool)> {
    let marked = line.strip_prefix(':').or_else(|| line.strip_prefix(".. "));
    let (name, value) = marked.unwrap_or(line).split_once(':')?;
    let is_name = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-');
    let is_field = !name.is_empty()
        && name.chars().all(is_name)
        && !value.starts_with(':')
        && (value.is_empty() || value.starts_with(' '));
    is_field.then_some((name, value.trim(), marked.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(text: &str) -> Vec<String> {
        let draft = read(text, &mut Record::of("a.rst")).unwrap();
        let title = draft.title.map(|title| format!("title: {}", title.value));
        let date = draft.date.map(|date| format!("date: {}", date.stated.date));
        let blocks = draft.blocks.into_iter().map(|piece| {
            let sign = if piece.block.kind.is_heading() { "#" } else { "" };
            format!("{}{sign} {}", piece.block.line, piece.block.text)
        });
        title.into_iter().chain(date).chain(blocks).collect()
    }

    #[test]
    fn a_title_fields_and_sections_are_told_apart() {
        let text = "########\nThe Mill\n########\n\n:date: 2024-03-20 10:20\n:tags: water\n\nIt `turns <wind>`_.\n\nWheel\n=====\n\nSee :ref:`the pond <pond>`, ``a < b`` and x < y [1]_.\n";
        assert_eq!(
            outline(text),
            [
                "title: The Mill",
                "date: 2024-03-20",
                "8 It turns.",
                "10# Wheel",
                "13 See the pond, a < b and x < y [1]."
            ]
        );
    }

    #[test]
    fn fields_of_other_dialects_are_read() {
        assert_eq!(
            outline("PEP: 8\nTitle: The Mill\nCreated: 20-Mar-2024\n\nIt turns."),
            ["title: The Mill", "date: 2024-03-20", "5 It turns."]
        );
        assert_eq!(
            outline(".. title: The Mill\n.. date: 2024-03-20\n\nIt turns."),
            ["title: The Mill", "date: 2024-03-20", "4 It turns."]
        );
        assert!(
            read(":title: The Mill\n:slug: mill\n:status: draft\n\nIt turns.", &mut Record::of("a.rst"))
                .is_none()
        );
    }

    #[test]
    fn references_may_run_over_lines() {
        let text = "It was `built in\n1850 <https://a.b>`__ and\n`rebuilt\n<https://c.d>`_ [#a]_.\n\n.. [#a] By half.\n";
        assert_eq!(outline(text), ["1 It was built in 1850 and rebuilt [1].", "6 [1] By half."]);
    }

    #[test]
    fn directives_leave_what_is_text() {
        let text = ".. note:: Mind\n\n   the step.\n\n.. image:: mill.png\n   :alt: A mill\n\n.. a comment\n\nSo::\n\n  x = 1\n\nDone.\n";
        assert_eq!(outline(text), ["1 Mind", "3 the step.", "10 So:", "11 x = 1", "14 Done."]);
    }
}
