//! Times of the calendar at any precision that English names, and their values in TIMEX3.

use std::fmt;

use sourcebook_model::PartialDate;
use time::{Date, Duration, Month, Weekday};

use super::lexicon::{Season, Unit};

/// A stretch of the calendar. It is written as a TIMEX3 value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stretch {
    Day(Date),
    /// A week by its ISO year and number.
    Week(i32, u8),
    /// The Saturday and Sunday of a week.
    Weekend(i32, u8),
    Month(i32, u8),
    Quarter(i32, u8),
    Half(i32, u8),
    /// A season of the year it begins in.
    Season(i32, Season),
    Year(i32),
    /// A fiscal year, which each country and company begins when it likes.
    Fiscal(i32),
    /// A quarter of a fiscal year.
    FiscalQuarter(i32, u8),
    /// A decade, by its first year divided by ten.
    Decade(i32),
    /// A century, by its first year divided by a hundred.
    Century(i32),
}

impl Stretch {
    pub(crate) fn day(year: i32, month: u32, day: u32) -> Option<Self> {
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        Date::from_calendar_date(checked(year)?, month, u8::try_from(day).ok()?).ok().map(Self::Day)
    }

    pub(crate) fn month(year: i32, month: u32) -> Option<Self> {
        let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
        checked(year).map(|year| Self::Month(year, month))
    }

    pub(crate) fn year(year: i32) -> Option<Self> {
        checked(year).map(Self::Year)
    }

    /// The first day of it.
    pub(crate) fn start(self) -> Option<Date> {
        let on_first = |year, month: u8| Date::from_calendar_date(year, Month::try_from(month).ok()?, 1).ok();
        match self {
            Self::Day(date) => Some(date),
            Self::Week(year, week) => Date::from_iso_week_date(year, week, Weekday::Monday).ok(),
            Self::Weekend(year, week) => Date::from_iso_week_date(year, week, Weekday::Saturday).ok(),
            Self::Month(year, month) => on_first(year, month),
            Self::Quarter(year, quarter) => on_first(year, quarter * 3 - 2),
            Self::Half(year, half) => on_first(year, half * 6 - 5),
            Self::Season(year, season) => on_first(year, season.first_month()),
            Self::Year(year) | Self::Fiscal(year) | Self::FiscalQuarter(year, _) => on_first(year, 1),
            Self::Decade(decade) => on_first(decade * 10, 1),
            Self::Century(century) => on_first(century * 100, 1),
        }
    }

    /// The first day after it.
    fn end(self) -> Option<Date> {
        let months = |count: i32| Self::start_of_month(self.start()?, count);
        match self {
            Self::Day(date) => date.next_day(),
            Self::Week(..) => self.start()?.checked_add(Duration::days(7)),
            Self::Weekend(..) => self.start()?.checked_add(Duration::days(2)),
            Self::Month(..) => months(1),
            Self::Quarter(..) | Self::Season(..) => months(3),
            Self::Half(..) => months(6),
            Self::Year(_) | Self::Fiscal(_) | Self::FiscalQuarter(..) => months(12),
            Self::Decade(_) => months(120),
            Self::Century(_) => months(1200),
        }
    }

    /// The last day of it.
    pub(crate) fn last_day(self) -> Option<Date> {
        self.end()?.previous_day()
    }

    /// The year in which it begins.
    pub(crate) fn first_year(self) -> i32 {
        match self {
            Self::Day(date) => date.year(),
            Self::Week(year, _)
            | Self::Weekend(year, _)
            | Self::Month(year, _)
            | Self::Quarter(year, _)
            | Self::Half(year, _)
            | Self::Season(year, _)
            | Self::FiscalQuarter(year, _)
            | Self::Year(year)
            | Self::Fiscal(year) => year,
            Self::Decade(decade) => decade * 10,
            Self::Century(century) => century * 100,
        }
    }

    fn start_of_month(date: Date, months: i32) -> Option<Date> {
        let all = date.year() * 12 + i32::from(u8::from(date.month())) - 1 + months;
        let month = u8::try_from(all.rem_euclid(12) + 1).ok()?;
        Date::from_calendar_date(checked(all.div_euclid(12))?, Month::try_from(month).ok()?, 1).ok()
    }

    /// The unit of time that lies `count` units after the one this begins in; `None` where that is not known
    /// precisely enough.
    pub(crate) fn shifted(self, unit: Unit, count: i32) -> Option<Self> {
        if self.coarseness() > unit.coarseness() {
            return None;
        }
        let start = self.start()?;
        let months = |count: i32| Self::start_of_month(start, count);
        let days = |count: i32| start.checked_add(Duration::days(count.into()));
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour => None,
            Unit::Day => days(count).map(Self::Day),
            Unit::Week => days(count.checked_mul(7)?).map(Self::week_of),
            Unit::Fortnight => days(count.checked_mul(14)?).map(Self::week_of),
            Unit::Weekend => {
                let Self::Week(year, week) = Self::week_of(days(count.checked_mul(7)?)?) else { return None };
                Some(Self::Weekend(year, week))
            }
            Unit::Month => {
                months(count).and_then(|date| Self::month(date.year(), u8::from(date.month()).into()))
            }
            Unit::Quarter => months(count.checked_mul(3)?)
                .map(|date| Self::Quarter(date.year(), u8::from(date.month()).div_ceil(3))),
            Unit::Half => months(count.checked_mul(6)?)
                .map(|date| Self::Half(date.year(), u8::from(date.month()).div_ceil(6))),
            Unit::Year => Self::year(start.year().checked_add(count)?),
            Unit::Decade => {
                checked(start.year().checked_add(count.checked_mul(10)?)?).map(|year| Self::Decade(year / 10))
            }
            Unit::Century => checked(start.year().checked_add(count.checked_mul(100)?)?)
                .map(|year| Self::Century(year / 100)),
        }
    }

    /// The day, month or year that lies so many of each unit after this one, or before it where `sign` is negative; a
    /// day that the month does not have becomes its last.
    pub(crate) fn moved(self, parts: &[(i32, Unit)], sign: i32) -> Option<Self> {
        parts.iter().try_fold(self, |from, (count, unit)| {
            let count = count.checked_mul(sign)?;
            let (unit, count) = match unit {
                Unit::Week | Unit::Weekend => (Unit::Day, count.checked_mul(7)?),
                Unit::Fortnight => (Unit::Day, count.checked_mul(14)?),
                Unit::Quarter => (Unit::Month, count.checked_mul(3)?),
                Unit::Half => (Unit::Month, count.checked_mul(6)?),
                Unit::Decade => (Unit::Year, count.checked_mul(10)?),
                Unit::Century => (Unit::Year, count.checked_mul(100)?),
                unit => (*unit, count),
            };
            let to = from.shifted(unit, count)?;
            match (from, to, unit) {
                (Self::Day(date), _, Unit::Month | Unit::Year) => {
                    let months = if unit == Unit::Year { count.checked_mul(12)? } else { count };
                    let first = Self::start_of_month(date, months)?;
                    let day = date.day().min(first.month().length(first.year()));
                    first.replace_day(day).ok().map(Self::Day)
                }
                (Self::Month(..), _, Unit::Year) => from.shifted(Unit::Month, count.checked_mul(12)?),
                _ => Some(to),
            }
        })
    }

    /// The same stretch of the year before.
    pub(crate) fn a_year_before(self) -> Option<Self> {
        Some(match self {
            Self::Day(_) | Self::Month(..) => return self.moved(&[(1, Unit::Year)], -1),
            Self::Week(year, week) => Self::Week(year - 1, week),
            Self::Weekend(year, week) => Self::Weekend(year - 1, week),
            Self::Quarter(year, quarter) => Self::Quarter(year - 1, quarter),
            Self::Half(year, half) => Self::Half(year - 1, half),
            Self::Season(year, season) => Self::Season(year - 1, season),
            Self::Year(year) => Self::Year(year - 1),
            Self::Fiscal(year) => Self::Fiscal(year - 1),
            Self::FiscalQuarter(year, quarter) => Self::FiscalQuarter(year - 1, quarter),
            Self::Decade(_) | Self::Century(_) => return None,
        })
        .filter(|before| before.start().is_some())
    }

    /// The week that a day lies in.
    pub(crate) fn week_of(date: Date) -> Self {
        let (year, week, _) = date.to_iso_week_date();
        Self::Week(year, week)
    }

    /// How coarse it is, as a number to compare with a unit's.
    pub(crate) fn coarseness(self) -> u8 {
        match self {
            Self::Day(_) => Unit::Day.coarseness(),
            Self::Week(..) => Unit::Week.coarseness(),
            Self::Weekend(..) => Unit::Weekend.coarseness(),
            Self::Month(..) => Unit::Month.coarseness(),
            Self::Quarter(..) | Self::Season(..) => Unit::Quarter.coarseness(),
            Self::Half(..) => Unit::Half.coarseness(),
            // Nobody knows when it begins.
            Self::Year(_) | Self::Fiscal(_) | Self::FiscalQuarter(..) => Unit::Year.coarseness(),
            Self::Decade(_) => Unit::Decade.coarseness(),
            Self::Century(_) => Unit::Century.coarseness(),
        }
    }
}

fn checked(year: i32) -> Option<i32> {
    (1..=9999).contains(&year).then_some(year)
}

impl From<PartialDate> for Stretch {
    fn from(date: PartialDate) -> Self {
        match date {
            PartialDate::Day(date) => Self::Day(date),
            PartialDate::Month(year, month) => Self::Month(year, month.into()),
            PartialDate::Quarter(year, quarter) => Self::Quarter(year, quarter),
            PartialDate::Year(year) => Self::Year(year),
            PartialDate::Decade(decade) => Self::Decade(decade),
        }
    }
}

impl fmt::Display for Stretch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(date) => {
                write!(f, "{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
            }
            Self::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Self::Weekend(year, week) => write!(f, "{year:04}-W{week:02}-WE"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Season(year, season) => write!(f, "{year:04}-{}", season.value()),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Fiscal(year) => write!(f, "FY{year:04}"),
            Self::FiscalQuarter(year, quarter) => write!(f, "FY{year:04}-Q{quarter}"),
            Self::Decade(decade) => write!(f, "{decade:03}X"),
            Self::Century(century) => write!(f, "{century:02}XX"),
        }
    }
}
