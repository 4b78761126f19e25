//! Sets of articles: a bit each, so that putting large ones together takes little.

use std::borrow::Cow;

/// Articles of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ArticleSet {
    /// Those behind the collection's last article are never set.
    bits: Vec<u64>,
    /// How many articles the collection has.
    collection: usize,
}

impl ArticleSet {
    /// None, of a collection of so many articles.
    pub(crate) fn none(collection: usize) -> Self {
        Self { bits: vec![0; collection.div_ceil(BITS)], collection }
    }

    /// All of a collection of so many.
    pub(crate) fn all(collection: usize) -> Self {
        let mut all = Self { bits: vec![u64::MAX; collection.div_ceil(BITS)], collection };
        if let Some(last) = all.bits.last_mut()
            && !collection.is_multiple_of(BITS)
        {
            *last = (1 << (collection % BITS)) - 1;
        }
        all
    }

    /// Adds an article of the collection.
    #[inline]
    pub(crate) fn insert(&mut self, article: u32) {
        self.bits[article as usize / BITS] |= 1 << (article as usize % BITS);
    }

    /// Takes all articles away.
    pub(crate) fn clear(&mut self) {
        self.bits.fill(0);
    }

    /// Whether an article is there.
    pub(crate) fn has(&self, article: u32) -> bool {
        self.bits.get(article as usize / BITS).is_some_and(|bits| bits >> (article as usize % BITS) & 1 == 1)
    }

    /// Takes away what is not in `other`, of the same collection.
    pub(crate) fn keep(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(bits, other)| *bits &= other);
    }

    /// Takes away what is in `other`, of the same collection.
    pub(crate) fn remove(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(bits, other)| *bits &= !other);
    }

    /// The articles that are not there.
    pub(crate) fn others(&self) -> Self {
        let mut others = Self::all(self.collection);
        others.remove(self);
        others
    }

    /// How many articles are there.
    pub(crate) fn count(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Calls `each` with every article, ascending.
    pub(crate) fn each(&self, mut each: impl FnMut(u32)) {
        for (first, bits) in (0..).step_by(BITS).zip(&self.bits) {
            let mut bits = *bits;
            while bits != 0 {
                each(first + bits.trailing_zeros());
                bits &= bits - 1;
            }
        }
    }

    /// The numbers of the articles, ascending.
    pub(crate) fn numbers(&self) -> Vec<u32> {
        let mut numbers = Vec::with_capacity(self.count());
        self.each(|article| numbers.push(article));
        numbers
    }
}

const BITS: usize = u64::BITS as usize;

/// Articles to be counted by looking at the fewer: at those that match, or at all others where there is a count of all.
pub(crate) struct Fewer<'matched> {
    /// The articles to look at, ascending.
    pub(crate) numbers: Cow<'matched, [u32]>,
    /// Whether those are the ones that do not count.
    pub(crate) are_others: bool,
}

impl Fewer<'_> {
    /// The count of the articles, given that of all and that of those that were looked at.
    pub(crate) fn count(&self, all: u32, looked_at: u32) -> u32 {
        if self.are_others { all.saturating_sub(looked_at) } else { looked_at }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sets_are_put_together_article_by_article(
            collection in 0usize..200,
            one in prop::collection::btree_set(0u32..200, 0..90),
            other in prop::collection::btree_set(0u32..200, 0..90),
        ) {
            let within = |article: &u32| (*article as usize) < collection;
            let set = |articles: &std::collections::BTreeSet<u32>| {
                let mut set = ArticleSet::none(collection);
                articles.iter().filter(|article| within(article)).for_each(|article| set.insert(*article));
                set
            };
            let among = |is_there: &dyn Fn(&u32) -> bool| -> Vec<u32> {
                (0..collection as u32).filter(|article| is_there(article)).collect()
            };
            let (mut kept, mut left) = (set(&one), set(&one));
            kept.keep(&set(&other));
            left.remove(&set(&other));
            prop_assert_eq!(kept.numbers(), among(&|article| one.contains(article) && other.contains(article)));
            prop_assert_eq!(left.numbers(), among(&|article| one.contains(article) && !other.contains(article)));
            prop_assert_eq!(set(&one).others().numbers(), among(&|article| !one.contains(article)));
            prop_assert_eq!(ArticleSet::all(collection).count(), collection);
            prop_assert_eq!(among(&|article| set(&one).has(*article)), set(&one).numbers());
        }
    }
}
