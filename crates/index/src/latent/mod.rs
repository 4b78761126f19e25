//! Latent vectors: what articles are about, beyond the words they have in common.
//!
//! Latent semantic analysis (Deerwester and others, *Indexing by Latent Semantic Analysis*, 1990) of the collection
//! itself. Articles whose vectors point the same way are about the same things, so that the best articles for a query
//! can vouch for others that hold some of its words. Nothing but articles has a vector: a query is its best articles.

mod bisection;
mod matrix;
mod related;
mod rows;
mod subspace;

pub(crate) use matrix::{Matrix, TermMatrix};
use rows::Rows;
use sourcebook_model::pack::{Directory, encode_related};

use crate::IndexError;
use crate::shards::Shards;

/// How many numbers a vector has. Judged collections gain no more from twice as many, and hardly less from half.
const DIMENSIONS: usize = 64;
/// The fewest articles that tell which words go together; from fewer, vectors would be chance.
const FEWEST_ARTICLES: usize = 100;
/// What a component of 1 becomes: vectors are of length 1, so none is greater.
const SCALE: f32 = 127.0;
/// How much coarser vectors are in a pack: finer steps would rank no better, and take more bytes once they are compressed.
const COARSER: f32 = 4.0;

/// The vectors of a collection's articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Latent {
    /// How many components a vector has.
    dimensions: usize,
    /// The components of all vectors, article by article. All vectors are about equally long, save those of articles
    /// without any word that others have, which are nought throughout.
    articles: Vec<i8>,
}

/// Adds the vectors of the articles of `matrix`, if there were enough to learn from, and which articles are most like each.
/// `places` are those of the pack's articles in the collection, and `numbers` those of the collection's in the pack.
pub(crate) fn add(
    latent: Option<Latent>,
    matrix: &Matrix,
    places: &[u32],
    numbers: &[u32],
    directory: &mut Directory,
    shards: &Shards,
) -> Result<(), IndexError> {
    let related = latent.as_ref().map_or_else(|| related::by_words(matrix), related::by_vectors);
    let number = |place: &u32| numbers[*place as usize];
    let of_pack = |place: &u32| related[*place as usize].iter().map(number).collect();
    let related: Vec<Vec<u32>> = places.iter().map(of_pack).collect();
    directory.related = shards.cut_section("related", encode_related(&related), shards.sizes.vectors)?;
    if let Some(latent) = latent {
        directory.dimensions = latent.dimensions as u32;
        let components = places.iter().flat_map(|place| latent.vector(*place));
        let bytes = components.map(|component| coarse(*component) as u8).collect();
        directory.vectors = shards.cut_section("vectors", bytes, shards.sizes.vectors)?;
    }
    Ok(())
}

fn coarse(component: i8) -> i8 {
    (f32::from(component) / COARSER).round() as i8
}

impl Latent {
    /// The articles in an order in which like ones are neighbours.
    pub(crate) fn order(&self) -> Vec<u32> {
        bisection::order(self)
    }

    fn vector(&self, article: u32) -> &[i8] {
        &self.articles[article as usize * self.dimensions..][..self.dimensions]
    }
}

/// The vectors of the articles of `matrix`; `None` if there are too few of them to learn from.
///
/// The same matrix gives the same vectors.
pub(crate) fn latent(matrix: &Matrix) -> Option<Latent> {
    if matrix.articles() < FEWEST_ARTICLES {
        return None;
    }
    let mut vectors = subspace::principal(matrix, DIMENSIONS);
    let mut articles = Vec::with_capacity(vectors.values.len());
    for vector in vectors.iter_mut() {
        rows::scale_to_one(vector);
        articles.extend(vector.iter().map(|component| (component * SCALE).round() as i8));
    }
    Some(Latent { dimensions: DIMENSIONS, articles })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOPIC: usize = 60;

    /// Two topics of `TOPIC` articles each. Articles hold four words of their topic's twelve, by turns; the articles 0
    /// and 6 share none of theirs.
    fn two_topics() -> TermMatrix {
        let mut matrix = TermMatrix::new(2 * TOPIC);
        for topic in 0..2 {
            for word in 0..12 {
                let holds = |article: &usize| (word + 12 - article % 12) % 12 < 4;
                let articles = (0..TOPIC).filter(holds).map(|article| ((topic * TOPIC + article) as u32, 1));
                matrix.add_term(&articles.collect::<Vec<_>>());
            }
        }
        matrix
    }

    #[test]
    fn every_article_has_a_vector_of_the_same_length() {
        let latent = latent(&two_topics().normalised()).expect("enough articles");
        assert_eq!(latent.articles.len(), 2 * TOPIC * latent.dimensions);
        for article in 0..2 * TOPIC as u32 {
            assert!((latent.likeness(article, article) - 1.0).abs() < 0.05);
        }
    }

    #[test]
    fn articles_with_the_same_words_are_alike_and_those_of_another_topic_are_not() {
        let latent = latent(&two_topics().normalised()).expect("enough articles");
        assert!(latent.likeness(0, 12) > 0.95);
        assert!(latent.likeness(0, TOPIC as u32).abs() < 0.05);
    }

    #[test]
    fn an_article_without_shared_words_is_like_no_other() {
        let mut matrix = TermMatrix::new(2 * TOPIC);
        let others: Vec<(u32, u32)> = (1..2 * TOPIC as u32 - 1).map(|article| (article, 1)).collect();
        matrix.add_term(&others[..TOPIC]);
        matrix.add_term(&others[TOPIC..]);
        matrix.add_term(&[(0, 3)]);
        let latent = latent(&matrix.normalised()).expect("enough articles");
        assert!((0..2 * TOPIC as u32).all(|other| latent.likeness(0, other) == 0.0));
        assert!(latent.likeness(1, 2) > 0.95);
    }

    #[test]
    fn the_same_collection_gives_the_same_vectors() {
        assert_eq!(latent(&two_topics().normalised()), latent(&two_topics().normalised()));
    }

    #[test]
    fn a_collection_without_words_has_vectors_of_nought() {
        let latent = latent(&TermMatrix::new(FEWEST_ARTICLES).normalised()).expect("enough articles");
        assert!(latent.articles.iter().all(|component| *component == 0));
    }

    #[test]
    fn a_few_articles_teach_nothing() {
        assert_eq!(latent(&TermMatrix::new(FEWEST_ARTICLES - 1).normalised()), None);
    }
}
