//! Groups that grow together (disjoint sets, Tarjan 1975).

/// Which of so many things belong together.
pub(super) struct Groups(Vec<usize>);

impl Groups {
    /// Each thing alone.
    pub(super) fn of(things: usize) -> Self {
        Self((0..things).collect())
    }

    /// Whether two things belong together.
    pub(super) fn are_one(&mut self, one: usize, other: usize) -> bool {
        self.first(one) == self.first(other)
    }

    /// Makes one group of two.
    pub(super) fn unite(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        self.0[one.max(other)] = one.min(other);
    }

    /// The groups of two and more, by their first members, each in order.
    pub(super) fn into_lists(mut self) -> Vec<Vec<usize>> {
        let mut lists: Vec<Vec<usize>> = vec![Vec::new(); self.0.len()];
        for thing in 0..self.0.len() {
            let first = self.first(thing);
            lists[first].push(thing);
        }
        lists.retain(|list| list.len() > 1);
        lists
    }

    /// The first member of the group; the way there becomes shorter by the half.
    fn first(&mut self, mut thing: usize) -> usize {
        while self.0[thing] != thing {
            self.0[thing] = self.0[self.0[thing]];
            thing = self.0[thing];
        }
        thing
    }
}
