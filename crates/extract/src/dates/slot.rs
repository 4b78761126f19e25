//! Slots: the kinds of token that a pattern can ask for, and what they contribute to a date.

use super::lexicon::{Season, Sense, Unit};
use super::node::{Class, Node};

/// What a match found out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Captures {
    pub(crate) year: Option<u32>,
    pub(crate) month: Option<u32>,
    pub(crate) day: Option<u32>,
    /// The month or day at the other end of a range, or a number that may be either.
    pub(crate) other: Option<u32>,
    pub(crate) weekday: Option<u32>,
    pub(crate) quarter: Option<u32>,
    pub(crate) half: Option<u32>,
    pub(crate) season: Option<Season>,
    pub(crate) fiscal: bool,
    pub(crate) daypart: Option<&'static str>,
    pub(crate) decade: Option<Decade>,
    pub(crate) nth: Option<u32>,
    pub(crate) count: Option<Amount>,
    pub(crate) unit: Option<Unit>,
    /// How many units away from the reference.
    pub(crate) shift: Option<i32>,
    pub(crate) hour: Option<u32>,
    pub(crate) minute: Option<u32>,
    /// Whether it is after noon.
    pub(crate) late: Option<bool>,
    /// Whether it is universal time.
    pub(crate) universal: bool,
    /// The nodes it is made of, by their numbers.
    pub(crate) first: Option<usize>,
    pub(crate) second: Option<usize>,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    /// So many, in hundredths.
    Of(u32),
    /// Some: several, a few.
    Some,
}

/// A decade as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decade {
    /// By its first year.
    From(u32),
    /// By two digits, such as `90s`.
    InCentury(u32),
}

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
    /// `<dd>`: 01 to 31.
    DayDigits,
    /// `<no-day>`: 32 to 99, which no month has.
    NoDay,
    /// `<late-day>`: 13 to 31, which can be no month.
    LateDay,
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
    /// `<plain-weekday>`: one that is hardly another word, too.
    PlainWeekday,
    /// `<daypart>`: morning, evening.
    Daypart,
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
    /// `<deictic>`: yesterday, today or tomorrow.
    Deictic,
    /// `<often>`: weekly.
    Often,
    /// `<nth>`: a number in a row.
    Nth,
    /// `<count>`: how many, in digits or words.
    Count,
    /// `<tenths>`: what follows a decimal point, in one digit or two.
    Tenths,
    /// `<half>`: half of a unit, or a half more.
    HalfMore,
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

const NAMES: [(&str, Slot); 64] = [
    ("year", Slot::Year),
    ("likely-year", Slot::LikelyYear),
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
    ("no-day", Slot::NoDay),
    ("late-day", Slot::LateDay),
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
    ("plain-weekday", Slot::PlainWeekday),
    ("daypart", Slot::Daypart),
    ("part", Slot::Part),
    ("approx", Slot::Approx),
    ("direction", Slot::Direction),
    ("unit", Slot::Unit),
    ("units", Slot::Units),
    ("plural", Slot::Plural),
    ("short-unit", Slot::ShortUnit),
    ("glued-unit", Slot::GluedUnit),
    ("deictic", Slot::Deictic),
    ("often", Slot::Often),
    ("nth", Slot::Nth),
    ("count", Slot::Count),
    ("tenths", Slot::Tenths),
    ("half", Slot::HalfMore),
    ("week", Slot::Week),
    ("several", Slot::Several),
    ("hour", Slot::Hour),
    ("hour-12", Slot::Hour12),
    ("hour-word", Slot::HourWord),
    ("minute", Slot::Minute),
    ("minutes", Slot::Minutes),
    ("hhmm", Slot::HourMinute),
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
                | Self::Part
                | Self::Approx
                | Self::Direction
                | Self::Unit
                | Self::Units
                | Self::Plural
                | Self::ShortUnit
                | Self::GluedUnit
                | Self::Deictic
                | Self::Often
                | Self::Nth
                | Self::Several
                | Self::HalfMore
                | Self::HourWord
                | Self::Meridiem
                | Self::Zone
                | Self::Weekdays
                | Self::To
                | Self::Made(_)
        )
    }

    /// Which nodes fit.
    pub(crate) fn takes_made(self) -> Vec<Class> {
        match self {
            Self::Day | Self::NthDay | Self::OtherDay | Self::NthQuarter | Self::NthHalf | Self::Nth => {
                vec![Class::Ordinal]
            }
            Self::Count | Self::Year | Self::LikelyYear | Self::Hour12 | Self::Minutes => vec![Class::Count],
            Self::Meridiem => vec![Class::Meridiem],
            Self::Made(class) => vec![class],
            _ => Vec::new(),
        }
    }

    /// Takes what is offered and notes what it stands for; false if it does not fit.
    pub(crate) fn take(self, offer: Offer, captures: &mut Captures) -> bool {
        match offer {
            Offer::Number { value, digits } => self.take_number(value, digits, captures),
            Offer::Sense(sense) => self.take_sense(sense, captures),
            Offer::Node(at, node) => self.take_node(at, node, captures),
        }
    }

    fn take_number(self, value: u32, digits: usize, captures: &mut Captures) -> bool {
        let day = digits <= 2 && (1..=31).contains(&value);
        let month = digits <= 2 && (1..=12).contains(&value);
        let (slot, fits) = match self {
            Self::Year => (&mut captures.year, digits == 4 && (1000..3000).contains(&value)),
            Self::LikelyYear => (&mut captures.year, digits == 4 && LIKELY_YEARS.contains(&value)),
            Self::ShortYear | Self::LateShortYear => {
                let fits = digits == 2 && (self == Self::ShortYear || value >= 50);
                captures.year = fits.then(|| if value < 50 { 2000 + value } else { 1900 + value });
                return fits;
            }
            Self::AnyYear => (&mut captures.year, (1..=4).contains(&digits) && value > 0),
            Self::MonthNumber => (&mut captures.month, month),
            Self::MonthDigits => (&mut captures.month, digits == 2 && month),
            Self::MonthOfYear => {
                let most = captures.year.map_or(0, |year| year % 100).min(12);
                (&mut captures.month, digits == 2 && (1..=most).contains(&value))
            }
            Self::Day => (&mut captures.day, day),
            Self::DayDigits => (&mut captures.day, digits == 2 && day),
            Self::NoDay => (&mut captures.day, digits == 2 && value > 31),
            Self::LateDay => (&mut captures.day, digits <= 2 && (13..=31).contains(&value)),
            Self::OtherDay => (&mut captures.other, day),
            Self::OtherNumber => (&mut captures.other, month),
            Self::Quarter => (&mut captures.quarter, digits == 1 && (1..=4).contains(&value)),
            Self::Half => (&mut captures.half, digits == 1 && (1..=2).contains(&value)),
            Self::Hour => (&mut captures.hour, digits <= 2 && value <= 24),
            Self::Hour12 => (&mut captures.hour, digits <= 2 && (1..=12).contains(&value)),
            Self::Minute => (&mut captures.minute, digits == 2 && value < 60),
            Self::Minutes => (&mut captures.minute, digits <= 2 && (1..60).contains(&value)),
            Self::Seconds => return digits <= 2,
            Self::Week => (&mut captures.nth, digits <= 2 && (1..=53).contains(&value)),
            Self::HourMinute => {
                captures.hour = Some(value / 100);
                captures.minute = Some(value % 100);
                return (3..=4).contains(&digits) && value / 100 < 24 && value % 100 < 60;
            }
            Self::Count => {
                captures.count = Some(Amount::Of(value.saturating_mul(100)));
                return digits <= 4 && value > 0;
            }
            Self::Tenths => {
                let Some(Amount::Of(whole)) = captures.count else { return false };
                let part = if digits == 1 { value * 10 } else { value };
                captures.count = Some(Amount::Of(whole.saturating_add(part)));
                return digits <= 2;
            }
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
            (Self::Month, Sense::Month(month) | Sense::PlainMonth(month))
            | (Self::PlainMonth, Sense::PlainMonth(month)) => captures.month = Some(month),
            (Self::OtherMonth, Sense::Month(month) | Sense::PlainMonth(month)) => {
                captures.other = Some(month);
            }
            (Self::Weekday, Sense::Weekday(day) | Sense::PlainWeekday(day))
            | (Self::PlainWeekday, Sense::PlainWeekday(day)) => captures.weekday = Some(day),
            (Self::Zone, Sense::Zone(true)) => captures.universal = true,
            (Self::Fiscal, Sense::Fiscal) => captures.fiscal = true,
            (Self::Weekdays, Sense::Weekdays(day)) => captures.weekday = Some(day),
            (Self::Season, Sense::Season(season)) => captures.season = Some(season),
            (Self::Daypart, Sense::Daypart(part)) => captures.daypart = Some(part),
            (_, Sense::Ordinal(value)) => return self.take_ordinal(value, captures),
            (_, Sense::Cardinal(value)) => return self.take_cardinal(value, captures),
            (Self::HalfMore, Sense::Half) => match captures.count {
                Some(Amount::Of(count)) => captures.count = Some(Amount::Of(count.saturating_add(50))),
                _ => captures.count = Some(Amount::Of(50)),
            },
            (Self::Several, Sense::Several) => captures.count = Some(Amount::Some),
            (Self::DecadeWord, Sense::Decade(tens)) => captures.decade = Some(Decade::InCentury(tens)),
            (Self::Part, Sense::Part)
            | (Self::Approx, Sense::Approx)
            | (Self::Zone, Sense::Zone(false))
            | (Self::To, Sense::To) => {}
            (Self::Direction, Sense::Direction(shift)) => captures.shift = Some(shift),
            (Self::Unit | Self::Units, Sense::Unit(unit))
            | (Self::Units | Self::Plural, Sense::Units(unit))
            | (Self::ShortUnit, Sense::ShortUnit(unit))
            | (Self::GluedUnit, Sense::GluedUnit(unit))
            | (Self::Often, Sense::Often(unit)) => captures.unit = Some(unit),
            (Self::Deictic, Sense::Day(shift)) => {
                captures.unit = Some(Unit::Day);
                captures.shift = Some(shift);
            }
            (Self::Meridiem, Sense::Meridiem(late)) => captures.late = Some(late),
            (Self::HourWord, Sense::Hour(hour)) => captures.hour = Some(hour),
            _ => return false,
        }
        true
    }

    fn take_node(self, at: usize, node: &Node, captures: &mut Captures) -> bool {
        match node {
            Node::Ordinal(value) => return self.take_ordinal(*value, captures),
            Node::Count(value) => return self.take_cardinal(*value, captures),
            Node::Meridiem(late) if self == Self::Meridiem => captures.late = Some(*late),
            _ if self == Self::Made(node.class()) => {
                let free = if captures.first.is_none() { &mut captures.first } else { &mut captures.second };
                *free = Some(at);
            }
            _ => return false,
        }
        true
    }

    fn take_ordinal(self, value: u32, captures: &mut Captures) -> bool {
        let (slot, fits) = match self {
            Self::Day | Self::NthDay => (&mut captures.day, (1..=31).contains(&value)),
            Self::OtherDay => (&mut captures.other, (1..=31).contains(&value)),
            Self::NthQuarter => (&mut captures.quarter, (1..=4).contains(&value)),
            Self::NthHalf => (&mut captures.half, (1..=2).contains(&value)),
            Self::Nth => (&mut captures.nth, value > 0),
            _ => return false,
        };
        if fits {
            *slot = Some(value);
        }
        fits
    }

    fn take_cardinal(self, value: u32, captures: &mut Captures) -> bool {
        let (slot, fits) = match self {
            Self::Count => {
                captures.count = Some(Amount::Of(value.saturating_mul(100)));
                return value > 0;
            }
            Self::Year | Self::LikelyYear => (&mut captures.year, LIKELY_YEARS.contains(&value)),
            Self::Hour12 => (&mut captures.hour, (1..=12).contains(&value)),
            Self::Minutes => (&mut captures.minute, (1..60).contains(&value)),
            _ => return false,
        };
        if fits {
            *slot = Some(value);
        }
        fits
    }
}
