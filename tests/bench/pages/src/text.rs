//! The words of a piece of HTML, those of two blocks never run together.

use dom_query::{Document, NodeRef};

/// Elements inside of which a word may go on.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "u",
];

/// The text of a piece of HTML.
pub(crate) fn text_of(html: &str) -> String {
    let document = Document::from(html);
    let mut text = String::new();
    let mut open: Vec<(NodeRef<'_>, bool)> = vec![(document.root(), false)];
    while let Some((node, is_left)) = open.pop() {
        let name = node.node_name().map(|name| name.to_string()).unwrap_or_default();
        if node.is_text() {
            text.push_str(&node.text());
        } else if !matches!(name.as_str(), "script" | "style" | "noscript" | "template" | "head") {
            if !INLINE.contains(&name.as_str()) {
                text.push(' ');
            }
            if !is_left {
                open.push((node, true));
                open.extend(node.children_it(true).map(|child| (child, false)));
            }
        }
    }
    text
}
