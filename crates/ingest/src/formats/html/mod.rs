//! HTML pages: the main text, and what the page says about it.

mod byline;
mod head;
mod json_ld;
mod locate;
mod notes;
mod page;
mod walk;

use std::collections::BTreeSet;

use dom_query::Document;
use sourcebook_model::Action;

use crate::draft::{Draft, Piece};
use crate::record::Record;
use locate::Locator;
use page::Page;

/// Pages nested deeper than this are read whole: finding their main text would take forever, and no person
/// nests so deeply.
const DEEPEST: usize = 300;

/// The draft of a page.
pub(super) fn read(text: &str, record: &mut Record) -> Draft {
    let document = Document::from(text);
    let mut page = Page::of(&document);
    let mut aside = record.aside();
    let whole = walk::blocks(&document, &mut Locator::of(text), &mut aside);
    let mut draft = Draft::default();
    let is_sound = walk::depth(&document) <= DEEPEST;
    match is_sound.then(|| legible::parse(text, None, None)) {
        Some(Ok(main)) => {
            let content = Document::fragment(main.content.as_str());
            draft.blocks = walk::blocks(&content, &mut Locator::of(text), record);
            note_left_out(&whole, &draft.blocks, record);
            page.add(main);
        }
        _ => {
            draft.blocks = whole;
            record.append(aside);
        }
    }
    draft.noted = notes::linked(&document, &draft.blocks);
    page.settle(&mut draft, record);
    draft
}

/// The blocks of a piece of HTML that starts at `line` of its file.
pub(super) fn fragment(html: &str, line: u32, record: &mut Record) -> Vec<Piece> {
    walk::blocks(&Document::fragment(html), &mut Locator::from_line(html, line), record)
}

/// Records how much of the page is not of the main text, with the beginning of it.
fn note_left_out(whole: &[Piece], main: &[Piece], record: &mut Record) {
    let kept: BTreeSet<&str> = main.iter().map(|piece| piece.block.text.as_str()).collect();
    let left_out: Vec<&str> =
        whole.iter().map(|piece| piece.block.text.as_str()).filter(|text| !kept.contains(text)).collect();
    let words = |texts: &[&str]| -> usize { texts.iter().map(|text| text.split_whitespace().count()).sum() };
    if !left_out.is_empty() {
        let reason =
            format!("{} words around the main text: navigation, notices and the like", words(&left_out));
        record.note(Action::Dropped, "page", 0, &left_out.join(" · "), reason);
    }
}
