//! In what order things come: matching articles by the selection's wish, anything else by keys.

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
        let articles = matched.numbers();
        Ok(match selection.sort {
            Sort::Relevance if matched.wanted.is_empty() => articles.take(limit).collect(),
            Sort::Relevance => {
                let scores = &matched.scores;
                first_by(articles, limit, |article| best_first(scores.tier(article), matched.score(article)))
            }
            Sort::Newest => {
                let days = self.own_days().await?;
                first_by(articles, limit, |article| {
                    days[article as usize].map_or(LAST, |day| !ascending(day))
                })
            }
            Sort::Oldest => {
                let days = self.own_days().await?;
                first_by(articles, limit, |article| days[article as usize].map_or(LAST, ascending))
            }
            Sort::Title => {
                let ranks = self.ranks().await?;
                first_by(articles, limit, |article| u64::from(ranks[article as usize]))
            }
        })
    }

    /// For each article the first day of its own date.
    async fn own_days(&self) -> Result<Vec<Option<DayNumber>>, QueryError> {
        let column = self.dates().await?;
        let mut days = vec![None; self.articles()];
        for record in column.records.iter().filter(|record| record.passage.is_none()) {
            days[record.article as usize] = Some(*column.dates[record.date as usize].days().start());
        }
        Ok(days)
    }
}

/// The key of what comes behind all that has another.
const LAST: u64 = u64::MAX;

/// The first `limit` of `numbers` by their keys, and by themselves where keys are equal.
pub(crate) fn first_by(
    numbers: impl Iterator<Item = u32>,
    limit: usize,
    key: impl Fn(u32) -> u64,
) -> Vec<u32> {
    let mut keyed: Vec<(u64, u32)> = numbers.map(|number| (key(number), number)).collect();
    if limit < keyed.len() {
        keyed.select_nth_unstable(limit);
        keyed.truncate(limit);
    }
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, number)| number).collect()
}

/// A key that puts higher tiers before lower, and in each higher scores before lower.
pub(crate) fn best_first(tier: u8, score: f32) -> u64 {
    // The bits of numbers from 0 up are in the order of the numbers.
    let descending = !score.max(0.0).to_bits();
    u64::from(descending) | u64::from(!tier) << u32::BITS
}

/// A key that puts earlier days before later ones.
fn ascending(day: DayNumber) -> u64 {
    u64::from(day.abs_diff(DayNumber::MIN))
}
