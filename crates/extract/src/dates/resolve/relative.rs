//! Times that others tell: the article's own date, the one named before, or another in the same phrase.

use time::{Date, Duration};

use super::super::calendar::Stretch;
use super::super::lexicon::Unit;
use super::super::node::{Length, Named, Node};
use super::super::slot::{Amount, Captures};
use super::super::token::Outlook;
use super::calendar::calendar;
use super::clock::clock;
use super::meant::told;
use super::range::span;
use super::{Context, Outcome};

/// A fixed value: some time ago.
const PAST: &str = "PAST_REF";
const FUTURE: &str = "FUTURE_REF";

/// As many hours from now are hardly on another day.
const HOURS_OF_DAY: u32 = 12;

pub(super) fn shifted(captures: &Captures, context: &Context) -> Option<Node> {
    let (unit, shift) = (captures.unit?, captures.shift.unwrap_or(0));
    if unit.coarseness() < Unit::Day.coarseness() {
        let vague = |value: &str| Node::Other(Some(value.to_owned()));
        return Some(match shift {
            0 => vague("PRESENT_REF"),
            shift => hours_away(1, context.reference)
                .unwrap_or_else(|| vague(if shift < 0 { PAST } else { FUTURE })),
        });
    }
    // "By the end of the year", in a story, is that of its year.
    let told = told(context).filter(|_| captures.shift.is_none()).and_then(|told| told.shifted(unit, shift));
    let at = told.or_else(|| context.reference.and_then(|reference| reference.shifted(unit, shift)));
    let at = match (captures.fiscal, at) {
        (true, Some(Stretch::Year(year))) => Some(Stretch::Fiscal(year)),
        (_, at) => at,
    };
    let clock = captures.daypart.map(|part| format!("T{part}"));
    Some(Node::Date(Named { clock, ..Named::at(at) }))
}

/// A unit of time so many away from the date named last, or from the article's.
pub(super) fn from_named(captures: &Captures, unit: Unit, shift: i32, context: &Context) -> Option<Node> {
    let reference = context.named.map(|(date, _)| date).or(not_ahead(shift, context));
    let captures = Captures { unit: Some(unit), shift: Some(shift), ..*captures };
    shifted(&captures, &Context { reference, ..*context })
}

/// The article's own date, unless what lies behind it is told as past.
pub(super) fn not_ahead(sign: i32, context: &Context) -> Option<Stretch> {
    context.reference.filter(|_| sign <= 0 || context.outlook != Outlook::Back)
}

/// A day so many days away, or a part of it.
pub(super) fn on_day(captures: &Captures, days: i32, context: &Context) -> Option<Node> {
    let day = shifted(&Captures { unit: Some(Unit::Day), shift: Some(days), ..*captures }, context)?;
    Some(match (day, clock(captures)) {
        (Node::Date(day), Some(time)) => Node::Date(Named { clock: Some(time.value()), ..day }),
        (day, _) => day,
    })
}

/// A weekday of the week so many away, from its Monday.
pub(super) fn in_week(captures: &Captures, context: &Context) -> Option<Node> {
    let (shift, weekday) = (captures.shift?, i64::from(captures.weekday?));
    let at = context.reference.and_then(|from| {
        let monday = from.shifted(Unit::Week, shift)?.start()?;
        monday.checked_add(Duration::days(weekday - 1)).map(Stretch::Day)
    });
    Some(Node::Date(Named::at(at)))
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

/// A weekday in a week, or a part of a year in that year, whichever of them the text has first.
pub(super) fn within(one: Option<&Node>, other: Option<&Node>) -> Option<Node> {
    let (Some(Node::Date(one)), Some(Node::Date(other))) = (one, other) else { return None };
    let at = match part_of(one, other).or_else(|| part_of(other, one)) {
        Some(at) => at,
        // Of a week that nobody can tell.
        None => {
            let is_weekday = |date: &Named| date.weekday.is_some() && date.month.is_none();
            let is_open = |date: &Named| date.at.is_none() && date.weekday.is_none();
            let fits = is_weekday(one) && is_open(other) || is_weekday(other) && is_open(one);
            return fits.then(|| Node::Date(Named::at(None)));
        }
    };
    let clock = one.clock.clone().or(other.clock.clone());
    Some(Node::Date(Named { clock, has_year: true, ..Named::at(Some(at)) }))
}

/// The stretch that `part` names of `whole`.
fn part_of(part: &Named, whole: &Named) -> Option<Stretch> {
    if let (Some(moving), Some(Stretch::Year(year))) = (part.moving, whole.at) {
        return moving.on(year).map(Stretch::Day);
    }
    match (whole.at?, part.weekday, part.month, part.day) {
        (week @ Stretch::Week(..), Some(weekday), None, None) => {
            week.start()?.checked_add(Duration::days(i64::from(weekday) - 1)).map(Stretch::Day)
        }
        // next month, on the 5th
        (Stretch::Month(year, month), None, None, Some(day)) => Stretch::day(year, month.into(), day),
        // 20 March 2024 (Wednesday)
        (day @ Stretch::Day(date), Some(weekday), None, None) if whole.weekday.is_none() => {
            let fits = |date: &Date| u32::from(date.weekday().number_from_monday()) == weekday;
            // Friday (15 June): of the years that the text may mean, the one in which it is.
            let is_open = whole.month.is_some() && !whole.has_year;
            let beside = [date.year() - 1, date.year() + 1].into_iter().filter(|_| is_open);
            let mut others = beside.filter_map(|year| date.replace_year(year).ok());
            if fits(&date) { Some(day) } else { others.find(fits).map(Stretch::Day) }
        }
        _ if part.has_year => None,
        (Stretch::Year(year), None, Some(month), Some(day)) => Stretch::day(year, month, day),
        (Stretch::Year(year), None, Some(month), None) => Stretch::month(year, month),
        (Stretch::Year(year), None, None, None) => match part.at? {
            Stretch::Quarter(_, quarter) => Some(Stretch::Quarter(year, quarter)),
            Stretch::Half(_, half) => Some(Stretch::Half(year, half)),
            Stretch::Season(_, season) => Some(Stretch::Season(year, season)),
            _ => None,
        },
        _ => None,
    }
}

/// The half or season of a year; of any other time the whole, since TIMEX3 has no value for its half.
pub(super) fn part_of_whole(captures: &Captures, whole: Option<&Node>) -> Option<Node> {
    let Some(Node::Date(whole)) = whole else { return None };
    let half = captures.half.and_then(|half| u8::try_from(half).ok());
    let at = match (whole.at, half, captures.season) {
        (Some(Stretch::Year(year)), Some(half), _) => Some(Stretch::Half(year, half)),
        (Some(Stretch::Year(year)), None, Some(season)) => Some(Stretch::Season(year, season)),
        (at, _, None) => at,
        _ => return None,
    };
    Some(Node::Date(Named { has_year: true, ..Named::at(at) }))
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

/// The weekend that a day is part of or next to: before a Monday or Tuesday, behind or with any other.
pub(super) fn weekend_of(day: Option<&Node>, year: Option<&Node>) -> Option<Node> {
    let Some(Node::Date(day)) = day else { return None };
    let at = match year {
        Some(Node::Date(year)) => Some(part_of(day, year)?),
        _ => day.at,
    };
    let at = match at {
        Some(Stretch::Day(date)) => {
            let of_week = if date.weekday().number_from_monday() <= 2 { -1 } else { 0 };
            Stretch::Day(date).shifted(Unit::Weekend, of_week)
        }
        Some(_) => return None,
        None => None,
    };
    Some(Node::Date(Named::at(at)))
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

/// The same unit of time a year before the one that the text is about.
pub(super) fn same_a_year_ago(captures: &Captures, context: &Context) -> Option<Node> {
    let unit = captures.unit?;
    let is_fine = |at: &Stretch| at.coarseness() <= unit.coarseness();
    let from = context.named.map(|(date, _)| date).filter(is_fine).or(context.reference);
    let at = from.and_then(|from| from.shifted(unit, 0)?.a_year_before());
    Some(Node::Date(Named::at(at)))
}

/// "A year earlier" of the quarter or half that the text is about: the same one of the year before. Nothing is counted
/// from it in turn, since reports compare figure after figure with the same time.
pub(super) fn same_quarter(length: Option<&Node>, sign: i32, context: &Context) -> Option<Node> {
    let Some(Node::Duration(length)) = length else { return None };
    let (at, sentence) = context.named?;
    let is_near = sentence.is_some_and(|sentence| context.sentence.abs_diff(sentence) <= 1);
    let is_part = matches!(at, Stretch::Quarter(..) | Stretch::Half(..) | Stretch::FiscalQuarter(..));
    let [(1, Unit::Year)] = length.whole()?[..] else { return None };
    let at = at.a_year_before().filter(|_| sign < 0 && is_near && is_part)?;
    Some(Node::Other(Some(at.to_string())))
}

/// The unit of time in the captured year that lies there as the one that the text is about does in its own.
pub(super) fn same_in(captures: &Captures, context: &Context) -> Option<Node> {
    let (unit, year) = (captures.unit?, i32::try_from(captures.year?).ok()?);
    let is_fine = |at: &Stretch| at.coarseness() <= unit.coarseness();
    let from = context.named.map(|(date, _)| date).filter(is_fine).or(context.reference);
    if unit.coarseness() >= Unit::Year.coarseness() || unit.coarseness() < Unit::Week.coarseness() {
        return None;
    }
    let at = from.and_then(|from| from.shifted(unit, 0)).and_then(|same| match same {
        Stretch::Month(_, month) => Stretch::month(year, month.into()),
        Stretch::Quarter(_, quarter) => Some(Stretch::Quarter(year, quarter)),
        Stretch::Half(_, half) => Some(Stretch::Half(year, half)),
        Stretch::Week(_, week) => Some(Stretch::Week(year, week)).filter(|week| week.start().is_some()),
        _ => None,
    });
    Some(Node::Date(Named { has_year: true, ..Named::at(at) }))
}

/// The month, quarter, half or year that ends with a date.
pub(super) fn unit_to(captures: &Captures, end: Option<&Node>) -> Option<Node> {
    let (Some(Node::Date(Named { at, has_year, .. })), unit) = (end, captures.unit?) else { return None };
    if unit.coarseness() < Unit::Month.coarseness() {
        return None;
    }
    let at = at.and_then(|end| {
        let whole = end.shifted(unit, 0)?;
        let is_calendar = whole.last_day()?.month() == end.last_day()?.month();
        Some(match whole {
            Stretch::Year(year) if captures.fiscal || !is_calendar => Stretch::Fiscal(year),
            whole => whole,
        })
    });
    Some(Node::Date(Named { has_year: *has_year, ..Named::at(at) }))
}

/// The weekend that the text looks back to, or that of the article's week.
pub(super) fn weekend(context: &Context) -> Option<Node> {
    let at = context.reference.and_then(|from| {
        let this = from.shifted(Unit::Weekend, 0)?;
        let is_over = context.outlook == Outlook::Back && this.start() > from.start();
        if is_over { from.shifted(Unit::Weekend, -1) } else { Some(this) }
    });
    Some(Node::Date(Named::at(at)))
}

/// From the beginning of a unit of time to the article's date, which lies in it.
pub(super) fn to_date(captures: &Captures, context: &Context) -> Option<Node> {
    let unit = captures.unit?;
    let start = context.reference.and_then(|now| Some(Stretch::Day(now.shifted(unit, 0)?.start()?)));
    let value = |at: Option<Stretch>| at.map(|at| at.to_string());
    Some(span(value(start), value(context.reference)))
}

/// The working day before or after the article's date.
pub(super) fn workday(captures: &Captures, context: &Context) -> Option<Node> {
    let sign = captures.shift?.signum();
    let at = context.reference.filter(|from| matches!(from, Stretch::Day(_))).and_then(|from| {
        let is_workday =
            |at: &Stretch| at.start().is_some_and(|date| date.weekday().number_from_monday() <= 5);
        let mut days = (i32::from(sign != 0)..7).filter_map(|days| from.shifted(Unit::Day, days * sign));
        days.find(is_workday)
    });
    Some(Node::Date(Named::at(at)))
}

/// A day of this month, the last one or the next.
pub(super) fn day_of_month(captures: &Captures, context: &Context) -> Option<Node> {
    let (shift, day) = (captures.shift.unwrap_or(0), captures.day?);
    let at = context.reference.and_then(|from| {
        let first = from.shifted(Unit::Month, shift)?.start()?;
        Stretch::day(first.year(), u8::from(first.month()).into(), day)
    });
    Some(Node::Date(Named::at(at)))
}

/// The time that lies a length before or after another.
pub(super) fn away(length: Option<&Node>, sign: i32, from: Option<Stretch>) -> Option<Node> {
    let Some(Node::Duration(length)) = length else { return None };
    let vague = || Node::Other(Some(if sign < 0 { PAST } else { FUTURE }.to_owned()));
    if length.is_of_hours() {
        return Some(length.hours().and_then(|hours| hours_away(hours, from)).unwrap_or_else(vague));
    }
    let Some(parts) = length.whole() else { return Some(vague()) };
    let at = match parts[..] {
        // "Two weeks ago" is said of a day.
        [(count, Unit::Week)] => {
            from.and_then(|from| from.shifted(Unit::Day, count.saturating_mul(7 * sign)))
        }
        [(count, Unit::Fortnight)] => {
            from.and_then(|from| from.shifted(Unit::Day, count.saturating_mul(14 * sign)))
        }
        [(count, unit)] => from.and_then(|from| from.shifted(unit, count.saturating_mul(sign))),
        _ => from.and_then(|from| from.moved(&parts, sign)?.shifted(length.finest(), 0)),
    };
    Some(Node::Date(Named::at(at)))
}

/// The day that lies a length before another, which the text tells by the article's date.
pub(super) fn ago_from(length: Option<&Node>, day: Option<&Node>) -> Option<Node> {
    let (Some(Node::Duration(length)), Some(Node::Date(day))) = (length, day) else { return None };
    let is_told = day.month.is_none() && !day.has_year && matches!(day.at, None | Some(Stretch::Day(_)));
    let parts = length.whole().filter(|_| is_told && !length.is_of_hours())?;
    let at = day.at.and_then(|day| day.moved(&parts, -1));
    Some(Node::Date(Named { clock: day.clock.clone(), ..Named::at(at) }))
}

/// Some time of the same day, where a few hours lead hardly out of it.
fn hours_away(hours: u32, from: Option<Stretch>) -> Option<Node> {
    let day = from.filter(|from| matches!(from, Stretch::Day(_)) && hours < HOURS_OF_DAY)?;
    Some(Node::Date(Named { clock: Some("TXX".to_owned()), ..Named::at(Some(day)) }))
}

/// The stretch that a length before or after the article's date covers, where the text has nothing but it; in a sentence
/// it tells how long something takes.
pub(super) fn window(length: &Length, sign: i32, context: &Context) -> Node {
    if let Some(hours) = length.hours().filter(|_| context.is_label)
        && let Some(node) = hours_away(hours, context.reference)
    {
        return node;
    }
    let stretch = || {
        let now = context.reference.filter(|_| context.is_label)?;
        let edge = now.moved(&length.whole()?, sign)?;
        Some(if sign < 0 { format!("{edge}/{now}") } else { format!("{now}/{edge}") })
    };
    Node::Other(Some(stretch().unwrap_or_else(|| length.value())))
}
