//! Calendar dates at the precision their text gives them.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::{Date, Month};

/// A date known to the day, month, quarter, year or decade.
///
/// It is written and read as a TIMEX3 value (ISO-TimeML, ISO 24617-1): `2024-03-20`, `2024-03`, `2023-Q3`,
/// `2024`, `199X`. Years run from 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PartialDate {
    /// Known to the day.
    Day(Date),
    /// Known to the month.
    Month(i32, Month),
    /// Known to the quarter, 1 to 4.
    Quarter(i32, u8),
    /// Known to the year.
    Year(i32),
    /// Known to the decade, given as its first year divided by ten: 199 for the 1990s.
    Decade(i32),
}

/// Text that is no date of ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a date: expected 2024-03-20, 2024-03, 2024-Q1, 2024 or 202X")]
pub struct ParseDateError(String);

/// A date, or all days from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DateSpan {
    /// The date, or the first of two.
    pub from: PartialDate,
    /// The second of two.
    pub until: Option<PartialDate>,
}

impl DateSpan {
    /// What a TIMEX3 value names: the day of a time of day, a range with both its ends, the year of a fiscal one. Of a
    /// range that is open or names one end alone, that end.
    ///
    /// Lengths, repetitions, weeks and seasons name nothing that a [`PartialDate`] could be.
    pub fn of_value(value: &str) -> Option<Self> {
        let mut dates = value.split('/').filter_map(|end| {
            let day = end.split_once('T').map_or(end, |(day, _)| day);
            day.strip_prefix("FY").unwrap_or(day).parse().ok()
        });
        Some(Self { from: dates.next()?, until: dates.next() })
    }

    /// The first and last day that it may mean.
    pub fn days(self) -> RangeInclusive<DayNumber> {
        let from = self.from.days();
        let end = self.until.map_or(*from.end(), |until| *until.days().end());
        *from.start()..=end.max(*from.end())
    }
}

impl From<PartialDate> for DateSpan {
    fn from(date: PartialDate) -> Self {
        Self { from: date, until: None }
    }
}

/// A day as its Julian day number, so that days sort, subtract and travel as numbers.
pub type DayNumber = i32;

impl PartialDate {
    /// The day `year`-`month`-`day`, if the calendar has it.
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        Self::year(year)?;
        Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok().map(Self::Day)
    }

    /// The month `year`-`month`, if the calendar has it.
    pub fn month(year: i32, month: u8) -> Option<Self> {
        Self::year(year)?;
        Some(Self::Month(year, Month::try_from(month).ok()?))
    }

    /// A quarter of a year, if `quarter` is 1 to 4.
    pub fn quarter(year: i32, quarter: u8) -> Option<Self> {
        Self::year(year)?;
        (1..=4).contains(&quarter).then_some(Self::Quarter(year, quarter))
    }

    /// A year from 1 to 9999.
    pub fn year(year: i32) -> Option<Self> {
        (1..=9999).contains(&year).then_some(Self::Year(year))
    }

    /// The decade that `year` lies in.
    pub fn decade(year: i32) -> Option<Self> {
        (10..=9999).contains(&year).then_some(Self::Decade(year / 10))
    }

    /// The first and last day that the date may mean.
    pub fn days(self) -> RangeInclusive<DayNumber> {
        match self {
            Self::Day(date) => date.to_julian_day()..=date.to_julian_day(),
            Self::Month(year, month) => first_day(year, month)..=last_day(year, month),
            Self::Quarter(year, quarter) => {
                let first = Month::January.nth_next((quarter.saturating_sub(1)) * 3);
                first_day(year, first)..=last_day(year, first.nth_next(2))
            }
            Self::Year(year) => first_day(year, Month::January)..=last_day(year, Month::December),
            Self::Decade(decade) => {
                first_day(decade * 10, Month::January)..=last_day(decade * 10 + 9, Month::December)
            }
        }
    }

    /// The year in which the date begins.
    pub fn first_year(self) -> i32 {
        match self {
            Self::Day(date) => date.year(),
            Self::Month(year, _) | Self::Quarter(year, _) | Self::Year(year) => year,
            Self::Decade(decade) => decade * 10,
        }
    }

    /// The date in English words, as readers see it: `20 March 2024`, `March 2024`, `1990s`.
    pub fn in_words(self) -> String {
        match self {
            Self::Day(date) => format!("{} {} {}", date.day(), date.month(), date.year()),
            Self::Month(year, month) => format!("{month} {year}"),
            Self::Quarter(year, quarter) => format!("Q{quarter} {year}"),
            Self::Year(year) => year.to_string(),
            Self::Decade(decade) => format!("{decade}0s"),
        }
    }
}

/// The calendar year that the day `number` lies in.
pub fn year_of(number: DayNumber) -> i32 {
    Date::from_julian_day(number).map_or(0, Date::year)
}

fn day_number(year: i32, month: Month, day: u8) -> DayNumber {
    Date::from_calendar_date(year, month, day).map_or(0, Date::to_julian_day)
}

fn first_day(year: i32, month: Month) -> DayNumber {
    day_number(year, month, 1)
}

fn last_day(year: i32, month: Month) -> DayNumber {
    day_number(year, month, month.length(year))
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(date) => {
                write!(f, "{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
            }
            Self::Month(year, month) => write!(f, "{year:04}-{:02}", u8::from(month)),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Decade(decade) => write!(f, "{decade:03}X"),
        }
    }
}

impl FromStr for PartialDate {
    type Err = ParseDateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or_else(|| ParseDateError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<PartialDate> {
    let number = |text: &str, digits: usize| -> Option<i32> {
        let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
        if plain { text.parse().ok() } else { None }
    };
    let mut parts = text.split('-');
    let year = parts.next()?;
    let (second, third) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    match (second, third) {
        (None, None) => match year.strip_suffix('X') {
            Some(decade) => PartialDate::decade(number(decade, 3)? * 10),
            None => PartialDate::year(number(year, 4)?),
        },
        (Some(second), None) => match second.strip_prefix('Q') {
            Some(quarter) => PartialDate::quarter(number(year, 4)?, number(quarter, 1)? as u8),
            None => PartialDate::month(number(year, 4)?, number(second, 2)? as u8),
        },
        (Some(month), Some(day)) => {
            PartialDate::day(number(year, 4)?, number(month, 2)? as u8, number(day, 2)? as u8)
        }
        (None, Some(_)) => None,
    }
}

impl TryFrom<String> for PartialDate {
    type Error = ParseDateError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_precision_survives_writing_and_reading() {
        for text in ["2024-03-20", "2024-03", "2023-Q3", "2024", "199X", "0800"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_the_calendar_does_not_have_is_refused() {
        for text in ["2023-02-29", "2024-13", "2024-Q5", "24", "2024-3-1", "", "2024-03-20-1", "X"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_date_covers_the_days_its_precision_leaves_open() {
        let length = |text: &str| text.parse::<PartialDate>().unwrap().days().count();
        assert_eq!(length("2024-03-20"), 1);
        assert_eq!(length("2024-02"), 29);
        assert_eq!(length("2023-Q4"), 92);
        assert_eq!(length("2024"), 366);
        assert_eq!(length("199X"), 3652);
    }

    #[test]
    fn a_value_names_a_date_or_two() {
        let named = |value: &str| {
            let DateSpan { from, until } = DateSpan::of_value(value).unwrap();
            (from.to_string(), until.map(String::from).unwrap_or_default())
        };
        assert_eq!(named("2024-03-20T15:00"), ("2024-03-20".to_owned(), String::new()));
        assert_eq!(named("2019/2021-05"), ("2019".to_owned(), "2021-05".to_owned()));
        assert_eq!(named("../2021"), ("2021".to_owned(), String::new()));
        assert_eq!(named("FY2024").0, "2024");
        for value in ["P3M", "PT5H", "2024-W12", "2024-SU", "PRESENT_REF", "XXXX-XX-XXT15:00", "18XX"] {
            assert_eq!(DateSpan::of_value(value), None, "{value}");
        }
    }

    #[test]
    fn a_range_has_all_days_from_its_first_date_to_its_second() {
        let days = |value: &str| {
            let days = DateSpan::of_value(value).unwrap().days();
            (year_of(*days.start()), year_of(*days.end()))
        };
        assert_eq!(days("2019/2021"), (2019, 2021));
        assert_eq!(days("2019"), (2019, 2019));
        assert_eq!(days("2021/2019"), (2021, 2021));
    }

    #[test]
    fn dates_are_read_to_people_in_words() {
        let words = |text: &str| text.parse::<PartialDate>().unwrap().in_words();
        assert_eq!(words("2024-03-20"), "20 March 2024");
        assert_eq!(words("2024-Q1"), "Q1 2024");
        assert_eq!(words("199X"), "1990s");
    }
}
