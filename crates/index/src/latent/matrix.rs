//! The matrix of terms and articles: how much each term says about each article that holds it.

use super::rows::{Rows, add};

/// The fewest articles of a term that counts: one that a single article holds likens it to no other.
const FEWEST_HOLDING: usize = 2;

/// Terms and the articles that hold them, weighted by tf-idf: the more often in the article and the fewer other
/// articles hold it, the more.
///
/// Terms lie one behind the other, each with its articles, as an index has them.
pub(crate) struct Matrix {
    articles: usize,
    /// Where each term's entries end.
    ends: Vec<usize>,
    /// The article of each entry.
    numbers: Vec<u32>,
    /// The weight of each entry.
    weights: Vec<f32>,
}

impl Matrix {
    /// The matrix of so many articles, with no terms yet.
    pub(crate) fn new(articles: usize) -> Self {
        Self { articles, ends: Vec::new(), numbers: Vec::new(), weights: Vec::new() }
    }

    /// Adds a term: the numbers of the articles that hold it, each once, and how often they do, title and text
    /// together.
    ///
    /// Terms that tell no articles apart are passed over.
    pub(crate) fn add_term(&mut self, occurrences: &[(u32, u32)]) {
        let rarity = (self.articles as f64 / occurrences.len().max(1) as f64).ln();
        if occurrences.len() < FEWEST_HOLDING || rarity <= 0.0 {
            return;
        }
        for &(article, frequency) in occurrences {
            self.numbers.push(article);
            self.weights.push((f64::from(frequency).ln_1p() * rarity) as f32);
        }
        self.ends.push(self.numbers.len());
    }

    /// How many articles it is of.
    pub(super) fn articles(&self) -> usize {
        self.articles
    }

    /// How many terms it has.
    #[cfg(test)]
    fn terms(&self) -> usize {
        self.ends.len()
    }

    /// The same with all articles of the same length, so that long ones do not decide what the collection is about.
    pub(crate) fn normalised(mut self) -> Self {
        let mut squares = vec![0.0f32; self.articles];
        for (&article, weight) in self.numbers.iter().zip(&self.weights) {
            squares[article as usize] += weight * weight;
        }
        for (&article, weight) in self.numbers.iter().zip(&mut self.weights) {
            *weight /= squares[article as usize].sqrt();
        }
        self
    }

    /// Adds to each row of `sum`, which has one for each article, the vectors of the article's terms by their weight.
    /// `vector_of` puts the vector of a term, given by its number and its entries, into the slice that it is handed.
    pub(super) fn add_terms(&self, sum: &mut Rows, vector_of: impl Fn(usize, &Entries<'_>, &mut [f32])) {
        let mut vector = vec![0.0; sum.width];
        let mut start = 0;
        for (term, &end) in self.ends.iter().enumerate() {
            let entries = Entries { numbers: &self.numbers[start..end], weights: &self.weights[start..end] };
            vector_of(term, &entries, &mut vector);
            for (&article, weight) in entries.numbers.iter().zip(entries.weights) {
                add(sum.row_mut(article), *weight, &vector);
            }
            start = end;
        }
    }

    /// This matrix times its transpose times `vectors`, which has a row for each article: what an article's terms
    /// have in common with those of all the others. Each term's share is settled before the next is looked at, so
    /// that no vectors of terms are held.
    pub(super) fn spread(&self, vectors: &Rows) -> Rows {
        let mut sum = Rows::new(self.articles, vectors.width);
        self.add_terms(&mut sum, |_, entries, vector| {
            vector.fill(0.0);
            for (&article, weight) in entries.numbers.iter().zip(entries.weights) {
                add(vector, *weight, vectors.row(article));
            }
        });
        sum
    }
}

/// The articles that hold a term, and how much it says about each.
pub(super) struct Entries<'a> {
    numbers: &'a [u32],
    weights: &'a [f32],
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_article_or_of_all_tell_none_apart() {
        let mut matrix = Matrix::new(3);
        matrix.add_term(&[]);
        matrix.add_term(&[(1, 9)]);
        matrix.add_term(&[(0, 1), (1, 1), (2, 1)]);
        assert_eq!(matrix.terms(), 0);
        matrix.add_term(&[(0, 1), (2, 1)]);
        assert_eq!(matrix.terms(), 1);
    }

    #[test]
    fn a_word_weighs_more_the_oftener_its_article_and_the_fewer_others_have_it() {
        let mut matrix = Matrix::new(4);
        matrix.add_term(&[(0, 1), (1, 5)]);
        matrix.add_term(&[(0, 1), (1, 1), (2, 1)]);
        assert!(matrix.weights[1] > matrix.weights[0]);
        assert!(matrix.weights[0] > matrix.weights[2]);
    }

    #[test]
    fn articles_that_share_terms_lend_each_other_what_they_have() {
        let mut matrix = Matrix::new(3);
        matrix.add_term(&[(0, 1), (1, 1)]);
        let matrix = matrix.normalised();
        let mut vectors = Rows::new(3, 1);
        vectors.row_mut(0)[0] = 2.0;
        assert_eq!(matrix.spread(&vectors).values, [2.0, 2.0, 0.0]);
    }
}
