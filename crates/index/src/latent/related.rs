//! Which articles are most like each.

use std::cmp::Reverse;

use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use sourcebook_model::pack::MOST_RELATED;

use super::rows::Rows;
use super::{DIMENSIONS, Latent, Matrix, SCALE};

/// Up to how many articles each is held against all.
const ALL: usize = 4_096;
/// Beyond that, against those of so many groups that are like it.
const GROUPS_ASKED: usize = 6;
/// How like, by cosine, articles are that share some of what they are about. Latent vectors have fewer directions than
/// there are words, and so are more alike.
const LIKE_BY_VECTOR: f32 = 0.5;
/// The same for the words themselves.
const LIKE_BY_WORDS: f32 = 0.08;

/// A vector in numbers of the width that processors multiply many of at once, with noughts behind it.
type Wide = [i16; DIMENSIONS];

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
    let count = (latent.articles.len() / latent.dimensions.max(1)) as u32;
    let all = || Group::of(latent, (0..count).collect());
    let groups = if count as usize <= ALL { vec![all()] } else { groups(latent, count) };
    let heads = heads(latent, count, groups.len());
    let least = (LIKE_BY_VECTOR * SCALE * SCALE).ceil() as i32;
    let of = |article: u32| {
        let vector = wide(latent, article);
        let asked = heads
            .most_like(&vector, GROUPS_ASKED)
            .into_iter()
            .flat_map(|group| groups[group].products(&vector));
        most_like(asked.filter(|(other, product)| *product >= least && *other != article))
    };
    (0..count).into_par_iter().map(of).collect()
}

/// Articles whose vectors lie one behind the other, as they are read one after the other again and again.
struct Group {
    articles: Vec<u32>,
    vectors: Vec<Wide>,
}

impl Group {
    fn of(latent: &Latent, articles: Vec<u32>) -> Self {
        let vectors = articles.iter().map(|article| wide(latent, *article)).collect();
        Self { articles, vectors }
    }

    /// The group's articles, each with how like it is to `vector`: the cosine, [`SCALE`] times `SCALE`.
    fn products(&self, vector: &Wide) -> impl Iterator<Item = (u32, i32)> {
        self.articles.iter().copied().zip(self.vectors.iter().map(|other| product(vector, other)))
    }

    /// The places in the group of the articles most like `vector`, so many at most.
    fn most_like(&self, vector: &Wide, most: usize) -> Vec<usize> {
        let mut products: Vec<(usize, i32)> =
            self.products(vector).map(|(_, product)| product).enumerate().collect();
        let by_rank = |(place, product): &(usize, i32)| (Reverse(*product), *place);
        let most = most.min(products.len());
        if most > 0 {
            products.select_nth_unstable_by_key(most - 1, by_rank);
        }
        products.truncate(most);
        products.sort_unstable_by_key(by_rank);
        products.into_iter().map(|(place, _)| place).collect()
    }
}

/// The articles that groups are gathered around.
fn heads(latent: &Latent, count: u32, groups: usize) -> Group {
    let head = |group: usize| (group * count as usize / groups) as u32;
    Group::of(latent, (0..groups).map(head).collect())
}

fn groups(latent: &Latent, count: u32) -> Vec<Group> {
    let heads = heads(latent, count, count.isqrt() as usize);
    let articles: Vec<u32> = (0..count).collect();
    let nearest: Vec<Vec<usize>> =
        articles.par_iter().map(|article| heads.most_like(&wide(latent, *article), 1)).collect();
    let mut groups = vec![Vec::new(); heads.articles.len()];
    for (article, group) in articles.into_iter().zip(nearest) {
        group.into_iter().for_each(|group| groups[group].push(article));
    }
    groups.into_iter().map(|articles| Group::of(latent, articles)).collect()
}

fn wide(latent: &Latent, article: u32) -> Wide {
    let mut wide = [0; DIMENSIONS];
    wide.iter_mut().zip(latent.vector(article)).for_each(|(wide, component)| *wide = i16::from(*component));
    wide
}

fn product(one: &Wide, other: &Wide) -> i32 {
    one.iter().zip(other).map(|(one, other)| i32::from(*one) * i32::from(*other)).sum()
}

fn most_like<Likeness: Copy + PartialOrd>(others: impl Iterator<Item = (u32, Likeness)>) -> Vec<u32> {
    let mut best: Vec<(u32, Likeness)> = Vec::with_capacity(MOST_RELATED + 1);
    for (other, likeness) in others {
        let at = best.partition_point(|(known, more)| (*more, Reverse(*known)) >= (likeness, Reverse(other)));
        if at < MOST_RELATED {
            best.insert(at, (other, likeness));
            best.truncate(MOST_RELATED);
        }
    }
    best.into_iter().map(|(other, _)| other).collect()
}

#[cfg(test)]
impl Latent {
    /// The cosine of two articles' vectors.
    pub(super) fn likeness(&self, one: u32, other: u32) -> f32 {
        product(&wide(self, one), &wide(self, other)) as f32 / (SCALE * SCALE)
    }
}

#[cfg(test)]
mod tests {
    use super::super::TermMatrix;
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
        let mut matrix = TermMatrix::new(4);
        matrix.add_term(&[(0, 2), (1, 1)]);
        matrix.add_term(&[(1, 1), (2, 1)]);
        let related = by_words(&matrix.normalised());
        assert_eq!(related, [vec![1], vec![0, 2], vec![1], vec![]]);
    }
}
