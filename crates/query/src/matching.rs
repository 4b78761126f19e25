//! Matching: where the clauses of a query occur.

use std::ops::Range;
use std::rc::Rc;

use sourcebook_model::pack::{Bytes, Impact, Postings};

use crate::article_set::ArticleSet;
use crate::lookup::Sought;
use crate::pack::Pack;
use crate::passage_set::PassageSet;
use crate::phrase::{Field, Standing};
use crate::{QueryError, Source};

/// How much a word in the title weighs against one in the text.
const TITLE_WEIGHT: f32 = 3.0;

/// Where a clause occurs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Matches {
    /// The articles that hold it, ascending, and how often, against their length and with titles weighing more.
    pub(crate) articles: Vec<(u32, f32)>,
    /// The articles whose titles hold it, ascending.
    pub(crate) titles: Vec<u32>,
    /// The passages that hold it as a phrase: article and passage.
    pub(crate) passages: Vec<(u32, u32)>,
    /// Postings of the words that stand for it alone. What passages they are in is yet to be read, at these places.
    pub(crate) words: Vec<(Range<u64>, Range<u64>)>,
}

impl Matches {
    /// The articles that hold it, of a collection of so many.
    pub(crate) fn set(&self, collection: usize) -> ArticleSet {
        let mut set = ArticleSet::none(collection);
        self.articles.iter().for_each(|(article, _)| set.insert(*article));
        set
    }

    /// The frequency in an article; 0 where the clause does not occur.
    pub(crate) fn frequency(&self, article: u32) -> f32 {
        let at = self.articles.binary_search_by_key(&article, |(article, _)| *article);
        at.map_or(0.0, |at| self.articles[at].1)
    }
}

impl<S: Source> Pack<S> {
    /// Lets the source know that the postings of a clause will be read.
    pub(crate) fn expect_matches(&self, sought: &Sought) {
        let places = sought.ways.iter().flatten().flat_map(|word| &word.places);
        places.for_each(|(place, _)| self.expect_postings(place));
    }

    /// Where a clause occurs.
    pub(crate) async fn matches(&self, sought: &Sought) -> Result<Matches, QueryError> {
        self.expect_matches(sought);
        let (alone, phrases): (Vec<_>, Vec<_>) = sought.ways.iter().partition(|way| way.len() == 1);
        let mut read = Vec::new();
        for (place, _) in phrases.iter().copied().flatten().flat_map(|word| &word.places) {
            read.push(self.postings(place.clone()).await?);
        }
        let mut postings = read.iter();
        let mut searches = Vec::new();
        for words in phrases {
            self.add_searches(words, &mut postings, sought.in_title, &mut searches)?;
        }
        let mut matches = Matches::default();
        let mut sums = self.sums.take().unwrap_or_else(|| Sums::of(self.articles()));
        for (place, likelihood) in alone.into_iter().flatten().flat_map(|word| &word.places) {
            let postings = self.postings(place.clone()).await?;
            let apart = self.add_word(&postings, *likelihood, sought.in_title, &mut sums);
            let apart = apart.ok_or_else(|| self.bad_postings())?;
            if !sought.in_title {
                matches.words.push((place.clone(), apart));
            }
        }
        for search in searches {
            let field = search.field;
            for Standing { article, passage, frequency } in self.standings(search).await? {
                if field == Field::Title {
                    sums.add_in_title(article, TITLE_WEIGHT * frequency);
                } else {
                    sums.add(article, frequency);
                    matches.passages.push((article, passage));
                }
            }
        }
        (matches.articles, matches.titles) = sums.taken();
        self.sums.set(Some(sums));
        Ok(matches)
    }

    /// Adds a word to `sums`. Gives where its passages are, if they are apart.
    fn add_word(
        &self,
        postings: &[u8],
        likelihood: f32,
        in_title: bool,
        sums: &mut Sums,
    ) -> Option<Range<u64>> {
        let count = self.articles();
        let postings = Postings::of(postings)?;
        postings.titles.each(count, |article, impact| {
            sums.add_in_title(article, TITLE_WEIGHT * likelihood * self.frequency(impact));
        })?;
        if !in_title {
            postings
                .texts
                .each(count, |article, impact| sums.add(article, likelihood * self.frequency(impact)))?;
        }
        Some(apart(&postings))
    }

    /// The passages that hold any of the clauses.
    pub(crate) async fn passages_with(&self, clauses: &[Rc<Matches>]) -> Result<PassageSet, QueryError> {
        let mut set = PassageSet::of(self.articles());
        let words = || clauses.iter().flat_map(|matches| &matches.words);
        words().for_each(|(_, apart)| self.expect_passages(apart));
        for (article, passage) in clauses.iter().flat_map(|matches| &matches.passages) {
            set.insert(*article, *passage, 1);
        }
        for (place, _) in words() {
            let bytes = self.postings(place.clone()).await?;
            let postings = Postings::of(&bytes).ok_or_else(|| self.bad_postings())?;
            let passages = self.passages_of(&postings.passages, postings.passages.all()).await?;
            let insert = |article, passage, bits| set.insert(article, passage, bits);
            postings.each_passage(&passages, self.articles(), insert).ok_or_else(|| self.bad_postings())?;
        }
        set.settle();
        Ok(set)
    }

    /// Whether nothing has to be read before passages can be counted.
    pub(crate) fn has_passages_of(&self, clauses: &[Rc<Matches>]) -> bool {
        let mut words = clauses.iter().flat_map(|matches| &matches.words);
        words.all(|(_, apart)| self.has(&self.directory.passages, apart))
    }

    /// The frequency that an impact stands for.
    #[inline]
    fn frequency(&self, Impact(impact): Impact) -> f32 {
        self.frequencies[usize::from(impact)]
    }
}

/// Where the passages of a term are, if they are apart from its postings.
fn apart(postings: &Postings<'_>) -> Range<u64> {
    match &postings.passages {
        Bytes::Apart(range) => range.clone(),
        Bytes::Here(_) => 0..0,
    }
}

/// How often words occur, by article.
pub(crate) struct Sums {
    articles: Vec<f32>,
    /// The articles that have any.
    found: ArticleSet,
    in_title: ArticleSet,
}

impl Sums {
    fn of(articles: usize) -> Self {
        let none = ArticleSet::none(articles);
        Self { articles: vec![0.0; articles], found: none.clone(), in_title: none }
    }

    #[inline]
    fn add(&mut self, article: u32, frequency: f32) {
        self.articles[article as usize] += frequency;
        self.found.insert(article);
    }

    /// The articles that have any, with how often, and those that have some in their titles. None is left.
    fn taken(&mut self) -> (Vec<(u32, f32)>, Vec<u32>) {
        let Self { articles, found, in_title } = self;
        let mut taken = Vec::with_capacity(found.count());
        found.each(|article| taken.push((article, std::mem::take(&mut articles[article as usize]))));
        let titles = in_title.numbers();
        found.clear();
        in_title.clear();
        (taken, titles)
    }

    #[inline]
    fn add_in_title(&mut self, article: u32, frequency: f32) {
        self.add(article, frequency);
        self.in_title.insert(article);
    }
}
