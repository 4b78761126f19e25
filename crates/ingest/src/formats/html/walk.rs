//! From a tree of elements to blocks.

use dom_query::{Document, NodeRef};
use sourcebook_model::Action;

use super::locate::Locator;
use crate::draft::Piece;
use crate::formats::builder::Builder;
use crate::record::Record;

/// Elements whose insides are no text to read.
const SKIPPED: [&str; 22] = [
    "head",
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "svg",
    "annotation",
    "form",
    "button",
    "select",
    "textarea",
    "iframe",
    "object",
    "video",
    "audio",
    "canvas",
    "map",
    "datalist",
    "dialog",
    "menu",
    "title",
];

/// Elements that begin and end a block.
const BLOCKS: [&str; 30] = [
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "figure",
    "figcaption",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "caption",
    "tr",
    "address",
    "details",
    "summary",
    "hr",
    "body",
    "fieldset",
    "legend",
    "center",
    "hgroup",
];

enum Step<'a> {
    Enter(NodeRef<'a>),
    Leave(String),
}

/// The blocks of a document, in its order. The tree is walked without recursion, for pages may nest deeply.
pub(super) fn blocks(document: &Document, locator: &mut Locator<'_>, record: &mut Record) -> Vec<Piece> {
    let mut builder = Builder::default();
    let mut lists: Vec<Option<u32>> = Vec::new();
    let mut verbatim = 0_usize;
    let mut steps = vec![Step::Enter(document.root())];
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(node) if node.is_text() => {
                let text = node.text();
                if !builder.has_text() && !text.trim().is_empty() {
                    builder.locate(locator.line_of(&text));
                }
                // Outside of code, a line end in the source is a space.
                builder.text(&text);
            }
            Step::Enter(node) => {
                let name = node.node_name().map(|name| name.to_string()).unwrap_or_default();
                if SKIPPED.contains(&name.as_str()) || node.is_comment() || node.has_attr("hidden") {
                    continue;
                }
                if name == "sup"
                    && let Some(mark) = reference_mark(&node)
                {
                    builder.text(&mark);
                    continue;
                }
                enter(&name, &node, &mut builder, &mut lists, &mut verbatim, record);
                steps.push(Step::Leave(name));
                steps.extend(node.children_it(true).map(Step::Enter));
            }
            Step::Leave(name) => leave(&name, &mut builder, &mut lists, &mut verbatim),
        }
    }
    builder.finish()
}

/// The mark that a raised number is which links to a note of the page: `[1]`. Without brackets it would become a part of
/// the word before it.
fn reference_mark(node: &NodeRef<'_>) -> Option<String> {
    let links_to_note = |link: &NodeRef<'_>| {
        link.node_name().is_some_and(|name| &*name == "a")
            && link.attr("href").is_some_and(|target| target.starts_with('#'))
    };
    let is_linked = node.children_it(false).any(|child| links_to_note(&child))
        || node.parent().is_some_and(|parent| links_to_note(&parent));
    let text = node.text();
    let number = text.trim().trim_start_matches('[').trim_end_matches(']');
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_linked && is_number).then(|| format!("[{number}]"))
}

/// How many elements stand inside one another.
pub(super) fn depth(document: &Document) -> usize {
    let mut deepest = 0;
    let mut open = vec![(document.root(), 1)];
    while let Some((node, depth)) = open.pop() {
        deepest = deepest.max(depth);
        open.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    deepest
}

fn enter(
    name: &str,
    node: &NodeRef<'_>,
    builder: &mut Builder,
    lists: &mut Vec<Option<u32>>,
    verbatim: &mut usize,
    record: &mut Record,
) {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            builder.open_heading(name.as_bytes().get(1).map_or(2, |digit| digit - b'0'), 0);
        }
        "li" => {
            let number = lists.last_mut().and_then(|next| {
                let stated = node.attr("value").and_then(|value| value.parse().ok());
                let number = (*next).map(|next| stated.unwrap_or(next))?;
                *next = Some(number.saturating_add(1));
                Some(number)
            });
            builder.open_item(number, 0);
        }
        "blockquote" => builder.open_quotation(0),
        "pre" => {
            builder.open_code(0);
            *verbatim += 1;
        }
        "br" => builder.text("\n"),
        "td" | "th" => builder.next_cell(),
        "img" => {
            if let Some(shown) = node.attr("alt").filter(|shown| !shown.trim().is_empty()) {
                record.note(
                    Action::Dropped,
                    "image",
                    0,
                    shown.trim(),
                    "describes an image, which is not shown",
                );
            }
        }
        _ if BLOCKS.contains(&name) && *verbatim == 0 => builder.open_block(0),
        _ => {}
    }
    match name {
        "ol" => lists.push(Some(node.attr("start").and_then(|start| start.parse().ok()).unwrap_or(1))),
        "ul" => lists.push(None),
        _ => {}
    }
}

fn leave(name: &str, builder: &mut Builder, lists: &mut Vec<Option<u32>>, verbatim: &mut usize) {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => builder.close_block(),
        "li" => builder.close_item(),
        "blockquote" => builder.close_quotation(),
        "pre" => {
            builder.close_block();
            *verbatim = verbatim.saturating_sub(1);
        }
        "ol" | "ul" => {
            builder.close_block();
            lists.pop();
        }
        _ if BLOCKS.contains(&name) && *verbatim == 0 => builder.close_block(),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<String> {
        let mut record = Record::of("a.html");
        let pieces = blocks(&Document::fragment(html), &mut Locator::from_line(html, 1), &mut record);
        pieces.into_iter().map(|piece| piece.block.text).collect()
    }

    #[test]
    fn a_raised_number_that_links_to_a_note_is_a_reference_mark() {
        let html =
            "<p>It grew<sup><a href=\"#n1\">1</a></sup>, and fell<a href=\"#n2\"><sup>[2]</sup></a>.</p>";
        assert_eq!(texts(html), ["It grew[1], and fell[2]."]);
    }

    #[test]
    fn a_power_is_none() {
        assert_eq!(texts("<p>10<sup>6</sup> tonnes</p>"), ["106 tonnes"]);
    }
}
