//! Pages of HTML that a site's generator has yet to finish: front matter above them, its tags inside.

use sourcebook_model::Action;

use super::html;
use super::markdown::front_matter;
use super::markdown::templates::{Plain, STAND_IN};
use crate::draft::Draft;
use crate::record::Record;

/// The draft of a page; `None`, with a finding, for one that its author has not published.
pub(super) fn read(text: &str, record: &mut Record) -> Option<Draft> {
    let is_above =
        |fence: &str| text.trim_start().strip_prefix(fence).is_some_and(|rest| rest.starts_with('\n'));
    if !is_above("---") && !is_above("+++") {
        return Some(html::read(text, record));
    }
    let split = front_matter::split(text, record);
    let Some(fields) = &split.fields else { return Some(html::read(text, record)) };
    let mut draft = fields.draft(record)?;
    let body = Plain::of_page(split.body);
    for tag in body.tags_in(0..body.text.len()) {
        record.note(Action::Dropped, "block", 0, tag, "a tag that the site's generator fills in");
    }
    draft.blocks = html::fragment(&body.text.replace(STAND_IN, ""), split.body_line, record);
    Some(draft)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_with_front_matter_is_read_as_its_generator_does() {
        let text = "---\ntitle: The Mill\ndate: 2024-03-20\n---\n<p>It {% include wheel.html %}turns\n\n    in {{ page.place }} the wind.</p>\n";
        let mut record = Record::of("a.html");
        let draft = read(text, &mut record).unwrap();
        assert_eq!(draft.title.unwrap().value, "The Mill");
        let blocks: Vec<_> =
            draft.blocks.iter().map(|piece| (piece.block.text.as_str(), piece.block.line)).collect();
        assert_eq!(blocks, [("It turns in the wind.", 5)]);
        assert_eq!(draft.date.unwrap().stated.date.to_string(), "2024-03-20");
        assert!(read("---\ndraft: true\n---\n<p>Soon.</p>", &mut record).is_none());
    }
}
