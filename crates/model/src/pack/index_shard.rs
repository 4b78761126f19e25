//! The index shard: everything that searching, counting and the timeline need, and no article's text.

use serde::{Deserialize, Serialize};

use super::PackError;
use crate::article::Origin;
use crate::date::{DayNumber, PartialDate};

/// Stands for "the article itself" where a passage is expected.
pub const NO_PASSAGE: u32 = u32::MAX;

/// The columns of a collection. Articles are numbered from 0 in the collection's order, passages from 0
/// through the whole collection, terms from 0 in the order of their bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexShard {
    /// The articles.
    pub articles: Vec<ArticleRecord>,
    /// For each passage, how many words it has.
    pub passage_lengths: Vec<u32>,
    /// For each article, how many words its title has.
    pub title_lengths: Vec<u32>,
    /// For each article, its place when titles are sorted, case apart.
    pub title_ranks: Vec<u32>,
    /// Languages whose stemmers made the terms: BCP 47 tags, sorted.
    pub languages: Vec<String>,
    /// A finite-state map from each term (a stem) to its number.
    pub terms: Vec<u8>,
    /// A finite-state map from each folded word to the number of the term it stems to. A word with other stems in
    /// other languages has more keys: the word, a zero byte and 1, 2 and so on. A range of keys gives the terms of
    /// all words that begin with what has been typed.
    pub words: Vec<u8>,
    /// For each term, how many bytes of `postings` are its own.
    pub posting_lengths: Vec<u32>,
    /// Postings, as [`super::encode_postings`] writes them.
    pub postings: Vec<u8>,
    /// For each theme, the passages that bear it: a Roaring bitmap in its portable form.
    pub themes: Vec<Vec<u8>>,
    /// Every date of every article, by first day, last day, article and passage.
    pub dates: Vec<DateRecord>,
}

/// What the index knows of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleRecord {
    /// The article's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who calls it so.
    pub title_origin: Origin,
    /// When it was published, and who says so.
    pub date: Option<(PartialDate, Origin)>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Where it was published.
    pub source: Option<String>,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Its first sentence.
    pub lead: String,
    /// Number of its first passage; the next article's begins where its own end.
    pub first_passage: u32,
    /// Which of [`super::Manifest::texts`] holds its text.
    pub text_shard: u32,
    /// Its position there.
    pub text_index: u32,
}

/// A date of an article, or in its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateRecord {
    /// Number of the article.
    pub article: u32,
    /// Number of the passage that names the date; [`NO_PASSAGE`] for the article's own date.
    pub passage: u32,
    /// The date.
    pub date: PartialDate,
    /// The date as it is written.
    pub text: String,
}

impl DateRecord {
    /// Whether the date may lie between the two days, both included.
    pub fn overlaps(&self, (from, to): (DayNumber, DayNumber)) -> bool {
        let days = self.date.days();
        *days.start() <= to && from <= *days.end()
    }
}

impl IndexShard {
    /// The shard as bytes, in the Postcard wire format.
    ///
    /// # Errors
    /// None in practice: every field has a form in Postcard.
    pub fn encode(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// Reads the shard that came as `file`.
    ///
    /// # Errors
    /// [`PackError::BadShard`] if the bytes are no index, or one whose columns do not fit each other.
    pub fn decode(file: &str, bytes: &[u8]) -> Result<Self, PackError> {
        let bad = |reason: String| PackError::BadShard { file: file.to_owned(), reason };
        let shard: Self = postcard::from_bytes(bytes).map_err(|error| bad(error.to_string()))?;
        shard.check().map_err(|reason| bad(reason.to_owned()))?;
        Ok(shard)
    }

    /// The numbers of the passages of article number `article`.
    pub fn passages_of(&self, article: usize) -> std::ops::Range<u32> {
        let start = self.articles.get(article).map_or(0, |record| record.first_passage);
        let end = self
            .articles
            .get(article + 1)
            .map_or(self.passage_lengths.len() as u32, |next| next.first_passage);
        start..end
    }

    /// The number of the article that passage number `passage` belongs to.
    pub fn article_of(&self, passage: u32) -> usize {
        self.articles.partition_point(|record| record.first_passage <= passage).saturating_sub(1)
    }

    fn check(&self) -> Result<(), &'static str> {
        let (articles, passages) = (self.articles.len(), self.passage_lengths.len() as u32);
        if self.title_lengths.len() != articles || self.title_ranks.len() != articles {
            return Err("its articles and titles differ in number");
        }
        let firsts = self.articles.iter().map(|record| record.first_passage);
        if !firsts.clone().is_sorted() || firsts.clone().any(|first| first > passages) {
            return Err("its articles' passages are out of order");
        }
        let posting_bytes: u64 = self.posting_lengths.iter().map(|&length| u64::from(length)).sum();
        if posting_bytes != self.postings.len() as u64 {
            return Err("its postings are cut off");
        }
        let dated = |date: &DateRecord| {
            (date.article as usize) < articles && (date.passage == NO_PASSAGE || date.passage < passages)
        };
        if !self.dates.iter().all(dated) {
            return Err("its dates belong to no article");
        }
        Ok(())
    }
}
