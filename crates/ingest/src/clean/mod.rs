//! Taking out of an article what is not its author's, each piece with its reason on record.

pub(crate) mod furniture;
pub(crate) mod opening;
mod references;

use sourcebook_model::{Action, BlockKind};

use crate::draft::{Draft, Markup, Piece};
use crate::formats::{Format, is_heading, is_quoted};
use crate::record::Record;

/// The longest slogan, in words.
const SLOGAN_WORDS: usize = 10;

/// A title of this many words stands nowhere in its article by chance; a shorter one may, further down than
/// the first blocks.
const UNMISTAKABLE: usize = 4;
const NEAR_THE_TOP: usize = 6;

/// Cleans a draft by rules that hold for the web at large. What an author marked up as a heading is kept.
pub(crate) fn clean(draft: &mut Draft, format: Format, record: &mut Record) {
    opening::take(draft, record);
    drop_furniture(&mut draft.blocks, record);
    drop_repeated_title(draft, record);
    drop_tail(&mut draft.blocks, format, record);
    references::check(&draft.blocks, &draft.noted, format, record);
}

fn drop_furniture(blocks: &mut Vec<Piece>, record: &mut Record) {
    blocks.retain(|piece| {
        let is_heading = piece.block.kind.is_heading() && piece.markup == Markup::Stated;
        let reason = match piece.markup {
            Markup::Verbatim => None,
            _ if is_heading => None,
            _ => furniture::of_line(&piece.block.text),
        };
        if let Some(reason) = reason {
            record.note(Action::Dropped, "block", piece.block.line, &piece.block.text, reason);
        }
        reason.is_none()
    });
}

fn drop_repeated_title(draft: &mut Draft, record: &mut Record) {
    let Some(title) = &draft.title else { return };
    let folded_title = folded(&title.value);
    let is_long = folded_title.split(' ').count() >= UNMISTAKABLE;
    // Where nothing else is said, a paragraph that says the title is the text.
    let has_more = draft
        .blocks
        .iter()
        .any(|piece| !piece.block.kind.is_heading() && folded(&piece.block.text) != folded_title);
    let mut at = 0;
    draft.blocks.retain(|piece| {
        let block = &piece.block;
        let repeats = matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Paragraph)
            && (has_more || block.kind.is_heading())
            && piece.markup != Markup::Verbatim
            && (is_long || at < NEAR_THE_TOP)
            && block.text.len() <= title.value.len() * 2
            && folded(&block.text) == folded_title;
        if repeats {
            record.note(Action::Dropped, "block", block.line, &block.text, "repeats the title");
        }
        at += 1;
        !repeats
    });
}

/// Drops what stands behind an article's end: idle headings of the page, and a slogan in quotation marks.
fn drop_tail(blocks: &mut Vec<Piece>, format: Format, record: &mut Record) {
    while let Some(last) = blocks.last() {
        let reason = match last.markup {
            Markup::Verbatim => None,
            _ if blocks.len() == 1 => None,
            _ => furniture::of_idle_line(&last.block.text)
                .or_else(|| (!format.is_marked_up()).then(|| slogan(&last.block.text)).flatten()),
        };
        let Some(reason) = reason else { break };
        record.note(Action::Dropped, "block", last.block.line, &last.block.text, reason);
        blocks.pop();
    }
}

/// A slogan is quoted as a whole, worded like a title, and no sentence that somebody said.
fn slogan(text: &str) -> Option<&'static str> {
    let inner = text.trim_matches(['"', '“', '”', '«', '»', '„', '‘', '’', '\'']);
    let words: Vec<&str> = inner.split_whitespace().collect();
    let capitalised = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let titled = capitalised * 3 >= words.len() * 2;
    (is_quoted(text) && is_heading(inner) && (2..=SLOGAN_WORDS).contains(&words.len()) && titled)
        .then_some("a slogan behind the article's end")
}

fn folded(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'").replace(['“', '”'], "\"");
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(['.', ':']).to_owned()
}

#[cfg(test)]
mod tests {
    use sourcebook_model::article::{Attributed, Origin};

    use super::*;

    fn cleaned(title: Option<&str>, texts: &[&str]) -> Vec<String> {
        let blocks = texts
            .iter()
            .filter_map(|text| Piece::new(BlockKind::Paragraph, text, 1, Markup::Guessed))
            .collect();
        let title = title.map(|title| Attributed::new(title.to_owned(), Origin::Text));
        let mut draft = Draft { title, blocks, ..Draft::default() };
        clean(&mut draft, Format::Text, &mut Record::of("a"));
        draft.blocks.into_iter().map(|piece| piece.block.text).collect()
    }

    #[test]
    fn the_title_is_not_repeated_in_the_text() {
        assert_eq!(
            cleaned(Some("The Plant’s Year"), &["It opened.", "The plant's year", "It closed."]),
            ["It opened.", "It closed."]
        );
    }

    #[test]
    fn idle_headings_and_slogans_behind_the_end_are_dropped() {
        assert_eq!(
            cleaned(None, &["It opened.", "\"Driving Change: Built Here\"", "Latest", "Read more"]),
            ["It opened."]
        );
    }

    #[test]
    fn a_closing_quotation_is_the_authors() {
        for last in ["“We will be back.”", "\"nothing to see here\"", "“Why Us?” she asked", "Conclusion"]
        {
            assert_eq!(cleaned(None, &["It opened.", last]), ["It opened.", last]);
        }
    }

    #[test]
    fn an_article_is_never_cleaned_away_to_nothing() {
        assert_eq!(cleaned(None, &["Latest"]), ["Latest"]);
    }
}
