//! Matching: where the clauses of a query occur.

use std::ops::Range;
use std::rc::Rc;

use sourcebook_model::pack::{Bytes, Impact, Postings};

use crate::article_set::ArticleSet;
use crate::lookup::Sought;
use crate::pack::Pack;
use crate::passage_set::PassageSet;
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
        let phrases = || sought.ways.iter().filter(|way| way.len() != 1);
        let mut read = Vec::new();
        for words in phrases() {
            read.push(self.postings_of(words).await?);
        }
        let mut searches = Vec::with_capacity(read.len());
        for (words, read) in phrases().zip(&read) {
            searches.push(self.searches(words, read, sought.in_title)?);
        }
        let mut matches = Matches::default();
        let is_one =
            matches!(&sought.ways[..], [way] if matches!(&way[..], [word] if word.places.len() == 1));
        let mut sums = Sums::of(if is_one { 0 } else { self.articles() });
        let mut searches = searches.into_iter();
        for way in &sought.ways {
            match &way[..] {
                [word] => {
                    for (place, likelihood) in &word.places {
                        let postings = self.postings(place.clone()).await?;
                        let apart = match is_one {
                            true => self.one_word(&postings, *likelihood, sought.in_title, &mut matches),
                            false => self.add_word(&postings, *likelihood, sought.in_title, &mut sums),
                        };
                        let apart = apart.ok_or_else(|| self.bad_postings())?;
                        if !sought.in_title {
                            matches.words.push((place.clone(), apart));
                        }
                    }
                }
                _ => {
                    let mut fields = searches.next().into_iter().flatten();
                    if let Some(in_titles) = fields.next() {
                        for title in self.standings(in_titles).await? {
                            sums.add_in_title(title.article, TITLE_WEIGHT * title.frequency);
                        }
                    }
                    if let Some(in_texts) = fields.next() {
                        for text in self.standings(in_texts).await? {
                            sums.add(text.article, text.frequency);
                            matches.passages.push((text.article, text.passage));
                        }
                    }
                }
            }
        }
        if !is_one {
            (matches.articles, matches.titles) = sums.found();
        }
        Ok(matches)
    }

    /// Where a word occurs that is all there is of a clause. Gives where its passages are, if they are apart.
    fn one_word(
        &self,
        postings: &[u8],
        likelihood: f32,
        in_title: bool,
        matches: &mut Matches,
    ) -> Option<Range<u64>> {
        let count = self.articles();
        let postings = Postings::of(postings)?;
        let mut titles: Vec<(u32, f32)> = Vec::new();
        postings.titles.each(count, |article, impact| {
            titles.push((article, TITLE_WEIGHT * likelihood * self.frequency(impact)));
        })?;
        matches.titles.extend(titles.iter().map(|(article, _)| *article));
        let articles = &mut matches.articles;
        let mut titles = titles.into_iter().peekable();
        if !in_title {
            postings.texts.each(count, |article, impact| {
                while let Some(title) = titles.next_if(|title| title.0 < article) {
                    articles.push(title);
                }
                let in_title = titles.next_if(|title| title.0 == article).map_or(0.0, |title| title.1);
                articles.push((article, in_title + likelihood * self.frequency(impact)));
            })?;
        }
        articles.extend(titles);
        Some(apart(&postings))
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
            set.insert(*article, *passage);
        }
        for (place, _) in words() {
            let bytes = self.postings(place.clone()).await?;
            let postings = Postings::of(&bytes).ok_or_else(|| self.bad_postings())?;
            let passages = self.passages_of(&postings.passages, postings.passages.all()).await?;
            let insert = |article, passage| set.insert(article, passage);
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

/// How often several words occur, by article.
struct Sums {
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

    fn add(&mut self, article: u32, frequency: f32) {
        self.articles[article as usize] += frequency;
        self.found.insert(article);
    }

    /// The articles that have any, with how often, and those that have some in their titles.
    fn found(self) -> (Vec<(u32, f32)>, Vec<u32>) {
        let mut articles = Vec::with_capacity(self.found.count());
        self.found.each(|article| articles.push((article, self.articles[article as usize])));
        (articles, self.in_title.numbers())
    }

    fn add_in_title(&mut self, article: u32, frequency: f32) {
        self.add(article, frequency);
        self.in_title.insert(article);
    }
}
