//! The matrix of terms and articles: how much each term says about each article that holds it.

use rayon::prelude::{IndexedParallelIterator, ParallelIterator, ParallelSliceMut};

use super::rows::{Rows, add};

/// The fewest articles of a term that counts: one that a single article holds likens it to no other.
const FEWEST_HOLDING: usize = 2;

/// Terms and the articles that hold them, weighted by tf-idf: the more often in the article and the fewer other
/// articles hold it, the more.
///
/// Terms lie one behind the other, each with its articles, as an index has them.
pub(crate) struct TermMatrix {
    articles: usize,
    /// Where each term's entries end.
    ends: Vec<usize>,
    /// The article of each entry.
    numbers: Vec<u32>,
    /// The weight of each entry.
    weights: Vec<f32>,
}

/// The same with all articles of the same length, so that long ones do not decide what the collection is about.
///
/// Articles lie one behind the other, each with its terms in order: of those, most are common ones, whose vectors a
/// processor keeps at hand, while the articles of a common term are spread over all the memory that vectors take.
pub(crate) struct Matrix {
    terms: usize,
    /// Where each article's entries end.
    ends: Vec<usize>,
    /// The term and the weight of each entry.
    entries: Vec<(u32, f32)>,
}

impl TermMatrix {
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

    /// How many terms it has.
    #[cfg(test)]
    fn terms(&self) -> usize {
        self.ends.len()
    }

    /// The same article by article, all of the same length.
    pub(crate) fn normalised(self) -> Matrix {
        let mut squares = vec![0.0f32; self.articles];
        let mut ends = vec![0; self.articles];
        for (&article, weight) in self.numbers.iter().zip(&self.weights) {
            squares[article as usize] += weight * weight;
            ends[article as usize] += 1;
        }
        // Where each article's entries begin, until they are there.
        let mut start = 0;
        for end in &mut ends {
            start += std::mem::replace(end, start);
        }
        let mut entries = vec![(0, 0.0); self.numbers.len()];
        let mut from = 0;
        for (term, &to) in (0..).zip(&self.ends) {
            for (&article, weight) in self.numbers[from..to].iter().zip(&self.weights[from..to]) {
                let place = &mut ends[article as usize];
                entries[*place] = (term, weight / squares[article as usize].sqrt());
                *place += 1;
            }
            from = to;
        }
        Matrix { terms: self.ends.len(), ends, entries }
    }
}

impl Matrix {
    /// How many articles it is of.
    pub(super) fn articles(&self) -> usize {
        self.ends.len()
    }

    /// How many terms it has.
    pub(super) fn terms(&self) -> usize {
        self.terms
    }

    /// The entries of each article, in order.
    fn by_article(&self) -> impl Iterator<Item = &[(u32, f32)]> {
        (0..self.ends.len()).map(|article| self.of_article(article))
    }

    fn of_article(&self, article: usize) -> &[(u32, f32)] {
        let start = article.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.entries[start..self.ends[article]]
    }

    /// For each article the vectors of its terms by their weight, added up; `of_terms` has a row for each term.
    pub(super) fn gathered(&self, of_terms: &Rows) -> Rows {
        let mut sums = Rows::new(self.articles(), of_terms.width);
        let rows = sums.values.par_chunks_exact_mut(of_terms.width).enumerate();
        rows.for_each(|(article, sum)| {
            for (term, weight) in self.of_article(article) {
                add(sum, *weight, of_terms.row(*term));
            }
        });
        sums
    }

    /// This matrix times its transpose times `vectors`, which has a row for each article: what an article's terms
    /// have in common with those of all the others.
    pub(super) fn spread(&self, vectors: &Rows) -> Rows {
        let mut of_terms = Rows::new(self.terms, vectors.width);
        for (entries, vector) in self.by_article().zip(vectors.iter()) {
            for (term, weight) in entries {
                add(of_terms.row_mut(*term), *weight, vector);
            }
        }
        self.gathered(&of_terms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_article_or_of_all_tell_none_apart() {
        let mut matrix = TermMatrix::new(3);
        matrix.add_term(&[]);
        matrix.add_term(&[(1, 9)]);
        matrix.add_term(&[(0, 1), (1, 1), (2, 1)]);
        assert_eq!(matrix.terms(), 0);
        matrix.add_term(&[(0, 1), (2, 1)]);
        assert_eq!(matrix.terms(), 1);
    }

    #[test]
    fn a_word_weighs_more_the_oftener_its_article_and_the_fewer_others_have_it() {
        let mut matrix = TermMatrix::new(4);
        matrix.add_term(&[(0, 1), (1, 5)]);
        matrix.add_term(&[(0, 1), (1, 1), (2, 1)]);
        assert!(matrix.weights[1] > matrix.weights[0]);
        assert!(matrix.weights[0] > matrix.weights[2]);
    }

    #[test]
    fn articles_that_share_terms_lend_each_other_what_they_have() {
        let mut matrix = TermMatrix::new(3);
        matrix.add_term(&[(0, 1), (1, 1)]);
        let matrix = matrix.normalised();
        let mut vectors = Rows::new(3, 1);
        vectors.row_mut(0)[0] = 2.0;
        assert_eq!(matrix.spread(&vectors).values, [2.0, 2.0, 0.0]);
    }
}
