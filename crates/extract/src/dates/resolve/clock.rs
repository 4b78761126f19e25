//! Times of day.

use super::super::calendar::Stretch;
use super::super::lexicon::Unit;
use super::super::node::{Clock, Named, Node};
use super::super::slot::Captures;
use super::super::token::Outlook;
use super::Context;
use super::range::span;

pub(super) fn clock(captures: &Captures) -> Option<Clock> {
    let hour = captures.hour?;
    // Three in the afternoon; but three at night is before noon.
    let late = captures.late.or(match captures.daypart {
        _ if hour == 0 || hour > 12 => None,
        Some("MO") => Some(false),
        Some("AF" | "EV") => Some(true),
        Some("NI") if hour == 12 && captures.minute.is_some_and(|minute| minute > 0) => Some(false),
        Some("NI") if hour == 12 => return clock(&Captures { hour: Some(24), daypart: None, ..*captures }),
        Some("NI") => Some(hour > 5),
        _ => None,
    });
    let hour = match late {
        Some(_) if hour == 0 || hour > 12 => return None,
        Some(late) => hour % 12 + if late { 12 } else { 0 },
        None => hour,
    };
    let (minute, universal, sided) = (captures.minute, captures.universal, late.is_some());
    let clock = Clock { hour, sided, minute, until: None, universal, on: None };
    Some(clock).filter(|clock| clock.hour <= 24)
}

/// Half past three, a quarter to four.
pub(super) fn past_the_hour(captures: &Captures, minutes: i32, context: &Context) -> Option<Node> {
    let Clock { hour, .. } = clock(&Captures { minute: None, ..*captures })?;
    let past = captures.minute.unwrap_or(minutes.unsigned_abs());
    let (hour, minute) = if minutes > 0 { (hour, past) } else { ((hour + 23) % 24, 60 - past) };
    Some(Node::Clock(Clock {
        hour,
        sided: captures.late.is_some(),
        minute: Some(minute),
        until: None,
        universal: false,
        on: told_on(context),
    }))
}

/// The day that a time of day is told on: the one named in its sentence, or the article's.
pub(super) fn told_on(context: &Context) -> Option<Stretch> {
    let named =
        context.named.filter(|(_, sentence)| *sentence == Some(context.sentence)).map(|(date, _)| date);
    named.or(context.reference).filter(|date| matches!(date, Stretch::Day(_)))
}

/// A time of day in a part of the day: eight in the evening is twenty hours.
pub(super) fn clock_in(captures: &Captures, time: Option<&Node>) -> Option<Node> {
    let Some(Node::Clock(time)) = time else { return None };
    let told = clock(&Captures { hour: Some(time.hour), minute: time.minute, ..*captures });
    Some(Node::Clock(Clock { hour: told.map_or(time.hour, |told| told.hour), ..*time }))
}

pub(super) fn clock_on(captures: &Captures, parts: [Option<&Node>; 2]) -> Option<Node> {
    let mut named = None;
    let mut time = clock(captures);
    for part in parts.into_iter().flatten() {
        match part {
            Node::Date(date) => named = Some(date.clone()),
            Node::Clock(clock) => time = Some(*clock),
            _ => return None,
        }
    }
    let named = named?;
    // Twenty past eight in the evening.
    if let (Some(told), Some(_)) = (time, captures.daypart)
        && let Some(Node::Clock(told)) = clock_in(captures, Some(&Node::Clock(told)))
    {
        time = Some(told);
    }
    if !matches!(named.at, None | Some(Stretch::Day(_))) {
        return None;
    }
    // Eight tonight is after noon, two tonight is not.
    let first_late = match named.clock.as_deref() {
        Some("TAF" | "TEV") => 1,
        Some("TNI") => 6,
        _ => 12,
    };
    let after_noon = |hour: u32| if hour >= first_late && hour < 12 { hour + 12 } else { hour };
    let time = time.map(|time| Clock {
        hour: after_noon(time.hour),
        until: time.until.map(|(hour, minute)| (after_noon(hour), minute)),
        ..time
    });
    if let (Some(day), Some(time)) = (named.at, time.filter(|time| time.until.is_some())) {
        return Some(Node::Other(Some(time.value_on(&day.to_string()))));
    }
    let part = captures.daypart.map(|part| format!("T{part}"));
    let clock = time.map(Clock::value).or(part).or(named.clock);
    Some(Node::Date(Named { clock, ..named }))
}

pub(super) fn clock_range(captures: &Captures, nodes: &[Node]) -> Option<Node> {
    let parts = [captures.first, captures.second].map(|at| at.and_then(|at| nodes.get(at)));
    let mut times = parts.iter().flatten().filter_map(|part| match part {
        Node::Clock(clock) => Some(*clock),
        _ => None,
    });
    let (one, other) = (times.next()?, times.next());
    // "From 3:30 to 5 pm" is after noon at both ends.
    let before = |from: u32, to: Clock| {
        let is_late = to.hour > 12 && from < 12 && from + 12 <= to.hour;
        if is_late { from + 12 } else { from }
    };
    let (from, to) = match other {
        Some(to) if to.sided && !one.sided => (Clock { hour: before(one.hour, to), ..one }, to),
        Some(to) => (one, to),
        None => {
            let hour = captures.hour.filter(|hour| *hour <= 24)?;
            (Clock { hour: before(hour, one), minute: captures.minute, ..one }, one)
        }
    };
    Some(Node::Clock(Clock { until: Some((to.hour, to.minute)), ..from }))
}

pub(super) fn clock_range_to(captures: &Captures, from: Option<&Node>) -> Option<Node> {
    let (Some(Node::Clock(from)), hour) = (from, captures.hour?) else { return None };
    let hour = if hour < 12 && from.hour >= 12 && hour + 12 > from.hour { hour + 12 } else { hour };
    Some(Node::Clock(Clock { until: Some((hour, None)), ..*from }))
}

pub(super) fn date_to_clock(from: Option<&Node>, to: Option<&Node>) -> Option<Node> {
    let (Some(Node::Date(from)), Some(Node::Clock(to))) = (from, to) else { return None };
    let (Some(day @ Stretch::Day(_)), Some(_)) = (from.at, &from.clock) else { return None };
    Some(span(from.value(), Some(to.value_on(&day.to_string()))))
}

pub(super) fn hours_on(captures: &Captures, date: Option<&Node>) -> Option<Node> {
    let (from, to) = (captures.hour?, captures.other?);
    let Some(Node::Date(Named { at: Some(day @ Stretch::Day(_)), .. })) = date else { return None };
    // From 11 to 1 runs over noon.
    let to = if to <= from { to + 12 } else { to };
    let clock =
        Clock { hour: from, sided: false, minute: None, until: Some((to, None)), universal: false, on: None };
    Some(Node::Other(Some(clock.value_on(&day.to_string()))))
}

/// Midnight: ahead of the day it is told on, or behind it where the text looks back.
pub(super) fn midnight(context: &Context) -> Node {
    let days = i32::from(context.outlook != Outlook::Back);
    let on = told_on(context).and_then(|day| day.shifted(Unit::Day, days));
    Node::Clock(Clock { hour: 0, sided: true, minute: None, until: None, universal: false, on })
}

/// From one full hour to another, told by one sign of noon: 11 to 1 pm begins before it.
pub(super) fn hours(captures: &Captures, context: &Context) -> Option<Node> {
    let to = clock(&Captures { hour: captures.other, ..*captures })?;
    let from = clock(captures)?;
    let hour = if from.hour < to.hour { from.hour } else { from.hour.checked_sub(12)? };
    Some(Node::Clock(Clock { hour, until: Some((to.hour, None)), on: told_on(context), ..from }))
}

pub(super) fn every_part(captures: &Captures) -> Option<Node> {
    let part = captures.daypart.map(|part| format!("T{part}")).unwrap_or_default();
    let value = match (captures.weekday, captures.month, captures.season) {
        (Some(weekday), ..) => format!("XXXX-WXX-{weekday}{part}"),
        (_, Some(month), _) => {
            let day = captures.day.map(|day| format!("-{day:02}")).unwrap_or_default();
            format!("XXXX-{month:02}{day}")
        }
        (.., Some(season)) => format!("XXXX-{}", season.value()),
        _ => format!("XXXX-XX-XX{part}"),
    };
    Some(Node::Other(Some(value)))
}
