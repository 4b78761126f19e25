//! From one time to another.

use super::super::calendar::Stretch;
use super::super::lexicon::Unit;
use super::super::node::{Named, Node};
use super::super::slot::Captures;

/// The value of a range: both ends, as ISO 8601 writes them.
pub(super) fn span(from: Option<String>, to: Option<String>) -> Node {
    Node::Other(from.zip(to).map(|(from, to)| format!("{from}/{to}")))
}

/// From one date to another; either takes from the other what it lacks.
pub(super) fn range(from: Option<&Node>, to: Option<&Node>) -> Option<Node> {
    let (Some(Node::Date(from)), Some(Node::Date(to))) = (from, to) else { return None };
    let completed = |one: &Named, year: i32| match (one.month, one.day) {
        (Some(month), Some(day)) => Stretch::day(year, month, day),
        (Some(month), None) => Stretch::month(year, month),
        _ => match one.at {
            Some(Stretch::Quarter(_, quarter)) => Some(Stretch::Quarter(year, quarter)),
            Some(Stretch::Half(_, half)) => Some(Stretch::Half(year, half)),
            Some(Stretch::Season(_, season)) => Some(Stretch::Season(year, season)),
            at => at,
        },
    };
    let (mut first, mut last) = (from.at, to.at);
    if to.has_year
        && !from.has_year
        && let Some(end) = last
    {
        let year = end.first_year();
        first = completed(from, year)
            .filter(|first| first.start() <= end.start())
            .or_else(|| completed(from, year - 1));
    } else if from.month.is_some()
        && !to.has_year
        && let Some(start) = first
    {
        let year = start.first_year();
        last = completed(to, year)
            .filter(|last| last.start() >= start.start())
            .or_else(|| completed(to, year + 1));
    }
    // Monday to Friday: the Friday after.
    if let (Some(Stretch::Day(start)), Some(end @ Stretch::Day(_))) = (first, last)
        && from.weekday.is_some()
        && to.weekday.is_some()
        && to.day.is_none()
        && end.start() < Some(start)
    {
        last = end.shifted(Unit::Day, 7);
    }
    if let (Some(first), Some(last)) = (first, last)
        && first.start() > last.start()
        && from.has_year
        && to.has_year
    {
        return None;
    }
    let value =
        |at: Option<Stretch>, clock: &Option<String>| Named { clock: clock.clone(), ..Named::at(at) }.value();
    Some(span(value(first, &from.clock), value(last, &to.clock)))
}

pub(super) fn to_short_year(captures: &Captures, from: Option<&Node>) -> Option<Node> {
    let Some(Node::Date(Named { at: Some(Stretch::Year(year)), .. })) = from else { return None };
    let last = year / 100 * 100 + i32::try_from(captures.year? % 100).ok()?;
    let is_later = last > *year && (last == year + 1 || last % 100 > 12);
    // A winter by both its years.
    if let Some(season) = captures.season {
        let date = Node::Date(Named { has_year: true, ..Named::at(Some(Stretch::Season(*year, season))) });
        return (last == year + 1).then_some(date);
    }
    is_later.then(|| span(Some(Stretch::Year(*year).to_string()), Some(Stretch::Year(last).to_string())))
}
