//! Dates of an open pack: which articles name which.

use std::ops::RangeInclusive;

use sourcebook_model::date::year_of;
use sourcebook_model::pack::{DateColumn, DatedArticles, YearColumn};

/// The articles by the years of the dates that they name.
pub(crate) struct Years {
    /// For each list of articles the first and last year of its dates, ascending.
    pub(crate) years: Vec<(i32, i32)>,
    pub(crate) articles: DatedArticles,
}

impl Years {
    /// The years of a column, of so many articles; what is wrong with it otherwise.
    pub(crate) fn of(column: YearColumn, articles: usize) -> Result<Self, &'static str> {
        let YearColumn { years, articles: bytes } = column;
        if !years.iter().all(|(first, last)| YEARS.contains(first) && YEARS.contains(last)) {
            return Err("it has years that no date has");
        }
        let articles = DatedArticles::decode(&bytes, years.len(), articles).ok_or(UNREADABLE)?;
        Ok(Self { years, articles })
    }
}

/// The articles by the dates that they name.
pub(crate) struct Dates {
    pub(crate) column: DateColumn,
    /// The same with the years of each date.
    pub(crate) years: Years,
}

impl Dates {
    /// The dates of a column, of so many articles; what is wrong with it otherwise.
    pub(crate) fn of(mut column: DateColumn, articles: usize) -> Result<Self, &'static str> {
        let bytes = std::mem::take(&mut column.articles);
        let articles = DatedArticles::decode(&bytes, column.spans.len(), articles).ok_or(UNREADABLE)?;
        let years = column.spans.iter().map(|span| {
            let days = span.days();
            (year_of(*days.start()), year_of(*days.end()))
        });
        Ok(Self { years: Years { years: years.collect(), articles }, column })
    }
}

/// The years that dates may have.
const YEARS: RangeInclusive<i32> = 1..=9999;
const UNREADABLE: &str = "its articles cannot be read";
