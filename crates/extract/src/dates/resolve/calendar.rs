//! Dates of the calendar: whole, or with their year to be found out.

use time::{Date, Duration};

use super::super::calendar::Stretch;
use super::super::lexicon::Unit;
use super::super::node::{Clock, Named, Node};
use super::super::slot::{Amount, Captures, Decade};
use super::super::token::Outlook;
use super::clock::clock;
use super::meant::{nearest, of_some_month, on_weekday, soon, with_narrative};
use super::range::span;
use super::{Context, Outcome};

/// Two digits stand for a year at the most so far ahead, as calendar libraries have it.
const YEARS_AHEAD: i32 = 20;

/// How long a quarter is at the most.
const DAYS_OF_QUARTER: i64 = 92;

/// A calendar date: whole, or with its year to be found out.
pub(super) fn calendar(captures: &Captures, context: &Context) -> Outcome {
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
        (_, Some(quarter), _) if captures.fiscal => Some(Stretch::FiscalQuarter(year, quarter)),
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
        let is_far = context.reference.is_some_and(|from| year > from.first_year() + YEARS_AHEAD);
        let year = if captures.short_year && is_far { year - 100 } else { year };
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
                .or_else(|| captures.day.and_then(|_| soon(context, captures.shift, fitting)))
                .or_else(|| nearest(context, captures.shift, fitting))
                .or_else(|| nearest(context, captures.shift, any))
                .map(Date::year);
            let at = year.and_then(at);
            // Last summer is not the one that still lasts.
            let lasts = |at: Stretch| {
                let now = context.reference.and_then(Stretch::start);
                at.start() <= now && now <= at.last_day()
            };
            // Whichever way the text looks, the quarter or season that lasts and the quarter that is just over need no year.
            let is_just_over = |at: &Stretch| {
                let days = context.reference.and_then(Stretch::start).zip(at.last_day());
                let days = days.map(|(now, end)| (now - end).whole_days());
                captures.quarter.is_some() && days.is_some_and(|days| (0..=DAYS_OF_QUARTER).contains(&days))
            };
            let before = at.and_then(Stretch::a_year_before).filter(|_| captures.day.is_none());
            match captures.shift {
                Some(..0) if at.is_some_and(lasts) => before,
                None if before.is_some_and(|before| lasts(before) || is_just_over(&before)) => before,
                _ => at,
            }
        }
    };
    Outcome::Made(Node::Date(Named { at, ..named }))
}

/// Numbers of which either may be the month: the one that falls on the weekday, stands where the language's region puts
/// it, or makes the article's own date.
pub(super) fn day_or_month(captures: &Captures, context: &Context) -> Outcome {
    let swapped = Captures { month: captures.other, day: captures.month, ..*captures };
    let captures = &Captures { day: captures.other, ..*captures };
    if captures.month == captures.day {
        return calendar(captures, context);
    }
    let nearest = Context { outlook: Outlook::Unknown, is_label: false, ..*context };
    let on = |captures: &Captures| match calendar(&Captures { weekday: None, ..*captures }, &nearest) {
        Outcome::Made(Node::Date(Named { at: Some(Stretch::Day(date)), .. })) => Some(date),
        _ => None,
    };
    let is_meant = |captures: &Captures| {
        on(captures).is_some_and(|date| match captures.weekday {
            Some(weekday) => weekday == u32::from(date.weekday().number_from_monday()),
            None => context.reference == Some(Stretch::Day(date)),
        })
    };
    match (context.month_first, is_meant(captures), is_meant(&swapped)) {
        (Some(true), ..) | (None, true, false) => calendar(captures, context),
        (Some(false), ..) | (None, false, true) => calendar(&swapped, context),
        _ => Outcome::Made(Node::Date(Named { has_year: captures.year.is_some(), ..Named::at(None) })),
    }
}

/// From a day to a later one of a month.
pub(super) fn days(captures: &Captures, context: &Context) -> Option<Outcome> {
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

pub(super) fn months(captures: &Captures, context: &Context) -> Option<Node> {
    let (from, to) = (captures.month?, captures.other?);
    let in_month = |month, year| match calendar(
        &Captures { month: Some(month), year, shift: None, ..*captures },
        context,
    ) {
        Outcome::Made(Node::Date(named)) => Some(named),
        _ => None,
    };
    // Of last year, of this one.
    let told = match (captures.unit, captures.shift) {
        (Some(Unit::Year), Some(shift)) => {
            let year = context.reference.and_then(|from| u32::try_from(from.first_year() + shift).ok());
            let Some(year) = year else { return Some(Node::Other(None)) };
            Some(year)
        }
        _ => captures.year,
    };
    let last = in_month(to, told)?;
    // November to February begins in the year before.
    let year = last.at.map(|at| at.first_year() - i32::from(from > to));
    let first = in_month(from, year.and_then(|year| u32::try_from(year).ok()))?;
    Some(span(first.value(), last.value()))
}

pub(super) fn years(captures: &Captures) -> Option<Node> {
    let (from, to) = (captures.year?, captures.other?);
    (from < to).then(|| span(Some(from.to_string()), Some(to.to_string())))
}

/// A decade by its tens, of the captured century or the one so many away from that of the article; if nobody knows
/// that, of the present one.
pub(super) fn decade_in(captures: &Captures, shift: i32, context: &Context) -> Option<Node> {
    let century = match captures.nth {
        Some(nth) => i32::try_from(nth).ok()? - 1,
        None => context.reference.map_or(20, |from| from.first_year() / 100) + shift,
    };
    let at = match captures.decade {
        Some(Decade::InCentury(tens)) => Stretch::Decade(century * 10 + i32::try_from(tens).ok()? / 10),
        _ => Stretch::Century(century),
    };
    Some(Node::Date(Named { has_year: true, ..Named::at(Some(at)) }))
}

/// A year that an era counts.
pub(super) fn era_year(captures: &Captures, first: i32) -> Option<Node> {
    let Some(Amount::Of(count)) = captures.count else { return None };
    let at = Stretch::year(first + i32::try_from(count / 100).ok()? - 1)?;
    Some(Node::Date(Named { has_year: true, ..Named::at(Some(at)) }))
}

/// From one century to a later one: the first is captured as a day is.
pub(super) fn centuries(captures: &Captures) -> Option<Node> {
    let century = |nth: u32| Some(Stretch::Century(i32::try_from(nth).ok()?.checked_sub(1)?).to_string());
    let (first, last) = (captures.day?, captures.nth?);
    (first < last && last <= 30).then(|| span(century(first), century(last)))
}

/// A day, year or century before our era, as TIMEX3 writes it.
pub(super) fn before_christ(captures: &Captures) -> Option<Node> {
    let value = match (captures.year, captures.month.zip(captures.day), captures.nth) {
        (Some(year), Some((month, day)), _) => format!("BC{year:04}-{month:02}-{day:02}"),
        (Some(year), None, _) => format!("BC{year:04}"),
        (None, _, Some(nth)) => format!("BC{:02}XX", nth.checked_sub(1)?),
        _ => return None,
    };
    Some(Node::Other(Some(value)))
}

pub(super) fn week_number(captures: &Captures, context: &Context) -> Option<Node> {
    let year = captures.year.and_then(|year| i32::try_from(year).ok());
    let year = year.or(context.reference.map(Stretch::first_year));
    let week = u8::try_from(captures.nth?).ok()?;
    let at = year.map(|year| Stretch::Week(year, week)).filter(|week| week.start().is_some());
    let on = |weekday: u32| {
        let monday = at?.start()?;
        monday.checked_add(Duration::days(i64::from(weekday) - 1)).map(Stretch::Day)
    };
    let at = captures.weekday.map_or(at, on);
    Some(Node::Date(Named { has_year: captures.year.is_some(), ..Named::at(at) }))
}

pub(super) fn decade_meant(decade: Decade) -> Option<Stretch> {
    let year = match decade {
        // "The 1800s" is the century more often than its first ten years, which lie in it.
        Decade::From(year) if year % 100 == 0 && year != 2000 => {
            return Some(Stretch::Century(i32::try_from(year).ok()? / 100));
        }
        Decade::From(year) => year,
        // Of the twenties there are two in living memory.
        Decade::InCentury(20) => return None,
        Decade::InCentury(tens) if tens < 20 => 2000 + tens,
        Decade::InCentury(tens) => 1900 + tens,
    };
    Some(Stretch::Decade(i32::try_from(year).ok()? / 10))
}
