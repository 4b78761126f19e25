//! How well the names that are found fit those that people marked.

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
    /// The score of texts, each with what is found in it.
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = (&'a Marked, &'a Vec<Name>)>) -> Self {
        let mut score = Self::default();
        for (marked, found) in texts {
            score.count(marked, found);
        }
        score
    }

    fn count(&mut self, marked: &Marked, found: &[Name]) {
        let found = counted(marked, found);
        let mut taken = vec![false; found.len()];
        let is_typed = |name: &Name| KINDS.contains(&name.of.as_str());
        self.marked += marked.names.len();
        self.found += found.len();
        self.typed_marked += marked.names.iter().filter(|name| is_typed(name)).count();
        self.typed_found += found.iter().filter(|name| is_typed(name)).count();
        for name in &marked.names {
            let same = found.iter().find(|found| same_place(found, name));
            self.exact += usize::from(same.is_some());
            self.typed_exact += usize::from(is_typed(name) && same.is_some_and(|same| same.of == name.of));
            // Of those that overlap, each is taken once.
            let free =
                (0..found.len()).filter(|at| !taken[*at] && shared(found[*at], name.start, name.end) > 0);
            if let Some(best) = free.rev().max_by_key(|at| shared(found[*at], name.start, name.end)) {
                taken[best] = true;
                self.overlapping += 1;
            }
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    fn score(marked: Marked, found: &[Name]) -> Score {
        Score::of([(&marked, &found.to_vec())])
    }

    fn name(start: usize, end: usize, of: &str) -> Name {
        Name { start, end, of: of.to_owned() }
    }

    #[test]
    fn a_doubtful_span_counts_neither_way() {
        let marked =
            Marked { text: String::new(), names: vec![name(0, 4, "person")], doubtful: vec![(6, 9)] };
        let score = score(marked, &[name(0, 4, "place"), name(6, 9, "place"), name(10, 12, "other")]);
        assert_eq!((score.marked, score.found, score.exact, score.typed_exact), (1, 2, 1, 0));
    }

    #[test]
    fn what_overlaps_is_not_exact_and_is_taken_once() {
        let marked = Marked {
            text: String::new(),
            names: vec![name(0, 4, "other"), name(5, 9, "other")],
            doubtful: vec![],
        };
        let score = score(marked, &[name(0, 9, "other")]);
        assert_eq!((score.overlapping, score.exact), (1, 0));
    }
}
