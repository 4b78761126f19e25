//! From what a rule captured to the time that is meant.

use time::{Date, Duration};

use super::calendar::Stretch;
use super::lexicon::{Means, Unit};
use super::node::{Clock, Length, Named, Node};
use super::slot::{Amount, Captures, Decade};
use super::token::Outlook;

/// What captures come to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    Made(Node),
    /// No date: the calendar does not have it.
    Nonsense,
    /// Not what the rule is for.
    Not,
}

/// What relative times are counted from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context {
    /// The article's own date.
    pub(crate) reference: Option<Stretch>,
    /// The date that the text named last, and its sentence, if that is in this text.
    pub(crate) named: Option<(Stretch, Option<u32>)>,
    pub(crate) outlook: Outlook,
    pub(crate) sentence: u32,
    /// Whether the text says nothing but times, as an entry in a calendar does.
    pub(crate) is_label: bool,
}

/// A fixed value: some time ago.
const PAST: &str = "PAST_REF";
const FUTURE: &str = "FUTURE_REF";

/// What a rule's captures mean.
pub(crate) fn resolve(means: Means, captures: &Captures, nodes: &[Node], context: &Context) -> Outcome {
    let first = captures.first.and_then(|at| nodes.get(at));
    let second = captures.second.and_then(|at| nodes.get(at));
    let made = match means {
        Means::Calendar => {
            // A day in a calendar may be past; a month or a weekday there is to come.
            let is_label = context.is_label && captures.day.is_none();
            return calendar(captures, &Context { is_label, ..*context });
        }
        Means::DayOrMonth => return day_or_month(captures, context),
        Means::Days => match days(captures, context) {
            Some(outcome) => return outcome,
            None => None,
        },
        Means::Months => months(captures, context),
        Means::Shifted => shifted(captures, context),
        Means::ShiftedFromNamed => {
            let from = context.named.map(|(date, _)| date).or(context.reference);
            let unit = captures.unit.or(Some(Unit::Day));
            shifted(&Captures { unit, ..*captures }, &Context { reference: from, ..*context })
        }
        Means::Directed => directed(captures, context),
        Means::Soonest => {
            let context = Context { outlook: Outlook::Ahead, ..*context };
            let at = captures.weekday.and_then(|weekday| on_weekday(weekday, None, &context));
            Some(Node::Date(Named { weekday: captures.weekday, ..Named::at(at) }))
        }
        Means::This(unit) => shifted(&Captures { unit: Some(unit), shift: Some(0), ..*captures }, context),
        Means::UntilDate | Means::FromDate => {
            let now = Node::Date(Named::at(context.reference));
            let [from, to] = if means == Means::FromDate { [first, Some(&now)] } else { [Some(&now), first] };
            range(from, to)
        }
        Means::ShiftedBy(shift) => shifted(&Captures { shift: Some(shift), ..*captures }, context),
        Means::Within => within(first, second),
        Means::WeekNumber => week_number(captures, context),
        Means::WeekOf => week_of(first),
        Means::SameAsNamed => same_as_named(captures, context),
        Means::Century => captures
            .nth
            .filter(|nth| *nth <= 30)
            .and_then(|nth| Some(date(Stretch::Century(i32::try_from(nth).ok()?.checked_sub(1)?)))),
        Means::Length | Means::Every | Means::EveryOne => {
            let count = captures.count.filter(|_| means != Means::EveryOne);
            let length = length(&Captures { count, ..*captures });
            // "A quarter" is as often a fourth.
            let is_fraction =
                means == Means::Length && count.is_none() && captures.unit == Some(Unit::Quarter);
            let length = length.filter(|_| !is_fraction);
            length.map(|length| match means {
                Means::Every | Means::EveryOne => Node::Other(Some(length.value)),
                _ => Node::Duration(length),
            })
        }
        Means::BothLengths => match (first, second) {
            (Some(Node::Duration(one)), Some(Node::Duration(other)))
                if one.unit.coarseness() > other.unit.coarseness() =>
            {
                Some(Node::Duration(one.and(other)))
            }
            _ => None,
        },
        Means::Window => first.cloned().map(|node| match node {
            Node::Duration(length) => Node::Other(Some(length.value)),
            node => node,
        }),
        Means::Away(sign) => away(first, sign, context.reference),
        Means::Ahead if context.outlook == Outlook::Back => None,
        Means::Ahead => match first {
            Some(Node::Duration(length)) if length.whole().is_some() => away(first, 1, context.reference),
            _ => None,
        },
        Means::AwayFromNamed(sign) => {
            let length = length(captures).map(Node::Duration);
            let from = |from| away(first.or(length.as_ref()), sign, from);
            let told = context.named.and_then(|(date, _)| from(Some(date)));
            // What was named last may be too coarse to count from.
            let is_open = |node: &Node| matches!(node, Node::Date(Named { at: None, .. }));
            told.filter(|node| !is_open(node)).or_else(|| from(context.reference))
        }
        Means::AwayFrom(sign) => match (first, second) {
            (Some(length), Some(Node::Date(Named { at, .. }))) => away(Some(length), sign, *at),
            (Some(Node::Date(Named { at, .. })), None) => {
                let length = length(captures).map(Node::Duration);
                away(length.as_ref(), sign, *at)
            }
            _ => None,
        },
        Means::NthIn => nth_in(captures, [first, second], false),
        Means::NthLastIn => nth_in(captures, [first, second], true),
        Means::Same => first.cloned(),
        Means::Range => range(first, second),
        Means::RangeToShortYear => to_short_year(captures, first),
        Means::Clock => clock(captures).map(|clock| Node::Clock(Clock { on: on_day(context), ..clock })),
        Means::Past(minutes) => past_the_hour(captures, minutes, context),
        Means::Daypart => every_part(captures),
        Means::Unreckoned => Some(Node::Date(Named::at(None))),
        Means::Meridiem(late) => Some(Node::Meridiem(late)),
        Means::ClockOn => clock_on(captures, [first, second]),
        Means::ClockRange => clock_range(captures, nodes),
        Means::EveryPart => every_part(captures),
        Means::Value(value) => Some(Node::Other(Some(value.to_owned()))),
        Means::Fixed(month, day) => {
            let captures = Captures { month: Some(month), day: Some(day), ..*captures };
            return calendar(&captures, context);
        }
        Means::Moving(moving) => {
            let year = captures.year.and_then(|year| i32::try_from(year).ok());
            let on = |year| moving.on(year);
            let at = match (year, captures.shift) {
                (Some(year), _) => on(year),
                (None, shift) => nearest(context, shift, on),
            };
            let at = at.map(Stretch::Day);
            Some(Node::Date(Named { has_year: year.is_some(), moving: Some(moving), ..Named::at(at) }))
        }
    };
    made.map_or(Outcome::Not, Outcome::Made)
}

fn date(at: Stretch) -> Node {
    Node::Date(Named::at(Some(at)))
}

/// A calendar date: whole, or with its year to be found out.
fn calendar(captures: &Captures, context: &Context) -> Outcome {
    if let Some(decade) = captures.decade {
        return Outcome::Made(Node::Date(Named::at(decade_meant(decade))));
    }
    let small = |value: Option<u32>| value.and_then(|value| u8::try_from(value).ok());
    let named = Named {
        at: None,
        weekday: captures.weekday,
        clock: clock(captures).map(Clock::value),
        has_year: captures.year.is_some(),
        month: captures.month,
        day: captures.day,
        moving: None,
    };
    let at = |year: i32| match (captures.season, small(captures.quarter), small(captures.half)) {
        (Some(season), ..) => Some(Stretch::Season(year, season)),
        (_, Some(quarter), _) => Some(Stretch::Quarter(year, quarter)),
        (.., Some(half)) => Some(Stretch::Half(year, half)),
        _ => match (captures.month, captures.day) {
            (Some(month), Some(day)) => Stretch::day(year, month, day),
            (Some(month), None) => Stretch::month(year, month),
            (None, _) if captures.fiscal => Some(Stretch::Fiscal(year)),
            (None, _) => Stretch::year(year),
        },
    };
    if let Some(year) = captures.year.and_then(|year| i32::try_from(year).ok()) {
        return match at(year) {
            Some(date) => Outcome::Made(Node::Date(Named { at: Some(date), ..named })),
            None => Outcome::Nonsense,
        };
    }
    let at = match (captures.weekday, captures.month, captures.day) {
        (Some(weekday), None, None) => on_weekday(weekday, captures.shift, context),
        (_, None, Some(day)) => of_some_month(day, captures.weekday, context),
        // No year has it.
        (_, Some(month), Some(day)) if Stretch::day(2024, month, day).is_none() => return Outcome::Nonsense,
        _ => {
            let start = |year: i32| {
                let date = at(year)?.start()?;
                let weekday = u32::from(date.weekday().number_from_monday());
                let fits = captures.weekday.is_none_or(|wanted| wanted == weekday);
                Some((date, fits))
            };
            let fitting = |year| start(year).filter(|(_, fits)| *fits).map(|(date, _)| date);
            let any = |year| start(year).map(|(date, _)| date);
            let year = with_narrative(context, any)
                .or_else(|| nearest(context, captures.shift, fitting))
                .or_else(|| nearest(context, captures.shift, any))
                .map(Date::year);
            year.and_then(at)
        }
    };
    Outcome::Made(Node::Date(Named { at, ..named }))
}

/// In narrative, a date without its year lies in the year that the text named last.
fn with_narrative(context: &Context, on: impl Fn(i32) -> Option<Date>) -> Option<Date> {
    let (named, sentence) = context.named?;
    let year = named.first_year();
    let Some(reference) = context.reference else { return on(year) };
    let is_near = sentence.is_some_and(|sentence| context.sentence - sentence.min(context.sentence) <= 1);
    let is_told = context.outlook == Outlook::Back && is_near && year < reference.first_year();
    if is_told { on(year) } else { None }
}

/// Of the dates that one has in each year, the one that is meant: the last, the next or the nearest.
fn nearest(context: &Context, shift: Option<i32>, on: impl Fn(i32) -> Option<Date>) -> Option<Date> {
    let reference = context.reference?;
    let start = reference.start()?;
    let year = start.year();
    let outlook = match shift {
        Some(0) => return on(year),
        Some(shift) if shift < 0 => Outlook::Back,
        Some(_) => Outlook::Ahead,
        None if context.is_label && context.outlook == Outlook::Unknown => Outlook::Ahead,
        None => context.outlook,
    };
    let end = reference.last_day().unwrap_or(start);
    let dates = (year - 1..=year + 1).filter_map(on);
    let strictly = shift.is_some();
    match outlook {
        Outlook::Back => dates.filter(|date| *date < end || *date == end && !strictly).max(),
        Outlook::Ahead => {
            dates.filter(|date| *date > start || is_same_month(*date, start) && !strictly).min()
        }
        Outlook::Unknown => dates.min_by_key(|date| (*date - start).abs()),
    }
}

/// Whether a date is the first of the month that another lies in, as a month's is.
fn is_same_month(date: Date, other: Date) -> bool {
    date == other || date.day() == 1 && (date.year(), date.month()) == (other.year(), other.month())
}

/// A day of the month that the text is about, or the next or last that has it.
fn of_some_month(day: u32, weekday: Option<u32>, context: &Context) -> Option<Stretch> {
    let from = context.reference?;
    let Stretch::Day(reference) = from else { return None };
    let in_month = |months: i32| {
        let start = from.shifted(Unit::Month, months)?.start()?;
        let Some(Stretch::Day(date)) = Stretch::day(start.year(), u8::from(start.month()).into(), day) else {
            return None;
        };
        Some(date)
    };
    let months: [i32; 3] = if context.outlook == Outlook::Back { [0, -1, 1] } else { [0, 1, -1] };
    let mut dates = months.into_iter().filter_map(in_month);
    let fits = |date: &Date| {
        let is_ahead = *date >= reference;
        let matches = weekday.is_none_or(|weekday| weekday == u32::from(date.weekday().number_from_monday()));
        matches && (weekday.is_some() || is_ahead == (context.outlook != Outlook::Back) || *date == reference)
    };
    dates.find(fits).map(Stretch::Day)
}

/// A weekday, by the words around it the last or the next one.
fn on_weekday(weekday: u32, shift: Option<i32>, context: &Context) -> Option<Stretch> {
    let Stretch::Day(reference) = context.reference? else { return None };
    let today = u32::from(reference.weekday().number_from_monday());
    let since = i64::from((today + 7 - weekday) % 7);
    let until = i64::from((weekday + 7 - today) % 7);
    let nearest = || if until <= 3 { until } else { -since };
    let days = match (shift, context.outlook) {
        (Some(0), _) => i64::from(weekday) - i64::from(today),
        // The next Tuesday is the one of next week, unless this week's has passed by then.
        (Some(shift), _) if shift > 0 => i64::from(weekday) - i64::from(today) + 7,
        (Some(_), _) => -(if since == 0 { 7 } else { since }),
        (None, Outlook::Back) => -since,
        (None, Outlook::Ahead) => until,
        (None, Outlook::Unknown) if context.is_label => until,
        (None, Outlook::Unknown) => nearest(),
    };
    reference.checked_add(Duration::days(days)).map(Stretch::Day)
}

/// Numbers of which either may be the month.
fn day_or_month(captures: &Captures, context: &Context) -> Outcome {
    if captures.month == captures.other {
        return calendar(&Captures { day: captures.other, ..*captures }, context);
    }
    Outcome::Made(Node::Date(Named { has_year: captures.year.is_some(), ..Named::at(None) }))
}

/// From a day to a later one of a month.
fn days(captures: &Captures, context: &Context) -> Option<Outcome> {
    let (from, to) = (captures.day?, captures.other?);
    let on = |day| calendar(&Captures { day: Some(day), weekday: None, ..*captures }, context);
    if from >= to {
        return None;
    }
    Some(match (on(from), on(to)) {
        (Outcome::Made(Node::Date(from)), Outcome::Made(Node::Date(to))) => {
            Outcome::Made(span(from.value(), to.value()))
        }
        _ => Outcome::Nonsense,
    })
}

fn months(captures: &Captures, context: &Context) -> Option<Node> {
    let (from, to) = (captures.month?, captures.other?);
    let in_month = |month, year| match calendar(&Captures { month: Some(month), year, ..*captures }, context)
    {
        Outcome::Made(Node::Date(named)) => Some(named),
        _ => None,
    };
    let last = in_month(to, captures.year)?;
    // November to February begins in the year before.
    let year = last.at.map(|at| at.first_year() - i32::from(from > to));
    let first = in_month(from, year.and_then(|year| u32::try_from(year).ok()))?;
    Some(span(first.value(), last.value()))
}

/// The value of a range: both ends, as ISO 8601 writes them.
fn span(from: Option<String>, to: Option<String>) -> Node {
    Node::Other(from.zip(to).map(|(from, to)| format!("{from}/{to}")))
}

fn shifted(captures: &Captures, context: &Context) -> Option<Node> {
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

fn directed(captures: &Captures, context: &Context) -> Option<Node> {
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
fn within(part: Option<&Node>, whole: Option<&Node>) -> Option<Node> {
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

fn week_number(captures: &Captures, context: &Context) -> Option<Node> {
    let year = captures.year.and_then(|year| i32::try_from(year).ok());
    let year = year.or(context.reference.map(Stretch::first_year));
    let week = u8::try_from(captures.nth?).ok()?;
    let at = year.map(|year| Stretch::Week(year, week)).filter(|week| week.start().is_some());
    Some(Node::Date(Named { has_year: captures.year.is_some(), ..Named::at(at) }))
}

fn week_of(date: Option<&Node>) -> Option<Node> {
    match date {
        Some(Node::Date(Named { at: Some(Stretch::Day(date)), .. })) => {
            Some(Node::Date(Named::at(Some(Stretch::week_of(*date)))))
        }
        Some(Node::Date(Named { at: None, .. })) => Some(Node::Date(Named::at(None))),
        _ => None,
    }
}

fn same_as_named(captures: &Captures, context: &Context) -> Option<Node> {
    let from = context.named.map(|(date, _)| date).or(context.reference);
    let at = from.and_then(|from| from.shifted(captures.unit?, 0));
    Some(Node::Date(Named::at(at)))
}

fn decade_meant(decade: Decade) -> Option<Stretch> {
    let year = match decade {
        // "The 1800s" is as often the century.
        Decade::From(year) if year % 100 == 0 && year != 2000 => return None,
        Decade::From(year) => year,
        // Of the twenties there are two in living memory.
        Decade::InCentury(20) => return None,
        Decade::InCentury(tens) if tens < 20 => 2000 + tens,
        Decade::InCentury(tens) => 1900 + tens,
    };
    Some(Stretch::Decade(i32::try_from(year).ok()? / 10))
}

fn length(captures: &Captures) -> Option<Length> {
    let count = match captures.count {
        Some(Amount::Of(count)) => Some(count),
        Some(Amount::Some) => None,
        None => Some(100),
    };
    Some(Length::new(count, captures.unit?))
}

/// The time that lies a length before or after another.
fn away(length: Option<&Node>, sign: i32, from: Option<Stretch>) -> Option<Node> {
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

/// The nth unit or weekday of a longer time.
fn nth_in(captures: &Captures, nodes: [Option<&Node>; 2], from_end: bool) -> Option<Node> {
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
        // A week belongs to the time that its Thursday lies in, as ISO 8601 counts them.
        let edge = match unit {
            Unit::Week => {
                let thursday = 4;
                let of_edge = i64::from(edge.start()?.weekday().number_from_monday());
                let step = match from_end {
                    false if of_edge > thursday => 7,
                    true if of_edge < thursday => -7,
                    _ => 0,
                };
                Stretch::Day(edge.start()?.checked_add(Duration::days(step))?)
            }
            _ => edge,
        };
        edge.shifted(unit, if from_end { 1 - nth } else { nth - 1 })
    };
    let within = at.filter(|at| at.start().is_some_and(|date| date <= last));
    within.map(|at| Node::Date(Named { has_year: *has_year, ..Named::at(Some(at)) }))
}

/// From one date to another; either takes from the other what it lacks.
fn range(from: Option<&Node>, to: Option<&Node>) -> Option<Node> {
    let (Some(Node::Date(from)), Some(Node::Date(to))) = (from, to) else { return None };
    let completed = |one: &Named, year: i32| match (one.month, one.day) {
        (Some(month), Some(day)) => Stretch::day(year, month, day),
        (Some(month), None) => Stretch::month(year, month),
        _ => one.at,
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

fn to_short_year(captures: &Captures, from: Option<&Node>) -> Option<Node> {
    let Some(Node::Date(Named { at: Some(Stretch::Year(year)), .. })) = from else { return None };
    let last = year / 100 * 100 + i32::try_from(captures.year? % 100).ok()?;
    let is_later = last > *year && (last == year + 1 || last % 100 > 12);
    is_later.then(|| span(Some(Stretch::Year(*year).to_string()), Some(Stretch::Year(last).to_string())))
}

fn clock(captures: &Captures) -> Option<Clock> {
    let hour = captures.hour?;
    let hour = match captures.late {
        Some(_) if hour == 0 || hour > 12 => return None,
        Some(late) => hour % 12 + if late { 12 } else { 0 },
        None => hour,
    };
    let clock = Clock { hour, minute: captures.minute, until: None, universal: captures.universal, on: None };
    Some(clock).filter(|clock| clock.hour <= 24)
}

/// Half past three, a quarter to four.
fn past_the_hour(captures: &Captures, minutes: i32, context: &Context) -> Option<Node> {
    let Clock { hour, .. } = clock(&Captures { minute: None, ..*captures })?;
    let past = captures.minute.unwrap_or(minutes.unsigned_abs());
    let (hour, minute) = if minutes > 0 { (hour, past) } else { ((hour + 23) % 24, 60 - past) };
    Some(Node::Clock(Clock {
        hour,
        minute: Some(minute),
        until: None,
        universal: false,
        on: on_day(context),
    }))
}

/// The day that a time of day is told on: the one named in its sentence, or the article's.
fn on_day(context: &Context) -> Option<Stretch> {
    let named =
        context.named.filter(|(_, sentence)| *sentence == Some(context.sentence)).map(|(date, _)| date);
    named.or(context.reference).filter(|date| matches!(date, Stretch::Day(_)))
}

fn clock_on(captures: &Captures, parts: [Option<&Node>; 2]) -> Option<Node> {
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
    if !matches!(named.at, None | Some(Stretch::Day(_))) {
        return None;
    }
    if let (Some(day), Some(time)) = (named.at, time.filter(|time| time.until.is_some())) {
        return Some(Node::Other(Some(time.value_on(&day.to_string()))));
    }
    let part = captures.daypart.map(|part| format!("T{part}"));
    let clock = time.map(Clock::value).or(part).or(named.clock);
    Some(Node::Date(Named { clock, ..named }))
}

fn clock_range(captures: &Captures, nodes: &[Node]) -> Option<Node> {
    let parts = [captures.first, captures.second].map(|at| at.and_then(|at| nodes.get(at)));
    let mut times = parts.iter().flatten().filter_map(|part| match part {
        Node::Clock(clock) => Some(*clock),
        _ => None,
    });
    let (one, other) = (times.next()?, times.next());
    let (from, to) = match other {
        Some(to) => (one, to),
        None => {
            let hour = captures.hour.filter(|hour| *hour <= 24)?;
            // "From 3 to 5 pm" is after noon at both ends.
            let late = one.hour > 12 && hour < 12 && hour + 12 <= one.hour;
            (Clock { hour: if late { hour + 12 } else { hour }, minute: captures.minute, ..one }, one)
        }
    };
    Some(Node::Clock(Clock { until: Some((to.hour, to.minute)), ..from }))
}

fn every_part(captures: &Captures) -> Option<Node> {
    let part = captures.daypart.map(|part| format!("T{part}")).unwrap_or_default();
    let value = match (captures.weekday, captures.month, captures.season) {
        (Some(weekday), ..) => format!("XXXX-WXX-{weekday}{part}"),
        (_, Some(month), _) => format!("XXXX-{month:02}"),
        (.., Some(season)) => format!("XXXX-{}", season.value()),
        _ => format!("XXXX-XX-XX{part}"),
    };
    Some(Node::Other(Some(value)))
}
