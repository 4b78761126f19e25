//! The nth day, week or weekday of a longer time.

use time::{Date, Duration};

use super::super::calendar::Stretch;
use super::super::lexicon::Unit;
use super::super::node::{Named, Node};
use super::super::slot::{Amount, Captures};
use super::Context;

/// The nth unit or weekday of a longer time.
pub(super) fn nth_in(captures: &Captures, nodes: [Option<&Node>; 2], from_end: bool) -> Option<Node> {
    let (weekday, whole) = match nodes {
        [Some(Node::Date(Named { weekday: Some(weekday), day: None, .. })), Some(whole)] => {
            (Some(*weekday), whole)
        }
        [Some(whole), None] => (None, whole),
        _ => return None,
    };
    let whole = Some(whole);
    let Some(Node::Date(Named { at, has_year, .. })) = whole else { return None };
    let nth = i32::try_from(captures.nth.unwrap_or(1)).ok()?;
    let Some(whole) = *at else { return Some(Node::Date(Named::at(None))) };
    let (start, last) = (whole.start()?, whole.last_day()?);
    let at = if let Some(weekday) = weekday {
        let number = |date: Date| i32::from(date.weekday().number_from_monday());
        let weekday = i32::try_from(weekday).ok()?;
        let days = if from_end {
            -((number(last) + 7 - weekday) % 7) - (nth - 1) * 7
        } else {
            (weekday + 7 - number(start)) % 7 + (nth - 1) * 7
        };
        let from = if from_end { last } else { start };
        from.checked_add(Duration::days(days.into())).map(Stretch::Day)
    } else {
        let unit = captures.unit?;
        let edge = Stretch::Day(if from_end { last } else { start });
        // A week belongs to the time that its Thursday lies in, as ISO 8601 counts them, a weekend to that of its
        // Saturday.
        let telling = match unit {
            Unit::Week => Some(4),
            Unit::Weekend => Some(6),
            _ => None,
        };
        let edge = match telling {
            Some(telling) => {
                let of_edge = edge.start()?.weekday().number_from_monday();
                let step = match from_end {
                    false if of_edge > telling => 7,
                    true if of_edge < telling => -7,
                    _ => 0,
                };
                Stretch::Day(edge.start()?.checked_add(Duration::days(step))?)
            }
            None => edge,
        };
        edge.shifted(unit, if from_end { 1 - nth } else { nth - 1 })
    };
    let within = at.filter(|at| at.start().is_some_and(|date| date <= last));
    within.map(|at| Node::Date(Named { has_year: *has_year, ..Named::at(Some(at)) }))
}

/// The nth weekday of a name after a date.
pub(super) fn nth_after(captures: &Captures, weekday: Option<&Node>, from: Option<&Node>) -> Option<Node> {
    let (Some(Node::Date(Named { weekday: Some(weekday), day: None, .. })), Some(Node::Date(from))) =
        (weekday, from)
    else {
        return None;
    };
    let nth = i32::try_from(captures.nth?).ok()?;
    let after = |at: Stretch| weekday_from(at.last_day()?, *weekday, nth).map(Stretch::Day);
    Some(Node::Date(Named { has_year: from.has_year, ..Named::at(from.at.and_then(after)) }))
}

/// The weekday that is so many of its name away from the article's date.
pub(super) fn weekdays_away(captures: &Captures, sign: i32, context: &Context) -> Option<Node> {
    let Some(Amount::Of(count)) = captures.count else { return None };
    let count = i32::try_from(count / 100).ok()?;
    let weekday = captures.weekday?;
    let at = context.reference.and_then(|reference| match reference {
        Stretch::Day(date) => weekday_from(date, weekday, count * sign).map(Stretch::Day),
        _ => None,
    });
    Some(Node::Date(Named::at(at)))
}

/// The nth weekday of a name after a day, or before it where `nth` is negative.
fn weekday_from(day: Date, weekday: u32, nth: i32) -> Option<Date> {
    let ahead = (i64::from(weekday) - i64::from(day.weekday().number_from_monday())).rem_euclid(7);
    let (first, rest) = match nth {
        1.. => (if ahead == 0 { 7 } else { ahead }, nth - 1),
        _ => (ahead - 7, nth + 1),
    };
    day.checked_add(Duration::days(first + i64::from(rest) * 7))
}
