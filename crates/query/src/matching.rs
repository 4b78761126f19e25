//! Matching: which articles and passages hold the words of a query.

use std::collections::{BTreeMap, BTreeSet};

use sourcebook_analysis::query_tokens;
use sourcebook_model::pack::{PackError, Posting};

use crate::index::{Index, Term};
use crate::stop_words::is_stop_word;

/// How many letters a word being typed must have before others that begin with it match too.
const SHORTEST_PREFIX: usize = 2;

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct QueryWord {
    /// Folded.
    pub(crate) word: String,
    /// Whether it may go on: nothing stands behind it yet.
    pub(crate) is_prefix: bool,
}

/// Where one word of a query occurs, in whatever form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordMatches {
    /// Articles with it in their title.
    pub(crate) titles: Vec<Posting>,
    /// Passages with it.
    pub(crate) passages: Vec<Posting>,
}

/// Where the words of a query occur.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Matches {
    /// One for each word, in the query's order.
    pub(crate) words: Vec<WordMatches>,
    /// All terms that the words stand for, for marking them in text.
    pub(crate) terms: BTreeSet<Term>,
}

/// The words that a query asks for: each once, and those that say little only where there is nothing else.
pub(crate) fn query_words(query: &str) -> Vec<QueryWord> {
    let mut words: Vec<QueryWord> = Vec::new();
    for token in query_tokens(query) {
        let is_prefix = token.span.end == query.len() && token.word.chars().count() >= SHORTEST_PREFIX;
        match words.iter_mut().find(|known| known.word == token.word) {
            Some(known) => known.is_prefix |= is_prefix,
            None => words.push(QueryWord { word: token.word, is_prefix }),
        }
    }
    if words.iter().any(|word| !is_stop_word(&word.word)) {
        words.retain(|word| !is_stop_word(&word.word));
    }
    words
}

impl Index {
    /// Where the words of `query` occur.
    pub(crate) fn matches(&self, query: &str) -> Result<Matches, PackError> {
        let mut matches = Matches::default();
        for QueryWord { word, is_prefix } in query_words(query) {
            let mut terms = self.terms_of(&word);
            if is_prefix {
                terms.extend(self.terms_with_prefix(&word));
            }
            matches.words.push(self.word_matches(&terms)?);
            matches.terms.extend(terms);
        }
        Ok(matches)
    }

    fn word_matches(&self, terms: &BTreeSet<Term>) -> Result<WordMatches, PackError> {
        let mut titles = Vec::new();
        let mut passages = Vec::new();
        for term in terms {
            let postings = self.postings(*term)?;
            titles.push(postings.titles);
            passages.push(postings.passages);
        }
        Ok(WordMatches { titles: merge(titles), passages: merge(passages) })
    }
}

/// One list out of several: the forms of a word count together.
fn merge(mut lists: Vec<Vec<Posting>>) -> Vec<Posting> {
    if lists.len() == 1 {
        return lists.remove(0);
    }
    let mut frequencies: BTreeMap<u32, u32> = BTreeMap::new();
    for posting in lists.into_iter().flatten() {
        let frequency = frequencies.entry(posting.number).or_default();
        *frequency = frequency.saturating_add(posting.frequency);
    }
    frequencies.into_iter().map(|(number, frequency)| Posting { number, frequency }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(query: &str) -> Vec<(String, bool)> {
        query_words(query).into_iter().map(|word| (word.word, word.is_prefix)).collect()
    }

    #[test]
    fn the_last_word_may_go_on_until_something_stands_behind_it() {
        assert_eq!(words("Lithium sup"), [("lithium".into(), false), ("sup".into(), true)]);
        assert_eq!(words("lithium "), [("lithium".into(), false)]);
        assert_eq!(words("x"), [("x".into(), false)]);
    }

    #[test]
    fn words_that_say_little_count_only_where_there_is_nothing_else() {
        assert_eq!(words("what is the supply ?"), [("supply".into(), false)]);
        assert_eq!(words("what is "), [("what".into(), false), ("is".into(), false)]);
    }

    #[test]
    fn a_word_said_twice_counts_once() {
        assert_eq!(words("ev EV"), [("ev".into(), true)]);
    }

    #[test]
    fn a_query_without_words_asks_for_none() {
        assert!(words(" … ?! ").is_empty());
    }
}
