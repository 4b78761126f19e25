//! Lists turned round: what each article is listed under, so that counting a few articles looks at those alone.

use crate::article_set::Fewer;

/// For each article the numbers of what it is listed under, ascending, and how often it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ByArticle {
    /// Where the entries of each article end.
    ends: Vec<u32>,
    entries: Vec<(u32, u32)>,
    /// For each number how many articles are listed under it, and how often all together.
    totals: Vec<(u32, u32)>,
}

/// An article under a number, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) article: u32,
    pub(crate) number: u32,
    pub(crate) times: u32,
}

impl ByArticle {
    /// Turns a list round that is ascending by number, of articles below `count`; others are passed over.
    pub(crate) fn of(count: usize, list: &[Listed]) -> Self {
        let mut starts = vec![0u32; count];
        for listed in list {
            if let Some(start) = starts.get_mut(listed.article as usize) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += std::mem::replace(start, sum);
        }
        let mut entries = vec![(0, 0); sum as usize];
        let mut totals: Vec<(u32, u32)> = Vec::new();
        let mut ends = starts;
        for listed in list {
            if let Some(end) = ends.get_mut(listed.article as usize) {
                entries[*end as usize] = (listed.number, listed.times);
                *end += 1;
                if totals.len() <= listed.number as usize {
                    totals.resize(listed.number as usize + 1, (0, 0));
                }
                add(&mut totals, listed.number, listed.times);
            }
        }
        Self { ends, entries, totals }
    }

    /// For each number how many of the `articles` are listed under it, and how often.
    pub(crate) fn counts(&self, articles: &Fewer<'_>) -> Vec<(u32, u32)> {
        let mut counts = vec![(0, 0); self.totals.len()];
        for article in articles.numbers.iter() {
            self.of_article(*article).iter().for_each(|(number, times)| add(&mut counts, *number, *times));
        }
        let count = |(looked_at, all): ((u32, u32), &(u32, u32))| {
            (articles.count(all.0, looked_at.0), articles.count(all.1, looked_at.1))
        };
        counts.into_iter().zip(&self.totals).map(count).collect()
    }

    /// What an article is listed under, and how often.
    pub(crate) fn of_article(&self, article: u32) -> &[(u32, u32)] {
        let end_of = |article: u32| self.ends.get(article as usize).map_or(0, |end| *end as usize);
        let start = article.checked_sub(1).map_or(0, end_of);
        self.entries.get(start..end_of(article)).unwrap_or_default()
    }
}

fn add(counts: &mut [(u32, u32)], number: u32, times: u32) {
    if let Some((articles, all)) = counts.get_mut(number as usize) {
        *articles += 1;
        *all = all.saturating_add(times);
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    #[test]
    fn a_list_is_turned_round() {
        let listed = |number, article, times| Listed { article, number, times };
        let list = [listed(0, 1, 7), listed(0, 3, 1), listed(2, 1, 9), listed(2, 4, 1)];
        let turned = ByArticle::of(4, &list);
        let of = [0, 1, 2, 3, 4].map(|article| turned.of_article(article).to_vec());
        assert_eq!(of, [vec![], vec![(0, 7), (2, 9)], vec![], vec![(0, 1)], vec![]]);
        let matching = Fewer { numbers: Cow::Borrowed(&[0, 1]), are_others: false };
        let others = Fewer { numbers: Cow::Borrowed(&[2, 3]), are_others: true };
        assert_eq!(turned.counts(&matching), [(1, 7), (0, 0), (1, 9)]);
        assert_eq!(turned.counts(&others), turned.counts(&matching));
    }
}
