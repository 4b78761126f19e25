//! Slots: the kinds of token that a pattern can ask for, and what they contribute to a date.

mod captures;
mod take;

pub(crate) use captures::{Amount, Captures, Decade};

use super::lexicon::Sense;
use super::node::{Class, Node};

/// A token as a slot sees it.
#[derive(Clone, Copy)]
pub(crate) enum Offer<'a> {
    Number { value: u32, digits: usize },
    Sense(Sense),
    Node(usize, &'a Node),
}

/// What a slot takes, by its name in a pattern.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Slot {
    /// `<year>`: four digits, 1000 to 2999.
    Year,
    /// `<likely-year>`: four digits, in the range of years that a number alone may be.
    LikelyYear,
    /// `<odd-year>`: one that is not a round number, which might count years.
    OddYear,
    /// `<year-in-words>`: nineteen eighty-six.
    YearInWords,
    /// `<yy>`: two digits that stand for a year.
    ShortYear,
    /// `<late-yy>`: the same where they are hardly anything else: 50 to 99.
    LateShortYear,
    /// `<early-year>`: up to four digits, a year of any era.
    AnyYear,
    /// `<month>`: a month's name.
    Month,
    /// `<plain-month>`: a month's name that is hardly another word, too.
    PlainMonth,
    /// `<other-month>`: the month at the end of a range.
    OtherMonth,
    /// `<m>`: 1 to 12.
    MonthNumber,
    /// `<mm>`: 01 to 12.
    MonthDigits,
    /// `<mm-of-year>`: 01 to 12, but not more than the last two digits of the year before it, with which it
    /// would read as a span of years: 2010-11.
    MonthOfYear,
    /// `<day>`: 1 to 31, or first to thirty-first.
    Day,
    /// `<day-in-words>`: one to thirty-one.
    DayInWords,
    /// `<dd>`: 01 to 31.
    DayDigits,
    /// `<no-day>`: 32 to 99, which no month has.
    NoDay,
    /// `<late-day>`: 13 to 31, which can be no month.
    LateDay,
    /// `<other-year>`: the year at the end of a range.
    OtherYear,
    /// `<other-day>`: the day at the end of a range.
    OtherDay,
    /// `<other-m>`: 1 to 12, where it is not clear whether it is a month or a day.
    OtherNumber,
    /// `<nth-day>`: 1st to 31st, in digits or words.
    NthDay,
    /// `<q>`: 1 to 4.
    Quarter,
    /// `<nth-q>`: first to fourth, or last.
    NthQuarter,
    /// `<h>`: 1 or 2.
    Half,
    /// `<nth-h>`: first or second.
    NthHalf,
    /// `<season>`.
    Season,
    /// `<fy>`: nothing but that the year is a fiscal one.
    Fiscal,
    /// `<decade>`: the first year of one, in four digits.
    Decade,
    /// `<short-decade>`: 00 to 90.
    ShortDecade,
    /// `<decade-word>`: a word such as "nineties".
    DecadeWord,
    /// `<weekday>`: the name of one.
    Weekday,
    /// `<weekday-number>`: 1 to 6, or Sunday by its name.
    WeekdayNumber,
    /// `<plain-weekday>`: one that is hardly another word, too.
    PlainWeekday,
    /// `<daypart>`: morning, evening.
    Daypart,
    /// `<dayparts>`: mornings, evenings.
    Dayparts,
    /// `<part>`: early, mid or late.
    Part,
    /// `<approx>`: nearly, about.
    Approx,
    /// `<direction>`: last, this or next.
    Direction,
    /// `<unit>`: a unit of time, in the singular.
    Unit,
    /// `<units>`: in singular or plural.
    Units,
    /// `<plural>`: in the plural only.
    Plural,
    /// `<short-unit>`: hr, min.
    ShortUnit,
    /// `<glued-unit>`: h, which is one only right behind its number.
    GluedUnit,
    /// `<letter>`: d, which is a day where the words behind it say so.
    LetterUnit,
    /// `<deictic>`: yesterday, today or tomorrow.
    Deictic,
    /// `<year-word>`: last year, this one or the next, in one word.
    YearWord,
    /// `<often>`: weekly.
    Often,
    /// `<nth>`: a number in a row.
    Nth,
    /// `<count>`: how many, in digits or words.
    Count,
    /// `<few>`: how many in digits, not as many as a year has.
    Few,
    /// `<century>`: 1 to 30, in digits.
    Century,
    /// `<tenths>`: what follows a decimal point, in one digit or two.
    Tenths,
    /// `<half>`: half of a unit, or a half more.
    HalfMore,
    /// `<number>`: how many, as one of two that may be.
    Number,
    /// `<fraction>`: digits that say nothing more.
    Fraction,
    /// `<iso-weekday>`: 1 to 7.
    IsoWeekday,
    /// `<week>`: the number of a week in its year.
    Week,
    /// `<several>`: some, nobody knows how many.
    Several,
    /// `<hour>`: 0 to 24.
    Hour,
    /// `<hour-12>`: 1 to 12.
    Hour12,
    /// `<hour-word>`: noon, midnight.
    HourWord,
    /// `<minute>`: 00 to 59.
    Minute,
    /// `<minutes>`: 1 to 59, as many as are past the hour.
    Minutes,
    /// `<hhmm>`: hour and minute in four digits.
    HourMinute,
    /// `<early-hhmm>`: the same before ten o'clock, with its nought.
    EarlyHourMinute,
    /// `<ampm>`.
    Meridiem,
    /// `<zone>`.
    Zone,
    /// `<sec>`: two digits that say nothing more: seconds, an offset.
    Seconds,
    /// `<weekdays>`: a weekday in the plural.
    Weekdays,
    /// `<to>`: to, until.
    To,
    /// `<date>`, `<clock>`, `<length>`: what an earlier layer made.
    Made(Class),
}

/// Years that a number standing by itself may mean.
pub(crate) const LIKELY_YEARS: std::ops::RangeInclusive<u32> = 1500..=2100;

const NAMES: [(&str, Slot); 78] = [
    ("year", Slot::Year),
    ("likely-year", Slot::LikelyYear),
    ("odd-year", Slot::OddYear),
    ("year-in-words", Slot::YearInWords),
    ("yy", Slot::ShortYear),
    ("late-yy", Slot::LateShortYear),
    ("any-year", Slot::AnyYear),
    ("month", Slot::Month),
    ("plain-month", Slot::PlainMonth),
    ("other-month", Slot::OtherMonth),
    ("m", Slot::MonthNumber),
    ("mm", Slot::MonthDigits),
    ("mm-of-year", Slot::MonthOfYear),
    ("day", Slot::Day),
    ("dd", Slot::DayDigits),
    ("day-in-words", Slot::DayInWords),
    ("no-day", Slot::NoDay),
    ("late-day", Slot::LateDay),
    ("other-year", Slot::OtherYear),
    ("other-day", Slot::OtherDay),
    ("other-m", Slot::OtherNumber),
    ("nth-day", Slot::NthDay),
    ("q", Slot::Quarter),
    ("nth-q", Slot::NthQuarter),
    ("h", Slot::Half),
    ("nth-h", Slot::NthHalf),
    ("season", Slot::Season),
    ("fy", Slot::Fiscal),
    ("decade", Slot::Decade),
    ("short-decade", Slot::ShortDecade),
    ("decade-word", Slot::DecadeWord),
    ("weekday", Slot::Weekday),
    ("weekday-number", Slot::WeekdayNumber),
    ("plain-weekday", Slot::PlainWeekday),
    ("daypart", Slot::Daypart),
    ("dayparts", Slot::Dayparts),
    ("part", Slot::Part),
    ("approx", Slot::Approx),
    ("direction", Slot::Direction),
    ("unit", Slot::Unit),
    ("units", Slot::Units),
    ("plural", Slot::Plural),
    ("short-unit", Slot::ShortUnit),
    ("glued-unit", Slot::GluedUnit),
    ("letter", Slot::LetterUnit),
    ("deictic", Slot::Deictic),
    ("year-word", Slot::YearWord),
    ("often", Slot::Often),
    ("nth", Slot::Nth),
    ("count", Slot::Count),
    ("few", Slot::Few),
    ("century", Slot::Century),
    ("tenths", Slot::Tenths),
    ("half", Slot::HalfMore),
    ("number", Slot::Number),
    ("fraction", Slot::Fraction),
    ("iso-weekday", Slot::IsoWeekday),
    ("week", Slot::Week),
    ("several", Slot::Several),
    ("hour", Slot::Hour),
    ("hour-12", Slot::Hour12),
    ("hour-word", Slot::HourWord),
    ("minute", Slot::Minute),
    ("minutes", Slot::Minutes),
    ("hhmm", Slot::HourMinute),
    ("early-hhmm", Slot::EarlyHourMinute),
    ("ampm", Slot::Meridiem),
    ("zone", Slot::Zone),
    ("to", Slot::To),
    ("sec", Slot::Seconds),
    ("weekdays", Slot::Weekdays),
    ("date", Slot::Made(Class::Date)),
    ("clock", Slot::Made(Class::Clock)),
    ("length", Slot::Made(Class::Duration)),
    ("ordinal", Slot::Made(Class::Ordinal)),
    ("meridiem", Slot::Made(Class::Meridiem)),
    ("counted", Slot::Made(Class::Count)),
    ("made", Slot::Made(Class::Other)),
];

impl Slot {
    /// The slot called `name`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(one, _)| *one == name).map(|(_, slot)| *slot)
    }

    /// Whether there are numbers in digits that fit.
    pub(crate) fn takes_numbers(self) -> bool {
        !matches!(
            self,
            Self::Month
                | Self::PlainMonth
                | Self::OtherMonth
                | Self::NthDay
                | Self::NthQuarter
                | Self::NthHalf
                | Self::Season
                | Self::Fiscal
                | Self::DecadeWord
                | Self::Weekday
                | Self::PlainWeekday
                | Self::Daypart
                | Self::Dayparts
                | Self::Part
                | Self::Approx
                | Self::Direction
                | Self::Unit
                | Self::Units
                | Self::Plural
                | Self::ShortUnit
                | Self::GluedUnit
                | Self::LetterUnit
                | Self::Deictic
                | Self::Often
                | Self::YearWord
                | Self::Nth
                | Self::Several
                | Self::HalfMore
                | Self::HourWord
                | Self::Meridiem
                | Self::Zone
                | Self::Weekdays
                | Self::To
                | Self::YearInWords
                | Self::DayInWords
                | Self::Made(_)
        )
    }

    /// Which nodes fit.
    pub(crate) fn takes_made(self) -> Vec<Class> {
        match self {
            Self::Day | Self::NthDay | Self::OtherDay | Self::NthQuarter | Self::NthHalf | Self::Nth => {
                vec![Class::Ordinal]
            }
            Self::Count
            | Self::Number
            | Self::Year
            | Self::LikelyYear
            | Self::YearInWords
            | Self::DayInWords
            | Self::Hour12
            | Self::Minutes => vec![Class::Count],
            Self::Meridiem => vec![Class::Meridiem],
            Self::Made(class) => vec![class],
            _ => Vec::new(),
        }
    }
}
