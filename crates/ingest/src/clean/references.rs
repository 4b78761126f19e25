//! Reference marks such as `[3]` that point to no list of references in the article.

use std::collections::{BTreeMap, BTreeSet};

use sourcebook_model::{Action, BlockKind};

use crate::draft::{Markup, Piece};
use crate::formats::Format;
use crate::record::Record;

/// The most digits of a reference mark: `[2024]` is a year.
const DIGITS: usize = 3;

/// More dangling marks than this are told of in one finding: the list was lost as a whole.
const MOST_FINDINGS: usize = 8;

/// Headings of lists of references, in lower case.
const LISTS: [&str; 12] = [
    "references",
    "sources",
    "notes",
    "footnotes",
    "endnotes",
    "bibliography",
    "works cited",
    "citations",
    "quellen",
    "sources et notes",
    "参考文献",
    "المراجع",
];

/// Reports the marks that point to nothing, neither by `noted` nor by a list. They stay in the text: they are the author's.
pub(crate) fn check(blocks: &[Piece], noted: &BTreeSet<u32>, format: Format, record: &mut Record) {
    let mut marks: BTreeMap<u32, (u32, usize)> = BTreeMap::new();
    let mut listed = noted.clone();
    let mut in_list = false;
    for piece in blocks.iter().filter(|piece| piece.markup != Markup::Verbatim) {
        let text = &piece.block.text;
        let mut here = marks_in(text, format);
        match piece.block.kind {
            BlockKind::Heading { .. } => in_list = heads_a_list(text),
            BlockKind::ListItem { number: Some(number) } if in_list => drop(listed.insert(number)),
            _ => {}
        }
        if text.starts_with('[') && !here.is_empty() {
            listed.insert(here.remove(0));
        }
        for mark in here {
            marks.entry(mark).or_insert((piece.block.line, 0)).1 += 1;
        }
    }
    marks.retain(|mark, _| !listed.contains(mark));
    if marks.len() > MOST_FINDINGS {
        let all: Vec<String> = marks.keys().map(|mark| format!("[{mark}]")).collect();
        let line = marks.values().map(|(line, _)| *line).min().unwrap_or(0);
        let reason =
            format!("{} reference marks that point to no list in this article; they are kept", all.len());
        record.warn(Action::Unresolved, "reference", line, &all.join(" "), reason);
        return;
    }
    for (mark, (line, times)) in marks {
        let often = if times == 1 { "once".to_owned() } else { format!("{times} times") };
        let reason = format!("a reference mark that points to no list in this article; it is kept, {often}");
        record.warn(Action::Unresolved, "reference", line, &format!("[{mark}]"), reason);
    }
}

fn heads_a_list(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    let heading = heading.trim_end_matches("[edit]").trim_end_matches(':').trim();
    LISTS.contains(&heading)
}

fn marks_in(text: &str, format: Format) -> Vec<u32> {
    let mut marks = Vec::new();
    for (at, _) in text.match_indices('[') {
        let inner = text[at + 1..].trim_start_matches('^');
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        let Some(behind) = inner[digits..].strip_prefix(']') else { continue };
        // Markdown resolves its own marks, and its authors write code: `array[1]`, `[4]byte`.
        let in_word = |c: char| c.is_alphanumeric() || "_*()[]".contains(c);
        let is_code = format.is_marked_up() && (text[..at].ends_with(in_word) || behind.starts_with(in_word));
        if (1..=DIGITS).contains(&digits) && !is_code {
            marks.extend(inner[..digits].parse::<u32>());
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dangling(texts: &[&str]) -> Vec<String> {
        let blocks: Vec<Piece> = texts
            .iter()
            .zip(1..)
            .filter_map(|(text, line)| match text.strip_prefix("# ") {
                Some(heading) => Piece::new(BlockKind::Heading { level: 2 }, heading, line, Markup::Stated),
                None => Piece::new(BlockKind::Paragraph, text, line, Markup::Guessed),
            })
            .collect();
        let mut record = Record::of("a");
        check(&blocks, &BTreeSet::new(), Format::Text, &mut record);
        record.into_findings().into_iter().map(|finding| finding.text).collect()
    }

    #[test]
    fn marks_without_a_list_are_reported_once_each() {
        assert_eq!(dangling(&["It grew[3][4].", "It fell[3].", "In [2024] and [a]."]), ["[3]", "[4]"]);
    }

    #[test]
    fn marks_with_a_list_are_in_order() {
        assert!(dangling(&["It grew [1].", "[1] The Ministry, 2024."]).is_empty());
    }
}
