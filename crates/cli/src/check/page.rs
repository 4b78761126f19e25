//! Lines for a person: wrapped where a terminal is narrow, coloured only on a terminal.

use std::fmt::Display;
use std::io::{self, Write};

use console::{Style, Term};
use textwrap::{Options, WrapAlgorithm};

/// Longer lines are hard to read, however wide the terminal, in columns.
const WIDEST: usize = 100;

/// On anything narrower, words would be cut everywhere.
const NARROWEST: usize = 24;

/// Where a report is printed.
pub(super) struct Page<'out> {
    out: &'out mut dyn Write,
    /// In columns, of which a wide character takes two; `None` where lines are for programs and may be long.
    width: Option<usize>,
}

impl<'out> Page<'out> {
    /// Standard output, as wide as its terminal.
    pub(super) fn new(out: &'out mut dyn Write) -> Self {
        let columns = Term::stdout().size_checked().map(|(_, columns)| usize::from(columns));
        Self { out, width: columns.map(|columns| columns.clamp(NARROWEST, WIDEST)) }
    }

    /// An empty line.
    pub(super) fn gap(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// A heading.
    pub(super) fn heading(&mut self, text: &str) -> io::Result<()> {
        self.item("", &strong(text).to_string(), 0)
    }

    /// Text under a heading, `indent` columns in.
    pub(super) fn line(&mut self, text: &str, indent: usize) -> io::Result<()> {
        self.item("", text, indent)
    }

    /// Text behind a mark, below which its other lines are aligned.
    pub(super) fn item(&mut self, mark: &str, text: &str, indent: usize) -> io::Result<()> {
        let first = format!("{:indent$}{mark}", "");
        let Some(width) = self.width else { return writeln!(self.out, "{first}{text}") };
        // Very deep lines of a narrow page start where half of it is left.
        let further = " ".repeat(textwrap::core::display_width(&first).min(width / 2));
        let options = Options::new(width).initial_indent(&first).subsequent_indent(&further);
        for line in textwrap::wrap(text, options.wrap_algorithm(WrapAlgorithm::FirstFit)) {
            writeln!(self.out, "{line}")?;
        }
        Ok(())
    }
}

/// What stands out.
pub(super) fn strong(text: impl Display) -> impl Display {
    Style::new().bold().apply_to(text)
}

/// What is wrong.
pub(super) fn bad(text: impl Display) -> impl Display {
    Style::new().red().bold().apply_to(text)
}

/// What may be wrong.
pub(super) fn doubtful(text: impl Display) -> impl Display {
    Style::new().yellow().apply_to(text)
}

/// What can be passed over.
pub(super) fn faint(text: impl Display) -> impl Display {
    Style::new().dim().apply_to(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(width: Option<usize>, text: &str) -> String {
        let mut out = Vec::new();
        Page { out: &mut out, width }.item("  12  ", text, 2).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_line_for_a_program_stays_one() {
        let text = "word ".repeat(100);
        assert_eq!(printed(None, &text).lines().count(), 1);
    }

    #[test]
    fn no_line_is_wider_than_the_page_in_any_script() {
        for text in [
            "Many words that take more than one line of it",
            "这座电池工厂去年春天投产，雇用了四百多名工人。",
            "ﾊﾝｶｸ and 全角 mixed in one",
        ] {
            let printed = printed(Some(24), text);
            assert!(printed.lines().count() > 1, "{printed}");
            for line in printed.lines() {
                assert!(console::measure_text_width(line) <= 24, "{line}");
                assert!(line.starts_with("        ") || line.starts_with("    12  "), "{line}");
            }
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert_eq!(letters(&printed), format!("12{}", letters(text)));
        }
    }

    #[test]
    fn colours_take_no_room() {
        let coloured = Style::new().red().force_styling(true).apply_to("a few").to_string();
        assert_eq!(printed(Some(24), &format!("{coloured} words")).lines().count(), 1);
    }
}
