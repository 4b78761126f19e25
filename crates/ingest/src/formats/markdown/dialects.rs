//! What generators and note-takers add to Markdown line by line: callouts, containers, tables of contents, the code of
//! MDX, and headings without a space.

use crate::formats::is_unspaced;

/// Lines that a generator puts the article's contents in the place of.
const CONTENTS: [&str; 9] =
    ["[toc]", "[[toc]]", "[[_toc_]]", "\\toc", "${toc}", "{{toc}}", "{:toc}", "%toc%", "@[toc]"];

/// The signs that a block of code stands between.
const FENCES: [char; 2] = ['`', '~'];

/// How far the text below a MkDocs admonition is indented.
const INDENT: &str = "    ";

/// A text in plain Markdown, with as many lines as before.
pub(super) struct Plainer {
    pub(super) text: String,
    /// The lines that were dropped, from 0, and what stood there.
    pub(super) dropped: Vec<(u32, String)>,
}

impl Plainer {
    /// Reads `body`; with `is_mdx`, its imports and exports are code.
    pub(super) fn of(body: &str, is_mdx: bool) -> Self {
        let mut plainer = Self { text: String::with_capacity(body.len()), dropped: Vec::new() };
        let mut fence: Option<(char, usize)> = None;
        let (mut in_module, mut in_admonition) = (false, false);
        for (line, number) in body.split_inclusive('\n').zip(0..) {
            let content = line.trim_end_matches('\n');
            let trimmed = content.trim();
            let fenced = fence_of(trimmed);
            match (fence, fenced) {
                (Some((sign, length)), Some((other, others, bare)))
                    if sign == other && others >= length && bare =>
                {
                    fence = None;
                }
                (None, Some((sign, length, _))) => fence = Some((sign, length)),
                _ => {}
            }
            if in_admonition {
                in_admonition = trimmed.is_empty() || content.starts_with(INDENT);
            }
            let content =
                if in_admonition { content.strip_prefix(INDENT).unwrap_or(content) } else { content };
            if fence.is_some() || fenced.is_some() {
                plainer.keep(content);
                continue;
            }
            in_module = is_mdx && !trimmed.is_empty() && (in_module || is_module(content));
            if in_module || CONTENTS.iter().any(|known| known.eq_ignore_ascii_case(trimmed)) {
                plainer.replace(number, trimmed, "");
            } else if let Some(title) = container(trimmed) {
                plainer.replace(number, trimmed, title);
            } else if let Some(title) = admonition(trimmed) {
                in_admonition = true;
                plainer.replace(number, trimmed, title);
            } else if let Some((quote, rest)) = callout(content) {
                plainer.keep(&format!("{quote}{rest}"));
            } else if let Some((signs, rest)) = unspaced_heading(content) {
                plainer.keep(&format!("{signs} {rest}"));
            } else {
                plainer.keep(content);
            }
        }
        if !body.ends_with('\n') {
            plainer.text.pop();
        }
        plainer
    }

    fn keep(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn replace(&mut self, number: u32, line: &str, with: &str) {
        self.dropped.push((number, line.to_owned()));
        self.keep(with);
    }
}

/// Whether a text has lines by which only MDX loads components.
pub(super) fn loads_components(body: &str) -> bool {
    body.lines().any(|line| {
        let line = line.trim_end().trim_end_matches(';');
        line.starts_with("import ")
            && line.ends_with(['\'', '"'])
            && (line.contains(" from '") || line.contains(" from \""))
            && ["astro", "jsx", "tsx", "vue", "svelte", "mdx", "@"].iter().any(|sign| line.contains(sign))
    })
}

/// The sign and length of a fence, and whether nothing else stands in its line.
fn fence_of(trimmed: &str) -> Option<(char, usize, bool)> {
    let sign = trimmed.chars().next().filter(|sign| FENCES.contains(sign))?;
    let length = trimmed.chars().take_while(|other| *other == sign).count();
    let rest = &trimmed[length..];
    (length >= 3 && !(sign == '`' && rest.contains('`'))).then_some((sign, length, rest.is_empty()))
}

/// Whether a line begins what MDX takes for a module's code.
fn is_module(line: &str) -> bool {
    let imports = line.strip_prefix("import ").is_some_and(|rest| rest.contains(['"', '\'', '{']));
    let exported = line.strip_prefix("export ").and_then(|rest| rest.split_whitespace().next());
    imports
        || exported
            .is_some_and(|word| ["const", "default", "function", "let", "async", "class"].contains(&word))
}

/// The title of a container that opens or closes as `:::note Title` or `:::tip[Title]`, which is mostly empty.
fn container(trimmed: &str) -> Option<&str> {
    let rest = trimmed.strip_prefix(":::")?.trim_start_matches(':').trim();
    let rest = rest.trim_start_matches(|sign: char| sign.is_alphanumeric() || sign == '-').trim();
    Some(
        rest.strip_prefix('[')
            .and_then(|rest| rest.split_once(']'))
            .map_or_else(|| if rest.starts_with('{') { "" } else { rest }, |(title, _)| title),
    )
}

/// The title of an admonition as MkDocs has it, `!!! note "Title"` or `??? tip`, above a text that is indented.
fn admonition(trimmed: &str) -> Option<&str> {
    let rest = ["!!! ", "???+ ", "??? "].iter().find_map(|signs| trimmed.strip_prefix(signs))?;
    let (kind, title) = rest.split_once('"').unwrap_or((rest, ""));
    let is_kind = |word: &str| word.chars().all(|sign| sign.is_alphanumeric() || sign == '-');
    kind.split_whitespace().all(is_kind).then(|| title.trim_end_matches('"'))
}

/// A quotation's mark and what stands behind a callout's kind, as in `> [!note]- Title`.
fn callout(line: &str) -> Option<(&str, &str)> {
    let inner = line.trim_start_matches(['>', ' ']);
    let quote = &line[..line.len() - inner.len()];
    let (kind, rest) = inner.strip_prefix("[!").filter(|_| quote.contains('>'))?.split_once(']')?;
    let is_kind = kind.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '|' | ' '));
    is_kind.then(|| (quote, rest.trim_start_matches(['-', '+'])))
}

/// A heading in a script without spaces, whose author put none behind the signs either.
fn unspaced_heading(line: &str) -> Option<(&str, &str)> {
    let rest = line.trim_start_matches('#');
    let signs = &line[..line.len() - rest.len()];
    ((1..=6).contains(&signs.len()) && rest.starts_with(is_unspaced)).then_some((signs, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plainer(text: &str) -> String {
        let plainer = Plainer::of(text, true);
        assert_eq!(plainer.text.matches('\n').count(), text.matches('\n').count(), "{text}");
        plainer.text
    }

    #[test]
    fn containers_and_callouts_leave_their_titles_and_texts() {
        assert_eq!(plainer(":::tip[Be quick]\nIt opens.\n:::\n"), "Be quick\nIt opens.\n\n");
        assert_eq!(plainer(":::note\nIt opens.\n:::"), "\nIt opens.\n");
        assert_eq!(plainer("> [!note]- Be quick\n> It opens.\n"), ">  Be quick\n> It opens.\n");
        assert_eq!(
            plainer("!!! note \"Be quick\"\n    It opens.\n\nMore.\n"),
            "Be quick\nIt opens.\n\nMore.\n"
        );
    }

    #[test]
    fn the_code_of_mdx_and_tables_of_contents_are_dropped() {
        let text =
            "import Card from '../card.astro';\nexport const year = 2024;\n\n[[toc]]\n\nimport taxes grew.\n";
        assert_eq!(plainer(text), "\n\n\n\n\nimport taxes grew.\n");
        assert!(loads_components(text) && !loads_components("import taxes from 'abroad'"));
    }

    #[test]
    fn code_keeps_what_looks_like_them() {
        let text = "```js\nimport a from 'b';\n:::\n#标题\n```\n";
        assert_eq!(plainer(text), text);
    }

    #[test]
    fn a_heading_without_a_space_is_one_where_no_tag_can_be_meant() {
        assert_eq!(plainer("##标题\n#tag\n"), "## 标题\n#tag\n");
    }
}
