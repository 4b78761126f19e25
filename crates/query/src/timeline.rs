//! The timeline: the dates of the articles that match, in buckets and one by one.

use sourcebook_model::answer::{Bucket, Mark, Timeline};
use sourcebook_model::date::year_of;
use sourcebook_model::pack::{DateColumn, DateRecord};
use sourcebook_model::{PartialDate, Selection, View};

use crate::pack::Pack;
use crate::{QueryError, Source};

/// The most dates that are singled out; all are counted.
const MOST_MARKS: usize = 500;
/// Up to how many years a bucket each is still readable; beyond that buckets are decades.
const MOST_YEARS: i32 = 60;

impl<S: Source> Pack<S> {
    /// The dates of `articles` that lie in the selection's period; they are singled out for the timeline alone.
    pub(crate) async fn timeline(
        &self,
        articles: &[bool],
        selection: &Selection,
    ) -> Result<Timeline, QueryError> {
        let column = self.dates().await?;
        let between = column.between(selection.period.days());
        let mut undated = articles.to_vec();
        column.records.iter().for_each(|record| undated[record.article as usize] = false);
        let records: Vec<&DateRecord> = column
            .records
            .iter()
            .filter(|record| articles[record.article as usize] && between[record.date as usize])
            .collect();
        let mut marks = Vec::new();
        if selection.view == View::Timeline {
            for record in records.iter().take(MOST_MARKS) {
                marks.push(self.mark(record, &column).await?);
            }
        }
        Ok(Timeline {
            buckets: buckets(&records, &column, articles.len()),
            marks,
            dates: records.len() as u32,
            undated: undated.into_iter().filter(|undated| *undated).count() as u32,
        })
    }

    async fn mark(&self, record: &DateRecord, column: &DateColumn) -> Result<Mark, QueryError> {
        let name = self.name(record.article).await?;
        Ok(Mark {
            date: column.dates[record.date as usize],
            text: column.texts[record.text as usize].clone(),
            article: name.id,
            title: name.title,
            passage: record.passage,
        })
    }
}

/// Years from the first date to the last, or decades where that would be too many, with the number of articles that have
/// a date in each. `records` are in the order of time.
fn buckets(records: &[&DateRecord], column: &DateColumn, articles: usize) -> Vec<Bucket> {
    let years: Vec<(i32, i32)> = column
        .dates
        .iter()
        .map(|date| {
            let days = date.days();
            (year_of(*days.start()), year_of(*days.end()))
        })
        .collect();
    let years = |record: &DateRecord| years[record.date as usize];
    let (Some(first), Some(last)) =
        (records.first().map(|record| years(record).0), records.iter().map(|record| years(record).1).max())
    else {
        return Vec::new();
    };
    let years_a_bucket = if last - first < MOST_YEARS { 1 } else { 10 };
    let mut counted_in = vec![i32::MIN; articles];
    let mut records = records.iter().peekable();
    // Dates that are known to less than a bucket are in several.
    let mut long: Vec<(i32, u32)> = Vec::new();
    let mut buckets = Vec::new();
    for bucket in first / years_a_bucket..=last / years_a_bucket {
        let mut count = 0;
        let mut add = |article: u32| {
            let counted_in = &mut counted_in[article as usize];
            count += u32::from(*counted_in != bucket);
            *counted_in = bucket;
        };
        long.retain(|(end, _)| *end >= bucket);
        long.iter().for_each(|(_, article)| add(*article));
        while let Some(record) = records.next_if(|record| years(record).0 / years_a_bucket <= bucket) {
            add(record.article);
            let end = years(record).1 / years_a_bucket;
            if end > bucket {
                long.push((end, record.article));
            }
        }
        let date = match years_a_bucket {
            1 => PartialDate::year(bucket),
            _ => PartialDate::decade(bucket * 10),
        };
        buckets.extend(date.map(|date| Bucket { date, articles: count }));
    }
    buckets
}
