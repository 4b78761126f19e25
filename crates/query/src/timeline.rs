//! The timeline: the dates of the articles that match, in buckets and one by one.

use sourcebook_model::answer::{Bucket, Mark, Timeline};
use sourcebook_model::pack::Naming;
use sourcebook_model::{PartialDate, Selection, View};

use crate::dates::{Dates, Years};
use crate::matched::Matched;
use crate::pack::Pack;
use crate::{QueryError, Source};

/// The most dates that are singled out; all are counted.
const MOST_MARKS: usize = 500;
/// Up to how many years a bucket each is still readable, far ones aside; beyond that buckets are decades.
const MOST_YEARS: usize = 100;

impl<S: Source> Pack<S> {
    /// The dates of the articles that match and lie in the selection's period; they are singled out for the timeline alone.
    pub(crate) async fn timeline(
        &self,
        matched: &Matched,
        selection: &Selection,
    ) -> Result<Timeline, QueryError> {
        if !needs_days(selection) {
            let years = self.years().await?;
            return Ok(counted(&matched.numbers, &years, |_| true));
        }
        let dates = self.dates().await?;
        let between = dates.column.between(selection.period.days());
        let mut timeline = counted(&matched.numbers, &dates.years, |date| between[date]);
        if selection.view == View::Timeline {
            timeline.marks = self.marks(&matched.articles, &dates, &between, timeline.dates).await?;
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
fn counted(articles: &[u32], dates: &Years, is_chosen: impl Fn(usize) -> bool) -> Timeline {
    let mut timeline = Timeline::default();
    let first = dates.years.iter().map(|(from, _)| *from).min().unwrap_or_default();
    let last = dates.years.iter().map(|(from, until)| *from.max(until)).max().unwrap_or_default();
    let (mut years, mut decades) = (Buckets::of(first, last, 1), Buckets::of(first, last, 10));
    for article in articles {
        let of_article = dates.by_article.of_article(*article);
        timeline.undated += u32::from(of_article.is_empty());
        years.begin();
        decades.begin();
        for &(date, times) in of_article.iter().filter(|(date, _)| is_chosen(*date as usize)) {
            let span = dates.years[date as usize];
            years.add(span);
            decades.add(span);
            timeline.dates = timeline.dates.saturating_add(times);
        }
    }
    timeline.buckets = years.counted();
    let main = timeline.main_buckets();
    if main.len() > MOST_YEARS {
        timeline.buckets = decades.counted();
    } else if let (Some(first), Some(last)) = (main.first(), main.last()) {
        let main = *first.date.days().start()..=*last.date.days().start();
        timeline.buckets.retain(|bucket| bucket.articles > 0 || main.contains(bucket.date.days().start()));
    }
    timeline
}

/// How many articles have dates in each of several years together. Dates that are known to less than that, and ranges, are
/// in several.
struct Buckets {
    years: i32,
    /// The first that there may be.
    first: i32,
    /// By how much each has more articles than the one before.
    more: Vec<i32>,
    /// The first and the last that there are.
    present: (i32, i32),
    /// The last that the present article has been counted in.
    until: i32,
}

impl Buckets {
    /// None yet, of so many years each, from that of the year `first` to that of `last`.
    fn of(first: i32, last: i32, years: i32) -> Self {
        let (first, last) = (first / years, last / years);
        Self {
            years,
            first,
            more: vec![0; (last - first) as usize + 2],
            present: (i32::MAX, i32::MIN),
            until: i32::MIN,
        }
    }

    /// Has to be called before each article.
    fn begin(&mut self) {
        self.until = i32::MIN;
    }

    /// Adds a date of the present article. They come in order, so that it has been counted in all buckets from the first of
    /// this one to the last, or in none.
    fn add(&mut self, (from, until): (i32, i32)) {
        let (from, until) = (from / self.years, until / self.years);
        self.present = (self.present.0.min(from), self.present.1.max(until));
        let from = from.max(self.until.saturating_add(1));
        if from <= until {
            self.more[(from - self.first) as usize] += 1;
            self.more[(until - self.first) as usize + 1] -= 1;
            self.until = until;
        }
    }

    /// Them from the first to the last that there are.
    fn counted(&self) -> Vec<Bucket> {
        let mut articles = 0;
        let counts = (self.first..).zip(&self.more).map(|(bucket, more)| {
            articles += more;
            (bucket, articles as u32)
        });
        let (first, last) = self.present;
        let present = counts.filter(|(bucket, _)| (first..=last).contains(bucket));
        let bucket = |(bucket, articles): (i32, u32)| {
            let date = match self.years {
                1 => PartialDate::year(bucket),
                _ => PartialDate::decade(bucket * self.years),
            };
            date.map(|date| Bucket { date, articles })
        };
        present.filter_map(bucket).collect()
    }
}
