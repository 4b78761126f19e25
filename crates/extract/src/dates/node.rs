//! Nodes: what the rules of one layer make of a text, and those of the next put together.

use super::calendar::Stretch;
use super::holiday::Moving;
use super::lexicon::Unit;

/// Something recognised.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// A number in words.
    Count(u32),
    /// A number in a row: third, 3rd.
    Ordinal(u32),
    /// Before or after noon: whether it is after.
    Meridiem(bool),
    Date(Named),
    /// A time of day, of no day in particular.
    Clock(Clock),
    Duration(Length),
    /// Anything whose value nothing else builds on: a repetition, a range, "recently". `None` is unresolved.
    Other(Option<String>),
}

/// The kinds of node that a rule can ask for or begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Class {
    Count,
    Ordinal,
    Meridiem,
    Date,
    Clock,
    Duration,
    Other,
}

/// A date as a text names it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Named {
    /// Which it is; `None` where nobody can tell.
    pub(crate) at: Option<Stretch>,
    /// The time of day in TIMEX3, from its `T` on.
    pub(crate) clock: Option<String>,
    /// Whether the text gives the year.
    pub(crate) has_year: bool,
    pub(crate) weekday: Option<u32>,
    pub(crate) month: Option<u32>,
    pub(crate) day: Option<u32>,
    /// The holiday it is, if that moves.
    pub(crate) moving: Option<Moving>,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) hour: u32,
    /// Whether the text says on which side of noon.
    pub(crate) sided: bool,
    pub(crate) minute: Option<u32>,
    /// Where it is a stretch, the hour and minute that it ends at.
    pub(crate) until: Option<(u32, Option<u32>)>,
    /// Whether it is universal time.
    pub(crate) universal: bool,
    /// The day it is told on, where the text does not name one.
    pub(crate) on: Option<Stretch>,
}

/// A length of time: so many of a unit, and of finer ones.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Length {
    /// From coarse to fine, each with how many, in hundredths; `None` for some.
    parts: Vec<(Option<u32>, Unit)>,
}

impl Node {
    pub(crate) fn class(&self) -> Class {
        match self {
            Self::Count(_) => Class::Count,
            Self::Ordinal(_) => Class::Ordinal,
            Self::Meridiem(_) => Class::Meridiem,
            Self::Date(_) => Class::Date,
            Self::Clock(_) => Class::Clock,
            Self::Duration(_) => Class::Duration,
            Self::Other(_) => Class::Other,
        }
    }

    /// Its value as a mention; `None` if it is no mention, `Some(None)` if it is one that nobody can resolve.
    pub(crate) fn mention(&self) -> Option<Option<String>> {
        match self {
            Self::Count(_) | Self::Ordinal(_) | Self::Meridiem(_) => None,
            Self::Date(named) => Some(named.value()),
            Self::Clock(clock) => {
                let day = clock.on.map_or_else(|| "XXXX-XX-XX".to_owned(), |day| day.to_string());
                Some(Some(clock.value_on(&day)))
            }
            Self::Duration(length) => Some(Some(length.value())),
            Self::Other(value) => Some(value.clone()),
        }
    }
}

impl Named {
    /// A date that is given whole.
    pub(crate) fn at(at: Option<Stretch>) -> Self {
        Self { at, ..Self::default() }
    }

    pub(crate) fn value(&self) -> Option<String> {
        let clock = self.clock.as_deref().unwrap_or_default();
        self.at.map(|at| format!("{at}{clock}"))
    }
}

impl Clock {
    /// Its value in TIMEX3, from the `T` on.
    pub(crate) fn value(self) -> String {
        Self::written(self.hour, self.minute) + if self.universal { "Z" } else { "" }
    }

    /// Its value on a day: with both ends, where it is a stretch.
    pub(crate) fn value_on(self, day: &str) -> String {
        let end = self.until.map(|(hour, minute)| format!("/{day}{}", Self::written(hour, minute)));
        format!("{day}{}{}", self.value(), end.unwrap_or_default())
    }

    /// As the guidelines of TimeML write it, who give full hours their minutes: `T15:00`.
    fn written(hour: u32, minute: Option<u32>) -> String {
        format!("T{hour:02}:{:02}", minute.unwrap_or(0))
    }
}

impl Length {
    pub(crate) fn new(count: Option<u32>, unit: Unit) -> Self {
        match (count, unit) {
            // Half a year is six months, and a quarter of an hour fifteen minutes.
            (Some(part @ (25 | 50 | 75)), Unit::Year) => Self { parts: vec![(Some(part * 12), Unit::Month)] },
            (Some(part @ (25 | 50 | 75)), Unit::Century) => {
                Self { parts: vec![(Some(part * 100), Unit::Year)] }
            }
            (Some(50), Unit::Decade) => Self { parts: vec![(Some(500), Unit::Year)] },
            (Some(part @ (25 | 50 | 75)), Unit::Hour) => {
                Self { parts: vec![(Some(part * 60), Unit::Minute)] }
            }
            part => Self { parts: vec![part] },
        }
    }

    /// Its value in TIMEX3.
    pub(crate) fn value(&self) -> String {
        let mut value = "P".to_owned();
        for (count, unit) in &self.parts {
            let (clock, letter, times) = unit.in_value();
            if clock && !value.contains('T') {
                value.push('T');
            }
            match count.map(|count| count.saturating_mul(times)) {
                None => value.push('X'),
                Some(count) if count % 100 == 0 => value.push_str(&(count / 100).to_string()),
                Some(count) if count % 10 == 0 => {
                    value.push_str(&format!("{}.{}", count / 100, count % 100 / 10));
                }
                Some(count) => value.push_str(&format!("{}.{:02}", count / 100, count % 100)),
            }
            value.push_str(letter);
        }
        value
    }

    /// The finest of its units.
    pub(crate) fn finest(&self) -> Unit {
        self.parts.last().map_or(Unit::Day, |(_, unit)| *unit)
    }

    /// Whether it is told in hours, minutes or seconds.
    pub(crate) fn is_of_hours(&self) -> bool {
        self.finest().coarseness() < Unit::Day.coarseness()
    }

    /// How many whole hours it takes, if it is told in hours, minutes or seconds and their number is known.
    pub(crate) fn hours(&self) -> Option<u32> {
        let seconds = self.parts.iter().try_fold(0_u32, |seconds, (count, unit)| {
            let of_unit = match unit {
                Unit::Hour => 3600,
                Unit::Minute => 60,
                Unit::Second => 1,
                _ => return None,
            };
            Some(seconds.saturating_add((*count)?.saturating_mul(of_unit) / 100))
        })?;
        Some(seconds / 3600)
    }

    /// How many of each unit, if they are whole ones.
    pub(crate) fn whole(&self) -> Option<Vec<(i32, Unit)>> {
        let whole =
            |count: Option<u32>| i32::try_from(count.filter(|count| count.is_multiple_of(100))? / 100).ok();
        let part = |(count, unit): &(Option<u32>, Unit)| match (unit, count) {
            // Two and a half years are thirty months.
            (Unit::Year, Some(years)) if !years.is_multiple_of(100) => {
                Some((whole(years.checked_mul(12))?, Unit::Month))
            }
            _ => Some((whole(*count)?, *unit)),
        };
        self.parts.iter().map(part).collect()
    }

    /// This length and another behind it; `None` unless that is in a finer unit.
    pub(crate) fn and(&self, other: &Self) -> Option<Self> {
        let (_, last) = self.parts.last()?;
        let (_, next) = other.parts.first()?;
        let parts = self.parts.iter().chain(&other.parts).copied().collect();
        (last.coarseness() > next.coarseness()).then_some(Self { parts })
    }
}
