//! Calendar dates at the precision their text gives them.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::{Date, Month, Weekday};

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
    /// What a TIMEX3 value names: the day of a time of day, the year of a fiscal one, all days of a week, and a range
    /// with both its ends. Of a range that is open or names one end alone, that end.
    ///
    /// Seasons are those of the northern half of the earth, by whole months: which half a text means it seldom says, so
    /// that theirs is an approximate span. Lengths and repetitions name nothing that a [`PartialDate`] could be.
    pub fn of_value(value: &str) -> Option<Self> {
        let mut spans = value.split('/').filter_map(Self::of_end);
        let first = spans.next()?;
        let Some(last) = spans.next() else { return Some(first) };
        Some(Self { from: first.from, until: Some(last.until.unwrap_or(last.from)) })
    }

    /// What a value that is no range names.
    fn of_end(value: &str) -> Option<Self> {
        let day = value.split_once('T').map_or(value, |(day, _)| day);
        // Who the year is of begins it, and counts its quarters, from any month.
        if let Some(year) = day.strip_prefix("FY") {
            return year.get(..4)?.parse::<PartialDate>().ok().map(Self::from);
        }
        day.parse().map(|date: PartialDate| date.into()).ok().or_else(|| Self::of_part(day))
    }

    /// Parts of a year that no [`PartialDate`] is.
    fn of_part(value: &str) -> Option<Self> {
        let between = |from, until| Some(Self { from, until: Some(until) });
        let (year, part) = value.split_once('-')?;
        let year = year.parse::<i32>().ok().filter(|_| year.len() == 4)?;
        let months = |first, in_year, last| {
            between(PartialDate::month(year, first)?, PartialDate::month(in_year, last)?)
        };
        match part {
            "SP" => months(3, year, 5),
            "SU" => months(6, year, 8),
            "FA" => months(9, year, 11),
            "WI" => months(12, year + 1, 2),
            "H1" => months(1, year, 6),
            "H2" => months(7, year, 12),
            _ => {
                let week = part.strip_prefix('W')?;
                let (week, first) = match week.strip_suffix("-WE") {
                    Some(week) => (week, Weekday::Saturday),
                    None => (week, Weekday::Monday),
                };
                let number = week.parse::<u8>().ok().filter(|_| week.len() == 2)?;
                let day =
                    |weekday| Date::from_iso_week_date(year, number, weekday).ok().map(PartialDate::Day);
                between(day(first)?, day(Weekday::Sunday)?)
            }
        }
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
        assert_eq!(named("FY2024-Q3").0, "2024");
        for value in ["P3M", "PT5H", "PRESENT_REF", "XXXX-XX-XXT15:00", "XXXX-WXX-1", "XXXX-SU", "BC0044"] {
            assert_eq!(DateSpan::of_value(value), None, "{value}");
        }
    }

    #[test]
    fn weeks_seasons_and_halves_have_the_days_they_run_over() {
        for (value, from, until) in [
            ("2023-W12", "2023-03-20", "2023-03-26"),
            ("2020-W53", "2020-12-28", "2021-01-03"),
            ("2023-W12-WE", "2023-03-25", "2023-03-26"),
            ("2023-SP", "2023-03", "2023-05"),
            ("2023-WI", "2023-12", "2024-02"),
            ("2023-H2", "2023-07", "2023-12"),
            ("2023-W12/2023-W14", "2023-03-20", "2023-04-09"),
        ] {
            let span = DateSpan::of_value(value).unwrap();
            assert_eq!(
                (span.from.to_string(), span.until.map(String::from)),
                (from.to_owned(), Some(until.to_owned()))
            );
        }
        for value in ["2023-W54", "2023-W1", "2023-W12-3", "2023-XX", "9999-WI", "18XX"] {
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
