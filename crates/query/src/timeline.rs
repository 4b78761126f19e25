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
            timeline.marks = self.marks(articles, &dates, &between, timeline.dates).await?;
        }
        Ok(timeline)
    }

    /// The dates that are singled out, in the order of time: all of them or, where they are too many, those that are
    /// articles' own (any, if none is), evenly thinned to as many as can be.
    async fn marks(
        &self,
        articles: &[bool],
        dates: &Dates,
        between: &[bool],
        count: u32,
    ) -> Result<Vec<Mark>, QueryError> {
        let places = |own: Option<&[u32]>| {
            let mut places = Vec::new();
            let mut naming = 0;
            for (date, &is_between) in between.iter().enumerate() {
                for &(article, times) in dates.years.articles.of(date) {
                    let first = naming;
                    naming += u64::from(times);
                    let first = match own {
                        // An article's own date stands behind the places where its text names the same.
                        Some(own) if own[article as usize] as usize == date + 1 => naming.saturating_sub(1),
                        Some(_) => naming,
                        None => first,
                    };
                    if is_between && articles[article as usize] {
                        places.extend((first..naming).map(|naming| (date, article, naming)));
                    }
                }
            }
            places
        };
        let most = MOST_MARKS as u32;
        let own = if count > most { places(Some(&self.own_dates().await?)) } else { Vec::new() };
        let places = if own.is_empty() { places(None) } else { own };
        let step = places.len().div_ceil(MOST_MARKS).max(1);
        let mut marks = Vec::new();
        for (date, article, naming) in places.into_iter().step_by(step) {
            let name = self.name(article).await?;
            let Naming { passage, text } = self.naming(naming).await?;
            let text = dates.column.texts.get(text as usize).cloned();
            let span = &dates.column.spans[date];
            marks.push(Mark {
                date: span.from,
                until: span.until,
                text: text.ok_or_else(|| self.inconsistent("its dates are written in no way"))?,
                article: name.id.clone(),
                title: name.title.clone(),
                passage,
            });
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
    let mut timeline = Timeline::default();
    let (mut first, mut last) = (i32::MAX, i32::MIN);
    for (article, _) in (0..).zip(articles).filter(|(_, matches)| **matches) {
        let of_article = dates.by_article.of_article(article);
        timeline.undated += u32::from(of_article.is_empty());
        for &(date, times) in of_article.iter().filter(|(date, _)| is_chosen(*date as usize)) {
            let (from, until) = dates.years[date as usize];
            (first, last) = (first.min(from), last.max(until));
            timeline.dates = timeline.dates.saturating_add(times);
        }
    }
    if first <= last {
        timeline.buckets = buckets(articles, dates, is_chosen, (first, last));
    }
    timeline
}

/// Years from the first to the last, or decades where that would be too many, with the number of articles that have a
/// chosen date in each. Dates that are known to less than a bucket, and ranges, are in several.
fn buckets(
    articles: &[bool],
    dates: &Years,
    is_chosen: impl Fn(usize) -> bool,
    (first, last): (i32, i32),
) -> Vec<Bucket> {
    let years_a_bucket = if last.saturating_sub(first) < MOST_YEARS { 1 } else { 10 };
    let first = first / years_a_bucket;
    let bucket_of = |year: i32| year / years_a_bucket - first;
    // By how much each bucket has more articles than the one before.
    let mut more = vec![0; bucket_of(last) as usize + 2];
    for (article, _) in (0..).zip(articles).filter(|(_, matches)| **matches) {
        // Dates are in order, so that an article has been counted in all buckets from its first to this one, or in none.
        let mut counted_until = -1;
        for (date, _) in
            dates.by_article.of_article(article).iter().filter(|(date, _)| is_chosen(*date as usize))
        {
            let (from, until) = dates.years[*date as usize];
            let (from, until) = (bucket_of(from).max(counted_until + 1), bucket_of(until));
            if from <= until {
                more[from as usize] += 1;
                more[until as usize + 1] -= 1;
                counted_until = until;
            }
        }
    }
    let counts = more.iter().scan(0i32, |count, more| {
        *count += more;
        Some(*count as u32)
    });
    let bucket = |(bucket, articles): (i32, u32)| {
        let date = match years_a_bucket {
            1 => PartialDate::year(bucket),
            _ => PartialDate::decade(bucket * 10),
        };
        date.map(|date| Bucket { date, articles })
    };
    (first..=last / years_a_bucket).zip(counts).filter_map(bucket).collect()
}
