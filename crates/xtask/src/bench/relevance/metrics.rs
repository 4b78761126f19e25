//! How good rankings are, by what people judged: the measures of `trec_eval`.

use std::collections::{BTreeMap, BTreeSet};

use crate::bench::gold::Judgements;
use crate::bench::lines::Rankings;

/// Means over all queries that have a relevant article; a query without a ranking counts as none found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Scores {
    /// Queries that the means are over.
    pub(super) queries: usize,
    /// Those of them for which anything was found.
    pub(super) answered: usize,
    /// Normalised discounted cumulative gain of the first ten, where an article gains its grade.
    pub(super) ndcg_10: f64,
    /// Mean average precision over the whole ranking.
    pub(super) map: f64,
    /// Share of the relevant articles among the first hundred.
    pub(super) recall_100: f64,
}

impl Scores {
    /// Rates the rankings of one engine for one collection.
    pub(super) fn of(rankings: &Rankings, judgements: &Judgements) -> Self {
        let mut sum = Self::default();
        for (query, grades) in judgements {
            if relevant(grades) == 0 {
                continue;
            }
            let found = rankings.get(query).map(Vec::as_slice).unwrap_or_default();
            let gains = gains(found, grades);
            sum.queries += 1;
            sum.answered += usize::from(!found.is_empty());
            sum.ndcg_10 += ndcg(&gains, grades, 10);
            sum.map += average_precision(&gains, relevant(grades));
            sum.recall_100 += recall(&gains, relevant(grades), 100);
        }
        let queries = sum.queries.max(1) as f64;
        Self {
            ndcg_10: sum.ndcg_10 / queries,
            map: sum.map / queries,
            recall_100: sum.recall_100 / queries,
            ..sum
        }
    }
}

/// How many articles are relevant: of a grade above nought.
fn relevant(grades: &BTreeMap<String, u32>) -> usize {
    grades.values().filter(|grade| **grade > 0).count()
}

/// The grade at each place of a ranking. An article named twice gains once.
fn gains(ranking: &[String], grades: &BTreeMap<String, u32>) -> Vec<u32> {
    let mut seen = BTreeSet::new();
    let grade = |article: &String| grades.get(article).copied().unwrap_or(0);
    ranking.iter().map(|article| if seen.insert(article) { grade(article) } else { 0 }).collect()
}

fn ndcg(gains: &[u32], grades: &BTreeMap<String, u32>, depth: usize) -> f64 {
    let mut best: Vec<u32> = grades.values().copied().collect();
    best.sort_unstable_by(|one, other| other.cmp(one));
    dcg(gains, depth) / dcg(&best, depth)
}

fn dcg(gains: &[u32], depth: usize) -> f64 {
    let discounted = |(place, gain): (usize, &u32)| f64::from(*gain) / (place as f64 + 2.0).log2();
    gains.iter().take(depth).enumerate().map(discounted).sum()
}

fn average_precision(gains: &[u32], relevant: usize) -> f64 {
    let places = gains.iter().enumerate().filter(|(_, gain)| **gain > 0).map(|(place, _)| place + 1);
    let precisions = places.enumerate().map(|(before, place)| (before + 1) as f64 / place as f64);
    precisions.sum::<f64>() / relevant as f64
}

fn recall(gains: &[u32], relevant: usize, depth: usize) -> f64 {
    gains.iter().take(depth).filter(|gain| **gain > 0).count() as f64 / relevant as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(grades: &[(&str, &str, u32)]) -> Judgements {
        let mut all = Judgements::new();
        for (query, article, grade) in grades {
            all.entry((*query).to_owned()).or_default().insert((*article).to_owned(), *grade);
        }
        all
    }

    fn ranked(rankings: &[(&str, &[&str])]) -> Rankings {
        let owned = |articles: &[&str]| articles.iter().map(|article| (*article).to_owned()).collect();
        rankings.iter().map(|(query, articles)| ((*query).to_owned(), owned(articles))).collect()
    }

    fn close(measured: f64, by_hand: f64) {
        assert!((measured - by_hand).abs() < 1e-9, "{measured} is not {by_hand}");
    }

    #[test]
    fn the_best_possible_ranking_scores_one_throughout() {
        let judgements = judged(&[("q", "a", 2), ("q", "b", 1), ("q", "c", 0)]);
        let scores = Scores::of(&ranked(&[("q", &["a", "b", "x"])]), &judgements);
        assert_eq!(scores, Scores { queries: 1, answered: 1, ndcg_10: 1.0, map: 1.0, recall_100: 1.0 });
    }

    #[test]
    fn gains_are_grades_discounted_by_the_logarithm_of_their_place() {
        let judgements = judged(&[("q", "a", 3), ("q", "b", 1), ("q", "c", 0)]);
        // (1/log2(2) + 0/log2(3) + 3/log2(4)) over (3/log2(2) + 1/log2(3))
        let by_hand = (1.0 + 1.5) / (3.0 + 1.0 / 3f64.log2());
        close(Scores::of(&ranked(&[("q", &["b", "c", "a"])]), &judgements).ndcg_10, by_hand);
    }

    #[test]
    fn the_eleventh_gains_nothing_and_still_counts_towards_precision() {
        let judgements = judged(&[("q", "a", 1)]);
        let late = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a"];
        let scores = Scores::of(&ranked(&[("q", &late)]), &judgements);
        close(scores.ndcg_10, 0.0);
        close(scores.map, 1.0 / 11.0);
        close(scores.recall_100, 1.0);
    }

    #[test]
    fn average_precision_is_over_all_that_is_relevant_found_or_not() {
        let judgements = judged(&[("q", "a", 1), ("q", "b", 1), ("q", "c", 1)]);
        let scores = Scores::of(&ranked(&[("q", &["a", "x", "b"])]), &judgements);
        close(scores.map, (1.0 + 2.0 / 3.0) / 3.0);
        close(scores.recall_100, 2.0 / 3.0);
    }

    #[test]
    fn the_hundred_and_first_is_not_recalled() {
        let judgements = judged(&[("q", "a", 1), ("q", "b", 1)]);
        let mut found: Vec<String> = (0..99).map(|number| number.to_string()).collect();
        found.extend(["a".to_owned(), "b".to_owned()]);
        let rankings = Rankings::from([("q".to_owned(), found)]);
        close(Scores::of(&rankings, &judgements).recall_100, 0.5);
    }

    #[test]
    fn an_article_named_twice_gains_once() {
        let judgements = judged(&[("q", "a", 1), ("q", "b", 1)]);
        let scores = Scores::of(&ranked(&[("q", &["a", "a"])]), &judgements);
        close(scores.map, 0.5);
        close(scores.recall_100, 0.5);
    }

    #[test]
    fn a_query_without_an_answer_counts_and_one_without_a_relevant_article_does_not() {
        let judgements = judged(&[("q", "a", 1), ("silent", "a", 1), ("unjudged", "a", 0)]);
        let scores = Scores::of(&ranked(&[("q", &["a"]), ("unjudged", &["a"])]), &judgements);
        assert_eq!((scores.queries, scores.answered), (2, 1));
        close(scores.ndcg_10, 0.5);
    }
}
