//! Whether a text was wrapped by hand, and which of its lines go on in the next.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::items::marker;
use super::lines::Line;
use super::shape::ends_sentence;

/// Texts whose lines are longer than this were not wrapped by hand.
const WIDEST_WRAP: usize = 100;

/// Shorter lines than this are verse, addresses or tables.
const NARROWEST_WRAP: usize = 40;

/// A line shorter than this never goes on where nothing was wrapped.
const LONG_ENOUGH_TO_BREAK: usize = 40;

/// How a text's line ends are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrap {
    /// Every line is a paragraph.
    None,
    /// Lines were broken to fit this many columns.
    At(usize),
}

impl Wrap {
    /// Judges by neighbouring lines: where most of them end in mid sentence and the next word would not
    /// have fitted, the text was wrapped.
    pub(super) fn of(groups: &[Vec<Line<'_>>]) -> Self {
        let pairs: Vec<(&Line<'_>, &Line<'_>)> = groups
            .iter()
            .flat_map(|group| group.windows(2))
            .filter(|pair| marker(pair[1].text).is_none())
            .map(|pair| (&pair[0], &pair[1]))
            .collect();
        let mut widths: Vec<usize> = pairs.iter().map(|(line, _)| line.indent + line.width).collect();
        widths.sort_unstable();
        // A few lines may stand out: addresses and tables are never broken.
        let Some(&widest) = widths.get((widths.len() * 19 / 20).min(widths.len().saturating_sub(1))) else {
            return Self::None;
        };
        if !(NARROWEST_WRAP..=WIDEST_WRAP).contains(&widest) {
            return Self::None;
        }
        let open = pairs.iter().filter(|(line, _)| !ends_sentence(line.text)).count();
        let full = pairs.iter().filter(|(line, next)| is_full(line, next, widest)).count();
        if open * 2 > pairs.len() && full * 2 > pairs.len() { Self::At(widest) } else { Self::None }
    }

    /// Whether `next`, which begins no list item, goes on with what `line` began.
    pub(super) fn joins(self, line: &Line<'_>, next: &Line<'_>) -> bool {
        let goes_on = !ends_sentence(line.text) && begins_in_mid_sentence(line.text, next.text);
        match self {
            Self::None => goes_on && line.width >= LONG_ENOUGH_TO_BREAK,
            Self::At(widest) => goes_on || is_full(line, next, widest),
        }
    }
}

/// Whether `next` can only go on with a sentence: in small letters, or, where a script has none, behind a
/// line that stops without any mark that a paragraph could end with.
fn begins_in_mid_sentence(line: &str, next: &str) -> bool {
    let unspaced =
        line.chars().next_back().is_some_and(is_unspaced) && next.chars().next().is_some_and(is_unspaced);
    next.starts_with(char::is_lowercase) || unspaced
}

/// Whether the first word of `next` would hardly have fitted behind `line`.
pub(super) fn is_full(line: &Line<'_>, next: &Line<'_>, widest: usize) -> bool {
    let ragged = widest / 6;
    line.indent + line.width + 1 + first_word_width(next.text) + ragged > widest
}

fn first_word_width(text: &str) -> usize {
    match text.chars().next() {
        Some(first) if is_unspaced(first) => first.width().unwrap_or(0),
        _ => text.split_whitespace().next().unwrap_or_default().width(),
    }
}

/// The lines of a paragraph as one: joined with a space, but none inside Chinese or Japanese and none behind
/// a hyphen.
pub(super) fn joined<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for line in lines {
        let behind = text.chars().next_back();
        let ahead = line.chars().next();
        let unspaced = behind.is_some_and(is_unspaced) && ahead.is_some_and(is_unspaced);
        let hyphenated = behind == Some('-') && ahead.is_some_and(char::is_alphabetic);
        if !text.is_empty() && !unspaced && !hyphenated {
            text.push(' ');
        }
        text.push_str(line);
    }
    text
}

/// A text of several lines as one, the white space around them gone.
pub(crate) fn unwrapped(text: &str) -> String {
    joined(text.split('\n').map(str::trim).filter(|line| !line.is_empty()))
}

/// Whether the character is of a script that sets no spaces between words, or of its punctuation.
pub(crate) fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff65}' | '\u{20000}'..='\u{3ffff}')
}
