//! The vocabulary: all words of a collection, what they stem to, and where that occurs.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use sourcebook_analysis::{Stemmer, Token, tokens};
use sourcebook_model::Article;

use crate::occurrences::{Lengths, Occurrences};

/// How much text is cut into words at a time, in bytes, by all threads together, while the words of what comes before are
/// gathered. Words take up ten times as much, and are at hand while that is little.
const BATCH: usize = 250_000;

/// A language by its place among those met.
type Language = usize;
/// A term by its place among those met.
pub(crate) type MetTerm = u32;

/// The words of a collection.
#[derive(Default)]
pub(crate) struct Vocabulary {
    /// For each language the term that each folded word stems to.
    pub(crate) words: Vec<FxHashMap<SmolStr, MetTerm>>,
    /// The terms in the order in which they were met.
    pub(crate) terms: Vec<(String, Occurrences)>,
    numbers: FxHashMap<String, MetTerm>,
    languages: Vec<(String, Stemmer)>,
    pub(crate) titles: Lengths,
    pub(crate) texts: Lengths,
}

/// The words of an article, in their order.
pub(crate) struct Words<'text> {
    pub(crate) title: Vec<Word<'text>>,
    pub(crate) text: Vec<Word<'text>>,
}

/// A word of an article.
pub(crate) struct Word<'text> {
    /// It as it is searched for.
    pub(crate) folded: Cow<'text, str>,
    /// The block it stands in, and the byte of that at which it begins.
    pub(crate) block: u32,
    pub(crate) start: u32,
    /// Its place among the words of the title, or of the passage.
    pub(crate) position: u32,
    passage: u32,
    /// What it stems to, once it has been gathered.
    pub(crate) term: MetTerm,
}

/// Articles with their words.
type Batch<'text> = Vec<(&'text Article, Words<'text>)>;

impl Vocabulary {
    /// Gathers the words of `articles`, and gives what `look` makes of each with its words once their terms are known.
    pub(crate) fn of<Made: Send>(
        articles: &[&Article],
        look: impl Fn(&Article, &Words<'_>) -> Made + Sync,
    ) -> (Self, Vec<Made>) {
        let mut vocabulary = Self::default();
        let mut made = Vec::with_capacity(articles.len());
        let look = |batch: Batch<'_>| -> Vec<Made> {
            batch.into_par_iter().map(|(article, words)| look(article, &words)).collect()
        };
        let mut rest = articles;
        let mut cut = || -> Batch<'_> {
            let (batch, behind) = rest.split_at(batch(rest));
            rest = behind;
            batch.par_iter().map(|article| (*article, Words::of(article))).collect()
        };
        let (mut gathered, mut next) = (Batch::new(), cut());
        // One thread alone can gather, so that the others do what comes before and behind.
        while !(gathered.is_empty() && next.is_empty()) {
            let seen = std::mem::take(&mut gathered);
            let gather = || vocabulary.gather(&mut next);
            let ((), (of_seen, following)) = rayon::join(gather, || rayon::join(|| look(seen), &mut cut));
            made.extend(of_seen);
            gathered = std::mem::replace(&mut next, following);
        }
        (vocabulary, made)
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
        known.unwrap_or_else(|| {
            self.languages.push((tag.to_owned(), Stemmer::for_language(tag)));
            self.words.push(FxHashMap::default());
            self.languages.len() - 1
        })
    }

    fn gather(&mut self, batch: &mut Batch<'_>) {
        for (article, words) in batch {
            let language = self.language(&article.language.value);
            let number = self.titles.count();
            self.titles.push(words.title.len() as u32);
            self.texts.push(words.text.len() as u32);
            for word in &mut words.title {
                word.term = self.term(&word.folded, language);
                self.terms[word.term as usize].1.add_in_title(number, word.position);
            }
            for word in &mut words.text {
                word.term = self.term(&word.folded, language);
                self.terms[word.term as usize].1.add_in_text(number, word.passage, word.position);
            }
        }
    }

    fn term(&mut self, word: &str, language: Language) -> MetTerm {
        let known = self.words[language].get(word);
        known.copied().unwrap_or_else(|| self.meet(word, language))
    }

    fn meet(&mut self, word: &str, language: Language) -> MetTerm {
        let (_, stemmer) = &self.languages[language];
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
        self.words[language].insert(word.into(), term);
        term
    }
}

/// How many of `articles` make a batch: one at least, as long as there are any.
fn batch(articles: &[&Article]) -> usize {
    let mut size = 0;
    let is_full = |article: &&Article| {
        let was_full = size > BATCH;
        size += article.text_size();
        was_full
    };
    articles.iter().position(is_full).unwrap_or(articles.len())
}

impl<'text> Words<'text> {
    /// The words of an article, none of them gathered yet.
    fn of(article: &'text Article) -> Self {
        // As many as the tokens of all blocks have room for.
        let mut text = Vec::with_capacity(article.text_size() / 6);
        for passage in article.passages() {
            let mut start = 0;
            for block in passage.blocks {
                let mut end = start;
                for mut token in tokens(&article.blocks[block].text) {
                    token.position += start;
                    end = token.position + 1;
                    text.push(Word::new(token, block as u32, passage.ordinal));
                }
                // A place left free keeps phrases from running over the end of a block.
                start = end + 1;
            }
        }
        let title = tokens(&article.title.value).into_iter().map(|token| Word::new(token, 0, 0));
        Self { title: title.collect(), text }
    }
}

impl<'text> Word<'text> {
    fn new(token: Token<'text>, block: u32, passage: u32) -> Self {
        let Token { span, word, position } = token;
        Self { folded: word, block, start: span.start as u32, position, passage, term: MetTerm::MAX }
    }
}
