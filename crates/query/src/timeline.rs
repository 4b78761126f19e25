//! The timeline: the dates of the articles that match, in buckets and one by one.

use roaring::RoaringBitmap;
use sourcebook_model::answer::{Bucket, Mark, Timeline};
use sourcebook_model::date::year_of;
use sourcebook_model::pack::{DateRecord, NO_PASSAGE};
use sourcebook_model::{PartialDate, Period};

use crate::index::Index;

/// The most dates that are singled out; all are counted.
const MOST_MARKS: usize = 500;
/// Up to how many years a bucket each is still readable; beyond that buckets are decades.
const MOST_YEARS: i32 = 60;

impl Index {
    /// The dates of `articles` that lie in `period`.
    pub(crate) fn timeline(&self, articles: &RoaringBitmap, period: &Period) -> Timeline {
        let days = period.days();
        let dates: Vec<&DateRecord> = self
            .shard
            .dates
            .iter()
            .filter(|date| articles.contains(date.article) && date.overlaps(days))
            .collect();
        Timeline {
            buckets: buckets(&dates),
            marks: dates.iter().take(MOST_MARKS).map(|date| self.mark(date)).collect(),
            dates: dates.len() as u32,
            undated: (articles.len() - articles.intersection_len(&self.dated)) as u32,
        }
    }

    fn mark(&self, date: &DateRecord) -> Mark {
        let record = &self.shard.articles[date.article as usize];
        Mark {
            date: date.date,
            text: date.text.clone(),
            article: record.id.clone(),
            title: record.title.clone(),
            passage: (date.passage != NO_PASSAGE).then(|| date.passage.saturating_sub(record.first_passage)),
        }
    }
}

/// Years from the first date to the last, or decades where that would be too many.
fn buckets(dates: &[&DateRecord]) -> Vec<Bucket> {
    let spans: Vec<(i32, i32, u32)> = dates
        .iter()
        .map(|date| {
            let days = date.date.days();
            (year_of(*days.start()), year_of(*days.end()), date.article)
        })
        .collect();
    let (Some(first), Some(last)) =
        (spans.iter().map(|span| span.0).min(), spans.iter().map(|span| span.1).max())
    else {
        return Vec::new();
    };
    let years_a_bucket = if last - first < MOST_YEARS { 1 } else { 10 };
    let buckets = first / years_a_bucket..=last / years_a_bucket;
    let mut articles: Vec<RoaringBitmap> = buckets.clone().map(|_| RoaringBitmap::new()).collect();
    for (start, end, article) in spans {
        for bucket in start / years_a_bucket..=end / years_a_bucket {
            articles[(bucket - buckets.start()) as usize].insert(article);
        }
    }
    buckets
        .zip(articles)
        .filter_map(|(bucket, articles)| {
            let date = match years_a_bucket {
                1 => PartialDate::year(bucket)?,
                _ => PartialDate::decade(bucket * 10)?,
            };
            Some(Bucket { date, articles: articles.len() as u32 })
        })
        .collect()
}
