//! From what a rule captured to the time that is meant.

mod calendar;
mod clock;
mod meant;
mod nth;
mod range;
mod relative;

use super::calendar::Stretch;
use super::lexicon::{Means, Unit};
use super::node::{Clock, Named, Node};
use super::slot::{Amount, Captures};
use super::token::Outlook;
use calendar::{
    before_christ, calendar, centuries, day_or_month, days, decade_in, era_year, months, week_number, years,
};
use clock::{
    clock, clock_in, clock_on, clock_range, clock_range_to, date_to_clock, every_part, hours, hours_on,
    midnight, past_the_hour, told_on,
};
use meant::{after_next, nearest, of_named, on_weekday, season_beside, soon, told};
use nth::{nth_after, nth_in, weekdays_away};
use range::{range, to_short_year};
use relative::{
    ago_from, away, day_of_month, directed, from_named, in_week, length, not_ahead, on_day, part_of_whole,
    same_a_year_ago, same_as_named, same_in, same_quarter, shifted, to_date, unit_to, week_of, weekend,
    weekend_of, window, within, workday,
};

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
    /// Whether the text itself gave the year of that, and did not count it from the article's date.
    pub(crate) gives_year: bool,
    pub(crate) outlook: Outlook,
    pub(crate) sentence: u32,
    /// Whether 03/04 is a day of March, if the language's region tells.
    pub(crate) month_first: Option<bool>,
    /// Whether the text says nothing but times, as an entry in a calendar does.
    pub(crate) is_label: bool,
    /// Whether a superlative stands before: the worst crisis in 50 years.
    pub(crate) compares: bool,
}

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
        Means::Years => years(captures),
        Means::Shifted => shifted(captures, context),
        Means::ShiftedFromNamed => {
            from_named(captures, captures.unit.unwrap_or(Unit::Day), captures.shift.unwrap_or(0), context)
        }
        Means::Directed => directed(captures, context),
        Means::Soonest => {
            let context = Context { outlook: Outlook::Ahead, ..*context };
            let at = captures.weekday.and_then(|weekday| on_weekday(weekday, None, &context));
            Some(Node::Date(Named { weekday: captures.weekday, ..Named::at(at) }))
        }
        Means::AfterNext => after_next(captures, context),
        Means::WeekdaysAway(sign) => weekdays_away(captures, sign, context),
        Means::Tonight => on_day(&Captures { daypart: Some("NI"), ..*captures }, 0, context),
        Means::OnDay(days) => on_day(captures, days, context),
        Means::InWeek => in_week(captures, context),
        Means::Weekend => weekend(context),
        Means::Workday => workday(captures, context),
        Means::DayOfMonth => day_of_month(captures, context),
        Means::This(unit) => shifted(&Captures { unit: Some(unit), shift: Some(0), ..*captures }, context),
        Means::ToDate => to_date(captures, context),
        Means::UntilDate | Means::FromDate => {
            let now = Node::Date(Named::at(context.reference));
            let [from, to] = if means == Means::FromDate { [first, Some(&now)] } else { [Some(&now), first] };
            range(from, to)
        }
        Means::ShiftedBy(shift) => shifted(&Captures { shift: Some(shift), ..*captures }, context),
        Means::Within => within(first, second),
        Means::PartOf => part_of_whole(captures, first),
        Means::WeekNumber => week_number(captures, context),
        Means::WeekOf => week_of(first),
        Means::WeekendOf => weekend_of(first, second),
        Means::SameAsNamed => same_as_named(captures, context),
        Means::OfNamed => of_named(captures, context),
        Means::SeasonBeside(sign) => season_beside(captures, sign, context),
        Means::FromNamed(unit, shift) => {
            let told = from_named(captures, unit, shift, context);
            // "That night" of nobody knows which day.
            let is_open = matches!(told, Some(Node::Date(Named { at: None, .. })));
            if is_open && captures.daypart.is_some() { every_part(captures) } else { told }
        }
        Means::SameAYearAgo => same_a_year_ago(captures, context),
        Means::SameIn => same_in(captures, context),
        Means::UnitTo => unit_to(captures, first),
        Means::Century => captures
            .nth
            .filter(|nth| *nth <= 30)
            .and_then(|nth| Some(date(Stretch::Century(i32::try_from(nth).ok()?.checked_sub(1)?)))),
        Means::TurnOf => captures
            .nth
            .filter(|nth| (2..=30).contains(nth))
            .and_then(|nth| Some(date(Stretch::year((i32::try_from(nth).ok()? - 1) * 100)?))),
        Means::Centuries => centuries(captures),
        Means::BeforeChrist => before_christ(captures),
        Means::EraYear(first) => era_year(captures, first),
        Means::DecadeIn(shift) => decade_in(captures, shift, context),
        Means::Length | Means::Every | Means::EveryOne => {
            // Every third day.
            let every =
                captures.nth.filter(|_| means == Means::Every).map(|nth| Amount::Of(nth.saturating_mul(100)));
            let count = captures.count.or(every).filter(|_| means != Means::EveryOne);
            let length = length(&Captures { count, ..*captures });
            // "A quarter" is as often a fourth.
            let is_fraction =
                means == Means::Length && count.is_none() && captures.unit == Some(Unit::Quarter);
            let length = length.filter(|_| !is_fraction);
            length.map(|length| match means {
                Means::Every | Means::EveryOne => Node::Other(Some(length.value())),
                _ => Node::Duration(length),
            })
        }
        Means::Lengths => match (first, second) {
            (Some(Node::Duration(one)), Some(Node::Duration(other))) => {
                let all = one.and(other).and_then(|both| match captures.third.and_then(|at| nodes.get(at)) {
                    Some(Node::Duration(last)) => both.and(last),
                    _ => Some(both),
                });
                all.map(Node::Duration)
            }
            _ => None,
        },
        Means::Window(sign) => {
            let length = match first {
                Some(Node::Duration(length)) => Some(length.clone()),
                None => length(captures),
                _ => None,
            };
            let sign = if sign == 0 { captures.shift.unwrap_or(0).signum() } else { sign };
            length.filter(|_| sign != 0).map(|length| window(&length, sign, context))
        }
        Means::After if context.is_label => away(first, 1, context.reference),
        Means::LengthOf | Means::After => first.cloned().map(|node| match node {
            Node::Duration(length) => Node::Other(Some(length.value())),
            node => node,
        }),
        Means::Away(sign) => {
            same_quarter(first, sign, context).or_else(|| away(first, sign, context.reference))
        }
        Means::Ahead if context.outlook == Outlook::Back => None,
        Means::Ahead if context.compares && context.outlook != Outlook::Ahead => None,
        Means::Ahead => match first {
            Some(Node::Duration(length)) if length.whole().is_some() || length.hours().is_some() => {
                away(first, 1, context.reference)
            }
            _ => None,
        },
        Means::AwayFromNamed(sign) => {
            let length = length(captures).map(Node::Duration);
            let from = |from| away(first.or(length.as_ref()), sign, from);
            let told = context.named.and_then(|(date, _)| from(Some(date)));
            // What was named last may be too coarse to count from, and then the article's own date may be meant, but
            // not in a story of another year.
            let is_open = |node: &Node| matches!(node, Node::Date(Named { at: None, .. }));
            let told = told.filter(|node| !is_open(node) || self::told(context).is_some());
            let told = told.or_else(|| from(not_ahead(sign, context)));
            let same = same_quarter(first.or(length.as_ref()), sign, context);
            same.or(told).map(|node| match (node, first.or(length.as_ref())) {
                // "Four minutes later" tells how long something took, of whatever day.
                (Node::Other(_), Some(Node::Duration(length))) if length.is_of_hours() => {
                    Node::Other(Some(length.value()))
                }
                // "Some days later" may lie on either side of the article's date.
                (Node::Other(_), Some(Node::Duration(length))) if length.whole().is_none() => {
                    Node::Other(None)
                }
                (node, _) => node,
            })
        }
        // A week from Friday is counted from the next.
        Means::AwayFromComing => match second {
            Some(Node::Date(Named { at: Some(at), weekday: Some(_), day: None, .. }))
                if at.start() < context.reference.and_then(Stretch::start) =>
            {
                away(first, 1, at.shifted(Unit::Day, 7))
            }
            Some(Node::Date(Named { at, .. })) => away(first, 1, *at),
            _ => None,
        },
        Means::AwayFrom(sign) => match (first, second) {
            (Some(length), Some(Node::Date(Named { at, .. }))) => away(Some(length), sign, *at),
            (Some(Node::Date(Named { at, .. })), None) => {
                let length = length(captures).map(Node::Duration);
                away(length.as_ref(), sign, *at)
            }
            _ => None,
        },
        Means::AgoFrom => ago_from(first, second),
        Means::NthIn => nth_in(captures, [first, second], false),
        Means::NthLastIn => nth_in(captures, [first, second], true),
        Means::NthAfter => nth_after(captures, first, second),
        Means::Same => first.cloned(),
        Means::Range => range(first, second),
        Means::RangeToShortYear => to_short_year(captures, first),
        Means::Clock => clock(captures).map(|clock| Node::Clock(Clock { on: told_on(context), ..clock })),
        Means::Past(minutes) => past_the_hour(captures, minutes, context),
        Means::Midnight => Some(midnight(context)),
        Means::Hours => hours(captures, context),
        Means::Daypart => every_part(captures),
        Means::Unreckoned => Some(Node::Date(Named::at(None))),
        Means::Meridiem(late) => Some(Node::Meridiem(late)),
        Means::ClockIn => clock_in(captures, first),
        Means::ClockOn => clock_on(captures, [first, second]),
        Means::ClockRange => clock_range(captures, nodes),
        Means::ClockRangeTo => clock_range_to(captures, first),
        Means::DateToClock => date_to_clock(first, second),
        Means::HoursOn => hours_on(captures, first),
        Means::EveryPart => every_part(captures),
        Means::Value(value) => Some(Node::Other(Some(value.to_owned()))),
        Means::ValueSince(year, value) => {
            let is_since = context.reference.is_some_and(|from| from.first_year() >= year);
            is_since.then(|| Node::Other(Some(value.to_owned())))
        }
        Means::Fixed(month, day) => {
            let captures = Captures { month: Some(month), day: Some(day), ..*captures };
            return calendar(&captures, context);
        }
        Means::Moving(moving) => {
            let year = captures.year.and_then(|year| i32::try_from(year).ok());
            let on = |year| moving.on(year);
            let at = match (year, captures.shift) {
                (Some(year), _) => on(year),
                (None, shift) => soon(context, shift, on).or_else(|| nearest(context, shift, on)),
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
