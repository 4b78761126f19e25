//! Markdown: front matter, and blocks from the events of a CommonMark parser.

mod dialects;
pub(super) mod front_matter;
pub(super) mod templates;
mod walk;

use sourcebook_model::Action;
use sourcebook_model::article::{Attributed, Origin};

use crate::draft::{Draft, Piece};
use crate::record::Record;
use dialects::Plainer;
use templates::Plain;
use walk::Walk;

/// How many blocks down the heading that is the title may stand.
const TITLE_WITHIN: usize = 3;

/// The draft of a Markdown file, which `is_mdx` or may load components all the same; `None`, with a finding, for one
/// that its author has not published.
pub(super) fn read(text: &str, is_mdx: bool, record: &mut Record) -> Option<Draft> {
    let split = front_matter::split(text, record);
    let draft = match &split.fields {
        Some(fields) => fields.draft(record)?,
        None => Draft::default(),
    };
    let is_mdx = is_mdx || dialects::loads_components(split.body);
    let plainer = Plainer::of(split.body, is_mdx);
    for (line, dropped) in &plainer.dropped {
        record.note(
            Action::Dropped,
            "block",
            split.body_line + line,
            dropped,
            "a line for the site's generator",
        );
    }
    Some(with_body(&Plain::of(&plainer.text, is_mdx), split.body_line, draft, record))
}

/// A draft with the blocks of a text in Markdown that has nothing above it.
pub(super) fn read_body(text: &str, draft: Draft, record: &mut Record) -> Draft {
    with_body(&Plain::of(text, false), 1, draft, record)
}

fn with_body(body: &Plain, body_line: u32, mut draft: Draft, record: &mut Record) -> Draft {
    let (blocks, first_heading) = Walk::new(body, body_line, record).run();
    draft.blocks = blocks;
    settle_title(&mut draft, first_heading, record);
    draft
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
            if at == 0 && block.text.to_lowercase() != title.value.to_lowercase() {
                let reason = format!(
                    "the front matter's title \"{}\" is kept; this is a heading of the text",
                    title.value
                );
                record.note(Action::Unresolved, "title", block.line, &block.text, reason);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use sourcebook_model::BlockKind;

    use super::*;

    fn outline(text: &str) -> Vec<String> {
        let mut record = Record::of("a.md");
        let draft = read(text, false, &mut record).unwrap();
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
        assert!(read("---\npublished: false\n---\nSecret.", false, &mut record).is_none());
        assert_eq!(record.into_findings()[0].action, Action::Skipped);
    }
}
