//! How well the names that are found fit those that people marked.

use std::iter::Sum;

use super::gold::{Marked, Name};

/// The kinds that both sides tell apart.
const KINDS: [&str; 3] = ["person", "organisation", "place"];

/// Counts over some texts.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Score {
    pub(super) marked: usize,
    found: usize,
    overlapping: usize,
    exact: usize,
    /// The same of those of the kinds that both sides tell apart.
    typed_marked: usize,
    typed_found: usize,
    typed_exact: usize,
}

impl Score {
    pub(super) fn exact_f1(&self) -> f64 {
        f1(self.exact, self.marked, self.found)
    }

    pub(super) fn overlap_f1(&self) -> f64 {
        f1(self.overlapping, self.marked, self.found)
    }

    pub(super) fn typed_f1(&self) -> f64 {
        f1(self.typed_exact, self.typed_marked, self.typed_found)
    }
}

fn f1(right: usize, marked: usize, found: usize) -> f64 {
    2.0 * right as f64 / (marked + found).max(1) as f64
}

impl Sum for Score {
    fn sum<I: Iterator<Item = Self>>(scores: I) -> Self {
        scores.fold(Self::default(), |one, other| Self {
            marked: one.marked + other.marked,
            found: one.found + other.found,
            overlapping: one.overlapping + other.overlapping,
            exact: one.exact + other.exact,
            typed_marked: one.typed_marked + other.typed_marked,
            typed_found: one.typed_found + other.typed_found,
            typed_exact: one.typed_exact + other.typed_exact,
        })
    }
}

/// The names found that count: not those in a doubtful span and in no marked one.
pub(super) fn counted<'a>(marked: &Marked, found: &'a [Name]) -> Vec<&'a Name> {
    let in_marked =
        |name: &Name| marked.names.iter().any(|marked| shared(name, marked.start, marked.end) > 0);
    let in_doubtful = |name: &Name| marked.doubtful.iter().any(|(start, end)| shared(name, *start, *end) > 0);
    found.iter().filter(|name| in_marked(name) || !in_doubtful(name)).collect()
}

/// Whether two names stand in the same place.
pub(super) fn same_place(one: &Name, other: &Name) -> bool {
    (one.start, one.end) == (other.start, other.end)
}

fn shared(name: &Name, start: usize, end: usize) -> usize {
    name.end.min(end).saturating_sub(name.start.max(start))
}

/// The score of one text.
pub(super) fn of(marked: &Marked, found: &[Name]) -> Score {
    let found = counted(marked, found);
    let mut taken = vec![false; found.len()];
    let mut score = Score { marked: marked.names.len(), found: found.len(), ..Score::default() };
    let is_typed = |name: &Name| KINDS.contains(&name.of.as_str());
    score.typed_marked = marked.names.iter().filter(|name| is_typed(name)).count();
    score.typed_found = found.iter().filter(|name| is_typed(name)).count();
    for name in &marked.names {
        let same = found.iter().find(|found| same_place(found, name));
        score.exact += usize::from(same.is_some());
        score.typed_exact += usize::from(is_typed(name) && same.is_some_and(|same| same.of == name.of));
        // Of those that overlap, each is taken once.
        let free = (0..found.len()).filter(|at| !taken[*at] && shared(found[*at], name.start, name.end) > 0);
        if let Some(best) = free.rev().max_by_key(|at| shared(found[*at], name.start, name.end)) {
            taken[best] = true;
            score.overlapping += 1;
        }
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(start: usize, end: usize, of: &str) -> Name {
        Name { start, end, of: of.to_owned() }
    }

    #[test]
    fn a_doubtful_span_counts_neither_way() {
        let marked =
            Marked { text: String::new(), names: vec![name(0, 4, "person")], doubtful: vec![(6, 9)] };
        let score = of(&marked, &[name(0, 4, "place"), name(6, 9, "place"), name(10, 12, "other")]);
        assert_eq!((score.marked, score.found, score.exact, score.typed_exact), (1, 2, 1, 0));
    }

    #[test]
    fn what_overlaps_is_not_exact_and_is_taken_once() {
        let marked = Marked {
            text: String::new(),
            names: vec![name(0, 4, "other"), name(5, 9, "other")],
            doubtful: vec![],
        };
        let score = of(&marked, &[name(0, 9, "other")]);
        assert_eq!((score.overlapping, score.exact), (1, 0));
    }
}
