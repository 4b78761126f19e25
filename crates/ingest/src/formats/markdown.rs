//! Markdown: front matter, and blocks from the events of a CommonMark parser.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use sourcebook_model::Action;
use sourcebook_model::article::{Attributed, Origin};

use super::builder::Builder;
use super::{front_matter, html};
use crate::draft::{Draft, Piece};
use crate::record::Record;

/// How many blocks down the heading that is the title may stand.
const TITLE_WITHIN: usize = 3;

/// The draft of a Markdown file; `None`, with a finding, for one that its author has not published.
pub(super) fn read(text: &str, record: &mut Record) -> Option<Draft> {
    let split = front_matter::split(text, record);
    let mut draft = Draft::default();
    if let Some(fields) = &split.fields {
        if fields.is_draft() {
            let reason = "its front matter says that it is a draft or not published";
            record.warn(Action::Skipped, "file", 1, "", reason);
            return None;
        }
        fields.apply(&mut draft, record);
    }
    let mut walk = Walk::new(split.body, split.body_line, record);
    walk.run();
    let Walk { builder, first_heading, .. } = walk;
    draft.blocks = builder.finish();
    settle_title(&mut draft, first_heading, record);
    Some(draft)
}

/// Makes the first heading of the first level the title, where front matter gives none.
fn settle_title(draft: &mut Draft, first_heading: Option<u32>, record: &mut Record) {
    let is_it = |piece: &Piece| piece.block.kind.is_heading() && Some(piece.block.line) == first_heading;
    let Some(at) = draft.blocks.iter().take(TITLE_WITHIN).position(is_it) else { return };
    match &draft.title {
        None => {
            let heading = draft.blocks.remove(at).block;
            draft.title = Some(Attributed::new(heading.text, Origin::Text));
        }
        Some(title) => {
            let block = &draft.blocks[at].block;
            if block.text.to_lowercase() != title.value.to_lowercase() {
                let reason = format!(
                    "the front matter's title \"{}\" is kept; this is a heading of the text",
                    title.value
                );
                record.note(Action::Unresolved, "title", block.line, &block.text, reason);
            }
        }
    }
}

/// One pass over a text's events.
struct Walk<'a, 'r> {
    body: &'a str,
    record: &'r mut Record,
    builder: Builder,
    /// Where each line of the body begins.
    line_starts: Vec<usize>,
    body_line: u32,
    /// The next number of each list that is open; `None` for one with bullets.
    lists: Vec<Option<u64>>,
    /// HTML gathered so far, and the line where it begins.
    html: Option<(String, u32)>,
    /// Footnotes by their labels, in order of their first mark.
    footnotes: Vec<String>,
    /// What an image shows, while inside one.
    image: Option<String>,
    /// The line of the first heading of the first level.
    first_heading: Option<u32>,
    /// The mark of a footnote whose text has not begun yet.
    footnote_mark: Option<String>,
}

impl<'a, 'r> Walk<'a, 'r> {
    fn new(body: &'a str, body_line: u32, record: &'r mut Record) -> Self {
        let ends = body.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            body,
            record,
            builder: Builder::default(),
            line_starts: std::iter::once(0).chain(ends).collect(),
            body_line,
            lists: Vec::new(),
            html: None,
            footnotes: Vec::new(),
            image: None,
            first_heading: None,
            footnote_mark: None,
        }
    }

    fn run(&mut self) {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM;
        for (event, range) in Parser::new_ext(self.body, options).into_offset_iter() {
            let line = self.line(range.start);
            match event {
                Event::Start(tag) => self.start(tag, line),
                Event::End(tag) => self.end(tag, line),
                Event::Text(text) => self.text(&text),
                Event::Code(code) => match &mut self.image {
                    Some(shown) => shown.push_str(&code),
                    None => self.builder.code(&code),
                },
                Event::SoftBreak | Event::HardBreak => self.text("\n"),
                Event::Html(html) => match &mut self.html {
                    Some((gathered, _)) => gathered.push_str(&html),
                    None => self.html = Some((html.into_string(), line)),
                },
                Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => self.text("\n"),
                Event::FootnoteReference(label) => {
                    let number = self.footnote(&label);
                    self.text(&format!("[{number}]"));
                }
                Event::Rule => self.close(),
                Event::TaskListMarker(done) => self.text(if done { "☑ " } else { "☐ " }),
                Event::InlineHtml(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
            }
        }
        self.close();
    }

    fn start(&mut self, tag: Tag<'_>, line: u32) {
        match tag {
            Tag::Paragraph => {
                self.close();
                self.builder.open_block(line);
                if let Some(mark) = self.footnote_mark.take() {
                    self.builder.text(&mark);
                }
            }
            Tag::Heading { level, .. } => {
                self.close();
                let level = level as u8;
                if level == 1 && self.first_heading.is_none() {
                    self.first_heading = Some(line);
                }
                self.builder.open_heading(level, line);
            }
            Tag::BlockQuote(_) => {
                self.close();
                self.builder.open_quotation(line);
            }
            Tag::CodeBlock(_) => {
                self.close();
                self.builder.open_code(line);
            }
            Tag::List(first) => {
                self.close();
                self.lists.push(first);
            }
            Tag::Item => {
                self.close();
                let number = self.lists.last_mut().and_then(|next| {
                    let number = (*next)?;
                    *next = Some(number.saturating_add(1));
                    u32::try_from(number).ok()
                });
                self.builder.open_item(number, line);
            }
            Tag::FootnoteDefinition(label) => {
                self.close();
                self.footnote_mark = Some(format!("[{}] ", self.footnote(&label)));
            }
            Tag::TableHead | Tag::TableRow => {
                self.close();
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
                self.close();
                self.builder.close_item();
            }
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.builder.close_quotation();
            }
            TagEnd::HtmlBlock => {
                if let Some((fragment, line)) = self.html.take() {
                    self.close();
                    let pieces = html::fragment(&fragment, line, self.record);
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
                self.close();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.image {
            Some(shown) => shown.push_str(text),
            None => self.builder.text(text),
        }
    }

    fn close(&mut self) {
        self.builder.close_template_block(self.record);
    }

    fn footnote(&mut self, label: &str) -> usize {
        let known = self.footnotes.iter().position(|known| known == label);
        let at = known.unwrap_or_else(|| {
            self.footnotes.push(label.to_owned());
            self.footnotes.len() - 1
        });
        at + 1
    }

    fn line(&self, offset: usize) -> u32 {
        self.body_line + self.line_starts.partition_point(|start| *start <= offset) as u32 - 1
    }
}
