//! The date column: every date of every article, in the order of time.

use serde::{Deserialize, Serialize};

use crate::date::{DayNumber, PartialDate};

/// A date of an article, or in its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateRecord {
    /// Number of the article.
    pub article: u32,
    /// The passage that names the date, from 0; `None` for the article's own date.
    pub passage: Option<u32>,
    /// Number of the date among [`DateColumn::dates`].
    pub date: u32,
    /// Number of the date as it is written, among [`DateColumn::texts`].
    pub text: u32,
}

/// The dates of a collection. Few differ, so that each is there once and numbered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateColumn {
    /// The dates, by first day, then last day.
    pub dates: Vec<PartialDate>,
    /// The forms in which they are written, sorted.
    pub texts: Vec<String>,
    /// Every date of every article, by date, article and passage.
    pub records: Vec<DateRecord>,
}

impl DateColumn {
    /// Whether all numbers are those of something, articles' being below `articles`.
    pub fn holds(&self, articles: usize) -> bool {
        self.records.iter().all(|record| {
            (record.article as usize) < articles
                && (record.date as usize) < self.dates.len()
                && (record.text as usize) < self.texts.len()
        })
    }

    /// Numbers of the dates that may lie between the two days, both included.
    pub fn between(&self, (from, to): (DayNumber, DayNumber)) -> Vec<bool> {
        let overlaps = |date: &PartialDate| {
            let days = date.days();
            *days.start() <= to && from <= *days.end()
        };
        self.dates.iter().map(overlaps).collect()
    }
}
