//! Lines that belong together, before it is settled what kind of block they are.

use sourcebook_model::{Action, BlockKind};

use super::inline::fully_emphasised;
use super::items::{Marker, marker};
use super::lines::Line;
use super::shape;
use super::wrap::{Wrap, is_full, joined};
use crate::record::Record;

/// Lines longer than this are paragraphs by themselves, so that a short line between two may be a heading.
const PARAGRAPH_LINE: usize = 100;

/// Lines that make one block.
#[derive(Debug)]
pub(super) struct Sketch<'a> {
    lines: Vec<Line<'a>>,
    marker: Option<Marker>,
    /// Whether it stands as a heading does: alone, or right above a paragraph.
    stands_apart: bool,
    /// Whether all of its group could be the lines around a title.
    among_title_lines: bool,
    /// The level that a line of `=` or `-` below it gives it.
    underlined: Option<u8>,
}

/// Cuts groups of lines into sketches. Lines that only draw a rule are dropped.
pub(super) fn sketches<'a>(groups: &[Vec<Line<'a>>], wrap: Wrap, record: &mut Record) -> Vec<Sketch<'a>> {
    let mut sketches: Vec<Sketch<'a>> = Vec::new();
    for group in groups {
        let from = sketches.len();
        for (at, line) in group.iter().enumerate() {
            if is_rule(line.text) {
                let underlines = at == 1 && sketches.len() == from + 1 && shape::is_title(group[0].text);
                match sketches.last_mut().filter(|_| underlines) {
                    Some(heading) => {
                        heading.underlined = Some(if line.text.starts_with('=') { 1 } else { 2 })
                    }
                    None => {
                        record.note(Action::Dropped, "block", line.number, line.text, "a drawn line, no text")
                    }
                }
                continue;
            }
            let open = sketches.get_mut(from..).and_then(<[_]>::last_mut);
            match open {
                Some(open) if goes_on(open, line, wrap) => open.lines.push(*line),
                _ => sketches.push(Sketch::begin(*line)),
            }
        }
        settle(&mut sketches[from..], group, wrap);
    }
    loosen_lone_numbers(&mut sketches);
    sketches
}

fn is_rule(text: &str) -> bool {
    text.chars().count() >= 3 && text.chars().all(|c| " *-_=~•·#+—–―─═".contains(c))
}

fn goes_on(open: &Sketch<'_>, line: &Line<'_>, wrap: Wrap) -> bool {
    let Some(last) = open.lines.last() else { return false };
    if open.is_quoted() || line.text.starts_with('>') {
        return open.is_quoted() && line.text.starts_with('>');
    }
    if open.underlined.is_some() || open.is_stated_heading() {
        return false;
    }
    if marker(line.text).is_some() {
        // In the middle of a wrapped paragraph, "12." may be the end of a sentence.
        let in_mid_sentence = !shape::ends_sentence(last.text) && open.marker.is_none();
        return matches!(wrap, Wrap::At(widest) if in_mid_sentence && is_full(last, line, widest));
    }
    let hangs = open.marker.is_some() && open.lines.first().is_some_and(|first| line.indent > first.indent);
    hangs || wrap.joins(last, line)
}

/// Notes for each sketch of a group how it stands in it.
fn settle(sketches: &mut [Sketch<'_>], group: &[Line<'_>], wrap: Wrap) {
    let few = group.len() <= 4;
    let title_lines =
        few && sketches.iter().all(|sketch| sketch.marker.is_none() && shape::is_title(&sketch.text()));
    let is_prose = |sketch: &Sketch<'_>| sketch.lines.len() > 1 || sketch.width() > PARAGRAPH_LINE;
    for at in 0..sketches.len() {
        let above = at.checked_sub(1).is_none_or(|above| wrap == Wrap::None && is_prose(&sketches[above]));
        let below = sketches.get(at + 1).map(is_prose);
        sketches[at].among_title_lines = title_lines;
        sketches[at].stands_apart =
            above && below.unwrap_or(sketches.len() == 1) || sketches[at].underlined.is_some();
    }
}

/// A numbered line without a numbered neighbour is no item of a list.
fn loosen_lone_numbers(sketches: &mut [Sketch<'_>]) {
    let is_item: Vec<bool> = sketches.iter().map(|sketch| sketch.marker.is_some()).collect();
    for (at, sketch) in sketches.iter_mut().enumerate() {
        let above = at.checked_sub(1).is_some_and(|above| is_item[above]);
        let below = is_item.get(at + 1) == Some(&true);
        let is_numbered = sketch.marker.is_some_and(|marker| marker.number.is_some());
        if is_numbered && !above && !below && sketch.stands_apart && shape::is_heading(&sketch.text()) {
            sketch.marker = None;
        }
    }
}

impl<'a> Sketch<'a> {
    fn begin(line: Line<'a>) -> Self {
        Self {
            lines: vec![line],
            marker: marker(line.text),
            stands_apart: false,
            among_title_lines: false,
            underlined: None,
        }
    }

    /// The line where it begins, from 1.
    pub(super) fn line(&self) -> u32 {
        self.lines.first().map_or(0, |line| line.number)
    }

    /// All its lines as one, as they are written.
    pub(super) fn text(&self) -> String {
        joined(self.lines.iter().map(|line| line.text))
    }

    /// Its text without the signs that say it is a heading.
    pub(super) fn heading_text(&self) -> String {
        let text = self.text();
        let text = hashed(&text).map_or(text.as_str(), |(_, heading)| heading);
        fully_emphasised(text).unwrap_or(text).to_owned()
    }

    /// The kind of block that its own signs say it is, with the text without those signs.
    pub(super) fn stated(&self) -> Option<(BlockKind, String)> {
        if self.is_quoted() {
            let inner: Vec<&str> =
                self.lines.iter().map(|line| line.text.trim_start_matches(['>', ' '])).collect();
            return Some((BlockKind::Quotation, inner.join(" ")));
        }
        if let Some(level) = self.stated_level() {
            return Some((BlockKind::Heading { level: level.max(2) }, self.heading_text()));
        }
        let marker = self.marker?;
        let text = self.text();
        Some((BlockKind::ListItem { number: marker.number }, text.get(marker.text_at..)?.to_owned()))
    }

    /// Whether its signs or its shape and place allow it to be a heading.
    pub(super) fn can_be_heading(&self) -> bool {
        self.is_stated_heading()
            || self.marker.is_none()
                && self.stands_apart
                && self.lines.len() == 1
                && shape::is_heading(&self.text())
    }

    /// Whether its signs or its shape and place allow it to be a title.
    pub(super) fn can_be_title(&self) -> bool {
        self.is_stated_heading()
            || self.marker.is_none()
                && (self.stands_apart || self.among_title_lines)
                && !self.is_quoted()
                && shape::is_title(&self.text())
    }

    /// Whether it is something that a heading heads: an item, a quotation, a sentence or a long line.
    pub(super) fn is_text(&self) -> bool {
        let text = self.text();
        self.stated().is_some() || shape::ends_sentence(&text) || self.width() > PARAGRAPH_LINE
    }

    fn width(&self) -> usize {
        self.lines.iter().map(|line| line.width).sum()
    }

    fn is_quoted(&self) -> bool {
        self.lines.first().is_some_and(|line| line.text.starts_with('>'))
    }

    fn is_stated_heading(&self) -> bool {
        self.stated_level().is_some()
    }

    fn stated_level(&self) -> Option<u8> {
        let [line] = self.lines.as_slice() else { return None };
        let emphasised = fully_emphasised(line.text)
            .filter(|inner| shape::is_heading(inner.trim_end_matches(':')))
            .map(|_| 2);
        self.underlined.or_else(|| hashed(line.text).map(|(level, _)| level)).or(emphasised)
    }
}

/// The level and text of `## Heading`.
fn hashed(text: &str) -> Option<(u8, &str)> {
    let rest = text.trim_start_matches('#');
    let level = text.len() - rest.len();
    let heading = rest.trim_start().trim_end_matches('#').trim_end();
    ((1..=6).contains(&level) && rest.starts_with(' ') && !heading.is_empty())
        .then_some((level as u8, heading))
}
