//! Sets of passages, article by article.

use crate::order::sort;

/// How many passages of an article have a bit each; few articles have more.
const BITS: u32 = u64::BITS;

/// Passages of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PassageSet {
    /// For each article a bit for each of its first passages.
    first: Vec<u64>,
    /// Article and passage of the others, sorted once [`PassageSet::settle`] has been called.
    others: Vec<(u64, u32)>,
}

impl PassageSet {
    /// None, of a collection of so many articles.
    pub(crate) fn of(articles: usize) -> Self {
        Self { first: vec![0; articles], others: Vec::new() }
    }

    /// Adds a passage or, as [`sourcebook_model::pack::Postings::each_passage`] gives them, those that `bits` say from it
    /// on; those of an article that is not of the collection are passed over.
    #[inline]
    pub(crate) fn insert(&mut self, article: u32, passage: u32, bits: u8) {
        let Some(first) = self.first.get_mut(article as usize) else { return };
        if passage < BITS {
            *first |= u64::from(bits) << passage;
        } else {
            self.others.push((u64::from(article), passage));
        }
    }

    /// Has to be called between adding and asking.
    pub(crate) fn settle(&mut self) {
        sort(&mut self.others);
        self.others.dedup();
    }

    /// How many passages of an article are there.
    pub(crate) fn count(&self, article: u32) -> u32 {
        self.first[article as usize].count_ones() + self.others_of(article).len() as u32
    }

    /// The passages of an article that are there, ascending.
    pub(crate) fn passages(&self, article: u32) -> Vec<u32> {
        let bits = self.first[article as usize];
        let first = (0..BITS).filter(|passage| bits >> passage & 1 == 1);
        first.chain(self.others_of(article).iter().map(|(_, passage)| *passage)).collect()
    }

    fn others_of(&self, article: u32) -> &[(u64, u32)] {
        let article = u64::from(article);
        let start = self.others.partition_point(|(other, _)| *other < article);
        let end = self.others.partition_point(|(other, _)| *other <= article);
        &self.others[start..end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_beyond_the_bits_are_there_once_and_in_order() {
        let mut set = PassageSet::of(3);
        for passage in [700, 64, 63, 0, 700] {
            set.insert(1, passage, 1);
            set.insert(2, passage, 1);
        }
        set.insert(1, 90, 1);
        set.settle();
        assert_eq!(set.passages(1), [0, 63, 64, 90, 700]);
        assert_eq!((set.count(0), set.count(1), set.count(2)), (0, 5, 4));
    }
}
