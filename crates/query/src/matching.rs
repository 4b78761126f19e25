//! Matching: where the clauses of a query occur.

use std::borrow::Cow;
use std::ops::Range;

use sourcebook_model::pack::{Bytes, Impact, Occurrence, Postings};

use crate::lookup::{Sought, SoughtWord};
use crate::order::sort;
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
    /// The frequency in an article; 0 where the clause does not occur.
    pub(crate) fn frequency(&self, article: u32) -> f32 {
        let at = self.articles.binary_search_by_key(&article, |(article, _)| *article);
        at.map_or(0.0, |at| self.articles[at].1)
    }
}

impl<S: Source> Pack<S> {
    /// Where a clause occurs.
    pub(crate) async fn matches(&self, sought: &Sought) -> Result<Matches, QueryError> {
        let places = sought.ways.iter().flatten().flat_map(|word| &word.places);
        places.for_each(|(place, _)| self.expect_postings(place));
        let mut matches = Matches::default();
        let is_one =
            matches!(&sought.ways[..], [way] if matches!(&way[..], [word] if word.places.len() == 1));
        let mut sums = Sums::of(if is_one { 0 } else { self.articles() });
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
                words => self.add_phrase(words, sought.in_title, &mut sums, &mut matches.passages).await?,
            }
        }
        if !is_one {
            matches.articles = (0..).zip(sums.articles).filter(|(_, frequency)| *frequency > 0.0).collect();
            matches.titles =
                (0..).zip(sums.in_title).filter(|(_, has)| *has).map(|(article, _)| article).collect();
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
        postings.titles(count, |article, impact| {
            titles.push((article, TITLE_WEIGHT * likelihood * self.frequency(impact)));
        })?;
        matches.titles.extend(titles.iter().map(|(article, _)| *article));
        let articles = &mut matches.articles;
        let mut titles = titles.into_iter().peekable();
        if !in_title {
            postings.texts(count, |article, impact| {
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
        postings.titles(count, |article, impact| {
            sums.add_in_title(article, TITLE_WEIGHT * likelihood * self.frequency(impact));
        })?;
        if !in_title {
            postings
                .texts(count, |article, impact| sums.add(article, likelihood * self.frequency(impact)))?;
        }
        Some(apart(&postings))
    }

    async fn add_phrase(
        &self,
        words: &[SoughtWord],
        in_title: bool,
        sums: &mut Sums,
        passages: &mut Vec<(u32, u32)>,
    ) -> Result<(), QueryError> {
        let count = self.articles();
        let (mut titles, mut texts) = (Field::of(count), Field::of(count));
        for word in words {
            let (mut in_titles, mut in_texts) = (Vec::new(), Vec::new());
            for (place, likelihood) in &word.places {
                let bytes = self.postings(place.clone()).await?;
                let postings = Postings::of(&bytes).ok_or_else(|| self.bad_postings())?;
                let positions = self.positions_of(&postings.positions).await?;
                let passages = match in_title {
                    true => Cow::default(),
                    false => self.passages_of(&postings.passages).await?,
                };
                let mut add = || {
                    postings.titles(count, |article, impact| {
                        titles.note(article, likelihood * self.frequency(impact));
                    })?;
                    in_titles.push(titles.weighed(postings.title_occurrences(&positions, count)?));
                    if !in_title {
                        postings.texts(count, |article, impact| {
                            texts.note(article, likelihood * self.frequency(impact));
                        })?;
                        in_texts
                            .push(texts.weighed(postings.text_occurrences(&passages, &positions, count)?));
                    }
                    Some(())
                };
                add().ok_or_else(|| self.bad_postings())?;
            }
            titles.words.push((word.offset, merge(in_titles)));
            texts.words.push((word.offset, merge(in_texts)));
        }
        for (occurrence, frequency) in titles.together() {
            sums.add_in_title(occurrence.article, TITLE_WEIGHT * frequency);
        }
        for (occurrence, frequency) in texts.together() {
            sums.add(occurrence.article, frequency);
            passages.push((occurrence.article, occurrence.passage));
        }
        Ok(())
    }

    /// The passages that hold any of the clauses.
    pub(crate) async fn passages_with(&self, clauses: &[Matches]) -> Result<PassageSet, QueryError> {
        let mut set = PassageSet::of(self.articles());
        let words = || clauses.iter().flat_map(|matches| &matches.words);
        words().for_each(|(_, apart)| self.expect_passages(apart));
        for (article, passage) in clauses.iter().flat_map(|matches| &matches.passages) {
            set.insert(*article, *passage);
        }
        for (place, _) in words() {
            let bytes = self.postings(place.clone()).await?;
            let postings = Postings::of(&bytes).ok_or_else(|| self.bad_postings())?;
            let passages = self.passages_of(&postings.passages).await?;
            let insert = |article, passage| set.insert(article, passage);
            postings.each_passage(&passages, self.articles(), insert).ok_or_else(|| self.bad_postings())?;
        }
        set.settle();
        Ok(set)
    }

    /// Whether nothing has to be read before passages can be counted.
    pub(crate) fn has_passages_of(&self, clauses: &[Matches]) -> bool {
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
    in_title: Vec<bool>,
}

impl Sums {
    fn of(articles: usize) -> Self {
        Self { articles: vec![0.0; articles], in_title: vec![false; articles] }
    }

    fn add(&mut self, article: u32, frequency: f32) {
        self.articles[article as usize] += frequency;
    }

    fn add_in_title(&mut self, article: u32, frequency: f32) {
        self.add(article, frequency);
        self.in_title[article as usize] = true;
    }
}

/// The words of a phrase in titles, or in texts.
struct Field {
    /// For each word its place behind the first, and where it is.
    words: Vec<(u32, Vec<Occurrence>)>,
    /// By article, what one occurrence of anything says there: lengths of articles are in impacts alone.
    weights: Vec<f32>,
}

impl Field {
    fn of(articles: usize) -> Self {
        Self { words: Vec::new(), weights: vec![0.0; articles] }
    }

    /// Notes the frequency of a term in an article, whose occurrences there are yet to be counted.
    fn note(&mut self, article: u32, frequency: f32) {
        self.weights[article as usize] = frequency;
    }

    /// The occurrences of the term whose frequencies have been noted.
    fn weighed(&mut self, occurrences: Vec<Occurrence>) -> Vec<Occurrence> {
        for same in occurrences.chunk_by(|one, next| one.article == next.article) {
            let times: usize = same.iter().map(|occurrence| occurrence.positions.len()).sum();
            self.weights[same[0].article as usize] /= times as f32;
        }
        occurrences
    }

    /// Where the words stand together, and what that says.
    fn together(&self) -> impl Iterator<Item = (&Occurrence, f32)> {
        let (first, others) = match self.words.split_first() {
            Some(((_, first), others)) => (&first[..], others),
            None => (&[][..], &[][..]),
        };
        first.iter().filter_map(move |occurrence| {
            let times = times_together(occurrence, others);
            (times > 0).then(|| (occurrence, self.weights[occurrence.article as usize] * times as f32))
        })
    }
}

fn key(occurrence: &Occurrence) -> (u32, u32) {
    (occurrence.article, occurrence.passage)
}

/// How often the first word of a phrase has the others in their places behind it, where it occurs in `first`.
fn times_together(first: &Occurrence, others: &[(u32, Vec<Occurrence>)]) -> usize {
    let mut starts = first.positions.clone();
    for (offset, word) in others {
        let Ok(at) = word.binary_search_by_key(&key(first), key) else { return 0 };
        let positions = &word[at].positions;
        starts.retain(|start| positions.binary_search(&start.saturating_add(*offset)).is_ok());
    }
    starts.len()
}

/// One list out of several: the forms of a word count together.
fn merge(mut lists: Vec<Vec<Occurrence>>) -> Vec<Occurrence> {
    if lists.len() == 1 {
        return lists.remove(0);
    }
    let all: Vec<Occurrence> = lists.into_iter().flatten().collect();
    let pair = |(at, occurrence): (u32, &Occurrence)| {
        (u64::from(occurrence.article) << u32::BITS | u64::from(occurrence.passage), at)
    };
    let mut pairs: Vec<(u64, u32)> = (0..).zip(&all).map(pair).collect();
    sort(&mut pairs);
    let together = |same: &[(u64, u32)]| {
        let occurrences = || same.iter().map(|(_, at)| &all[*at as usize]);
        let mut positions: Vec<(u64, u32)> = occurrences()
            .flat_map(|occurrence| &occurrence.positions)
            .map(|position| (u64::from(*position), 0))
            .collect();
        sort(&mut positions);
        let Occurrence { article, passage, .. } = all[same[0].1 as usize];
        Occurrence {
            article,
            passage,
            positions: positions.into_iter().map(|(position, _)| position as u32).collect(),
        }
    };
    pairs.chunk_by(|one, next| one.0 == next.0).map(together).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn occurrences(list: &[(u32, u32, &[u32])]) -> Vec<Occurrence> {
        let occurrence = |&(article, passage, positions): &(u32, u32, &[u32])| Occurrence {
            article,
            passage,
            positions: positions.to_vec(),
        };
        list.iter().map(occurrence).collect()
    }

    #[test]
    fn the_forms_of_a_word_count_together() {
        let merged = merge(vec![occurrences(&[(1, 0, &[4]), (1, 2, &[0])]), occurrences(&[(1, 0, &[1])])]);
        assert_eq!(merged, occurrences(&[(1, 0, &[1, 4]), (1, 2, &[0])]));
        assert!(merge(Vec::new()).is_empty());
    }

    #[test]
    fn words_stand_together_where_their_places_fit() {
        let dual = occurrences(&[(1, 0, &[0, 7]), (1, 2, &[3]), (4, 0, &[1])]);
        let circulation = occurrences(&[(1, 0, &[1, 8]), (1, 2, &[5]), (3, 0, &[1])]);
        let field = Field { words: vec![(0, dual), (1, circulation)], weights: vec![0.5; 5] };
        let together: Vec<(u32, u32, f32)> =
            field.together().map(|(place, says)| (place.article, place.passage, says)).collect();
        assert_eq!(together, [(1, 0, 1.0)]);
    }
}
