//! Plain text: a title, headings, paragraphs and list items from blank lines, shapes and markers.

pub(crate) mod inline;
mod items;
mod lines;
pub(crate) mod shape;
mod sketch;
mod wrap;

use sourcebook_model::article::{Attributed, Origin};
use sourcebook_model::{Action, BlockKind};

use super::header;
use crate::clean::{furniture, opening};
use crate::draft::{Draft, Markup, Piece};
use crate::metadata::fields::Fields;
use crate::record::Record;
use lines::{Line, groups};
use sketch::{Sketch, sketches};
use wrap::Wrap;

pub(crate) use wrap::{is_unspaced, unwrapped};

/// More guessed headings in a row than this are no headings: they are a list without bullets.
const MOST_HEADINGS_IN_A_ROW: usize = 3;

/// A title stands among the first lines, with at most a date and a byline before it.
const TITLE_WITHIN: usize = 3;

/// Reads a text into a draft, of which more may be known already.
pub(crate) fn read(text: &str, mut draft: Draft, record: &mut Record) -> Draft {
    let kept = text.lines().zip(1..).map(|(raw, number)| {
        let line = Line::new(number, raw)?;
        match furniture::of_line(line.text) {
            Some(reason) => {
                record.note(Action::Dropped, "block", number, line.text, reason);
                None
            }
            None => Some(line),
        }
    });
    let mut groups = groups(kept);
    if draft.title.is_none() {
        take_header(&mut groups, &mut draft, record);
    }
    let wrap = Wrap::of(&groups);
    let mut sketches = sketches(&groups, wrap, record);
    if draft.title.is_none()
        && let Some(at) = title_at(&sketches)
    {
        let title = sketches.remove(at);
        draft.title = Some(Attributed::new(inline::plain(&title.heading_text()), Origin::Text));
    }
    draft.blocks = blocks(&sketches);
    draft
}

/// Takes a header away from the first lines, or from below a first line that is the title.
fn take_header(groups: &mut Vec<Vec<Line<'_>>>, draft: &mut Draft, record: &mut Record) {
    let has_title = |group: &&Vec<Line<'_>>| group.first().is_some_and(|line| shape::is_title(line.text));
    let below_title =
        groups.first().filter(has_title).map(|first| if first.len() == 1 { (1, 0) } else { (0, 1) });
    for (group, from) in std::iter::once((0, 0)).chain(below_title) {
        let Some(lines) =
            groups.get(group).and_then(|group| group.get(from..)).filter(|lines| !lines.is_empty())
        else {
            continue;
        };
        let Some((values, count)) = header::fields(lines.iter().map(|line| line.text)) else { continue };
        for line in &lines[..count] {
            header::note_taken(line.number, line.text, record);
        }
        let first_line = lines[0].number;
        let written: Vec<&str> = lines[..count].iter().map(|line| line.text).collect();
        Fields { values, written: &written.join("\n"), first_line, origin: Origin::Text }
            .apply(draft, record);
        groups[group].drain(from..from + count);
        groups.retain(|group| !group.is_empty());
        return;
    }
}

fn title_at(sketches: &[Sketch<'_>]) -> Option<usize> {
    let at = sketches.iter().take(TITLE_WITHIN).position(|sketch| !opening::is_metadata(&sketch.text()))?;
    let candidate = &sketches[at];
    let heads_something = sketches[at + 1..].iter().any(|sketch| !sketch.can_be_heading());
    (heads_something && candidate.can_be_title()).then_some(at)
}

fn blocks(sketches: &[Sketch<'_>]) -> Vec<Piece> {
    let is_guess = |sketch: &Sketch<'_>| sketch.can_be_heading() && sketch.stated().is_none();
    let mut guessed: Vec<bool> = sketches.iter().map(is_guess).collect();
    let mut start = 0;
    while start < guessed.len() {
        let run = guessed[start..].iter().take_while(|guess| **guess).count();
        let heads_text = sketches.get(start + run).is_some_and(Sketch::is_text);
        if run > MOST_HEADINGS_IN_A_ROW || !heads_text {
            guessed[start..start + run].fill(false);
        }
        start += run.max(1);
    }
    let pieces = sketches.iter().zip(guessed).filter_map(|(sketch, guessed)| {
        let (kind, text, markup) = match sketch.stated() {
            Some((kind, text)) => (kind, text, Markup::Stated),
            None if guessed => (BlockKind::Heading { level: 2 }, sketch.heading_text(), Markup::Guessed),
            None => (BlockKind::Paragraph, sketch.text(), Markup::Guessed),
        };
        Piece::new(kind, &inline::plain(&text), sketch.line(), markup)
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(text: &str) -> Vec<String> {
        let mut record = Record::of("a.txt");
        let draft = read(text, Draft::default(), &mut record);
        let title = draft.title.map(|title| format!("title: {}", title.value));
        let blocks = draft.blocks.into_iter().map(|piece| {
            let text = piece.block.text;
            match piece.block.kind {
                BlockKind::Heading { level } => format!("h{level}: {text}"),
                BlockKind::Paragraph => format!("p: {text}"),
                BlockKind::ListItem { number: Some(number) } => format!("{number}: {text}"),
                BlockKind::ListItem { number: None } => format!("-: {text}"),
                BlockKind::Quotation => format!("q: {text}"),
            }
        });
        title.into_iter().chain(blocks).collect()
    }

    const LONG: &str = "This paragraph is long enough that nobody would take it for a heading, whichever way it is looked at, and it ends.";

    #[test]
    fn a_short_line_alone_heads_what_follows() {
        let text = format!("{LONG}\n\nWhat Comes Next\n\n{LONG}");
        assert_eq!(
            outline(&text),
            [format!("p: {LONG}"), "h2: What Comes Next".to_owned(), format!("p: {LONG}")]
        );
    }

    #[test]
    fn a_title_line_is_the_title() {
        assert_eq!(
            outline("The Plant in the Valley\n\nIt opened."),
            ["title: The Plant in the Valley", "p: It opened."]
        );
        assert_eq!(
            outline("March 20, 2024\n\nThe Plant in the Valley\n\nIt opened."),
            ["title: The Plant in the Valley", "h2: March 20, 2024", "p: It opened."]
        );
    }

    #[test]
    fn a_short_line_that_heads_nothing_is_a_paragraph() {
        assert_eq!(outline("It opened.\n\nJane Doe"), ["p: It opened.", "p: Jane Doe"]);
    }

    #[test]
    fn what_heads_no_sentence_is_no_heading() {
        assert_eq!(
            outline("It is large.\n\nArea\n\n268,021 km2\n\nIt is far."),
            ["p: It is large.", "p: Area", "p: 268,021 km2", "p: It is far."]
        );
    }

    #[test]
    fn many_short_lines_in_a_row_are_no_headings() {
        assert_eq!(
            outline("They came.\n\nAnn\n\nBen\n\nCho\n\nDee\n\nAll left."),
            ["p: They came.", "p: Ann", "p: Ben", "p: Cho", "p: Dee", "p: All left."]
        );
    }

    #[test]
    fn every_line_is_a_paragraph_where_no_line_was_wrapped() {
        let text = format!("{LONG}\n{LONG}\nJobs\n{LONG}");
        assert_eq!(
            outline(&text),
            [format!("p: {LONG}"), format!("p: {LONG}"), "h2: Jobs".to_owned(), format!("p: {LONG}")]
        );
    }

    #[test]
    fn lines_wrapped_by_hand_are_joined() {
        let text = "The plant in the valley opened last spring, after two years in which\n\
                    nobody had believed that it would, and it now employs four hundred\n\
                    people, most of them from the long-\n\
                    abandoned villages.\n\nA second one is planned. It will be larger, and it will stand on the\nother bank.";
        assert_eq!(
            outline(text),
            [
                "p: The plant in the valley opened last spring, after two years in which nobody had believed that it would, and it now employs four hundred people, most of them from the long-abandoned villages.",
                "p: A second one is planned. It will be larger, and it will stand on the other bank."
            ]
        );
    }

    #[test]
    fn chinese_lines_are_joined_without_a_space() {
        let line = "这座位于山谷深处的电池工厂去年春天投产之后雇用了四百多名工人他们大多";
        let text = format!("{line}\n{line}\n来自村庄。");
        assert_eq!(outline(&text), [format!("p: {line}{line}来自村庄。")]);
    }

    #[test]
    fn verse_stays_in_lines() {
        assert_eq!(
            outline("Rose leaves,\nwhen the rose is dead,\nAre heaped."),
            ["p: Rose leaves,", "p: when the rose is dead,", "p: Are heaped."]
        );
    }

    #[test]
    fn each_item_of_a_list_is_a_block() {
        let text = "They want:\n\n  1. Jobs: more of them.\n  2. Roads\n     that last.\nAnd that is all.\n- also this";
        assert_eq!(
            outline(text),
            [
                "p: They want:",
                "1: Jobs: more of them.",
                "2: Roads that last.",
                "p: And that is all.",
                "-: also this"
            ]
        );
    }

    #[test]
    fn a_numbered_line_alone_is_a_heading_and_keeps_its_number() {
        let text = format!("1. Introduction\n\n{LONG}\n\n2. Methods\n\n{LONG}");
        assert_eq!(
            outline(&format!("{LONG}\n\n{text}")),
            [
                format!("p: {LONG}"),
                "h2: 1. Introduction".to_owned(),
                format!("p: {LONG}"),
                "h2: 2. Methods".to_owned(),
                format!("p: {LONG}")
            ]
        );
    }

    #[test]
    fn headings_may_be_marked_up() {
        assert_eq!(
            outline("One.\n\n** The Road Ahead: A Map**\n\nTwo.\n\n### Detail\n\nThree.\n\nEnd\n---\nFour."),
            [
                "p: One.",
                "h2: The Road Ahead: A Map",
                "p: Two.",
                "h3: Detail",
                "p: Three.",
                "h2: End",
                "p: Four."
            ]
        );
    }

    #[test]
    fn quoted_lines_are_a_quotation() {
        assert_eq!(
            outline("She wrote:\n\n> We came\n> and saw.\n\nThen left."),
            ["p: She wrote:", "q: We came and saw.", "p: Then left."]
        );
    }

    #[test]
    fn a_header_may_stand_below_the_title() {
        for between in ["\n", "\n\n"] {
            let text = format!(
                "The Plant in the Valley{between}Published on: 20 March 2024\nBy: Jane Doe\nTags: jobs, roads\n\nIt opened."
            );
            let draft = read(&text, Draft::default(), &mut Record::of("a.txt"));
            assert_eq!(draft.title.unwrap().value, "The Plant in the Valley");
            assert_eq!(draft.date.unwrap().stated.date.to_string(), "2024-03-20");
            assert_eq!(
                (draft.authors[0].value.as_str(), draft.tags.len(), draft.blocks.len()),
                ("Jane Doe", 2, 1)
            );
        }
    }

    #[test]
    fn lines_that_name_the_title_and_date_are_no_text() {
        let mut record = Record::of("a.txt");
        let text = "Title: The Plant\nDate: 20 March 2024\nAuthor: Jane Doe\n\nIt opened.";
        let draft = read(text, Draft::default(), &mut record);
        assert_eq!(draft.title.unwrap().value, "The Plant");
        assert_eq!(draft.date.unwrap().stated.date.to_string(), "2024-03-20");
        assert_eq!(draft.authors[0].value, "Jane Doe");
        assert_eq!(draft.blocks.len(), 1);
    }
}
