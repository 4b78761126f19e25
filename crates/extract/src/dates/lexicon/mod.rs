//! The tables: for each language the words that dates are made of and the rules that put them together.
//!
//! A language is added by writing one more [`Lexicon`] and naming it in [`LEXICONS`].

mod chinese;
mod english;
mod everywhere;
mod han;
mod sense;

pub(crate) use sense::{Season, Sense, Unit};

use super::holiday::Moving;
use super::slot::Amount;

/// Every table there is.
pub(crate) const LEXICONS: [&Lexicon; 4] =
    [&everywhere::EVERYWHERE, &han::HAN, &english::ENGLISH, &chinese::CHINESE];

/// How one language, or one way of writing shared by several, tells dates.
pub(crate) struct Lexicon {
    /// Primary language subtags; none where it holds for every language.
    pub(crate) languages: &'static [&'static str],
    /// Words in lower case, parted by spaces, with what they may mean.
    pub(crate) words: &'static [(Sense, &'static str)],
    /// What dates look like, in layers: those of a later layer build on what the earlier ones found.
    pub(crate) layers: &'static [&'static [&'static [Rule]]],
    /// Whether `words` tell a year that stands alone from a number that counts.
    pub(crate) years_alone: bool,
}

/// One look of a time. Where several match, the longest counts.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    /// See [`super::pattern`].
    pub(crate) pattern: &'static str,
    /// What it means.
    pub(crate) means: Means,
    /// Words and marks of which one has to stand before; none where it does not matter.
    pub(crate) after: &'static str,
    /// Words and marks that must not stand before.
    pub(crate) not_after: &'static str,
    /// Words and marks that must not follow.
    pub(crate) not_before: &'static str,
    /// Words and marks of which one has to follow; none where it does not matter.
    pub(crate) before: &'static str,
    /// How many, where the pattern does not capture it.
    pub(crate) count: Option<Amount>,
    /// What may stand around it.
    pub(crate) place: Place,
}

/// What may stand around a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Anything.
    Anywhere,
    /// No number.
    Apart,
    /// No number, and behind it no word that it might only describe: a mark, a name, or "and", "was".
    Ends,
    /// Behind it nothing but a mark.
    Over,
    /// The text has nothing else.
    Alone,
    /// No capital letter both here and before: USA Today.
    NoName,
    /// Behind it no capital letter: the daily Granma.
    NoTitle,
}

/// How what a rule captured becomes a time. Relative ones are counted from the article's own date unless
/// something else is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Means {
    /// What year, month, day and so on say; the year is found out where it is not given.
    Calendar,
    /// The same in numbers, of which it is not clear which is the month and which the day.
    DayOrMonth,
    /// From a day to another in one month.
    Days,
    /// From a month to another.
    Months,
    /// From a year to a later one.
    Years,
    /// A unit of time so many units away.
    Shifted,
    /// The same, counted from the date that the text named last.
    ShiftedFromNamed,
    /// A month, season, weekday or part of a day so many away: last May, next Tuesday, this morning.
    Directed,
    /// The next weekday of that name.
    Soonest,
    /// The weekday or month after the next of that name.
    AfterNext,
    /// So many weekdays of that name ago (-1) or ahead (1).
    WeekdaysAway(i32),
    /// The night of the article's day.
    Tonight,
    /// The weekend that the text looks back to, or that of the article's week.
    Weekend,
    /// A day so many days away, or a part of it.
    OnDay(i32),
    /// A weekday of this week, the last or the next.
    InWeek,
    /// The working day before or after the article's date.
    Workday,
    /// A day of a month that is so many away.
    DayOfMonth,
    /// The unit of time that the article's date lies in.
    This(Unit),
    /// The unit of time that the article's date lies in, up to that date.
    ToDate,
    /// A range that begins or ends with the article's own date.
    UntilDate,
    FromDate,
    /// A unit of time so many units away that the words say.
    ShiftedBy(i32),
    /// A weekday in a week or a day in a year: Tuesday of next week, Christmas of last year.
    Within,
    /// The half or season of a year, or the longer time that it is a half of.
    PartOf,
    /// A week by its number, or a day of it.
    WeekNumber,
    /// The weekend beside a date, of a year where one is named.
    WeekendOf,
    /// The week of a date.
    WeekOf,
    /// The date that the text named last.
    SameAsNamed,
    /// A month or season of the year that the text named last.
    OfNamed,
    /// The season of that name before (-1) or after (1) the date that the text named last.
    SeasonBeside(i32),
    /// A unit of time so many away from the date that the text named last.
    FromNamed(Unit, i32),
    /// The unit of time of the date named last, or of the article's, but a year before.
    SameAYearAgo,
    /// That unit of time in the captured year.
    SameIn,
    /// The unit of time that ends with a date; a year that ends within one is a fiscal year.
    UnitTo,
    /// So many hundred years: the nth century.
    Century,
    /// From a century to a later one.
    Centuries,
    /// The first year of the nth century.
    TurnOf,
    /// A year or century before our era.
    BeforeChrist,
    /// A year of an era, by the first year of that.
    EraYear(i32),
    /// A decade of the captured century or, where none is, of the one so many away; without a decade that century.
    DecadeIn(i32),
    /// A length of time.
    Length,
    /// Two or three lengths, one after the other.
    Lengths,
    /// A length that is part of something else.
    LengthOf,
    /// The same, or the time when it will be over where the text has nothing but it: "after a year".
    After,
    /// A length that ends now (-1) or begins now (1), as the words say where it is 0: "the last three months" is P3M.
    Window(i32),
    /// A length before (-1) or after (1) the article's date.
    Away(i32),
    /// The length after the article's date, unless the text looks back: "in two years".
    Ahead,
    /// A length before or after the date that the text named last.
    AwayFromNamed(i32),
    /// A length after the date behind it, where a weekday is one to come.
    AwayFromComing,
    /// A length before or after the date behind it.
    AwayFrom(i32),
    /// A length before the day behind it, to the day: a year ago today.
    AgoFrom,
    /// So many of a unit in a longer time: the third week of May, the first Monday of 2019.
    NthIn,
    /// The same, counted from the end.
    NthLastIn,
    /// So many weekdays after a date: the second Monday after Easter.
    NthAfter,
    /// The captured time and nothing more.
    Same,
    /// From one time to another.
    Range,
    /// From a year to one of which only two digits are given.
    RangeToShortYear,
    /// A time of day.
    Clock,
    /// The end of the article's day, or its beginning where the text looks back.
    Midnight,
    /// From one full hour to another, both before or after noon where that can be.
    Hours,
    /// So many minutes past the hour, or to it where negative, unless others are captured.
    Past(i32),
    /// A part of the day.
    Daypart,
    /// Before (false) or after noon.
    Meridiem(bool),
    /// A time of day in a part of the day.
    ClockIn,
    /// A time of day of a date.
    ClockOn,
    /// From one time of day to another, of a date where one is named.
    ClockRange,
    /// From a time of day to a full hour, on the same side of noon where that can be.
    ClockRangeTo,
    /// From a time of day of a date to another of the same.
    DateToClock,
    /// From one full hour of a date to another.
    HoursOn,
    /// A repetition, so many units apart.
    Every,
    /// A repetition within one unit: three times a week.
    EveryOne,
    /// A repetition of a part of the week, the day or the year.
    EveryPart,
    /// This value.
    Value(&'static str),
    /// This value in an article from that year on, and nothing in an older one or in one of unknown date.
    ValueSince(i32, &'static str),
    /// A day that is the same each year, by month and day.
    Fixed(u32, u32),
    /// A day that is another each year.
    Moving(Moving),
    /// A day that cannot be reckoned.
    Unreckoned,
}

impl Rule {
    const fn new(pattern: &'static str, means: Means) -> Self {
        Self {
            pattern,
            means,
            after: "",
            not_after: "",
            before: "",
            not_before: "",
            count: None,
            place: Place::Anywhere,
        }
    }

    const fn after(self, words: &'static str) -> Self {
        Self { after: words, ..self }
    }

    const fn not_after(self, words: &'static str) -> Self {
        Self { not_after: words, ..self }
    }

    const fn not_before(self, words: &'static str) -> Self {
        Self { not_before: words, ..self }
    }

    const fn before(self, words: &'static str) -> Self {
        Self { before: words, ..self }
    }

    const fn placed(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// Means so many, in hundredths.
    const fn counting(self, hundredths: u32) -> Self {
        Self { count: Some(Amount::Of(hundredths)), ..self }
    }

    /// Means nobody knows how many.
    const fn some(self) -> Self {
        Self { count: Some(Amount::Some), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::super::grammar::CompiledRule;
    use super::super::vocabulary::Vocabulary;
    use super::LEXICONS;

    #[test]
    fn every_rule_is_well_formed() {
        for rule in LEXICONS.iter().flat_map(|lexicon| lexicon.layers.concat()).flatten() {
            let compiled = CompiledRule::new(rule, &mut Vocabulary::default());
            assert!(compiled.is_some(), "{}", rule.pattern);
        }
    }
}
