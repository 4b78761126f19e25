//! The vocabulary: all words of a collection, what they stem to, and where that occurs.

use std::collections::BTreeSet;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use rustc_hash::FxHashMap;
use sourcebook_analysis::{Stemmer, Token, tokens};
use sourcebook_model::Article;

use crate::occurrences::{Lengths, Occurrences};

/// How many articles are cut into words at a time, by all threads together, before their words are gathered.
const BATCH: usize = 1_000;

/// A language by its place among those met.
type Language = u32;
/// A term by its place among those met.
pub(crate) type MetTerm = u32;

/// The words of a collection.
#[derive(Default)]
pub(crate) struct Vocabulary {
    /// For each folded word the terms it stems to, by language.
    pub(crate) words: FxHashMap<String, Vec<(Language, MetTerm)>>,
    /// The terms in the order in which they were met.
    pub(crate) terms: Vec<(String, Occurrences)>,
    numbers: FxHashMap<String, MetTerm>,
    languages: Vec<(String, Stemmer)>,
    pub(crate) titles: Lengths,
    pub(crate) texts: Lengths,
}

/// The words of an article: those of its title, and those of each passage.
struct Words<'text> {
    title: Vec<Token<'text>>,
    passages: Vec<Vec<Token<'text>>>,
}

impl Vocabulary {
    /// Gathers the words of `articles`.
    pub(crate) fn of(articles: &[&Article]) -> Self {
        let mut vocabulary = Self::default();
        let mut number = 0;
        for batch in articles.chunks(BATCH) {
            let words: Vec<Words<'_>> = batch.par_iter().map(|article| words_of(article)).collect();
            for (article, words) in batch.iter().zip(words) {
                let language = vocabulary.language(&article.language.value);
                vocabulary.add(number, words, language);
                number += 1;
            }
        }
        vocabulary
    }

    /// The languages of the articles, sorted.
    pub(crate) fn languages(&self) -> Vec<String> {
        let languages: BTreeSet<&String> = self.languages.iter().map(|(tag, _)| tag).collect();
        languages.into_iter().cloned().collect()
    }

    /// How many words all texts have together.
    pub(crate) fn text_words(&self) -> u64 {
        self.texts.sum
    }

    fn language(&mut self, tag: &str) -> Language {
        let known = self.languages.iter().position(|(known, _)| known == tag);
        let place = known.unwrap_or_else(|| {
            self.languages.push((tag.to_owned(), Stemmer::for_language(tag)));
            self.languages.len() - 1
        });
        place as Language
    }

    fn add(&mut self, article: u32, words: Words<'_>, language: Language) {
        self.titles.push(words.title.len() as u32);
        for token in words.title {
            let position = token.position;
            self.occurrences(&token.word, language).add_in_title(article, position);
        }
        let length: usize = words.passages.iter().map(Vec::len).sum();
        self.texts.push(length as u32);
        for (passage, tokens) in (0..).zip(words.passages) {
            for token in tokens {
                let position = token.position;
                self.occurrences(&token.word, language).add_in_text(article, passage, position);
            }
        }
    }

    fn occurrences(&mut self, word: &str, language: Language) -> &mut Occurrences {
        let stems = self.words.get(word);
        let known = stems.and_then(|stems| stems.iter().find(|(known, _)| *known == language));
        let term = match known {
            Some((_, term)) => *term,
            None => self.meet(word, language),
        };
        &mut self.terms[term as usize].1
    }

    fn meet(&mut self, word: &str, language: Language) -> MetTerm {
        let (_, stemmer) = &self.languages[language as usize];
        let stem = stemmer.stem(word);
        let term = match self.numbers.get(&stem) {
            Some(term) => *term,
            None => {
                let term = self.terms.len() as MetTerm;
                self.terms.push((stem.clone(), Occurrences::default()));
                self.numbers.insert(stem, term);
                term
            }
        };
        self.words.entry(word.to_owned()).or_default().push((language, term));
        term
    }
}

fn words_of(article: &Article) -> Words<'_> {
    let passages = article.passages().into_iter().map(|passage| {
        let mut words = Vec::new();
        let mut start = 0;
        for block in &article.blocks[passage.blocks] {
            let mut end = start;
            for mut token in tokens(&block.text) {
                token.position += start;
                end = token.position + 1;
                words.push(token);
            }
            // A place left free keeps phrases from running over the end of a block.
            start = end + 1;
        }
        words
    });
    Words { title: tokens(&article.title.value), passages: passages.collect() }
}
