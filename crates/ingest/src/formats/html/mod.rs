//! HTML pages: the main text, and what the page says about it.

mod locate;
mod page;
mod walk;

use dom_query::Document;
use dom_smoothie::Readability;
use sourcebook_model::Action;

use crate::draft::{Draft, Piece};
use crate::record::Record;
use locate::Locator;
use page::Page;

/// The draft of a page.
pub(super) fn read(text: &str, record: &mut Record) -> Draft {
    let document = Document::from(text);
    let mut page = Page::of(&document);
    let whole = walk::blocks(&document, &mut Locator::nowhere(), &mut Record::of(""));
    let mut draft = Draft::default();
    let main = Readability::with_document(document, None, None).and_then(|mut reader| {
        page.add(reader.get_article_metadata(reader.parse_json_ld()));
        reader.parse()
    });
    let mut locator = Locator::of(text);
    match main {
        Ok(main) => {
            page.byline = main.byline;
            draft.blocks = walk::blocks(&Document::fragment(main.content), &mut locator, record);
            note_left_out(&whole, &draft.blocks, record);
        }
        Err(_) => draft.blocks = walk::blocks(&Document::from(text), &mut locator, record),
    }
    page.settle(&mut draft, record);
    draft
}

/// The blocks of a piece of HTML that starts at `line` of its file.
pub(super) fn fragment(html: &str, line: u32, record: &mut Record) -> Vec<Piece> {
    walk::blocks(&Document::fragment(html), &mut Locator::from_line(html, line), record)
}

fn note_left_out(whole: &[Piece], main: &[Piece], record: &mut Record) {
    let words = |pieces: &[Piece]| -> usize {
        pieces.iter().map(|piece| piece.block.text.split_whitespace().count()).sum()
    };
    let left_out = words(whole).saturating_sub(words(main));
    if left_out > 0 {
        let reason = format!("{left_out} words around the main text: navigation, notices and the like");
        record.note(Action::Dropped, "page", 0, "", reason);
    }
}
