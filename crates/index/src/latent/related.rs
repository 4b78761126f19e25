//! Which articles are most like each.

use std::cmp::Reverse;

use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use sourcebook_model::pack::MOST_RELATED;

use super::rows::Rows;
use super::{Latent, Matrix, SCALE};

/// Up to how many articles each is held against all.
const ALL: usize = 4_096;
/// Beyond that, against those of so many groups that are like it.
const GROUPS_ASKED: usize = 6;
/// How like, by cosine, articles are that share some of what they are about. Latent vectors have fewer directions than
/// there are words, and so are more alike.
const LIKE_BY_VECTOR: f32 = 0.5;
/// The same for the words themselves.
const LIKE_BY_WORDS: f32 = 0.08;

/// For each article the numbers of those most like it, the most like first.
pub(super) type Related = Vec<Vec<u32>>;

/// By the words they share; for few articles.
pub(super) fn by_words(matrix: &Matrix) -> Related {
    let count = matrix.articles();
    if count == 0 {
        return Related::new();
    }
    let mut each = Rows::new(count, count);
    (0..count).for_each(|article| each.row_mut(article as u32)[article] = 1.0);
    let cosines = matrix.spread(&each);
    let of = |(article, row): (usize, &[f32])| {
        let others = (0..).zip(row.iter().copied()).filter(|(other, _)| *other as usize != article);
        most_like(others.filter(|(_, cosine)| *cosine >= LIKE_BY_WORDS))
    };
    cosines.iter().enumerate().map(of).collect()
}

/// By their vectors. Beyond a number of articles, those are grouped around a few of them, evenly spread over the
/// collection, and each is held against the groups nearest to it (an inverted file, as in Jégou and others, *Product
/// Quantization for Nearest Neighbor Search*, 2011): what is missed lies at a group's edge.
pub(super) fn by_vectors(latent: &Latent) -> Related {
    let count = latent.articles.len() / latent.dimensions.max(1);
    let groups = if count <= ALL { vec![(0..count as u32).collect()] } else { groups(latent, count) };
    let heads = heads(count, groups.len());
    let of = |article: u32| {
        let asked = nearest_groups(latent, article, &heads);
        let others = asked.into_iter().flat_map(|group| groups[group].iter().copied());
        let likenesses =
            others.filter(|other| *other != article).map(|other| (other, latent.likeness(article, other)));
        most_like(likenesses.filter(|(_, likeness)| *likeness >= LIKE_BY_VECTOR))
    };
    (0..count as u32).into_par_iter().map(of).collect()
}

/// The articles that groups are gathered around.
fn heads(count: usize, groups: usize) -> Vec<u32> {
    (0..groups).map(|group| (group * count / groups) as u32).collect()
}

fn groups(latent: &Latent, count: usize) -> Vec<Vec<u32>> {
    let heads = heads(count, count.isqrt());
    let articles: Vec<u32> = (0..count as u32).collect();
    let nearest: Vec<usize> =
        articles.par_iter().map(|article| nearest_groups(latent, *article, &heads)[0]).collect();
    let mut groups = vec![Vec::new(); heads.len()];
    for (article, group) in articles.into_iter().zip(nearest) {
        groups[group].push(article);
    }
    groups
}

/// The numbers of the groups whose heads an article is most like; never none.
fn nearest_groups(latent: &Latent, article: u32, heads: &[u32]) -> Vec<usize> {
    let mut likenesses: Vec<(usize, i32)> =
        heads.iter().map(|head| latent.product(article, *head)).enumerate().collect();
    let asked = GROUPS_ASKED.min(heads.len());
    likenesses.select_nth_unstable_by_key(asked - 1, |(group, product)| (Reverse(*product), *group));
    likenesses.truncate(asked);
    likenesses.sort_unstable_by_key(|(group, product)| (Reverse(*product), *group));
    likenesses.into_iter().map(|(group, _)| group).collect()
}

fn most_like(others: impl Iterator<Item = (u32, f32)>) -> Vec<u32> {
    let mut best: Vec<(u32, f32)> = Vec::with_capacity(MOST_RELATED + 1);
    for (other, likeness) in others {
        let at = best.partition_point(|(known, more)| (*more, Reverse(*known)) >= (likeness, Reverse(other)));
        if at < MOST_RELATED {
            best.insert(at, (other, likeness));
            best.truncate(MOST_RELATED);
        }
    }
    best.into_iter().map(|(other, _)| other).collect()
}

impl Latent {
    fn product(&self, one: u32, other: u32) -> i32 {
        let pairs = self.vector(one).iter().zip(self.vector(other));
        pairs.map(|(one, other)| i32::from(*one) * i32::from(*other)).sum()
    }

    /// The cosine of two articles' vectors.
    pub(super) fn likeness(&self, one: u32, other: u32) -> f32 {
        self.product(one, other) as f32 / (SCALE * SCALE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many articles on a circle, in the order of their numbers.
    fn circle(count: usize) -> Latent {
        let place = |article: usize| {
            let (sine, cosine) = (article as f32 / count as f32 * std::f32::consts::TAU).sin_cos();
            [(cosine * SCALE).round() as i8, (sine * SCALE).round() as i8]
        };
        Latent { dimensions: 2, articles: (0..count).flat_map(place).collect() }
    }

    #[test]
    fn the_articles_beside_one_are_most_like_it() {
        let related = by_vectors(&circle(90));
        let mut beside = related[10].clone();
        beside.sort_unstable();
        assert_eq!(beside.len(), MOST_RELATED);
        assert!(beside.iter().all(|other| (7..=13).contains(other)), "{beside:?}");
    }

    #[test]
    fn groups_find_nearly_what_holding_against_all_would() {
        let latent = circle(ALL + 1);
        let related = by_vectors(&latent);
        for article in (0..=ALL as u32).step_by(97) {
            let of = &related[article as usize];
            assert_eq!(of.len(), MOST_RELATED);
            assert!(of.iter().all(|other| latent.likeness(article, *other) > 0.99), "{article}: {of:?}");
        }
    }

    #[test]
    fn few_articles_are_like_each_other_by_the_words_they_share() {
        let mut matrix = Matrix::new(4);
        matrix.add_term(&[(0, 2), (1, 1)]);
        matrix.add_term(&[(1, 1), (2, 1)]);
        let related = by_words(&matrix.normalised());
        assert_eq!(related, [vec![1], vec![0, 2], vec![1], vec![]]);
    }
}
