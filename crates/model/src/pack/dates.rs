//! Dates: which articles name which, by date for periods and marks, and by year for counts.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::numbers::{read_number, read_small, write_number};
use crate::date::{DateSpan, DayNumber};

/// The dates of a collection: what a period selects by, and a timeline shows one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateColumn {
    /// Every date and range that is named, by first day, then last day.
    pub spans: Vec<DateSpan>,
    /// For each span, the articles that name it and how often, as [`DatedArticles::encode`] writes them.
    pub articles: Vec<u8>,
    /// The forms in which dates are written, sorted.
    pub texts: Vec<String>,
}

impl DateColumn {
    /// For each span whether it may touch the days from the first to the second.
    pub fn between(&self, (from, to): (DayNumber, DayNumber)) -> Vec<bool> {
        let overlaps = |span: &DateSpan| {
            let days = span.days();
            *days.start() <= to && from <= *days.end()
        };
        self.spans.iter().map(overlaps).collect()
    }
}

/// The dates of a collection to the year, which is all that most questions need, and a fifth of the column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearColumn {
    /// First and last year of dates and ranges, each pair once and sorted.
    pub years: Vec<(i32, i32)>,
    /// For each pair, the articles with a date of these years and with how many, as [`DatedArticles::encode`] writes them.
    pub articles: Vec<u8>,
}

/// Where a date is named: one for each naming, in the order of [`DateColumn::articles`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Naming {
    /// The passage, from 0; `None` for the article's own date.
    pub passage: Option<u32>,
    /// Number of the date as it is written, among [`DateColumn::texts`].
    pub text: u32,
}

impl Naming {
    /// How many bytes each has.
    pub const BYTES: u64 = 8;

    /// Appends it to `bytes`.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.passage.map_or(0, |passage| passage.saturating_add(1)).to_le_bytes());
        bytes.extend(self.text.to_le_bytes());
    }

    /// Reads one of [`Naming::BYTES`] bytes.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (passage, text) = bytes.split_first_chunk()?;
        let passage = u32::from_le_bytes(*passage).checked_sub(1);
        Some(Self { passage, text: u32::from_le_bytes(text.try_into().ok()?) })
    }
}

/// Articles by date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DatedArticles {
    /// Where the articles of each date end.
    ends: Vec<usize>,
    /// Number of the article, and how often it names the date.
    articles: Vec<(u32, u32)>,
}

impl DatedArticles {
    /// For each date, articles ascending by number, and how often each names it.
    pub fn encode(dates: &[Vec<(u32, u32)>]) -> Vec<u8> {
        let mut bytes = Vec::new();
        for articles in dates {
            write_number(articles.len() as u64, &mut bytes);
            let mut last = 0;
            for &(article, times) in articles {
                let distance = u64::from(article.wrapping_sub(last));
                last = article;
                write_number(distance << 1 | u64::from(times != 1), &mut bytes);
                if times != 1 {
                    write_number(u64::from(times), &mut bytes);
                }
            }
        }
        bytes
    }

    /// Reads the articles, below `count`, of so many `dates`; `None` if the bytes are not what [`DatedArticles::encode`]
    /// writes.
    pub fn decode(mut bytes: &[u8], dates: usize, count: usize) -> Option<Self> {
        let mut read = Self::default();
        for _ in 0..dates {
            let mut article = 0u32;
            for _ in 0..read_number(&mut bytes)? {
                let head = read_number(&mut bytes)?;
                article = article.checked_add(u32::try_from(head >> 1).ok()?)?;
                if article as usize >= count {
                    return None;
                }
                let times = if head & 1 == 1 { read_small(&mut bytes)? } else { 1 };
                read.articles.push((article, times));
            }
            read.ends.push(read.articles.len());
        }
        bytes.is_empty().then_some(read)
    }

    /// The articles that name date number `date`, and how often each does.
    pub fn of(&self, date: usize) -> &[(u32, u32)] {
        &self.articles[self.range(date)]
    }

    /// All of them, date after date.
    pub fn all(&self) -> &[(u32, u32)] {
        &self.articles
    }

    fn range(&self, date: usize) -> Range<usize> {
        let start = date.checked_sub(1).map_or(0, |before| self.ends[before]);
        start..self.ends[date]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_by_date_survive_writing_and_reading() {
        let dates = [vec![(0, 1), (300, 2)], Vec::new(), vec![(7, 90)]];
        let bytes = DatedArticles::encode(&dates);
        let read = DatedArticles::decode(&bytes, 3, 301).unwrap();
        assert_eq!([0, 1, 2].map(|date| read.of(date).to_vec()), dates);
        assert_eq!(DatedArticles::decode(&bytes, 3, 300), None);
        assert_eq!(DatedArticles::decode(&bytes, 2, 301), None);
        for end in 0..bytes.len() {
            assert_eq!(DatedArticles::decode(&bytes[..end], 3, 301), None, "{end}");
        }
    }

    #[test]
    fn a_naming_survives_writing_and_reading() {
        for passage in [None, Some(0), Some(70_000)] {
            let naming = Naming { passage, text: 1_000 };
            let mut bytes = Vec::new();
            naming.write(&mut bytes);
            assert_eq!(bytes.len() as u64, Naming::BYTES);
            assert_eq!(Naming::read(&bytes), Some(naming));
        }
        assert_eq!(Naming::read(&[0; 7]), None);
    }
}
