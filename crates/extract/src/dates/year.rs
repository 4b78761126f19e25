//! Years that stand alone: when a number of four digits reads as a year and when it counts something.

use super::grammar::Grammar;
use super::lexicon::Sense;
use super::slot::LIKELY_YEARS;
use super::token::{Gap, Kind, Token};

/// Marks that make a number beside them a sum, a label or a part of a code.
const MARKS_BEFORE: [char; 19] =
    ['$', '€', '£', '¥', '₹', '₩', '#', '№', '§', '+', '=', '@', '_', '&', '%', '~', '<', '>', '\\'];
const MARKS_AFTER: [char; 15] = ['%', '°', '$', '€', '£', '¥', '₹', '₩', '‰', '+', '=', '@', '_', '×', '\\'];

/// The first year that a number is taken for where nothing around it says so.
const FIRST_RECENT: u32 = 1900;

/// The first and last year that a number is taken for wherever it stands.
const FIRST: u32 = 1000;
const LAST: u32 = 2199;

/// How surely the text says that a number is a year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Hint {
    /// Nothing does.
    None,
    /// An article or the like.
    Determiner,
    /// A word or bracket that often stands before years.
    Likely,
    /// A word that hardly stands before any other number.
    Sure,
}

/// The year that token `at` is by itself, if it reads as one.
pub(crate) fn alone(text: &str, tokens: &[Token], at: usize, grammar: &Grammar) -> Option<i32> {
    if !grammar.years_alone {
        return None;
    }
    let year = year_value(tokens.get(at)?)?;
    // A number that is the whole text says nothing of itself.
    if tokens.len() == 1 {
        return None;
    }
    let is_far = !LIKELY_YEARS.contains(&year);
    let around = Around { text, tokens, at, year, grammar };
    let hint = around.hint_before()?.max(around.hint_after()?);
    let is_round = year.is_multiple_of(100);
    let is_recent = year >= FIRST_RECENT;
    let reads_as_year = match hint {
        // Far from ours, if the text says so as plainly as it can.
        Hint::Sure if is_far => !is_round && !around.counts_something(),
        _ if is_far => false,
        Hint::Sure => !(is_round && around.counts_something()),
        Hint::Likely => (is_recent || !is_round) && !around.counts_something(),
        Hint::Determiner => is_recent && !is_round,
        Hint::None => is_recent && !is_round && !around.counts_something(),
    };
    if reads_as_year { i32::try_from(year).ok() } else { None }
}

fn year_value(token: &Token) -> Option<u32> {
    match token.kind {
        Kind::Number { value, digits: 4 } if (FIRST..=LAST).contains(&value) => Some(value),
        _ => None,
    }
}

/// A number that may be a year, and what stands around it.
struct Around<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    year: u32,
    grammar: &'a Grammar,
}

impl Around<'_> {
    /// The token `steps` before the number.
    fn before(&self, steps: usize) -> Option<&Token> {
        self.tokens.get(self.at.checked_sub(steps)?)
    }

    /// The token `steps` after the number.
    fn after(&self, steps: usize) -> Option<&Token> {
        self.tokens.get(self.at + steps).filter(|token| token.gap != Gap::Break)
    }

    fn means(&self, token: Option<&Token>, sense: Sense) -> bool {
        token.is_some_and(|token| token.means(sense, &self.grammar.vocabulary))
    }

    /// What the text before the number says; `None` if it rules a year out.
    fn hint_before(&self) -> Option<Hint> {
        let number = &self.tokens[self.at];
        let before = match self.before(1) {
            Some(before) if number.gap != Gap::Break => before,
            _ => return Some(Hint::None),
        };
        match before.kind {
            Kind::Number { .. } => (!number.is_glued()).then_some(Hint::None),
            Kind::Mark(mark) => self.hint_of_mark_before(mark, number.is_glued(), before.is_glued()),
            Kind::Word { ideograph: true, .. } | Kind::Node(_) => Some(Hint::None),
            Kind::Word { .. } if number.is_glued() && !self.means(Some(before), Sense::SureBeforeYear) => {
                None
            }
            Kind::Word { .. } => self.hint_of_word_before(before),
        }
    }

    fn hint_of_word_before(&self, before: &Token) -> Option<Hint> {
        let means = |sense| self.means(Some(before), sense);
        let counted_before = self.means(self.before(2), Sense::Quantity);
        if means(Sense::Label) {
            return None;
        }
        if means(Sense::Quantity) {
            // Since at least 2005.
            let is_open = [Sense::Back, Sense::To].into_iter().any(|sense| self.means(self.before(3), sense));
            return is_open.then_some(Hint::Likely);
        }
        if means(Sense::JoinsYears) && self.follows_year(2) {
            return Some(Hint::Sure);
        }
        // "A total of 2015", but "only for 2015".
        let is_counted = means(Sense::CountsThrough) || !means(Sense::LikelyBeforeYear);
        if counted_before && is_counted && !means(Sense::SureBeforeYear) {
            return None;
        }
        Some(match () {
            () if means(Sense::SureBeforeYear) => Hint::Sure,
            () if means(Sense::LikelyBeforeYear) => Hint::Likely,
            () if means(Sense::Determiner) => Hint::Determiner,
            () => Hint::None,
        })
    }

    fn hint_of_mark_before(&self, mark: char, is_glued: bool, mark_is_glued: bool) -> Option<Hint> {
        if MARKS_BEFORE.contains(&mark) && (is_glued || mark != '&') {
            return None;
        }
        if mark == '-' && self.follows_year(2) && !self.is_joined(2) {
            return Some(Hint::Sure);
        }
        if !(is_glued && mark_is_glued) {
            return Some(if mark == '(' { Hint::Likely } else { Hint::None });
        }
        let beyond = self.before(2);
        let follows_number = beyond.is_some_and(Token::is_number);
        match mark {
            '-' if self.means(beyond, Sense::SureBeforeYear) || self.means(beyond, Sense::Part) => {
                Some(Hint::Sure)
            }
            '/' if self.follows_year(2) && !self.is_joined(2) => Some(Hint::Sure),
            '-' | '/' => None,
            '.' | ',' | ':' if follows_number => None,
            '(' => Some(Hint::Likely),
            _ => Some(Hint::None),
        }
    }

    /// Whether the token `steps` before is an earlier year.
    fn follows_year(&self, steps: usize) -> bool {
        let earlier = self.before(steps).and_then(year_value);
        earlier.is_some_and(|earlier| LIKELY_YEARS.contains(&earlier) && earlier < self.year)
    }

    /// Whether the token `steps` before hangs on another number or word, as in a telephone number.
    fn is_joined(&self, steps: usize) -> bool {
        let is_glued = |steps| self.before(steps).is_some_and(Token::is_glued);
        is_glued(steps)
            && self.before(steps + 1).is_some_and(|mark| mark.is_mark(&['-', '/', '.']))
            && is_glued(steps + 1)
    }

    /// What the text after the number says; `None` if it rules a year out.
    fn hint_after(&self) -> Option<Hint> {
        let Some(after) = self.after(1) else { return Some(Hint::None) };
        match after.kind {
            Kind::Number { .. } | Kind::Word { ideograph: false, .. } if after.is_glued() => None,
            Kind::Number { .. } => None,
            Kind::Word { .. } if self.means(Some(after), Sense::Measure) => None,
            Kind::Mark(mark) if MARKS_AFTER.contains(&mark) => None,
            Kind::Mark(mark) if after.is_glued() => self.hint_of_mark_after(mark),
            _ => Some(Hint::None),
        }
    }

    fn hint_of_mark_after(&self, mark: char) -> Option<Hint> {
        let Some(beyond) = self.after(2).filter(|token| token.is_glued()) else { return Some(Hint::None) };
        match (mark, beyond.kind) {
            ('-' | '/', Kind::Number { value, digits }) => {
                let goes_on = self.after(3).is_some_and(|next| next.is_glued() && next.is_mark(&['-', '/']));
                (!goes_on && !self.is_joined(0) && self.is_range_to(mark, value, digits))
                    .then_some(Hint::Sure)
            }
            ('-', Kind::Word { ideograph: false, .. }) => {
                self.means(Some(beyond), Sense::AfterYearHyphen).then_some(Hint::Likely)
            }
            ('/', Kind::Word { .. }) | ('.' | ',' | ':', Kind::Number { .. }) => None,
            _ => Some(Hint::None),
        }
    }

    /// Whether the number after a hyphen or stroke is a later year: 2019-2021, 2019-22, 2019/20.
    fn is_range_to(&self, mark: char, value: u32, digits: usize) -> bool {
        match digits {
            4 => value > self.year && LIKELY_YEARS.contains(&value),
            2 => value == (self.year + 1) % 100 || (mark == '-' && value > 12 && value > self.year % 100),
            _ => false,
        }
    }

    /// Whether the number seems to count what follows it.
    fn counts_something(&self) -> bool {
        let Some(first) = self.after(1) else { return false };
        let is_round = self.year.is_multiple_of(100);
        self.is_counted(first)
            || is_round
                && self.is_plain_word(first)
                && !self.means(Some(first), Sense::NeverCounted)
                && self.after(2).is_some_and(|second| self.is_counted(second))
    }

    fn is_counted(&self, token: &Token) -> bool {
        let word = &self.text[token.span.clone()];
        let means = |sense| self.means(Some(token), sense);
        let is_plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
        let is_exempt = means(Sense::NeverCounted) || means(Sense::OfYears);
        means(Sense::Counted) || self.is_plain_word(token) && is_plural && !is_exempt
    }

    /// Whether a token is a word in lower case with space before it.
    fn is_plain_word(&self, token: &Token) -> bool {
        token.gap == Gap::Space && self.text[token.span.clone()].starts_with(char::is_lowercase)
    }
}
