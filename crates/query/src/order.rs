//! In what order things come: matching articles by the selection's wish, anything else by keys.

use std::rc::Rc;

use sourcebook_model::date::DayNumber;
use sourcebook_model::{Selection, Sort};

use crate::matched::Matched;
use crate::pack::Pack;
use crate::{QueryError, Source};

impl<S: Source> Pack<S> {
    /// The numbers of the first `limit` matching articles in the selection's order; ties keep the collection's.
    pub(crate) async fn first(
        &self,
        matched: &Matched,
        selection: &Selection,
        limit: usize,
    ) -> Result<Vec<u32>, QueryError> {
        let articles = matched.numbers.iter().copied();
        Ok(match selection.sort {
            Sort::Relevance if matched.wanted.is_empty() => self.first_of_collection(matched, limit).await?,
            Sort::Relevance => {
                let scores = &matched.scores;
                first_by(articles, limit, |article| best_first(scores.tier(article), matched.score(article)))
            }
            Sort::Newest | Sort::Oldest => {
                let days = self.own_days().await?;
                let places = self.collection_places().await?;
                first_by(articles, limit, |article| {
                    let day = match days[article as usize].map(ascending) {
                        None => LAST,
                        Some(day) if selection.sort == Sort::Newest => !day,
                        Some(day) => day,
                    };
                    let place = places.get(article as usize).copied().unwrap_or(article);
                    u64::from(day) << u32::BITS | u64::from(place)
                })
            }
            Sort::Title => {
                let ranks = self.ranks().await?;
                first_by(articles, limit, |article| u64::from(ranks[article as usize]))
            }
        })
    }

    /// The first `limit` matching articles in the collection's order.
    async fn first_of_collection(&self, matched: &Matched, limit: usize) -> Result<Vec<u32>, QueryError> {
        let order = &self.directory.order;
        if order.inline.is_empty() && order.shards.is_empty() {
            return Ok(matched.numbers.iter().take(limit).copied().collect());
        }
        let all = self.articles() as u64;
        let wanted = limit.min(matched.count() as usize);
        let mut first = Vec::with_capacity(wanted);
        let mut read = 0;
        while first.len() < wanted && read < all {
            let end = all.min(read + AT_A_TIME);
            let bytes = self.bytes(ORDER, order, read * NUMBER..end * NUMBER).await?;
            let matching = numbers(&bytes).filter(|article| matched.articles.has(*article));
            first.extend(matching.take(wanted - first.len()));
            read = end;
        }
        Ok(first)
    }

    /// For each article its place in the collection; nothing where articles are numbered so.
    async fn collection_places(&self) -> Result<Rc<Vec<u32>>, QueryError> {
        if let Some(places) = self.collection_places.get() {
            return Ok(Rc::clone(places));
        }
        let bytes = self.all_bytes(ORDER, &self.directory.order).await?;
        let mut places = vec![0; if bytes.is_empty() { 0 } else { self.articles() }];
        for (place, article) in (0..).zip(numbers(&bytes)) {
            if let Some(of_article) = places.get_mut(article as usize) {
                *of_article = place;
            }
        }
        Ok(Rc::clone(self.collection_places.get_or_init(|| Rc::new(places))))
    }

    /// For each article the first day of its own date.
    async fn own_days(&self) -> Result<Vec<Option<DayNumber>>, QueryError> {
        let dates = self.dates().await?;
        let own = self.own_dates().await?;
        let day =
            |number: &u32| Some(*dates.column.spans.get(number.checked_sub(1)? as usize)?.days().start());
        Ok(own.iter().map(day).collect())
    }
}

const ORDER: &str = "order";
/// How many bytes an article's number has.
const NUMBER: u64 = 4;
/// How many articles are looked at together.
const AT_A_TIME: u64 = 1_000;
/// The key of what comes behind all that has another.
const LAST: u32 = u32::MAX;

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks().0.iter().map(|bytes| u32::from_le_bytes(*bytes))
}

/// The first `limit` of `numbers` by their keys, and by themselves where keys are equal.
pub(crate) fn first_by(
    numbers: impl Iterator<Item = u32>,
    limit: usize,
    key: impl Fn(u32) -> u64,
) -> Vec<u32> {
    let mut first = First { limit, keyed: Vec::new(), last: (u64::MAX, u32::MAX) };
    numbers.for_each(|number| first.add((key(number), number)));
    first.numbers()
}

/// The first of numbers with their keys; apart from [`first_by`], since a page carries that for every kind of key.
struct First {
    limit: usize,
    keyed: Vec<(u64, u32)>,
    /// What lies behind it cannot be among the first.
    last: (u64, u32),
}

impl First {
    fn add(&mut self, entry: (u64, u32)) {
        // Of many, most are behind all that may still be first, and are not even kept.
        if entry > self.last {
            return;
        }
        self.keyed.push(entry);
        if self.keyed.len() >= 2 * self.limit.max(FEW) && self.limit > 0 {
            self.settle();
            self.last = self.keyed[self.limit - 1];
        }
    }

    fn settle(&mut self) {
        sort(&mut self.keyed);
        self.keyed.truncate(self.limit);
    }

    fn numbers(mut self) -> Vec<u32> {
        self.settle();
        self.keyed.into_iter().map(|(_, number)| number).collect()
    }
}

/// Sorts pairs. A page carries code for every type that is sorted, so whatever the engine puts in order is such pairs.
pub(crate) fn sort(pairs: &mut [(u64, u32)]) {
    pairs.sort_unstable();
}

/// Fewer are not worth looking through for the first.
const FEW: usize = 50;

/// A key that puts higher tiers before lower, and in each higher scores before lower.
pub(crate) fn best_first(tier: u8, score: f32) -> u64 {
    // The bits of numbers from 0 up are in the order of the numbers.
    let descending = !score.max(0.0).to_bits();
    u64::from(descending) | u64::from(!tier) << u32::BITS
}

/// A key that puts earlier days before later ones.
fn ascending(day: DayNumber) -> u32 {
    day.abs_diff(DayNumber::MIN)
}
