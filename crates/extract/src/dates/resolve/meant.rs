//! Which date is meant, of those that a text may mean by a name that comes back: May, Friday, the 18th.

use time::{Date, Duration};

use super::super::calendar::Stretch;
use super::super::lexicon::Unit;
use super::super::node::{Named, Node};
use super::super::slot::Captures;
use super::super::token::Outlook;
use super::Context;

/// Within so many months every day of the month but the last falls on every weekday, or nearly.
const MONTHS_TO_LOOK: i32 = 24;

/// A day that lies so many days ahead needs no word that says so.
const DAYS_TO_COME: i64 = 90;

/// In narrative, a date without its year lies in the year that the text named last.
pub(super) fn with_narrative(context: &Context, on: impl Fn(i32) -> Option<Date>) -> Option<Date> {
    on(told(context)?.first_year())
}

/// The date that a story has come to: the one named last, where the text looks back and that is not long past in the
/// text, but in a year before the article's. "Last year" begins no story: news compares with it and goes on.
pub(super) fn told(context: &Context) -> Option<Stretch> {
    let (named, sentence) = context.named?;
    let Some(reference) = context.reference else { return Some(named) };
    let is_near = sentence.is_some_and(|sentence| context.sentence - sentence.min(context.sentence) <= 1);
    let is_told = context.outlook == Outlook::Back
        && context.gives_year
        && is_near
        && named.first_year() < reference.first_year();
    is_told.then_some(named)
}

/// A month or season of the year that the text named last.
pub(super) fn of_named(captures: &Captures, context: &Context) -> Option<Node> {
    let from = context.named.map(|(date, _)| date).or(context.reference);
    let at = from.and_then(|from| match (captures.season, captures.month) {
        (Some(season), _) => Some(Stretch::Season(from.first_year(), season)),
        (None, month) => Stretch::month(from.first_year(), month?),
    });
    Some(Node::Date(Named { has_year: at.is_some(), ..Named::at(at) }))
}

/// The season of its name before or after the date that the text named last.
pub(super) fn season_beside(captures: &Captures, sign: i32, context: &Context) -> Option<Node> {
    let season = captures.season?;
    let from = context.named.map(|(date, _)| date).or(context.reference);
    let at = from.and_then(|from| {
        let (first, last) = (from.start()?, from.last_day()?);
        let years = (-1..=1).map(|years| Stretch::Season(last.year() + years * sign, season));
        years.into_iter().find(|season| match sign {
            1 => season.start().is_some_and(|start| start > last),
            _ => season.last_day().is_some_and(|end| end < first),
        })
    });
    Some(Node::Date(Named { has_year: at.is_some(), ..Named::at(at) }))
}

/// Of the dates that one has in each year, the one that is meant: the last, the next or the nearest.
pub(super) fn nearest(
    context: &Context,
    shift: Option<i32>,
    on: impl Fn(i32) -> Option<Date>,
) -> Option<Date> {
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

/// The day of its name that is about to come, where the text looks back: who writes in October leaves the year out of
/// neither a day of last November nor "last" before it.
pub(super) fn soon(context: &Context, shift: Option<i32>, on: impl Fn(i32) -> Option<Date>) -> Option<Date> {
    if shift.is_some() || context.outlook != Outlook::Back {
        return None;
    }
    let Some(Stretch::Day(today)) = context.reference else { return None };
    let is_soon = |date: &Date| (1..=DAYS_TO_COME).contains(&(*date - today).whole_days());
    (today.year()..=today.year() + 1).filter_map(on).find(is_soon)
}

/// Whether a date is the first of the month that another lies in, as a month's is.
pub(super) fn is_same_month(date: Date, other: Date) -> bool {
    date == other || date.day() == 1 && (date.year(), date.month()) == (other.year(), other.month())
}

/// A day of the month that the text is about, or the next or last that has it on that weekday.
pub(super) fn of_some_month(day: u32, weekday: Option<u32>, context: &Context) -> Option<Stretch> {
    let from = context.reference?;
    let Stretch::Day(reference) = from else { return None };
    let in_month = |months: i32| {
        let start = from.shifted(Unit::Month, months)?.start()?;
        let Some(Stretch::Day(date)) = Stretch::day(start.year(), u8::from(start.month()).into(), day) else {
            return None;
        };
        Some(date)
    };
    let is_back = context.outlook == Outlook::Back;
    let fits = |date: &Date| {
        let is_there = if is_back { *date <= reference } else { *date >= reference };
        let is_that = weekday.is_none_or(|weekday| weekday == u32::from(date.weekday().number_from_monday()));
        is_there && is_that
    };
    let sign = if is_back { -1 } else { 1 };
    (0..MONTHS_TO_LOOK).filter_map(|months| in_month(months * sign)).find(fits).map(Stretch::Day)
}

/// The weekday or month after the next of its name.
pub(super) fn after_next(captures: &Captures, context: &Context) -> Option<Node> {
    let ahead = Context { outlook: Outlook::Ahead, ..*context };
    let at = match (captures.weekday, captures.month) {
        (Some(weekday), _) => on_weekday(weekday, None, &ahead).and_then(|at| at.shifted(Unit::Day, 7)),
        (None, Some(month)) => {
            let on = |year| Stretch::month(year, month)?.start();
            nearest(&ahead, Some(1), on).and_then(|next| Stretch::month(next.year() + 1, month))
        }
        _ => return None,
    };
    Some(Node::Date(Named::at(at)))
}

/// A weekday, by the words around it the last or the next one.
pub(super) fn on_weekday(weekday: u32, shift: Option<i32>, context: &Context) -> Option<Stretch> {
    let Stretch::Day(reference) = context.reference? else { return None };
    let today = u32::from(reference.weekday().number_from_monday());
    let since = i64::from((today + 7 - weekday) % 7);
    let until = i64::from((weekday + 7 - today) % 7);
    let nearest = || if until <= 3 { until } else { -since };
    let days = match (shift, context.outlook) {
        (Some(0), Outlook::Ahead) => until,
        (Some(0), _) if context.is_label => until,
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
