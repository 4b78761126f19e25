//! Lines of a text file, and the groups that blank lines make of them.

use unicode_width::UnicodeWidthStr;

/// A line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Its number in the file, from 1.
    pub(super) number: u32,
    /// Columns of white space before its text.
    pub(super) indent: usize,
    /// Its text, without white space around it.
    pub(super) text: &'a str,
    /// Columns of its text; a Chinese character takes two.
    pub(super) width: usize,
}

impl<'a> Line<'a> {
    /// The line, or `None` where it is blank.
    pub(super) fn new(number: u32, raw: &'a str) -> Option<Self> {
        let invisible = |c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}';
        let text = raw.trim_matches(invisible);
        let before = &raw[..raw.len() - raw.trim_start_matches(invisible).len()];
        let indent = before.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
        (!text.is_empty()).then(|| Self { number, indent, text, width: text.width() })
    }
}

/// Groups lines that have no blank line between them.
pub(super) fn groups<'a>(lines: impl Iterator<Item = Option<Line<'a>>>) -> Vec<Vec<Line<'a>>> {
    let mut groups: Vec<Vec<Line<'a>>> = Vec::new();
    let mut open = false;
    for line in lines {
        match (line, groups.last_mut()) {
            (Some(line), Some(group)) if open => group.push(line),
            (Some(line), _) => groups.push(vec![line]),
            (None, _) => {}
        }
        open = line.is_some();
    }
    groups
}
