//! Patterns: the small language in which a lexicon writes down what dates look like.
//!
//! `[<weekday> [,]] <day> [~st|nd|rd|th] [of] <month> [,] <year>`: words and marks stand for themselves, `|`
//! parts alternatives, `<…>` is a slot that takes a kind of token (see [`Slot`]), `[…]` may be absent, and `~`
//! says that nothing parts the token from the one before. Otherwise white space may, but not a blank line.

use super::lexicon::{Sense, Unit};
use super::token::{Gap, Kind, Token};
use super::vocabulary::{Vocabulary, WordId};

/// A compiled pattern.
pub(crate) struct Pattern(Vec<Instruction>);

/// What a match found out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Captures {
    pub(crate) year: Option<u32>,
    pub(crate) month: Option<u32>,
    pub(crate) day: Option<u32>,
    pub(crate) quarter: Option<u32>,
    pub(crate) decade: Option<Decade>,
    pub(crate) unit: Option<Unit>,
    /// How many units away from the reference.
    pub(crate) shift: Option<i32>,
}

/// A decade as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decade {
    /// By its first year.
    From(u32),
    /// By two digits, such as `90s`.
    InCentury(u32),
}

enum Instruction {
    Take {
        step: Step,
        glued: bool,
    },
    /// Go on, or, where that fails, at this instruction.
    Try {
        otherwise: usize,
    },
}

enum Step {
    OneOf(Vec<Literal>),
    Slot(Slot),
}

#[derive(PartialEq, Eq)]
enum Literal {
    Word(WordId),
    Mark(char),
}

/// What a slot takes, by its name in a pattern.
#[derive(Clone, Copy)]
enum Slot {
    /// `<year>`: four digits, 1000 to 2999.
    Year,
    /// `<likely-year>`: four digits, in the range of years that a number alone may be.
    LikelyYear,
    /// `<month>`: a month's name.
    Month,
    /// `<m>`: 1 to 12.
    MonthNumber,
    /// `<mm>`: 01 to 12.
    MonthDigits,
    /// `<day>`: 1 to 31.
    Day,
    /// `<dd>`: 01 to 31.
    DayDigits,
    /// `<late-day>`: 13 to 31, which can be no month.
    LateDay,
    /// `<q>`: 1 to 4.
    Quarter,
    /// `<nth>`: a word for first to fourth.
    Nth,
    /// `<decade>`: the first year of one, in four digits.
    Decade,
    /// `<short-decade>`: 00 to 90.
    ShortDecade,
    /// `<decade-word>`: a word such as "nineties".
    DecadeWord,
    /// `<weekday>`: the name of one.
    Weekday,
    /// `<part>`: early, mid or late.
    Part,
    /// `<direction>`: last, this or next.
    Direction,
    /// `<unit>`: month, quarter, year or decade.
    Unit,
    /// `<deictic>`: yesterday, today or tomorrow.
    Deictic,
}

/// Years that a number standing by itself may mean.
pub(crate) const LIKELY_YEARS: std::ops::RangeInclusive<u32> = 1500..=2100;

impl Pattern {
    /// Compiles a pattern and teaches its words to the vocabulary; `None` if it is malformed.
    pub(crate) fn compile(pattern: &str, vocabulary: &mut Vocabulary) -> Option<Self> {
        let mut program = Vec::new();
        let mut open = Vec::new();
        for symbol in pattern.replace('[', " [ ").replace(']', " ] ").split_whitespace() {
            match symbol {
                "[" => {
                    open.push(program.len());
                    program.push(Instruction::Try { otherwise: 0 });
                }
                "]" => {
                    let (start, end) = (open.pop()?, program.len());
                    program[start] = Instruction::Try { otherwise: end };
                }
                _ => {
                    let (symbol, glued) =
                        symbol.strip_prefix('~').map_or((symbol, false), |rest| (rest, true));
                    program.push(Instruction::Take { step: Step::compile(symbol, vocabulary)?, glued });
                }
            }
        }
        (open.is_empty() && !program.is_empty()).then_some(Self(program))
    }

    /// Matches at the start of `tokens`: how many it takes, at least one, and what they say.
    pub(crate) fn match_start(&self, tokens: &[Token], vocabulary: &Vocabulary) -> Option<(usize, Captures)> {
        self.run(0, tokens, 0, Captures::default(), vocabulary).filter(|(taken, _)| *taken > 0)
    }

    fn run(
        &self,
        mut at: usize,
        tokens: &[Token],
        mut taken: usize,
        mut captures: Captures,
        vocabulary: &Vocabulary,
    ) -> Option<(usize, Captures)> {
        loop {
            match self.0.get(at) {
                None => return Some((taken, captures)),
                Some(Instruction::Try { otherwise }) => {
                    if let Some(found) = self.run(at + 1, tokens, taken, captures, vocabulary) {
                        return Some(found);
                    }
                    at = *otherwise;
                }
                Some(Instruction::Take { step, glued }) => {
                    let token = tokens.get(taken)?;
                    let parted = if *glued { !token.is_glued() } else { token.gap == Gap::Break };
                    if taken > 0 && parted || !step.take(token.kind, vocabulary, &mut captures) {
                        return None;
                    }
                    taken += 1;
                    at += 1;
                }
            }
        }
    }
}

impl Step {
    fn compile(symbol: &str, vocabulary: &mut Vocabulary) -> Option<Self> {
        if let Some(name) = symbol.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
            return Slot::named(name).map(Self::Slot);
        }
        let literals = symbol.split('|').map(|literal| {
            let mut characters = literal.chars();
            match (characters.next()?, characters.next()) {
                (mark, None) if !mark.is_alphanumeric() => Some(Literal::Mark(mark)),
                _ => Some(Literal::Word(vocabulary.learn(literal))),
            }
        });
        literals.collect::<Option<Vec<_>>>().map(Self::OneOf)
    }

    fn take(&self, kind: Kind, vocabulary: &Vocabulary, captures: &mut Captures) -> bool {
        match (self, kind) {
            (Self::OneOf(literals), Kind::Word { id: Some(id), .. }) => literals.contains(&Literal::Word(id)),
            (Self::OneOf(literals), Kind::Mark(mark)) => literals.contains(&Literal::Mark(mark)),
            (Self::Slot(slot), Kind::Number { value, digits }) => slot.take_number(value, digits, captures),
            (Self::Slot(slot), Kind::Word { id: Some(id), .. }) => {
                vocabulary.senses(id).iter().any(|sense| slot.take_sense(*sense, captures))
            }
            _ => false,
        }
    }
}

impl Slot {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "year" => Self::Year,
            "likely-year" => Self::LikelyYear,
            "month" => Self::Month,
            "m" => Self::MonthNumber,
            "mm" => Self::MonthDigits,
            "day" => Self::Day,
            "dd" => Self::DayDigits,
            "late-day" => Self::LateDay,
            "q" => Self::Quarter,
            "nth" => Self::Nth,
            "decade" => Self::Decade,
            "short-decade" => Self::ShortDecade,
            "decade-word" => Self::DecadeWord,
            "weekday" => Self::Weekday,
            "part" => Self::Part,
            "direction" => Self::Direction,
            "unit" => Self::Unit,
            "deictic" => Self::Deictic,
            _ => return None,
        })
    }

    fn take_number(self, value: u32, digits: usize, captures: &mut Captures) -> bool {
        let (slot, fits) = match self {
            Self::Year => (&mut captures.year, digits == 4 && (1000..3000).contains(&value)),
            Self::LikelyYear => (&mut captures.year, digits == 4 && LIKELY_YEARS.contains(&value)),
            Self::MonthNumber => (&mut captures.month, digits <= 2 && (1..=12).contains(&value)),
            Self::MonthDigits => (&mut captures.month, digits == 2 && (1..=12).contains(&value)),
            Self::Day => (&mut captures.day, digits <= 2 && (1..=31).contains(&value)),
            Self::DayDigits => (&mut captures.day, digits == 2 && (1..=31).contains(&value)),
            Self::LateDay => (&mut captures.day, (13..=31).contains(&value)),
            Self::Quarter => (&mut captures.quarter, digits == 1 && (1..=4).contains(&value)),
            Self::Decade | Self::ShortDecade => return self.take_decade(value, digits, captures),
            _ => return false,
        };
        if fits {
            *slot = Some(value);
        }
        fits
    }

    fn take_decade(self, value: u32, digits: usize, captures: &mut Captures) -> bool {
        captures.decade = match self {
            Self::Decade if digits == 4 && LIKELY_YEARS.contains(&value) => Some(Decade::From(value)),
            Self::ShortDecade if digits == 2 => Some(Decade::InCentury(value)),
            _ => None,
        };
        captures.decade.is_some() && value.is_multiple_of(10)
    }

    fn take_sense(self, sense: Sense, captures: &mut Captures) -> bool {
        match (self, sense) {
            (Self::Month, Sense::Month(month)) => captures.month = Some(month),
            (Self::Nth, Sense::Nth(nth)) => captures.quarter = Some(nth),
            (Self::DecadeWord, Sense::Decade(tens)) => captures.decade = Some(Decade::InCentury(tens)),
            (Self::Weekday, Sense::Weekday) | (Self::Part, Sense::Part) => {}
            (Self::Direction, Sense::Direction(shift)) => captures.shift = Some(shift),
            (Self::Unit, Sense::Unit(unit)) => captures.unit = Some(unit),
            (Self::Deictic, Sense::Day(shift)) => {
                captures.unit = Some(Unit::Day);
                captures.shift = Some(shift);
            }
            _ => return false,
        }
        true
    }
}
