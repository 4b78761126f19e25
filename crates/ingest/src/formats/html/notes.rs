//! Reference marks that a page links to their notes, so that these need no heading to be known for what they are.

use std::collections::{BTreeMap, BTreeSet};

use dom_query::{Document, NodeRef};

use crate::draft::{Piece, one_line};

/// The numbers of the marks that link to a note that stands in `blocks`.
pub(super) fn linked(document: &Document, blocks: &[Piece]) -> BTreeSet<u32> {
    let mut marks: BTreeMap<String, u32> = BTreeMap::new();
    for link in document.select("a[href^='#']").nodes() {
        let text = link.text();
        let number = text.trim().trim_start_matches(['[', '^', '(']).trim_end_matches([']', ')']);
        let is_raised = |node: &NodeRef<'_>| node.node_name().is_some_and(|name| &*name == "sup");
        let is_mark = text.trim().starts_with('[')
            || link.parent().is_some_and(|parent| is_raised(&parent))
            || link.children_it(false).any(|child| is_raised(&child));
        let target = link.attr("href").and_then(|target| target.strip_prefix('#').map(str::to_owned));
        if let (true, Ok(number), Some(target)) = (is_mark, number.parse(), target) {
            marks.entry(target).or_insert(number);
        }
    }
    let mut linked = BTreeSet::new();
    for element in document.select("[id], a[name]").nodes() {
        let name = element.attr("id").or_else(|| element.attr("name")).unwrap_or_default();
        let Some(number) = marks.get(&*name) else { continue };
        let text = one_line(&element.text());
        // An anchor without text stands in the note.
        let text = match element.parent() {
            Some(parent) if text.is_empty() => one_line(&parent.text()),
            _ => text,
        };
        // Where notes link back, what they link to is the mark.
        let is_note = text.chars().any(char::is_alphabetic);
        let stands = |piece: &Piece| text.contains(&piece.block.text) || piece.block.text.contains(&text);
        if is_note && blocks.iter().any(stands) {
            linked.insert(*number);
        }
    }
    linked
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::clean::clean;
    use crate::formats::Format;
    use crate::record::Record;

    fn dangling(notes: &str) -> Vec<String> {
        let html = format!(
            "<html><body><article><h1>Harbours</h1><p>The harbour of the old town grew for a hundred years\
             <sup id=\"r1\"><a href=\"#n1\">1</a></sup>, and then it silted up <a href=\"#n2\">[2]</a>, as others \
             had done before it on that coast.</p><p>Nobody dredged it, since nobody had to pay for it.</p>{notes}\
             </article></body></html>"
        );
        let mut record = Record::of("a.html");
        let mut draft = read(&html, &mut record);
        clean(&mut draft, Format::Html, &mut record);
        let findings = record.into_findings().into_iter();
        findings.filter(|finding| finding.subject == "reference").map(|finding| finding.text).collect()
    }

    #[test]
    fn a_mark_that_links_to_its_note_resolves_without_a_heading() {
        let notes = "<hr><ol><li id=\"n1\">Records of the port, 1902. <a href=\"#r1\">↩</a></li>\
             <li><a name=\"n2\"></a>A map of the coast, by hand.</li></ol>";
        assert!(dangling(notes).is_empty());
    }

    #[test]
    fn a_mark_that_links_to_nothing_is_told_of() {
        assert_eq!(dangling("<ol><li id=\"n2\">A map of the coast, by hand.</li></ol>"), ["[1]"]);
    }
}
