//! The timeline: the dates of the articles that match, in buckets and one by one.

use sourcebook_model::answer::{Bucket, Mark, Timeline};
use sourcebook_model::pack::Naming;
use sourcebook_model::{PartialDate, Selection, View};

use crate::article_set::{ArticleSet, Fewer};
use crate::dates::{Dates, Years};
use crate::matched::Matched;
use crate::pack::Pack;
use crate::{QueryError, Source};

/// The most dates that are singled out; all are counted.
const MOST_MARKS: usize = 500;
/// Up to how many years a bucket each still shows, a pixel wide or more, far ones aside; beyond that buckets are decades.
const MOST_YEARS: usize = 240;

impl<S: Source> Pack<S> {
    /// The dates of the articles that match, of which `fewer` are to be looked at, and lie in the selection's period; they
    /// are singled out for the timeline alone.
    pub(crate) async fn timeline(
        &self,
        matched: &Matched,
        fewer: &Fewer<'_>,
        selection: &Selection,
    ) -> Result<Timeline, QueryError> {
        if !needs_days(selection) {
            let years = self.years().await?;
            let mut counts = Counts::of(&fewer.numbers, &years, None);
            if fewer.are_others {
                let all = || ArticleSet::all(self.articles()).numbers();
                counts = counts.taken_from(years.all.get_or_init(|| Counts::of(&all(), &years, None)));
            }
            return Ok(counts.timeline());
        }
        let dates = self.dates().await?;
        let between = dates.column.between(selection.period.days());
        let mut timeline = Counts::of(&matched.numbers, &dates.years, Some(&between)).timeline();
        if selection.view == View::Timeline {
            timeline.marks = self.marks(&matched.articles, &dates, &between, timeline.dates).await?;
        }
        Ok(timeline)
    }

    /// The dates that are singled out, in the order of time: all of them or, where they are too many, those that are
    /// articles' own (any, if none is), evenly thinned to as many as can be.
    async fn marks(
        &self,
        articles: &ArticleSet,
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
                    if is_between && articles.has(article) {
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

/// What is counted of the dates of some articles.
#[derive(Clone, Debug)]
pub(crate) struct Counts {
    years: Buckets,
    decades: Buckets,
    /// How many of the articles have no date.
    undated: u32,
    /// How often dates are named.
    dates: u32,
}

impl Counts {
    /// Those of `articles`, of all dates or of those that are `chosen`.
    fn of(articles: &[u32], dates: &Years, chosen: Option<&[bool]>) -> Self {
        let first = dates.years.iter().map(|(from, _)| *from).min().unwrap_or_default();
        let last = dates.years.iter().map(|(from, until)| *from.max(until)).max().unwrap_or_default();
        let (mut years, mut decades) = (Buckets::of(first, last, 1), Buckets::of(first, last, 10));
        let decade_of: Vec<(i32, i32)> =
            dates.years.iter().map(|(from, until)| (from / 10, until / 10)).collect();
        let (mut undated, mut named) = (0, 0u32);
        for article in articles {
            let of_article = dates.by_article.of_article(*article);
            undated += u32::from(of_article.is_empty());
            let (mut year, mut decade) = (i32::MIN, i32::MIN);
            let is_counted = |(date, _): &&(u32, u32)| chosen.is_none_or(|chosen| chosen[*date as usize]);
            for &(date, times) in of_article.iter().filter(is_counted) {
                years.add(dates.years[date as usize], &mut year);
                decades.add(decade_of[date as usize], &mut decade);
                named = named.saturating_add(times);
            }
        }
        Self { years, decades, undated, dates: named }
    }

    /// Those of all other articles, where these are the counts of `all`.
    fn taken_from(self, all: &Self) -> Self {
        Self {
            years: self.years.taken_from(&all.years),
            decades: self.decades.taken_from(&all.decades),
            undated: all.undated.saturating_sub(self.undated),
            dates: all.dates.saturating_sub(self.dates),
        }
    }

    fn timeline(&self) -> Timeline {
        let buckets = self.years.counted();
        let mut timeline =
            Timeline { undated: self.undated, dates: self.dates, buckets, ..Timeline::default() };
        let main = timeline.main_buckets();
        if main.len() > MOST_YEARS {
            timeline.buckets = self.decades.counted();
        } else if let (Some(first), Some(last)) = (main.first(), main.last()) {
            let main = *first.date.days().start()..=*last.date.days().start();
            timeline
                .buckets
                .retain(|bucket| bucket.articles > 0 || main.contains(bucket.date.days().start()));
        }
        timeline
    }
}

/// How many articles have dates in each of several years together. Dates that are known to less than that, and ranges, are
/// in several.
#[derive(Clone, Debug)]
struct Buckets {
    /// How many years each has.
    years: i32,
    /// The first that there may be.
    first: i32,
    /// By how much each has more articles than the one before.
    more: Vec<i32>,
}

impl Buckets {
    /// None yet, of so many years each, from that of the year `first` to that of `last`.
    fn of(first: i32, last: i32, years: i32) -> Self {
        let (first, last) = (first / years, last / years);
        Self { years, first, more: vec![0; (last - first) as usize + 2] }
    }

    /// Adds a date of an article. They come in order, so that the article has been counted in all buckets from the first of
    /// this one to the last, or in none; `counted` is the last that it has been counted in.
    fn add(&mut self, (from, until): (i32, i32), counted: &mut i32) {
        let from = from.max(counted.saturating_add(1));
        if from <= until {
            self.more[(from - self.first) as usize] += 1;
            self.more[(until - self.first) as usize + 1] -= 1;
            *counted = until;
        }
    }

    fn taken_from(self, all: &Self) -> Self {
        let more = self.more.iter().zip(&all.more).map(|(more, all)| all - more);
        Self { more: more.collect(), ..self }
    }

    /// Them from the first to the last that have articles.
    fn counted(&self) -> Vec<Bucket> {
        let mut articles = 0;
        let counts = (self.first..).zip(&self.more).map(|(bucket, more)| {
            articles += more;
            (bucket, articles as u32)
        });
        let mut counts: Vec<(i32, u32)> = counts.skip_while(|(_, articles)| *articles == 0).collect();
        counts.truncate(counts.iter().rposition(|(_, articles)| *articles > 0).map_or(0, |last| last + 1));
        let bucket = |(bucket, articles): (i32, u32)| {
            let date = match self.years {
                1 => PartialDate::year(bucket),
                _ => PartialDate::decade(bucket * self.years),
            };
            date.map(|date| Bucket { date, articles })
        };
        counts.into_iter().filter_map(bucket).collect()
    }
}
