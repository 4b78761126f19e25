//! What each slot takes, and what that contributes to a date.

use super::super::lexicon::{Sense, Unit};
use super::super::node::Node;
use super::{Amount, Captures, Decade, LIKELY_YEARS, Offer, Slot};

impl Slot {
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
                captures.short_year = true;
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
            Self::OddYear => {
                let fits = digits == 4 && LIKELY_YEARS.contains(&value) && !value.is_multiple_of(100);
                (&mut captures.year, fits)
            }
            Self::OtherYear => (&mut captures.other, digits == 4 && LIKELY_YEARS.contains(&value)),
            Self::WeekdayNumber => (&mut captures.weekday, digits == 1 && (1..=6).contains(&value)),
            Self::Century => (&mut captures.nth, digits <= 2 && (1..=30).contains(&value)),
            Self::OtherNumber => (&mut captures.other, month),
            Self::Quarter => (&mut captures.quarter, digits == 1 && (1..=4).contains(&value)),
            Self::Half => (&mut captures.half, digits == 1 && (1..=2).contains(&value)),
            Self::Hour => (&mut captures.hour, digits <= 2 && value <= 24),
            Self::Hour12 => (&mut captures.hour, digits <= 2 && (1..=12).contains(&value)),
            Self::Minute => (&mut captures.minute, digits == 2 && value < 60),
            Self::Minutes => (&mut captures.minute, digits <= 2 && (1..60).contains(&value)),
            Self::Seconds => return digits <= 2,
            Self::Fraction => return true,
            Self::Number => return digits <= 3 && value > 0,
            Self::IsoWeekday => (&mut captures.weekday, digits == 1 && (1..=7).contains(&value)),
            Self::Week => (&mut captures.nth, digits <= 2 && (1..=53).contains(&value)),
            Self::HourMinute | Self::EarlyHourMinute => {
                captures.hour = Some(value / 100);
                captures.minute = Some(value % 100);
                let fits = if self == Self::HourMinute {
                    (3..=4).contains(&digits) && value / 100 < 24
                } else {
                    digits == 4 && value < 1000
                };
                return fits && value % 100 < 60;
            }
            Self::Count | Self::Few => {
                captures.count = Some(Amount::Of(value.saturating_mul(100)));
                return digits <= if self == Self::Few { 3 } else { 4 } && value > 0;
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
            (Self::WeekdayNumber, Sense::Weekday(day)) => captures.weekday = Some(day),
            (Self::NthHalf, Sense::HalfYear(half)) => captures.half = Some(half),
            (Self::Weekday, Sense::Weekday(day) | Sense::PlainWeekday(day))
            | (Self::PlainWeekday, Sense::PlainWeekday(day)) => captures.weekday = Some(day),
            (Self::Zone, Sense::Zone(true)) => captures.universal = true,
            (Self::Fiscal, Sense::Fiscal) => captures.fiscal = true,
            (Self::Weekdays, Sense::Weekdays(day)) => captures.weekday = Some(day),
            (Self::Season, Sense::Season(season)) => captures.season = Some(season),
            (Self::Daypart, Sense::Daypart(part) | Sense::Dayparts(part))
            | (Self::Dayparts, Sense::Dayparts(part)) => captures.daypart = Some(part),
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
            | (Self::LetterUnit, Sense::LetterUnit(unit))
            | (Self::Often, Sense::Often(unit)) => captures.unit = Some(unit),
            (Self::Deictic, Sense::Day(shift)) => {
                captures.unit = Some(Unit::Day);
                captures.shift = Some(shift);
            }
            (Self::YearWord, Sense::YearsAway(shift)) => {
                captures.unit = Some(Unit::Year);
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
                let made = [&mut captures.first, &mut captures.second, &mut captures.third];
                let Some(free) = made.into_iter().find(|made| made.is_none()) else { return false };
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
            Self::Number => return value > 0,
            Self::Count => {
                captures.count = Some(Amount::Of(value.saturating_mul(100)));
                return value > 0;
            }
            Self::Year | Self::LikelyYear | Self::YearInWords => {
                (&mut captures.year, LIKELY_YEARS.contains(&value))
            }
            Self::Hour12 => (&mut captures.hour, (1..=12).contains(&value)),
            Self::Minutes => (&mut captures.minute, (1..60).contains(&value)),
            Self::DayInWords => (&mut captures.day, (1..=31).contains(&value)),
            _ => return false,
        };
        if fits {
            *slot = Some(value);
        }
        fits
    }
}
