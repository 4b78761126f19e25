//! Times that others tell: the article's own date, the one named before, or another in the same phrase.

use time::Duration;

use super::super::calendar::Stretch;
use super::super::lexicon::Unit;
use super::super::node::{Length, Named, Node};
use super::super::slot::{Amount, Captures};
use super::calendar::calendar;
use super::{Context, Outcome};

/// A fixed value: some time ago.
const PAST: &str = "PAST_REF";
const FUTURE: &str = "FUTURE_REF";

pub(super) fn shifted(captures: &Captures, context: &Context) -> Option<Node> {
    let (unit, shift) = (captures.unit?, captures.shift.unwrap_or(0));
    if unit.coarseness() < Unit::Day.coarseness() {
        let value = match shift {
            0 => "PRESENT_REF",
            shift if shift < 0 => PAST,
            _ => FUTURE,
        };
        return Some(Node::Other(Some(value.to_owned())));
    }
    let at = context.reference.and_then(|reference| reference.shifted(unit, shift));
    let at = match (captures.fiscal, at) {
        (true, Some(Stretch::Year(year))) => Some(Stretch::Fiscal(year)),
        (_, at) => at,
    };
    let clock = captures.daypart.map(|part| format!("T{part}"));
    Some(Node::Date(Named { clock, ..Named::at(at) }))
}

pub(super) fn directed(captures: &Captures, context: &Context) -> Option<Node> {
    let shift = captures.shift?;
    if let Some(part) = captures.daypart {
        let at = context.reference.and_then(|reference| reference.shifted(Unit::Day, shift));
        return Some(Node::Date(Named { clock: Some(format!("T{part}")), ..Named::at(at) }));
    }
    match calendar(captures, context) {
        Outcome::Made(node) => Some(node),
        _ => None,
    }
}

/// A weekday in a week, or a day of a year in that year.
pub(super) fn within(part: Option<&Node>, whole: Option<&Node>) -> Option<Node> {
    let (Some(Node::Date(part)), Some(Node::Date(whole))) = (part, whole) else { return None };
    let (part, whole) =
        if part.weekday.is_none() && whole.weekday.is_some() { (whole, part) } else { (part, whole) };
    if part.weekday.is_some() && part.month.is_none() && whole.at.is_none() && whole.weekday.is_none() {
        return Some(Node::Date(Named::at(None)));
    }
    if let (Some(moving), Some(Stretch::Year(year))) = (part.moving, whole.at) {
        return Some(Node::Date(Named::at(moving.on(year).map(Stretch::Day))));
    }
    let at = match (whole.at, part.weekday, part.month, part.day) {
        (Some(week @ Stretch::Week(..)), Some(weekday), None, None) => {
            week.start()?.checked_add(Duration::days(i64::from(weekday) - 1)).map(Stretch::Day)
        }
        (Some(Stretch::Year(year)), None, Some(month), Some(day)) if !part.has_year => {
            Stretch::day(year, month, day)
        }
        (Some(Stretch::Year(year)), None, Some(month), None) if !part.has_year => Stretch::month(year, month),
        _ => return None,
    };
    Some(Node::Date(Named { clock: part.clock.clone().or(whole.clock.clone()), ..Named::at(Some(at?)) }))
}

pub(super) fn week_of(date: Option<&Node>) -> Option<Node> {
    match date {
        Some(Node::Date(Named { at: Some(Stretch::Day(date)), .. })) => {
            Some(Node::Date(Named::at(Some(Stretch::week_of(*date)))))
        }
        Some(Node::Date(Named { at: None, .. })) => Some(Node::Date(Named::at(None))),
        _ => None,
    }
}

pub(super) fn same_as_named(captures: &Captures, context: &Context) -> Option<Node> {
    let from = context.named.map(|(date, _)| date).or(context.reference);
    let at = from.and_then(|from| from.shifted(captures.unit?, 0));
    Some(Node::Date(Named::at(at)))
}

pub(super) fn length(captures: &Captures) -> Option<Length> {
    let count = match captures.count {
        Some(Amount::Of(count)) => Some(count),
        Some(Amount::Some) => None,
        None => Some(100),
    };
    Some(Length::new(count, captures.unit?))
}

/// The time that lies a length before or after another.
pub(super) fn away(length: Option<&Node>, sign: i32, from: Option<Stretch>) -> Option<Node> {
    let Some(Node::Duration(length)) = length else { return None };
    let vague = || Node::Other(Some(if sign < 0 { PAST } else { FUTURE }.to_owned()));
    if length.unit.coarseness() < Unit::Day.coarseness() {
        return Some(vague());
    }
    let Some(count) = length.whole() else { return Some(vague()) };
    // "Two weeks ago" is said of a day.
    let (unit, count) = match length.unit {
        Unit::Week => (Unit::Day, count.saturating_mul(7)),
        Unit::Fortnight => (Unit::Day, count.saturating_mul(14)),
        unit => (unit, count),
    };
    Some(Node::Date(Named::at(from.and_then(|from| from.shifted(unit, count * sign)))))
}
