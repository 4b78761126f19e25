//! Slots: the kinds of token that a pattern can ask for, and what they contribute to a date.

use super::lexicon::{Sense, Unit};

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

/// What a slot takes, by its name in a pattern.
#[derive(Clone, Copy)]
pub(crate) enum Slot {
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
    /// `<mm-of-year>`: 01 to 12, but not more than the last two digits of the year before it, with which it
    /// would read as a span of years: 2010-11.
    MonthOfYear,
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

impl Slot {
    /// The slot called `name`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "year" => Self::Year,
            "likely-year" => Self::LikelyYear,
            "month" => Self::Month,
            "m" => Self::MonthNumber,
            "mm" => Self::MonthDigits,
            "mm-of-year" => Self::MonthOfYear,
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

    /// Whether there are numbers that fit.
    pub(crate) fn takes_numbers(self) -> bool {
        !matches!(
            self,
            Self::Month
                | Self::Nth
                | Self::DecadeWord
                | Self::Weekday
                | Self::Part
                | Self::Direction
                | Self::Unit
                | Self::Deictic
        )
    }

    /// Takes a number and notes what it stands for; false if it does not fit.
    pub(crate) fn take_number(self, value: u32, digits: usize, captures: &mut Captures) -> bool {
        let (slot, fits) = match self {
            Self::Year => (&mut captures.year, digits == 4 && (1000..3000).contains(&value)),
            Self::LikelyYear => (&mut captures.year, digits == 4 && LIKELY_YEARS.contains(&value)),
            Self::MonthNumber => (&mut captures.month, digits <= 2 && (1..=12).contains(&value)),
            Self::MonthDigits => (&mut captures.month, digits == 2 && (1..=12).contains(&value)),
            Self::MonthOfYear => {
                let most = captures.year.map_or(0, |year| year % 100).min(12);
                (&mut captures.month, digits == 2 && (1..=most).contains(&value))
            }
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

    /// Takes a word by one of its meanings and notes what it stands for; false if it does not fit.
    pub(crate) fn take_sense(self, sense: Sense, captures: &mut Captures) -> bool {
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
