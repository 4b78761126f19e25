//! The yardstick: plain BM25 as textbooks have it, over title and text as one, in memory.
//!
//! Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009), with the inverse document
//! frequency that Lucene uses, which is never negative.

use std::collections::BTreeMap;

use frostem::{Algorithm, Stemmer};

use crate::bench::lines::Entry;

const K1: f64 = 1.2;
const B: f64 = 0.75;

/// Lucene's stop words for English.
const STOP_WORDS: [&str; 33] = [
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no",
    "not", "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to",
    "was", "will", "with",
];

/// An index of English articles.
pub(super) struct Bm25 {
    stemmer: Stemmer,
    /// By stem, the articles that have it by their numbers, and how often.
    postings: BTreeMap<String, BTreeMap<usize, u32>>,
    /// By the article's number, its id and how many words it has.
    articles: Vec<(String, usize)>,
    mean_length: f64,
}

impl Bm25 {
    /// Indexes the articles.
    pub(super) fn new(articles: &[Entry]) -> Self {
        let mut index = Self {
            stemmer: Stemmer::new(Algorithm::English),
            postings: BTreeMap::new(),
            articles: Vec::new(),
            mean_length: 0.0,
        };
        for (number, article) in articles.iter().enumerate() {
            let terms = index.terms(&format!("{} {}", article.title, article.text));
            index.articles.push((article.id.clone(), terms.len()));
            for term in terms {
                *index.postings.entry(term).or_default().entry(number).or_default() += 1;
            }
        }
        let words: usize = index.articles.iter().map(|(_, length)| length).sum();
        index.mean_length = words as f64 / articles.len().max(1) as f64;
        index
    }

    /// The ids of the best articles with any word of the query; of equals, the earlier first.
    pub(super) fn search(&self, query: &str, top: usize) -> Vec<String> {
        let mut scores: BTreeMap<usize, f64> = BTreeMap::new();
        for term in self.terms(query) {
            let Some(postings) = self.postings.get(&term) else { continue };
            let having = postings.len() as f64;
            let rarity = (1.0 + (self.articles.len() as f64 - having + 0.5) / (having + 0.5)).ln();
            for (&number, &count) in postings {
                let (count, length) = (f64::from(count), self.articles[number].1 as f64);
                let damped = count + K1 * (1.0 - B + B * length / self.mean_length);
                *scores.entry(number).or_default() += rarity * count * (K1 + 1.0) / damped;
            }
        }
        let mut ranked: Vec<(usize, f64)> = scores.into_iter().collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1));
        ranked.into_iter().take(top).map(|(number, _)| self.articles[number].0.clone()).collect()
    }

    fn terms(&self, text: &str) -> Vec<String> {
        let text = text.to_lowercase();
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        let telling = words.filter(|word| !word.is_empty() && !STOP_WORDS.contains(word));
        telling.map(|word| self.stemmer.stem(word).into_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(texts: &[&str]) -> Bm25 {
        let entry = |(number, text): (usize, &&str)| Entry {
            id: number.to_string(),
            title: String::new(),
            text: (*text).to_owned(),
        };
        Bm25::new(&texts.iter().enumerate().map(entry).collect::<Vec<_>>())
    }

    #[test]
    fn a_rare_word_says_more_than_a_frequent_one() {
        let index = index(&["wing flow", "wing lift", "wing drag", "heat flow"]);
        assert_eq!(index.search("heat of the wings", 10), ["3", "0", "1", "2"]);
    }

    #[test]
    fn the_shorter_of_two_articles_with_the_same_words_comes_first() {
        let index = index(&["wing flow over a heated plate", "wing flow"]);
        assert_eq!(index.search("wing", 10), ["1", "0"]);
        assert_eq!(index.search("wing", 1), ["1"]);
    }

    #[test]
    fn stop_words_find_nothing() {
        assert!(index(&["the wing"]).search("the", 10).is_empty());
    }
}
