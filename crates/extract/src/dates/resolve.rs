//! From what a rule captured to the date that is meant.

use sourcebook_model::PartialDate;
use time::{Date, Duration};

use super::lexicon::Unit;
use super::slot::{Captures, Decade};

/// What captures come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Resolved {
    /// This date.
    To(PartialDate),
    /// A date, but nobody can tell which from the text and its article's date.
    Open,
    /// No date: the calendar does not have it.
    Nonsense,
}

impl From<Option<PartialDate>> for Resolved {
    fn from(date: Option<PartialDate>) -> Self {
        date.map_or(Self::Nonsense, Self::To)
    }
}

/// The date that `captures` mean, counting from `reference` where they are relative.
pub(crate) fn resolve(captures: &Captures, reference: Option<PartialDate>) -> Resolved {
    let number = |value: Option<u32>| value.and_then(|value| i32::try_from(value).ok());
    let small = |value: Option<u32>| value.and_then(|value| u8::try_from(value).ok());
    if let (Some(unit), Some(shift)) = (captures.unit, captures.shift) {
        return relative(unit, shift, reference);
    }
    if let Some(decade) = captures.decade {
        return decade_meant(decade);
    }
    let Some(year) = number(captures.year) else { return Resolved::Nonsense };
    match (small(captures.quarter), small(captures.month), small(captures.day)) {
        (Some(quarter), _, _) => PartialDate::quarter(year, quarter),
        (None, Some(month), Some(day)) => PartialDate::day(year, month, day),
        (None, Some(month), None) => PartialDate::month(year, month),
        (None, None, _) => PartialDate::year(year),
    }
    .into()
}

fn decade_meant(decade: Decade) -> Resolved {
    let from = match decade {
        // "The 1800s" is as often the century.
        Decade::From(year) if year % 100 == 0 && year != 2000 => return Resolved::Open,
        Decade::From(year) => year,
        // Of the twenties there are two in living memory.
        Decade::InCentury(20) => return Resolved::Open,
        Decade::InCentury(tens) if tens < 20 => 2000 + tens,
        Decade::InCentury(tens) => 1900 + tens,
    };
    i32::try_from(from).ok().and_then(PartialDate::decade).into()
}

/// The unit of time `shift` units after the one that holds `reference`, where that is known precisely enough.
fn relative(unit: Unit, shift: i32, reference: Option<PartialDate>) -> Resolved {
    let Some(reference) = reference else { return Resolved::Open };
    let month_count = |months: i32| (months.div_euclid(12), months.rem_euclid(12));
    match (unit, reference) {
        (Unit::Day, PartialDate::Day(date)) => day_after(date, shift).into(),
        (Unit::Month, PartialDate::Day(_) | PartialDate::Month(..)) => {
            let (year, month) = month_count(reference.first_year() * 12 + first_month(reference) + shift);
            u8::try_from(month + 1).ok().and_then(|month| PartialDate::month(year, month)).into()
        }
        (Unit::Quarter, PartialDate::Day(_) | PartialDate::Month(..) | PartialDate::Quarter(..)) => {
            let first = first_month(reference) / 3 * 3;
            let (year, month) = month_count(reference.first_year() * 12 + first + shift * 3);
            u8::try_from(month / 3 + 1).ok().and_then(|quarter| PartialDate::quarter(year, quarter)).into()
        }
        (Unit::Year, PartialDate::Decade(_)) => Resolved::Open,
        (Unit::Year, _) => PartialDate::year(reference.first_year() + shift).into(),
        (Unit::Decade, _) => PartialDate::decade(reference.first_year() + shift * 10).into(),
        _ => Resolved::Open,
    }
}

fn day_after(date: Date, days: i32) -> Option<PartialDate> {
    date.checked_add(Duration::days(days.into())).map(PartialDate::Day)
}

/// The month in which a date begins, from 0.
fn first_month(date: PartialDate) -> i32 {
    match date {
        PartialDate::Day(date) => i32::from(u8::from(date.month())) - 1,
        PartialDate::Month(_, month) => i32::from(u8::from(month)) - 1,
        PartialDate::Quarter(_, quarter) => (i32::from(quarter) - 1) * 3,
        PartialDate::Year(_) | PartialDate::Decade(_) => 0,
    }
}
