//! Senses: what a word may mean in or beside a date.

/// What a word may mean in or beside a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A month, 1 to 12.
    Month(u32),
    /// A month by a word that hardly means anything else, so that it may stand alone.
    PlainMonth(u32),
    /// A day of the week, from Monday, 1, to Sunday, 7.
    Weekday(u32),
    /// The same by a word that may stand alone.
    PlainWeekday(u32),
    /// A day of the week in the plural.
    Weekdays(u32),
    /// A season.
    Season(Season),
    /// Says that a year is a fiscal one.
    Fiscal,
    /// A part of the day, by its TIMEX3 code.
    Daypart(&'static str),
    /// The same in the plural: mornings.
    Dayparts(&'static str),
    /// A number in a row: first, second.
    Ordinal(u32),
    /// What makes a number one in a row: st, nd.
    OrdinalEnding,
    /// And, within a number.
    And,
    /// A number: one, twenty, hundred.
    Cardinal(u32),
    /// A digit in Chinese characters.
    HanDigit(u32),
    /// Ten, a hundred and so on in Chinese characters.
    HanPower(u32),
    /// A word that only looks as if a time began in it.
    Other,
    /// A half of something.
    Half,
    /// A half of a year, the first or the second.
    HalfYear(u32),
    /// More than one, nobody knows how many: several.
    Several,
    /// A part of a longer time: early, mid, late.
    Part,
    /// About: nearly, some, more than.
    Approx,
    /// A decade, by the two digits of its first year.
    Decade(u32),
    /// A unit of time.
    Unit(Unit),
    /// A unit of time in the plural.
    Units(Unit),
    /// A unit of time shortened, which is one only beside a number: hr, min.
    ShortUnit(Unit),
    /// A unit of time by a letter, which is one only right behind a number: h.
    GluedUnit(Unit),
    /// The same by a letter that may stand for other things even there: d.
    LetterUnit(Unit),
    /// How many units away: last is -1, this is 0, next is 1.
    Direction(i32),
    /// How many days away: yesterday is -1.
    Day(i32),
    /// How many years away: 去年, last year, is -1.
    YearsAway(i32),
    /// How often: weekly.
    Often(Unit),
    /// After noon or before.
    Meridiem(bool),
    /// A time of day by name, in hours.
    Hour(u32),
    /// A time zone: whether it is universal time.
    Zone(bool),
    /// Joins the ends of a range: to, until.
    To,
    /// A word by which a sentence looks back: was, said.
    Back,
    /// Says that what lasts began then, so that no story goes on from there: since.
    Since,
    /// Behind it a past form tells of no past: to be sold.
    Infinitive,
    /// A word by which a sentence looks ahead: will, plans.
    Ahead,
    /// Hardly stands before a number of four digits unless it is a year: in, since.
    SureBeforeYear,
    /// Often stands before a year: from, after.
    LikelyBeforeYear,
    /// Sets something above all others: biggest, first.
    Superlative,
    /// What a time stands beside, not a part of one: sales.
    Thing,
    /// What stands between a count and the word that says so: a total of, up by.
    CountsThrough,
    /// An article or the like, before which a number is seldom a count: the, its.
    Determiner,
    /// Joins the ends of a range of years: to, and.
    JoinsYears,
    /// Says that a number counts: over, about.
    Quantity,
    /// Says that a number is a name: page, route.
    Label,
    /// A unit that is measured in, or a part of a larger number: km, million.
    Measure,
    /// A thing that is counted and does not look like it: people.
    Counted,
    /// A plural that follows years: levels, models.
    OfYears,
    /// What a year is hyphenated with: era.
    AfterYearHyphen,
    /// Begins no counted thing: the, was, when.
    NeverCounted,
}

/// Units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// Seasons of the northern half of the earth, which TIMEX3 has codes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Unit {
    /// Its place from fine to coarse.
    pub(crate) fn coarseness(self) -> u8 {
        match self {
            Self::Second => 0,
            Self::Minute => 1,
            Self::Hour => 2,
            Self::Day => 3,
            // A week's end is known as precisely as its week.
            Self::Week | Self::Weekend => 4,
            Self::Fortnight => 5,
            Self::Month => 6,
            Self::Quarter => 7,
            Self::Half => 8,
            Self::Year => 9,
            Self::Decade => 10,
            Self::Century => 11,
        }
    }

    /// How a length in it is written: whether as a part of the day, by which letter, and how many of those one
    /// unit is.
    pub(crate) fn in_value(self) -> (bool, &'static str, u32) {
        match self {
            Self::Second => (true, "S", 1),
            Self::Minute => (true, "M", 1),
            Self::Hour => (true, "H", 1),
            Self::Day => (false, "D", 1),
            Self::Week => (false, "W", 1),
            Self::Weekend => (false, "WE", 1),
            Self::Fortnight => (false, "W", 2),
            Self::Month => (false, "M", 1),
            Self::Quarter => (false, "Q", 1),
            Self::Half => (false, "M", 6),
            Self::Year => (false, "Y", 1),
            Self::Decade => (false, "Y", 10),
            Self::Century => (false, "Y", 100),
        }
    }
}

impl Season {
    /// Its code in TIMEX3.
    pub(crate) fn value(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }

    /// The month from which it counts.
    pub(crate) fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}
