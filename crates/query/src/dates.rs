//! Dates of an open pack: which articles name which.

use std::cell::OnceCell;
use std::ops::RangeInclusive;

use sourcebook_model::date::year_of;
use sourcebook_model::pack::{DateColumn, DatedArticles, YearColumn};

use crate::by_article::{ByArticle, Listed};
use crate::timeline::Counts;

/// The articles by the years of the dates that they name.
pub(crate) struct Years {
    /// For each list of articles the first and last year of its dates, ascending.
    pub(crate) years: Vec<(i32, i32)>,
    pub(crate) articles: DatedArticles,
    /// The same for each article: numbers of lists, and how often it is in them.
    pub(crate) by_article: ByArticle,
    /// What is counted of all articles, once it has been.
    pub(crate) all: OnceCell<Counts>,
}

impl Years {
    /// The years of a column, of so many articles; what is wrong with it otherwise.
    pub(crate) fn of(column: YearColumn, count: usize) -> Result<Self, &'static str> {
        let YearColumn { years, articles: bytes } = column;
        if !years.iter().all(|(first, last)| YEARS.contains(first) && YEARS.contains(last)) {
            return Err("it has years that no date has");
        }
        let articles = DatedArticles::decode(&bytes, years.len(), count).ok_or(UNREADABLE)?;
        Ok(Self::turned(years, articles, count))
    }

    fn turned(years: Vec<(i32, i32)>, articles: DatedArticles, count: usize) -> Self {
        let mut list = Vec::with_capacity(articles.all().len());
        for number in 0..years.len() {
            let of_date = articles.of(number).iter();
            list.extend(of_date.map(|&(article, times)| Listed { article, number: number as u32, times }));
        }
        Self { years, by_article: ByArticle::of(count, &list), articles, all: OnceCell::new() }
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
    pub(crate) fn of(mut column: DateColumn, count: usize) -> Result<Self, &'static str> {
        let bytes = std::mem::take(&mut column.articles);
        let articles = DatedArticles::decode(&bytes, column.spans.len(), count).ok_or(UNREADABLE)?;
        let years = column.spans.iter().map(|span| {
            let days = span.days();
            (year_of(*days.start()), year_of(*days.end()))
        });
        Ok(Self { years: Years::turned(years.collect(), articles, count), column })
    }
}

/// The years that dates may have.
const YEARS: RangeInclusive<i32> = 1..=9999;
const UNREADABLE: &str = "its articles cannot be read";
