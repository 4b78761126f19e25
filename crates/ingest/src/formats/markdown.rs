//! Markdown: front matter, and blocks from the events of a CommonMark parser.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use sourcebook_model::Action;
use sourcebook_model::article::{Attributed, Origin};

use super::builder::Builder;
use super::templates::{Plain, STAND_IN};
use super::text::inline::plain;
use super::{front_matter, html};
use crate::draft::{Draft, Markup, Piece};
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
    let body = Plain::of(split.body);
    let mut walk = Walk::new(&body, split.body_line, record);
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

fn without_markup(mut piece: Piece) -> Piece {
    if piece.markup != Markup::Verbatim {
        piece.block.text = plain(&piece.block.text);
    }
    piece
}

/// One pass over a text's events.
struct Walk<'a, 'r> {
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
    fn new(body: &'a Plain, body_line: u32, record: &'r mut Record) -> Self {
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

    fn run(&mut self) {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_HEADING_ATTRIBUTES
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
        self.builder.close_block();
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

#[cfg(test)]
mod tests {
    use sourcebook_model::BlockKind;

    use super::*;

    fn outline(text: &str) -> Vec<String> {
        let mut record = Record::of("a.md");
        let draft = read(text, &mut record).unwrap();
        let title = draft.title.map(|title| format!("title: {}", title.value));
        let blocks = draft.blocks.into_iter().map(|piece| {
            let (text, line) = (piece.block.text, piece.block.line);
            match piece.block.kind {
                BlockKind::Heading { level } => format!("{line} h{level}: {text}"),
                BlockKind::Paragraph => format!("{line} p: {text}"),
                BlockKind::ListItem { number: Some(number) } => format!("{line} {number}: {text}"),
                BlockKind::ListItem { number: None } => format!("{line} -: {text}"),
                BlockKind::Quotation => format!("{line} q: {text}"),
            }
        });
        title.into_iter().chain(blocks).collect()
    }

    #[test]
    fn markup_becomes_the_words_it_holds() {
        assert_eq!(
            outline(
                "It *opened* in **[the valley](https://example.org)**,\nsays `make`&nbsp;&amp; co.<br>Soon."
            ),
            ["1 p: It opened in the valley, says make & co. Soon."]
        );
    }

    #[test]
    fn blocks_keep_their_kinds_and_lines() {
        let text = "---\ntitle: The Plant\n---\n## Jobs\n\n3. Three\n4. Four\n\n   More.\n   - Nested\n\n> Quoted.\n\n```\nx = 1\ny = 2\n```\n\n| A | B |\n|---|---|\n| 1 | 2 |\n";
        assert_eq!(
            outline(text),
            [
                "title: The Plant",
                "4 h2: Jobs",
                "6 3: Three",
                "7 4: Four",
                "9 p: More.",
                "10 -: Nested",
                "12 q: Quoted.",
                "14 p: x = 1 y = 2",
                "19 p: A | B",
                "21 p: 1 | 2",
            ]
        );
    }

    #[test]
    fn the_first_heading_is_the_title_where_front_matter_gives_none() {
        assert_eq!(outline("# The Plant\n\nIt opened."), ["title: The Plant", "3 p: It opened."]);
        assert_eq!(
            outline("---\ntitle: A\n---\n# The Plant\n\nIt opened."),
            ["title: A", "4 h1: The Plant", "6 p: It opened."]
        );
    }

    #[test]
    fn footnotes_and_their_marks_belong_together() {
        assert_eq!(outline("It grew[^a].\n\n[^a]: By half."), ["1 p: It grew[1].", "3 p: [1] By half."]);
    }

    #[test]
    fn html_inside_is_read_as_html() {
        assert_eq!(
            outline(
                "Before.\n\n<figure>\n<img alt=\"A map\">\n<figcaption>The *valley*</figcaption>\n</figure>\n\nAfter."
            ),
            ["1 p: Before.", "5 p: The valley", "8 p: After."]
        );
    }

    #[test]
    fn an_unpublished_draft_is_no_article() {
        let mut record = Record::of("a.md");
        assert!(read("---\npublished: false\n---\nSecret.", &mut record).is_none());
        assert_eq!(record.into_findings()[0].action, Action::Skipped);
    }
}
