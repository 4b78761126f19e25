//! How well what was found fits what was marked.

use std::iter::Sum;

use super::days;
use super::gold::{Found, Marked};

/// Counts over some texts.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Score {
    /// Spans that people marked.
    pub(super) marked: usize,
    /// Spans that we found.
    found: usize,
    overlapping: usize,
    exact: usize,
    /// Those found that have a value to compare, and of these the ones with the same.
    pub(super) values: usize,
    pub(super) values_right: usize,
    /// Calendar dates, found or not, and of these the ones that ours is right for.
    pub(super) dates: usize,
    pub(super) dates_right: usize,
}

impl Score {
    pub(super) fn overlap_f1(&self) -> f64 {
        self.f1(self.overlapping)
    }

    pub(super) fn exact_f1(&self) -> f64 {
        self.f1(self.exact)
    }

    fn f1(&self, right: usize) -> f64 {
        2.0 * right as f64 / (self.marked + self.found).max(1) as f64
    }
}

impl Sum for Score {
    fn sum<I: Iterator<Item = Self>>(scores: I) -> Self {
        scores.fold(Self::default(), |one, other| Self {
            marked: one.marked + other.marked,
            found: one.found + other.found,
            overlapping: one.overlapping + other.overlapping,
            exact: one.exact + other.exact,
            values: one.values + other.values,
            values_right: one.values_right + other.values_right,
            dates: one.dates + other.dates,
            dates_right: one.dates_right + other.dates_right,
        })
    }
}

/// For each marked span, which of those found overlaps it most; none of these is taken twice.
pub(super) fn pairs(marked: &Marked, found: &[Found]) -> Vec<Option<usize>> {
    let mut taken = vec![false; found.len()];
    let mut pair = |span: &super::gold::Span| {
        let shared = |found: &Found| found.end.min(span.end).saturating_sub(found.start.max(span.start));
        let free = (0..found.len()).filter(|at| !taken[*at] && shared(&found[*at]) > 0);
        let best = free.rev().max_by_key(|at| shared(&found[*at]))?;
        taken[best] = true;
        Some(best)
    };
    marked.spans.iter().map(&mut pair).collect()
}

/// The score of one text.
pub(super) fn of(marked: &Marked, found: &[Found]) -> Score {
    let mut score = Score { marked: marked.spans.len(), found: found.len(), ..Score::default() };
    for (span, pair) in marked.spans.iter().zip(pairs(marked, found)) {
        let ours = pair.map(|at| &found[at]);
        score.overlapping += usize::from(ours.is_some());
        score.exact += usize::from(ours.is_some_and(|ours| (ours.start, ours.end) == (span.start, span.end)));
        if let (Some(ours), Some(value)) = (ours, &span.value) {
            score.values += 1;
            score.values_right += usize::from(ours.value.as_ref() == Some(value));
        }
        score.dates += usize::from(!span.days.is_empty());
        let value = ours.and_then(|ours| ours.value.as_deref());
        score.dates_right +=
            usize::from(value.is_some_and(|value| days::names_one(value, &span.days, span.is_range)));
    }
    score
}

#[cfg(test)]
mod tests {
    use super::super::gold::Span;
    use super::*;

    #[test]
    fn two_finds_in_one_span_count_once() {
        let span =
            Span { start: 0, end: 12, value: None, days: vec!["2019-01-01".to_owned()], is_range: true };
        let marked = Marked { text: "2019 to 2021".to_owned(), written: None, spans: vec![span] };
        let year = |start, year: &str| Found {
            start,
            end: start + 4,
            text: year.to_owned(),
            value: Some(year.to_owned()),
        };
        let score = of(&marked, &[year(0, "2019"), year(8, "2021")]);
        assert_eq!((score.overlapping, score.exact, score.found, score.dates_right), (1, 0, 2, 1));
        assert!((score.overlap_f1() - 2.0 / 3.0).abs() < 1e-9);
    }
}
