//! The tags of site generators inside Markdown, which are neither Markdown nor text.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use crate::formats::is_unspaced;

/// Stands where a tag was, so that `[here]({{ "/" | url }})` is still a link; it never reaches an article.
pub(in crate::formats) const STAND_IN: char = '\u{e000}';

/// The pairs that stand around tags in Jekyll, Hugo and their like, and whether a tag may span lines.
const TAGS: [(&str, &str, bool); 6] = [
    ("{%", "%}", true),
    ("{{<", ">}}", true),
    ("{{", "}}", false),
    ("{:", "}", false),
    ("{# ", "#}", true),
    ("{/*", "*/}", true),
];

/// Tags around what is to be left as it is; unlike all others, they are tags in code, too.
const RAW: [&str; 2] = ["raw", "endraw"];

/// How deep braces may be nested in a component of MDX.
const DEEPEST: usize = 32;

/// A text whose tags were taken out, line by line as long as before.
pub(in crate::formats) struct Plain {
    pub(in crate::formats) text: String,
    /// Where each tag's stand-in is in `text`, and the tag.
    tags: Vec<(usize, String)>,
}

impl Plain {
    /// Takes the tags out of a Markdown text, in MDX its components' and expressions' too; code keeps what looks like
    /// them. Emphasis in scripts without spaces is marked so that it is read as such, see [`in_unspaced`].
    pub(super) fn of(body: &str, is_mdx: bool) -> Self {
        let signs: &[char] = if is_mdx { &['{', '*', '<'] } else { &['{', '*'] };
        let code = if body.contains(signs) { code_ranges(body) } else { Vec::new() };
        Self::without_tags(body, signs, &code, is_mdx)
    }

    /// Takes the tags out of a page of HTML, wherever they stand.
    pub(in crate::formats) fn of_page(body: &str) -> Self {
        Self::without_tags(body, &['{'], &[], false)
    }

    fn without_tags(body: &str, signs: &[char], code: &[Range<usize>], is_mdx: bool) -> Self {
        let mut plain = Self { text: String::with_capacity(body.len()), tags: Vec::new() };
        let mut at = 0;
        while let Some(start) = body[at..].find(signs).map(|found| at + found) {
            plain.text.push_str(&body[at..start]);
            let after = code.partition_point(|range| range.end <= start);
            let around = code.get(after).filter(|range| range.contains(&start));
            let in_code = around.is_some();
            let rest = &body[start..];
            let tag = match rest.as_bytes().first() {
                Some(b'*') => {
                    let run = rest.len() - rest.trim_start_matches('*').len();
                    if !in_code && in_unspaced(&body[..start], &rest[run..]) {
                        plain.text.push(STAND_IN);
                        plain.text.push_str(&rest[..run]);
                        plain.text.push(STAND_IN);
                    } else {
                        plain.text.push_str(&rest[..run]);
                    }
                    at = start + run;
                    continue;
                }
                Some(b'<') if !in_code => component_at(rest),
                _ => {
                    let is_tag = |tag: &&str| {
                        around.is_none_or(|code| is_raw(tag) && body[code.clone()].contains(RAW[1]))
                    };
                    let tag = tag_at(rest).filter(is_tag);
                    tag.or_else(|| if is_mdx && !in_code { expression_at(rest) } else { None })
                }
            };
            at = start + tag.map_or(1, str::len);
            match tag {
                Some(tag) => {
                    plain.tags.push((plain.text.len(), tag.to_owned()));
                    plain.text.push(STAND_IN);
                    plain.text.extend(tag.chars().filter(|c| *c == '\n'));
                }
                None => plain.text.push_str(&body[start..at]),
            }
        }
        plain.text.push_str(&body[at..]);
        plain
    }

    /// The tags that stood in a range of the text.
    pub(in crate::formats) fn tags_in(&self, range: Range<usize>) -> impl Iterator<Item = &str> {
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

/// Whether a tag says that what stands around it is to be left as it is.
fn is_raw(tag: &str) -> bool {
    let inner = tag.strip_prefix("{%").and_then(|tag| tag.strip_suffix("%}"));
    inner.is_some_and(|inner| {
        RAW.contains(&inner.trim_matches(|sign: char| sign == '-' || sign.is_whitespace()))
    })
}

/// Whether stars stand where letters without spaces meet them. CommonMark tells what opens and closes emphasis by spaces
/// and punctuation, so that `**「so」**` before a letter closes nothing; between stand-ins, it does.
fn in_unspaced(before: &str, after: &str) -> bool {
    let (before, after) = (before.chars().next_back(), after.chars().next());
    let is_space = |side: Option<char>| side.is_none_or(char::is_whitespace);
    !is_space(before)
        && !is_space(after)
        && (before.is_some_and(is_unspaced) || after.is_some_and(is_unspaced))
}

/// The tag of a component at the beginning of a text in MDX, such as `<Card title={name}>` or `</Card>`.
fn component_at(text: &str) -> Option<&str> {
    let name = text[1..].trim_start_matches('/');
    if !name.starts_with(|first: char| first.is_ascii_uppercase() || first == '>') {
        let braced = text.split(['>', '\n']).next().is_some_and(|line| line.contains("={"));
        if !braced || !name.starts_with(|first: char| first.is_ascii_lowercase()) {
            return None;
        }
    }
    let mut at = 1;
    let mut quote = None;
    while let Some(sign) = text[at..].chars().next() {
        match (quote, sign) {
            (None, '{') => at += balanced(&text[at..])?.len() - 1,
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            (None, '>') => return Some(&text[..=at]),
            (None, '<') => return None,
            _ => {}
        }
        at += sign.len_utf8();
    }
    None
}

/// An expression of MDX at the beginning of a text, unless it is nothing but words.
fn expression_at(text: &str) -> Option<&str> {
    let whole = balanced(text)?;
    let inner = &whole[1..whole.len() - 1];
    let says = inner.trim().trim_matches(['"', '\'', '`']);
    (says.trim().is_empty() || !prints_text(inner)).then_some(whole)
}

/// What stands between a brace and the one that closes it, with both.
fn balanced(text: &str) -> Option<&str> {
    let mut open = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => open += 1,
            '}' => open = open.checked_sub(1)?,
            _ => {}
        }
        if open == 0 {
            return Some(&text[..=at]);
        }
        if open > DEEPEST {
            return None;
        }
    }
    None
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
        assert!(Plain::of("a {{\" < \"}} b {:?} c", false).tags.is_empty());
        let body = "See {% include\n a.html %} and [x]({{ site.url }}), not {x} or `{% raw %}`.";
        let plain = Plain::of(body, false);
        assert_eq!(plain.text, "See \u{e000}\n and [x](\u{e000}), not {x} or `{% raw %}`.");
        let tags: Vec<&str> = plain.tags_in(0..10).collect();
        assert_eq!(tags, ["{% include\n a.html %}"]);
    }

    #[test]
    fn components_and_expressions_of_mdx_are_tags() {
        let plain = |text: &str| Plain::of(text, true).text.replace(STAND_IN, "");
        assert_eq!(plain("<Card title={`a > ${b}`}\n  wide>It *opens*.</Card>"), "\nIt *opens*.");
        assert_eq!(
            plain("In {year}{/* soon */}, `{year}` and 1 < 2 {\" \"}too."),
            "In , `{year}` and 1 < 2 too."
        );
        assert_eq!(plain("<div style={{ color: 'red' }}>Red</div>"), "Red</div>");
    }

    #[test]
    fn raw_tags_are_no_text_even_in_code() {
        let text = Plain::of("`{% raw %}{{ title }}{% endraw %}` {# note #}", false).text;
        assert_eq!(text.replace(STAND_IN, ""), "`{{ title }}` ");
    }
}
