//! Dates as metadata writes them: in front matter, meta tags, datelines and file names.

use serde::{Deserialize, Serialize};
use sourcebook_model::PartialDate;

use super::months;

/// What a piece of text says as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// A date.
    Date(Stated),
    /// It has the form of a date, but the calendar does not have it.
    Impossible,
    /// It is something else.
    NotADate,
}

/// A date as it is written somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stated {
    /// The date; with the month first, where both orders would do.
    pub(crate) date: PartialDate,
    /// What its form says about the order of day and month.
    pub(crate) order: Order,
    /// Whether a time of day stands behind it, so that another clock may show the day before or after.
    pub(crate) is_timed: bool,
}

/// In which order day and month stand before the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Order {
    /// They do not: the date is written in words, or with its year first.
    Plain,
    /// The month comes first, for the calendar does not have the other reading.
    MonthFirst,
    /// The day comes first, for the calendar does not have the other reading.
    DayFirst,
    /// Both would do; this is the date with the day first.
    Open(PartialDate),
}

impl Stated {
    /// A date whose form leaves nothing open.
    pub(crate) fn plain(date: PartialDate) -> Self {
        Self { date, order: Order::Plain, is_timed: false }
    }

    /// Whether two dates can both be right: one is the other at a lesser precision, could be read as the other, or
    /// is the same moment by another clock.
    pub(crate) fn agrees_with(&self, other: &Self) -> bool {
        let slack = i32::from(self.is_timed || other.is_timed);
        let overlap = |one: PartialDate, other: PartialDate| {
            let (one, other) = (one.days(), other.days());
            *one.start() <= *other.end() + slack && *other.start() <= *one.end() + slack
        };
        self.readings().any(|one| other.readings().any(|other| overlap(one, other)))
    }

    fn readings(&self) -> impl Iterator<Item = PartialDate> {
        let other = match self.order {
            Order::Open(day_first) => Some(day_first),
            _ => None,
        };
        std::iter::once(self.date).chain(other)
    }
}

/// The Julian day of 1 January 1970, from which computers count.
pub(crate) const UNIX_EPOCH: i32 = 2_440_588;

/// Years that a path or a bare number may mean; others are more likely something else.
const PLAUSIBLE_YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// Words that may stand in a date without changing it, in lower case.
const FILLERS: [&str; 36] = [
    "the",
    "of",
    "de",
    "del",
    "den",
    "le",
    "el",
    "il",
    "am",
    "at",
    "on",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "do",
];

/// Reads `text`, which has to be a date from its first to its last character; a time of day behind the date
/// is passed over.
pub(crate) fn read(text: &str) -> Reading {
    let text = with_plain_digits(text.trim().trim_end_matches(['.', ',']));
    let text = text.as_str();
    if let Ok(date) = text.parse() {
        return Reading::Date(Stated::plain(date));
    }
    let day = text.split(['T', ' ', '\t']).next().unwrap_or_default();
    let rest = text[day.len()..].trim_start_matches('T');
    let reading = if is_time(rest) { numeric(day) } else { Reading::NotADate };
    let reading = if reading == Reading::NotADate { cjk(text) } else { reading };
    match if reading == Reading::NotADate { in_words(text) } else { reading } {
        Reading::Date(stated) => Reading::Date(Stated { is_timed: text.contains(':'), ..stated }),
        reading => reading,
    }
}

/// A date that a path carries: `2015-03-17-slug.md`, `20150317-slug`, `2015/03/17/slug` or `2015/03/slug`.
pub(crate) fn in_path(path: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = path.split('/').collect();
    let in_part = parts.iter().rev().find_map(|part| leading_date(part));
    in_part.or_else(|| {
        parts.windows(2).enumerate().find_map(|(at, window)| {
            let (year, month) = (digits(window[0], 4..=4)?, digits(window[1], 1..=2)?);
            if !PLAUSIBLE_YEARS.contains(&year) {
                return None;
            }
            let day = parts.get(at + 2).and_then(|part| digits(part, 1..=2));
            day.and_then(|day| PartialDate::day(year, month as u8, day as u8))
                .or_else(|| PartialDate::month(year, month as u8))
        })
    })
}

/// The text with the digits of Arabic, Persian, Devanagari and wide type as those of ASCII.
fn with_plain_digits(text: &str) -> String {
    let zeros = ['\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}'];
    let plain = |c: char| {
        let digit =
            zeros.iter().find_map(|zero| (c as u32).checked_sub(*zero as u32).filter(|digit| *digit < 10));
        digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
    };
    text.chars().map(plain).collect()
}

fn leading_date(part: &str) -> Option<PartialDate> {
    let run = part.split(|c: char| !c.is_ascii_digit() && c != '-' && c != '_').next()?;
    let run = run.replace('_', "-");
    let numbers: Vec<&str> = run.split('-').collect();
    let (year, month, day) = match numbers.as_slice() {
        [year, month, day, ..] => (digits(year, 4..=4)?, digits(month, 1..=2)?, digits(day, 1..=2)?),
        [whole, ..] if whole.len() == 8 && run.len() == 8 + usize::from(numbers.len() > 1) => {
            (digits(&whole[..4], 4..=4)?, digits(&whole[4..6], 2..=2)?, digits(&whole[6..], 2..=2)?)
        }
        _ => return None,
    };
    if !PLAUSIBLE_YEARS.contains(&year) {
        return None;
    }
    PartialDate::day(year, month as u8, day as u8)
}

fn digits(text: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<i32> {
    let plain = lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// Whether `text` can stand behind a date as its time of day: `10:30:00 +0100`, `9pm UTC`.
fn is_time(text: &str) -> bool {
    text.split_whitespace().all(|word| {
        let starts_as_time = word.starts_with(|c: char| c.is_ascii_digit() || c == '+' || c == '-');
        let zone = word.len() <= 5 && word.chars().all(|c| c.is_ascii_uppercase());
        starts_as_time
            || zone
            || matches!(word.to_lowercase().as_str(), "am" | "pm" | "a.m." | "p.m." | "at" | "|")
    })
}

fn found(date: Option<PartialDate>) -> Reading {
    date.map_or(Reading::Impossible, |date| Reading::Date(Stated::plain(date)))
}

fn numeric(text: &str) -> Reading {
    if let Some(whole) = digits(text, 8..=8).filter(|whole| PLAUSIBLE_YEARS.contains(&(whole / 10_000))) {
        return found(PartialDate::day(whole / 10_000, (whole / 100 % 100) as u8, (whole % 100) as u8));
    }
    let Some(separator) = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| "-/.".contains(*c)) else {
        return Reading::NotADate;
    };
    let numbers: Option<Vec<i32>> = text.split(separator).map(|part| digits(part, 1..=4)).collect();
    let lengths: Vec<usize> = text.split(separator).map(str::len).collect();
    match (numbers.as_deref(), lengths.as_slice()) {
        (Some(&[year, month, day]), [4, 1..=2, 1..=2]) => {
            found(PartialDate::day(year, month as u8, day as u8))
        }
        (Some(&[year, month]), [4, 1..=2]) => found(PartialDate::month(year, month as u8)),
        (Some(&[month, year]), [1..=2, 4]) => found(PartialDate::month(year, month as u8)),
        (Some(&[first, second, year]), [1..=2, 1..=2, 4]) => {
            let month_first = PartialDate::day(year, first as u8, second as u8);
            let day_first = PartialDate::day(year, second as u8, first as u8);
            let (date, order) = match (month_first, day_first) {
                (_, Some(date)) if separator == '.' => (date, Order::Plain),
                (Some(date), Some(other)) if date == other => (date, Order::Plain),
                (Some(date), Some(other)) => (date, Order::Open(other)),
                (Some(date), None) => (date, Order::MonthFirst),
                (None, Some(date)) => (date, Order::DayFirst),
                (None, None) => return Reading::Impossible,
            };
            Reading::Date(Stated { date, order, is_timed: false })
        }
        _ => Reading::NotADate,
    }
}

/// `2024年3月20日`, `2024年3月`, and the same in Korean.
fn cjk(text: &str) -> Reading {
    let number = |text: &str| digits(text.trim(), 1..=4);
    let Some((year, rest)) = text.split_once(['年', '년']) else { return Reading::NotADate };
    let Some(year) = number(year) else { return Reading::NotADate };
    if rest.trim().is_empty() {
        return found(PartialDate::year(year));
    }
    let Some((month, rest)) = rest.split_once(['月', '월']) else { return Reading::NotADate };
    let Some(month) = number(month).and_then(|month| u8::try_from(month).ok()) else {
        return Reading::NotADate;
    };
    if rest.trim().is_empty() {
        return found(PartialDate::month(year, month));
    }
    let day = rest.trim().trim_end_matches(['日', '号', '號', '일']);
    match number(day).and_then(|day| u8::try_from(day).ok()) {
        Some(day) => found(PartialDate::day(year, month, day)),
        None => Reading::NotADate,
    }
}

/// `20 March 2024`, `Wed, March 20th, 2024`, `Mar. 2024`, `1er mars 2024`.
fn in_words(text: &str) -> Reading {
    let (mut day, mut month, mut year) = (None, None, None);
    let mut words = text.split(|c: char| c.is_whitespace() || c == ',' || c == '-' || c == '/');
    for word in words.by_ref() {
        let word = word.trim_matches(['.', '(', ')']);
        let number = word.trim_end_matches(|c: char| c.is_alphabetic() || c == 'º');
        if word.is_empty() {
            continue;
        } else if let Some(value) = digits(word, 4..=4).filter(|_| year.is_none()) {
            year = Some(value);
        } else if let Some(value) =
            digits(number, 1..=2).filter(|_| day.is_none() && is_ordinal_ending(&word[number.len()..]))
        {
            day = Some(value as u8);
        } else if let Some(value) = months::number(word).filter(|_| month.is_none()) {
            month = Some(value);
        } else if year.is_some() && is_time(word) {
            break;
        } else if !FILLERS.contains(&word.to_lowercase().as_str()) {
            return Reading::NotADate;
        }
    }
    if !words.all(is_time) {
        return Reading::NotADate;
    }
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => found(PartialDate::day(year, month, day)),
        (Some(year), Some(month), None) => found(PartialDate::month(year, month)),
        _ => Reading::NotADate,
    }
}

fn is_ordinal_ending(ending: &str) -> bool {
    matches!(ending, "" | "st" | "nd" | "rd" | "th" | "er" | "º" | "ª" | "e")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> String {
        match read(text) {
            Reading::Date(Stated { date, order: Order::Open(_), .. }) => format!("{date}?"),
            Reading::Date(stated) => stated.date.to_string(),
            Reading::Impossible => "impossible".to_owned(),
            Reading::NotADate => "-".to_owned(),
        }
    }

    #[test]
    fn a_date_is_read_in_the_forms_that_front_matter_has() {
        for text in [
            "2024-03-20",
            "2024-3-20",
            "2024/03/20",
            "20240320",
            "2024-03-20T10:00:00Z",
            "2024-03-20 10:00 +0100",
            "20 March 2024",
            "March 20, 2024",
            "Mar. 20th, 2024",
            "Wed, 20 Mar 2024 10:00:00 GMT",
            "20.3.2024",
            "20 mars 2024",
            "20. März 2024",
            "20 de marzo de 2024",
            "2024年3月20日",
            "2024년 3월 20일",
            "3-20-2024",
            "20/03/2024",
            "٢٠ مارس ٢٠٢٤",
            "20 марта 2024",
            "20 במרץ 2024",
            "20-Mar-2024",
            "Wednesday, March 20, 2024 at 9:00 am",
            "2024-03-20T11:01:00-04:00",
        ] {
            assert_eq!(value(text), "2024-03-20", "{text}");
        }
    }

    #[test]
    fn a_date_keeps_the_precision_it_is_given_in() {
        assert_eq!(value("March 2024"), "2024-03");
        assert_eq!(value("2024年3月"), "2024-03");
        assert_eq!(value("03/2024"), "2024-03");
        assert_eq!(value("2024"), "2024");
        assert_eq!(value("2023-Q3"), "2023-Q3");
    }

    #[test]
    fn day_and_month_that_could_change_places_are_told_apart_from_those_that_cannot() {
        assert_eq!(value("01-05-2022"), "2022-01-05?");
        assert_eq!(value("05.01.2022"), "2022-01-05");
        assert_eq!(value("02/02/2022"), "2022-02-02");
    }

    #[test]
    fn dates_agree_where_both_can_be_right() {
        let agree = |one: &str, other: &str| match (read(one), read(other)) {
            (Reading::Date(one), Reading::Date(other)) => one.agrees_with(&other),
            readings => panic!("{readings:?}"),
        };
        assert!(agree("2024-03", "2024-03-20"));
        assert!(agree("03/04/2024", "2024-04-03"));
        assert!(agree("2024-03-20T23:00:00-05:00", "2024-03-21"));
        assert!(!agree("2024-03-20", "2024-03-21"));
        assert!(!agree("2024-03-20T23:00:00Z", "2024-03-22"));
    }

    #[test]
    fn what_the_calendar_does_not_have_is_impossible() {
        for text in ["2023-02-30", "30 February 2023", "2023-13-01", "45-13-2022", "2023年2月30日"] {
            assert_eq!(value(text), "impossible", "{text}");
        }
    }

    #[test]
    fn other_text_is_no_date() {
        for text in [
            "",
            "soon",
            "March",
            "3 to 4 March 2024",
            "20 March",
            "may be 2024 or 2025",
            "192.168.0.1",
            "1234567890",
        ] {
            assert_eq!(value(text), "-", "{text}");
        }
    }

    #[test]
    fn a_path_may_carry_a_date() {
        let date = |path: &str| in_path(path).map(|date| date.to_string());
        assert_eq!(date("posts/2015-03-17-slug.md").as_deref(), Some("2015-03-17"));
        assert_eq!(date("20150317-slug.md").as_deref(), Some("2015-03-17"));
        assert_eq!(date("2015/01/09/Rust-1.0").as_deref(), Some("2015-01-09"));
        assert_eq!(date("/blog/2015/1/notes.txt").as_deref(), Some("2015-01"));
        for path in
            ["000_dae26437e6f35d55.txt", "v1.2.3.md", "2015-99-17-slug.md", "2030-vision.md", "8080/12/a.md"]
        {
            assert_eq!(date(path), None, "{path}");
        }
    }
}
