//! From a parser's events to blocks.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use sourcebook_model::Action;

use crate::draft::{Markup, Piece};
use crate::formats::builder::Builder;
use crate::formats::html;
use crate::formats::text::inline::plain;
use crate::record::Record;

use super::templates::{Plain, STAND_IN};

/// One pass over a text's events.
pub(super) struct Walk<'a, 'r> {
    body: &'a Plain,
    record: &'r mut Record,
    builder: Builder,
    /// Where each line of the body begins.
    line_starts: Vec<usize>,
    body_line: u32,
    /// The next number of each list that is open; `None` for one with bullets.
    lists: Vec<Option<u64>>,
    /// HTML gathered so far, and the line where it begins.
    html: Option<(String, u32)>,
    /// The numbers of footnotes by their labels, in order of their first marks.
    footnotes: BTreeMap<String, usize>,
    /// What an image shows, while inside one.
    image: Option<String>,
    /// The line of the first heading of the first level.
    first_heading: Option<u32>,
    /// The mark of a footnote whose text has not begun yet.
    footnote_mark: Option<String>,
}

impl<'a, 'r> Walk<'a, 'r> {
    pub(super) fn new(body: &'a Plain, body_line: u32, record: &'r mut Record) -> Self {
        let ends = body.text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            body,
            record,
            builder: Builder::default(),
            line_starts: std::iter::once(0).chain(ends).collect(),
            body_line,
            lists: Vec::new(),
            html: None,
            footnotes: BTreeMap::new(),
            image: None,
            first_heading: None,
            footnote_mark: None,
        }
    }

    /// The blocks, and the line of the first heading of the first level.
    pub(super) fn run(mut self) -> (Vec<Piece>, Option<u32>) {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_WIKILINKS
            | Options::ENABLE_GFM;
        for (event, range) in Parser::new_ext(&self.body.text, options).into_offset_iter() {
            let line = self.line(range.start);
            match event {
                Event::Start(tag) => self.start(tag, line),
                Event::End(tag) => self.end(tag, line),
                Event::Text(text) => {
                    self.note_tags(range, line);
                    self.text(&text);
                }
                Event::Code(code) => self.text(&code),
                Event::SoftBreak | Event::HardBreak => self.text("\n"),
                Event::Html(html) => {
                    let (gathered, _) = self.html.get_or_insert_with(|| (String::new(), line));
                    gathered.push_str(&html.replace(STAND_IN, ""));
                }
                Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => self.text("\n"),
                Event::FootnoteReference(label) => {
                    let number = self.footnote(&label);
                    self.text(&format!("[{number}]"));
                }
                Event::Rule => self.builder.close_block(),
                Event::TaskListMarker(done) => self.text(if done { "☑ " } else { "☐ " }),
                Event::InlineHtml(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
            }
        }
        (self.builder.finish(), self.first_heading)
    }

    fn start(&mut self, tag: Tag<'_>, line: u32) {
        match tag {
            Tag::Paragraph => {
                self.builder.open_block(line);
                if let Some(mark) = self.footnote_mark.take() {
                    self.builder.text(&mark);
                }
            }
            Tag::Heading { level, .. } => {
                let level = level as u8;
                if level == 1 && self.first_heading.is_none() {
                    self.first_heading = Some(line);
                }
                self.builder.open_heading(level, line);
            }
            Tag::BlockQuote(_) => {
                self.builder.open_quotation(line);
            }
            Tag::CodeBlock(_) => {
                self.builder.open_code(line);
            }
            Tag::List(first) => {
                self.builder.close_block();
                self.lists.push(first);
            }
            Tag::Item => {
                let number = self.lists.last_mut().and_then(|next| {
                    let number = (*next)?;
                    *next = Some(number.saturating_add(1));
                    u32::try_from(number).ok()
                });
                self.builder.open_item(number, line);
            }
            Tag::FootnoteDefinition(label) => {
                self.builder.close_block();
                self.footnote_mark = Some(format!("[{}] ", self.footnote(&label)));
            }
            Tag::TableHead | Tag::TableRow => {
                self.builder.open_block(line);
            }
            Tag::TableCell => self.builder.next_cell(),
            Tag::Image { .. } => self.image = Some(String::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, line: u32) {
        match tag {
            TagEnd::Item => {
                self.builder.close_item();
            }
            TagEnd::List(_) => {
                self.builder.close_block();
                self.lists.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.builder.close_quotation();
            }
            TagEnd::HtmlBlock => {
                if let Some((fragment, line)) = self.html.take() {
                    self.builder.close_block();
                    // CommonMark leaves Markdown inside HTML alone; the generators that people use do not.
                    let pieces = html::fragment(&fragment, line, self.record).into_iter().map(without_markup);
                    self.builder.take(pieces);
                }
            }
            TagEnd::Image => {
                if let Some(shown) = self.image.take().filter(|shown| !shown.trim().is_empty()) {
                    self.record.note(
                        Action::Dropped,
                        "image",
                        line,
                        shown.trim(),
                        "describes an image, which is not shown",
                    );
                }
            }
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::CodeBlock
            | TagEnd::TableHead
            | TagEnd::TableRow => {
                self.builder.close_block();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let text = text.replace(STAND_IN, "");
        match &mut self.image {
            Some(shown) => shown.push_str(&text),
            None => self.builder.text(&text),
        }
    }

    fn note_tags(&mut self, range: Range<usize>, line: u32) {
        for tag in self.body.tags_in(range) {
            self.record.note(Action::Dropped, "block", line, tag, "a tag that the site's generator fills in");
        }
    }

    fn footnote(&mut self, label: &str) -> usize {
        let next = self.footnotes.len() + 1;
        *self.footnotes.entry(label.to_owned()).or_insert(next)
    }

    fn line(&self, offset: usize) -> u32 {
        self.body_line + self.line_starts.partition_point(|start| *start <= offset) as u32 - 1
    }
}

fn without_markup(mut piece: Piece) -> Piece {
    if piece.markup != Markup::Verbatim {
        piece.block.text = plain(&piece.block.text);
    }
    piece
}
