//! The timeline: the dates of the articles that match, in buckets and one by one.

use sourcebook_model::answer::{Bucket, Mark, Timeline};
use sourcebook_model::pack::Naming;
use sourcebook_model::{PartialDate, Selection, View};

use crate::dates::{Dates, Years};
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
        if !needs_days(selection) {
            let years = self.years().await?;
            return Ok(counted(articles, &years, |_| true));
        }
        let dates = self.dates().await?;
        let between = dates.column.between(selection.period.days());
        let mut timeline = counted(articles, &dates.years, |date| between[date]);
        if selection.view == View::Timeline {
            timeline.marks = self.marks(articles, &dates, &between).await?;
        }
        Ok(timeline)
    }

    async fn marks(
        &self,
        articles: &[bool],
        dates: &Dates,
        between: &[bool],
    ) -> Result<Vec<Mark>, QueryError> {
        let mut marks = Vec::new();
        let mut naming = 0;
        for (date, span) in dates.column.spans.iter().enumerate() {
            for &(article, times) in dates.years.articles.of(date) {
                let of_article = naming..naming + u64::from(times);
                naming = of_article.end;
                if !between[date] || !articles[article as usize] {
                    continue;
                }
                let name = self.name(article).await?;
                for number in of_article {
                    if marks.len() == MOST_MARKS {
                        return Ok(marks);
                    }
                    let Naming { passage, text } = self.naming(number).await?;
                    let text = dates.column.texts.get(text as usize).cloned();
                    marks.push(Mark {
                        date: span.from,
                        until: span.until,
                        text: text.ok_or_else(|| self.inconsistent("its dates are written in no way"))?,
                        article: name.id.clone(),
                        title: name.title.clone(),
                        passage,
                    });
                }
            }
        }
        Ok(marks)
    }

    async fn naming(&self, number: u64) -> Result<Naming, QueryError> {
        let start = number * Naming::BYTES;
        let bytes = self.bytes("namings", &self.directory.namings, start..start + Naming::BYTES).await?;
        Naming::read(&bytes).ok_or_else(|| self.inconsistent("its namings are cut off"))
    }
}

/// Whether the dates must be known to the day: for counting years, years say enough.
pub(crate) fn needs_days(selection: &Selection) -> bool {
    !selection.period.is_open() || selection.view == View::Timeline
}

/// What is to be counted of the dates of `articles`, those that `is_chosen` is true of.
fn counted(articles: &[bool], dates: &Years, is_chosen: impl Fn(usize) -> bool) -> Timeline {
    let mut undated = articles.to_vec();
    dates.articles.all().iter().for_each(|(article, _)| undated[*article as usize] = false);
    let chosen: Vec<usize> = (0..dates.years.len()).filter(|date| is_chosen(*date)).collect();
    let matching =
        |date: usize| dates.articles.of(date).iter().filter(|(article, _)| articles[*article as usize]);
    Timeline {
        dates: chosen
            .iter()
            .flat_map(|date| matching(*date))
            .fold(0, |sum: u32, (_, times)| sum.saturating_add(*times)),
        buckets: buckets(articles, dates, chosen),
        marks: Vec::new(),
        undated: undated.into_iter().filter(|undated| *undated).count() as u32,
    }
}

/// Years from the first date to the last, or decades where that would be too many, with the number of articles that have
/// a date in each. `chosen` are the numbers of dates, in the order of time.
fn buckets(articles: &[bool], dates: &Years, mut chosen: Vec<usize>) -> Vec<Bucket> {
    let named = |date: usize| dates.articles.of(date).iter().map(|(article, _)| *article as usize);
    chosen.retain(|date| named(*date).any(|article| articles[article]));
    let years = |date: &usize| dates.years[*date];
    let (Some((first, _)), Some(last)) =
        (chosen.first().map(years), chosen.iter().map(|date| years(date).1).max())
    else {
        return Vec::new();
    };
    let years_a_bucket = if last - first < MOST_YEARS { 1 } else { 10 };
    let mut counted_in = vec![i32::MIN; articles.len()];
    let mut buckets = Vec::new();
    for bucket in first / years_a_bucket..=last / years_a_bucket {
        let mut count = 0;
        // Dates that are known to less than a bucket, and ranges, are in several.
        let touching = chosen.iter().filter(|date| {
            let (first, last) = years(date);
            first / years_a_bucket <= bucket && bucket <= last / years_a_bucket
        });
        for article in touching.flat_map(|date| named(*date)).filter(|article| articles[*article]) {
            count += u32::from(counted_in[article] != bucket);
            counted_in[article] = bucket;
        }
        let date = match years_a_bucket {
            1 => PartialDate::year(bucket),
            _ => PartialDate::decade(bucket * 10),
        };
        buckets.extend(date.map(|date| Bucket { date, articles: count }));
    }
    buckets
}
