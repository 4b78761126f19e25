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
use super::slot::Captures;
use super::token::Outlook;
use calendar::{calendar, day_or_month, days, months, week_number};
use clock::{clock, clock_on, clock_range, every_part, on_day, past_the_hour};
use meant::{nearest, on_weekday};
use nth::nth_in;
use range::{range, to_short_year};
use relative::{away, directed, length, same_as_named, shifted, week_of, within};

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
