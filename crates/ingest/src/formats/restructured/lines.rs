//! Sections, directives, comments and literal blocks of reStructuredText, line for line as Markdown has them.

use super::inline;

/// Directives whose text is the author's; what they are called is shown by how they look.
const TEXT: [&str; 25] = [
    "note",
    "warning",
    "tip",
    "important",
    "hint",
    "caution",
    "danger",
    "attention",
    "error",
    "seealso",
    "admonition",
    "topic",
    "sidebar",
    "epigraph",
    "pull-quote",
    "highlights",
    "versionadded",
    "versionchanged",
    "deprecated",
    "rubric",
    "figure",
    "list-table",
    "container",
    "class",
    "compound",
];

/// Directives that show code.
const CODE: [&str; 5] = ["code", "code-block", "sourcecode", "parsed-literal", "prompt"];

/// Those of `TEXT` whose first line names something that is no text.
const NAMING: [&str; 3] = ["figure", "container", "class"];

/// How many lines a reference may run over.
const LONGEST: usize = 4;

/// The fewest signs that underline a title, if they are as many as its letters.
const UNDERLINE: usize = 2;

pub(super) struct Lines<'a> {
    lines: Vec<&'a str>,
    plain: Vec<String>,
    dropped: Vec<(u32, String)>,
    /// The kinds of underlines so far, by which sections are told to be in others.
    levels: Vec<(char, bool)>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(lines: Vec<&'a str>) -> Self {
        Self { lines, plain: Vec::new(), dropped: Vec::new(), levels: Vec::new() }
    }

    /// The text in Markdown, as many lines as before but for the end, and what was dropped, with the lines of the file.
    pub(super) fn markdown(mut self) -> (String, Vec<(u32, String)>) {
        let mut in_list = false;
        while self.at() < self.lines.len() {
            let at = self.at();
            let line = self.lines[at];
            let trimmed = line.trim();
            if let Some((title, level, count)) = self.section(at) {
                in_list = false;
                self.plain.extend(std::iter::repeat_n(String::new(), count - 2));
                self.plain.push(format!("{} {}", "#".repeat(level), inline::markdown(title)));
                self.plain.push(String::new());
            } else if trimmed == ".." || trimmed.starts_with(".. ") {
                self.explicit(at);
            } else if is_border(trimmed) {
                self.plain.push(String::new());
            } else {
                in_list = !trimmed.is_empty() && is_item(line)
                    || in_list && (trimmed.is_empty() || line.starts_with(' '));
                let shown = if in_list { line.trim_end() } else { trimmed };
                self.paragraph_line(at, shown);
            }
        }
        (self.plain.join("\n"), self.dropped)
    }

    fn at(&self) -> usize {
        self.plain.len()
    }

    fn line(&self, at: usize) -> &'a str {
        self.lines.get(at).copied().unwrap_or_default()
    }

    /// The title of a section that begins at a line, its level, and how many lines it takes.
    fn section(&mut self, at: usize) -> Option<(&'a str, usize, usize)> {
        let (title, sign, has_overline) = match underline(self.line(at)) {
            Some((sign, length))
                if underline(self.line(at + 2)).is_some_and(|(below, _)| below == sign)
                    && !self.line(at + 1).trim().is_empty()
                    && length + 1 >= self.line(at + 1).trim().chars().count() =>
            {
                (self.line(at + 1).trim(), sign, true)
            }
            _ => {
                let title = self.line(at);
                let (sign, length) = underline(self.line(at + 1))?;
                let fits = length >= title.trim_end().chars().count().min(4);
                let is_apart = at == 0
                    || self.line(at - 1).trim().is_empty()
                    || self.plain.last().is_some_and(String::is_empty);
                if !fits
                    || !is_apart
                    || title.trim().is_empty()
                    || title.starts_with(' ')
                    || underline(title).is_some()
                {
                    return None;
                }
                (title.trim(), sign, false)
            }
        };
        let kind = (sign, has_overline);
        let level = self.levels.iter().position(|known| *known == kind).unwrap_or_else(|| {
            self.levels.push(kind);
            self.levels.len() - 1
        });
        Some((title, (level + 1).min(6), 2 + usize::from(has_overline)))
    }

    /// A directive, a footnote, a link's target or a comment, with all that is indented below it.
    fn explicit(&mut self, at: usize) {
        let line = self.lines[at];
        let indent = line.len() - line.trim_start().len();
        let end = self.end_of_block(at + 1, indent + 1);
        let content = line.trim().trim_start_matches("..").trim();
        if content.starts_with('[') && content.contains("] ") {
            let note = content.strip_prefix("[#").and_then(|note| note.split_once("] "));
            self.plain.push(note.map_or_else(
                || inline::markdown(content),
                |(label, text)| format!("[^{label}]: {}", inline::markdown(text)),
            ));
            self.keep(end, |line| inline::markdown(line.trim()));
            return;
        }
        let directive = content.split_once("::").filter(|(name, _)| {
            name.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | ':'))
        });
        match directive {
            Some((name, rest)) if TEXT.contains(&name) => {
                let shown = if NAMING.contains(&name) { "" } else { rest.trim() };
                self.plain.push(inline::markdown(shown));
                let depth = self.lines[at + 1..end].iter().filter(|line| !line.trim().is_empty());
                let depth = depth.map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
                while self.at() < end {
                    let at = self.at();
                    let inside = self.line(at).get(depth..).unwrap_or_default().trim_end();
                    if is_option(inside) {
                        self.plain.push(String::new());
                    } else if inside.trim_start().starts_with(".. ") {
                        self.explicit(at);
                    } else {
                        self.paragraph_line(at, inside);
                    }
                }
            }
            Some((name, _)) if CODE.contains(&name) => self.code(end),
            _ => {
                self.dropped.push((at as u32 + 1, content.to_owned()));
                self.keep(end, |_| String::new());
            }
        }
    }

    /// A line of a paragraph; where it announces a literal block, with that block.
    fn paragraph_line(&mut self, at: usize, shown: &str) {
        let Some(announces) = shown.strip_suffix("::") else {
            let shown =
                shown.strip_prefix("#. ").map_or_else(|| shown.to_owned(), |rest| format!("1. {rest}"));
            self.push_joined(at, shown.strip_prefix("| ").unwrap_or(&shown));
            return;
        };
        let colon = if announces.trim().is_empty() { "" } else { ":" };
        self.plain.push(format!("{}{colon}", inline::markdown(announces)));
        let line = self.lines[at];
        let indent = line.len() - line.trim_start().len();
        let end = self.end_of_block(at + 1, indent + 1);
        if self.line(at + 1).trim().is_empty() && end > at + 2 {
            self.code(end);
        }
    }

    /// A line together with those that what begins in it goes on in, each with some of the words.
    fn push_joined(&mut self, at: usize, shown: &str) {
        let mut joined = shown.to_owned();
        let mut count = 1;
        while count < LONGEST && inline::goes_on(&joined) && !self.line(at + count).trim().is_empty() {
            joined.push('\n');
            joined.push_str(self.line(at + count).trim());
            count += 1;
        }
        if inline::goes_on(&joined) {
            (joined, count) = (shown.to_owned(), 1);
        }
        let plain = inline::markdown(&joined);
        let mut rest = plain.replace('\n', " ");
        let mut lines = Vec::new();
        for _ in 1..count {
            let last = rest.rfind(' ').map_or_else(String::new, |space| rest.split_off(space));
            lines.push(last.trim().to_owned());
        }
        self.plain.push(rest);
        self.plain.extend(lines.into_iter().rev());
    }

    /// Code from the next line up to `end`. The fences stand where lines are blank.
    fn code(&mut self, end: usize) {
        self.plain.push("~~~~".to_owned());
        while self.at() < end {
            let line = self.line(self.at()).trim_end();
            let is_blank = line.is_empty() && self.at() + 1 == end;
            self.plain.push(if is_blank { "~~~~".to_owned() } else { line.to_owned() });
        }
        if self.plain.last().is_some_and(|last| last != "~~~~") {
            self.plain.push("~~~~".to_owned());
        }
    }

    fn keep(&mut self, end: usize, shown: impl Fn(&str) -> String) {
        while self.at() < end {
            let line = shown(self.line(self.at()));
            self.plain.push(line);
        }
    }

    /// Where a block ends that is indented by `indent` at least: behind the blank lines below it.
    fn end_of_block(&self, from: usize, indent: usize) -> usize {
        let is_inside =
            |line: &&str| line.trim().is_empty() || line.len() - line.trim_start().len() >= indent;
        from + self.lines[from.min(self.lines.len())..].iter().take_while(|line| is_inside(line)).count()
    }
}

/// The sign of a line that underlines a title, and how often it stands there.
fn underline(line: &str) -> Option<(char, usize)> {
    let line = line.trim_end();
    let sign = line.chars().next().filter(char::is_ascii_punctuation)?;
    let length = line.chars().count();
    (length >= UNDERLINE && line.chars().all(|other| other == sign) && !matches!(line, "::" | ".."))
        .then_some((sign, length))
}

/// Whether a line is the border of a table.
fn is_border(trimmed: &str) -> bool {
    let is_drawn = |signs: &[char]| trimmed.len() > 3 && trimmed.chars().all(|sign| signs.contains(&sign));
    is_drawn(&['+', '-', '=']) || is_drawn(&['=', ' ']) || is_drawn(&['-', ' '])
}

fn is_item(line: &str) -> bool {
    let (sign, rest) = line.trim_start().split_once(' ').unwrap_or_default();
    let number = sign.trim_start_matches('(').trim_end_matches(['.', ')']);
    let is_number = number.len() < sign.len() && (number == "#" || number.parse::<u32>().is_ok());
    !rest.is_empty() && (matches!(sign, "*" | "-" | "+" | "•") || is_number)
}

/// Whether a line below a directive sets one of its options.
fn is_option(line: &str) -> bool {
    line.strip_prefix(':').and_then(|rest| rest.split_once(':')).is_some_and(|(name, value)| {
        !name.is_empty()
            && name.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
            && (value.is_empty() || value.starts_with(' '))
    })
}
