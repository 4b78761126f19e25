//! The index shard made ready for questions: dictionaries opened, bitmaps read, sums taken.

use fst::{IntoStreamer, Map, Streamer};
use roaring::RoaringBitmap;
use sourcebook_model::pack::{IndexShard, PackError, Postings, decode_postings};

use crate::Stem;

/// What stands behind the word in those keys of the words' dictionary that do not end with it.
pub(crate) const WORD_END: u8 = 0;

/// Number of a term in the dictionary.
pub(crate) type Term = u32;

/// The index of an open pack.
pub(crate) struct Index {
    pub(crate) shard: IndexShard,
    /// For each theme, the passages that bear it.
    pub(crate) theme_passages: Vec<RoaringBitmap>,
    /// For each theme, the articles with such a passage.
    pub(crate) theme_articles: Vec<RoaringBitmap>,
    /// Articles that name some date.
    pub(crate) dated: RoaringBitmap,
    /// For each article, how many words its text has.
    pub(crate) text_lengths: Vec<u32>,
    /// Mean number of words of a title.
    pub(crate) mean_title: f32,
    /// Mean number of words of an article's text.
    pub(crate) mean_text: f32,
    /// Mean number of words of a passage.
    pub(crate) mean_passage: f32,
    /// For each term where its postings begin; one more entry ends the last.
    posting_offsets: Vec<usize>,
    terms: Map<Vec<u8>>,
    pub(crate) words: Map<Vec<u8>>,
    /// For each of the shard's languages, the stems of its words, if they were to be had.
    stems: Vec<Option<Stem>>,
    theme_ids: Vec<String>,
    file: String,
}

impl Index {
    /// Opens the index shard that came as `file`, of a collection with the themes `theme_ids`; `stems` are those of
    /// its languages, in their order.
    pub(crate) fn open(
        file: &str,
        mut shard: IndexShard,
        stems: Vec<Option<Stem>>,
        theme_ids: Vec<String>,
    ) -> Result<Self, PackError> {
        let bad = |reason: String| PackError::BadShard { file: file.to_owned(), reason };
        // The shard's hash has vouched for every byte: the maps' own checksums, and their tables, are not needed.
        let open_map = |bytes: Vec<u8>| Map::new(bytes).map_err(|error| bad(error.to_string()));
        let terms = open_map(std::mem::take(&mut shard.terms))?;
        let words = open_map(std::mem::take(&mut shard.words))?;
        if terms.len() != shard.posting_lengths.len() {
            return Err(bad("its terms and postings differ in number".to_owned()));
        }
        if shard.themes.len() != theme_ids.len() {
            return Err(bad("its themes are not those of the manifest".to_owned()));
        }
        let mut theme_passages = Vec::with_capacity(shard.themes.len());
        for bytes in std::mem::take(&mut shard.themes) {
            theme_passages
                .push(RoaringBitmap::deserialize_from(&bytes[..]).map_err(|error| bad(error.to_string()))?);
        }
        let theme_articles = theme_passages
            .iter()
            .map(|passages| passages.iter().map(|passage| shard.article_of(passage) as u32).collect())
            .collect();
        let text_words: u64 = shard.passage_lengths.iter().map(|&length| u64::from(length)).sum();
        let title_words: u64 = shard.title_lengths.iter().map(|&length| u64::from(length)).sum();
        let articles = shard.articles.len();
        let text_lengths = (0..articles)
            .map(|article| {
                let passages = shard.passages_of(article);
                shard.passage_lengths[passages.start as usize..passages.end as usize].iter().sum()
            })
            .collect();
        let ends = std::mem::take(&mut shard.posting_lengths).into_iter().scan(0, |end, length| {
            *end += length as usize;
            Some(*end)
        });
        Ok(Self {
            posting_offsets: std::iter::once(0).chain(ends).collect(),
            theme_passages,
            theme_articles,
            dated: shard.dates.iter().map(|date| date.article).collect(),
            text_lengths,
            mean_title: mean(title_words, articles),
            mean_text: mean(text_words, articles),
            mean_passage: mean(text_words, shard.passage_lengths.len()),
            terms,
            words,
            stems,
            theme_ids,
            file: file.to_owned(),
            shard,
        })
    }

    /// Number of the article with this id.
    pub(crate) fn article(&self, id: &str) -> Option<u32> {
        (0..).zip(&self.shard.articles).find(|(_, record)| record.id == id).map(|(number, _)| number)
    }

    /// Ids of the themes, in the collection's order.
    pub(crate) fn theme_ids(&self) -> &[String] {
        &self.theme_ids
    }

    /// Number of the theme with this id.
    pub(crate) fn theme(&self, id: &str) -> Option<usize> {
        self.theme_ids.iter().position(|theme| theme == id)
    }

    /// The terms that a folded word may stand for in the collection's languages.
    pub(crate) fn terms_of(&self, word: &str) -> Vec<Term> {
        let mut terms = Vec::new();
        for stem in &self.stems {
            match stem {
                Some(stem) => terms.extend(self.terms.get(stem(word)).map(number)),
                None => terms.extend(self.terms_as_written(word)),
            }
        }
        terms
    }

    /// The terms of all words of the collection that begin with `prefix`.
    pub(crate) fn terms_with_prefix(&self, prefix: &str) -> Vec<Term> {
        // No UTF-8 holds the byte 0xff, so it closes the range of everything that begins with the prefix.
        self.terms_of_words(prefix, &[prefix.as_bytes(), &[0xff]].concat())
    }

    /// The terms of a word that is in the collection in just this form, whatever the language.
    fn terms_as_written(&self, word: &str) -> Vec<Term> {
        self.terms_of_words(word, &[word.as_bytes(), &[WORD_END, 0xff]].concat())
    }

    /// The terms of the dictionary's words from the key `from` to before `end`.
    fn terms_of_words(&self, from: &str, end: &[u8]) -> Vec<Term> {
        let mut stream = self.words.range().ge(from).lt(end).into_stream();
        let mut terms = Vec::new();
        while let Some((_, term)) = stream.next() {
            terms.push(number(term));
        }
        terms
    }

    /// The term of a folded word in a text of `language`, if the collection has it.
    pub(crate) fn term_in(&self, word: &str, language: &str) -> Option<Term> {
        let at = self.shard.languages.iter().position(|tag| tag == language)?;
        match self.stems.get(at)? {
            Some(stem) => self.terms.get(stem(word)).map(number),
            None => self.terms_as_written(word).first().copied(),
        }
    }

    /// Where a term occurs.
    pub(crate) fn postings(&self, term: Term) -> Result<Postings, PackError> {
        let start = self.posting_offsets.get(term as usize).copied();
        let end = self.posting_offsets.get(term as usize + 1).copied();
        start
            .zip(end)
            .and_then(|(start, end)| self.shard.postings.get(start..end))
            .and_then(decode_postings)
            .filter(|postings| self.holds(postings))
            .ok_or_else(|| PackError::BadShard {
                file: self.file.clone(),
                reason: format!("the postings of term {term} cannot be read"),
            })
    }

    fn holds(&self, postings: &Postings) -> bool {
        let below = |list: &[sourcebook_model::pack::Posting], count: usize| {
            list.last().is_none_or(|posting| (posting.number as usize) < count)
        };
        below(&postings.titles, self.shard.articles.len())
            && below(&postings.passages, self.shard.passage_lengths.len())
    }
}

fn mean(sum: u64, count: usize) -> f32 {
    if count == 0 { 0.0 } else { sum as f32 / count as f32 }
}

fn number(value: u64) -> Term {
    value as Term
}
