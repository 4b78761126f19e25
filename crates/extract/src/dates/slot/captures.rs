//! Captures: what a match found out.

use super::super::lexicon::{Season, Unit};

/// What a match found out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Captures {
    pub(crate) year: Option<u32>,
    /// Whether the text gives the year in two digits.
    pub(crate) short_year: bool,
    pub(crate) month: Option<u32>,
    pub(crate) day: Option<u32>,
    /// The month or day at the other end of a range, or a number that may be either.
    pub(crate) other: Option<u32>,
    pub(crate) weekday: Option<u32>,
    pub(crate) quarter: Option<u32>,
    pub(crate) half: Option<u32>,
    pub(crate) season: Option<Season>,
    pub(crate) fiscal: bool,
    pub(crate) daypart: Option<&'static str>,
    pub(crate) decade: Option<Decade>,
    pub(crate) nth: Option<u32>,
    pub(crate) count: Option<Amount>,
    pub(crate) unit: Option<Unit>,
    /// How many units away from the reference.
    pub(crate) shift: Option<i32>,
    pub(crate) hour: Option<u32>,
    pub(crate) minute: Option<u32>,
    /// Whether it is after noon.
    pub(crate) late: Option<bool>,
    /// Whether it is universal time.
    pub(crate) universal: bool,
    /// The nodes it is made of, by their numbers.
    pub(crate) first: Option<usize>,
    pub(crate) second: Option<usize>,
    pub(crate) third: Option<usize>,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    /// So many, in hundredths.
    Of(u32),
    /// Some: several, a few.
    Some,
}

/// A decade as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decade {
    /// By its first year.
    From(u32),
    /// By two digits, such as `90s`.
    InCentury(u32),
}
