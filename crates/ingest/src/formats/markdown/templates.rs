//! The tags of site generators inside Markdown, which are neither Markdown nor text.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

/// Stands where a tag was, so that `[here]({{ "/" | url }})` is still a link; it never reaches an article.
pub(super) const STAND_IN: char = '\u{e000}';

/// The pairs that stand around tags in Jekyll, Hugo and their like, and whether a tag may span lines.
const TAGS: [(&str, &str, bool); 4] =
    [("{%", "%}", true), ("{{<", ">}}", true), ("{{", "}}", false), ("{:", "}", false)];

/// A text whose tags were taken out, line by line as long as before.
pub(super) struct Plain {
    pub(super) text: String,
    /// Where each tag's stand-in is in `text`, and the tag.
    tags: Vec<(usize, String)>,
}

impl Plain {
    /// Takes the tags out of a Markdown text; code keeps what looks like them.
    pub(super) fn of(body: &str) -> Self {
        let mut plain = Self { text: String::with_capacity(body.len()), tags: Vec::new() };
        let code = if body.contains('{') { code_ranges(body) } else { Vec::new() };
        let mut at = 0;
        while let Some(start) = body[at..].find('{').map(|found| at + found) {
            plain.text.push_str(&body[at..start]);
            let after = code.partition_point(|range| range.end <= start);
            let in_code = code.get(after).is_some_and(|range| range.contains(&start));
            let tag = if in_code { None } else { tag_at(&body[start..]) };
            at = start + tag.map_or(1, str::len);
            match tag {
                Some(tag) => {
                    plain.tags.push((plain.text.len(), tag.to_owned()));
                    plain.text.push(STAND_IN);
                    plain.text.extend(tag.chars().filter(|c| *c == '\n'));
                }
                None => plain.text.push('{'),
            }
        }
        plain.text.push_str(&body[at..]);
        plain
    }

    /// The tags that stood in a range of the text.
    pub(super) fn tags_in(&self, range: Range<usize>) -> impl Iterator<Item = &str> {
        let from = self.tags.partition_point(|(at, _)| *at < range.start);
        self.tags[from..].iter().take_while(move |(at, _)| *at < range.end).map(|(_, tag)| tag.as_str())
    }
}

fn tag_at(text: &str) -> Option<&str> {
    TAGS.iter().find_map(|(open, close, many_lines)| {
        let inner = text.strip_prefix(open)?;
        let inner = if *many_lines { inner } else { inner.lines().next()? };
        let inner = &inner[..inner.find(close)?];
        let is_tag = !prints_text(inner) && (*open != "{:" || inner.starts_with([' ', '.', '#']));
        is_tag.then(|| &text[..open.len() + inner.len() + close.len()])
    })
}

/// Whether all that a tag does is to print words that stand in it, which are the author's.
fn prints_text(inner: &str) -> bool {
    let printed = inner.trim().trim_start_matches("raw ").trim();
    ['"', '`'].iter().any(|quote| {
        printed
            .strip_prefix(*quote)
            .and_then(|rest| rest.strip_suffix(*quote))
            .is_some_and(|words| !words.contains(*quote))
    })
}

/// Where code stands in a text, in its order.
fn code_ranges(body: &str) -> Vec<Range<usize>> {
    let events = Parser::new(body).into_offset_iter();
    let code = events.filter(|(event, _)| matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))));
    code.map(|(_, range)| range).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_code_and_braces() {
        assert!(Plain::of("a {{\" < \"}} b {:?} c").tags.is_empty());
        let body = "See {% include\n a.html %} and [x]({{ site.url }}), not {x} or `{% raw %}`.";
        let plain = Plain::of(body);
        assert_eq!(plain.text, "See \u{e000}\n and [x](\u{e000}), not {x} or `{% raw %}`.");
        let tags: Vec<&str> = plain.tags_in(0..10).collect();
        assert_eq!(tags, ["{% include\n a.html %}"]);
    }
}
