//! Words of a title that tell its article from all others.

use std::collections::{BTreeMap, BTreeSet};

use frostem::{Algorithm, Stemmer};

use crate::bench::lines::Entry;
use crate::bench::random::Random;

/// Shorter words are seldom searched for.
const SHORTEST: usize = 4;
/// A word that more than one in so many articles has tells nothing from another.
const COMMON: usize = 20;

/// The titles of a collection by their words.
pub(super) struct Titles {
    /// Id and title's words of each article.
    articles: Vec<(String, Vec<String>)>,
    /// By stem, the articles that have it in their titles, by their numbers: who searches in earnest takes one form of a
    /// word for another.
    having: BTreeMap<String, BTreeSet<usize>>,
    /// By word, how many articles have it in title or text.
    frequency: BTreeMap<String, usize>,
    stemmer: Stemmer,
}

impl Titles {
    /// Those of the articles.
    pub(super) fn of(articles: &[Entry]) -> Self {
        let mut titles = Self {
            articles: Vec::new(),
            having: BTreeMap::new(),
            frequency: BTreeMap::new(),
            stemmer: Stemmer::new(Algorithm::English),
        };
        for (number, article) in articles.iter().enumerate() {
            let title = words(&article.title);
            for word in &title {
                titles.having.entry(titles.stem(word)).or_default().insert(number);
            }
            let all: BTreeSet<String> = title.iter().cloned().chain(words(&article.text)).collect();
            for word in all {
                *titles.frequency.entry(word).or_default() += 1;
            }
            titles.articles.push((article.id.clone(), title));
        }
        titles
    }

    /// The `count` rarest words of up to `limit` titles, in the title's order, with the ids of their articles: those of
    /// which no other title has all in any form.
    pub(super) fn draw(&self, count: usize, limit: usize, random: &mut Random) -> Vec<(String, Vec<String>)> {
        let mut left: Vec<usize> = (0..self.articles.len()).collect();
        let mut drawn = Vec::new();
        while drawn.len() < limit && !left.is_empty() {
            let (id, title) = &self.articles[left.swap_remove(random.below(left.len()))];
            let rarest = self.rarest(title, count);
            if rarest.len() == count && self.is_of_one(&rarest) {
                drawn.push((id.clone(), rarest));
            }
        }
        drawn
    }

    fn rarest(&self, title: &[String], count: usize) -> Vec<String> {
        let frequency = |place: &usize| self.frequency[&title[*place]];
        let is_telling = |place: &usize| frequency(place) <= self.articles.len().div_ceil(COMMON);
        let mut places: Vec<usize> = (0..title.len()).filter(is_telling).collect();
        places.sort_by_key(frequency);
        places.truncate(count);
        places.sort_unstable();
        places.into_iter().map(|place| title[place].clone()).collect()
    }

    fn stem(&self, word: &str) -> String {
        self.stemmer.stem(word).into_owned()
    }

    fn is_of_one(&self, words: &[String]) -> bool {
        let mut having = words.iter().map(|word| self.having[&self.stem(word)].clone());
        let first = having.next().unwrap_or_default();
        having.fold(first, |all, next| &all & &next).len() == 1
    }
}

/// The words of a text, each once: what stands between white space and is letters but for the marks around it. An address
/// or a name in code is none.
fn words(text: &str) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let words =
        text.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    words
        .filter(|word| word.len() >= SHORTEST && word.bytes().all(|letter| letter.is_ascii_alphabetic()))
        .map(str::to_lowercase)
        .filter(|word| seen.insert(word.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(titles: &[(&str, &str)]) -> Titles {
        let entry = |(number, (title, text)): (usize, &(&str, &str))| Entry {
            id: number.to_string(),
            title: (*title).to_owned(),
            text: (*text).to_owned(),
        };
        Titles::of(&titles.iter().enumerate().map(entry).collect::<Vec<_>>())
    }

    #[test]
    fn a_query_is_of_the_rarest_words_in_their_order() {
        let titles =
            titles(&[("Common lithium from rare salt", ""), ("Else", "common salt and rare earths")]);
        let [(id, words)] = &titles.draw(2, 1, &mut Random::new(0))[..] else { panic!("not one") };
        assert_eq!((id.as_str(), words.join(" ")), ("0", "lithium from".to_owned()));
    }

    #[test]
    fn what_two_titles_have_is_for_neither() {
        let titles = titles(&[("Lithium supply", ""), ("Supplies of lithium", ""), ("Lithium", "")]);
        assert!(titles.draw(2, 9, &mut Random::new(0)).is_empty());
    }

    #[test]
    fn an_address_is_no_word() {
        assert_eq!(words("See [lithium](/trade/lithium.html), “Salt”; the"), ["salt"]);
    }
}
