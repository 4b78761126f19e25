//! Matching: where the clauses of a query occur.

use sourcebook_model::pack::{Impact, Occurrence, Postings};

use crate::lookup::{Sought, SoughtWord};
use crate::pack::Pack;
use crate::passage_set::PassageSet;
use crate::{QueryError, Source};

/// How much a word in the title weighs against one in the text.
const TITLE_WEIGHT: f32 = 3.0;

impl<S: Source> Pack<S> {
    /// How often a clause occurs in each article.
    /// The passages with it are added to `passages`, unless that is closed.
    pub(crate) async fn frequencies(
        &self,
        sought: &Sought,
        passages: &mut PassageSet,
    ) -> Result<Frequencies, QueryError> {
        let places = sought.ways.iter().flatten().flat_map(|word| &word.places);
        places.for_each(|(place, _)| self.expect_postings(place));
        let count = self.articles();
        let frequencies = Frequencies { articles: vec![0.0; count], in_title: vec![false; count] };
        let mut matches = Matches { frequencies, passages };
        for way in &sought.ways {
            match &way[..] {
                [word] => self.add_word(word, sought.in_title, &mut matches).await?,
                words => self.add_phrase(words, sought.in_title, &mut matches).await?,
            }
        }
        Ok(matches.frequencies)
    }

    async fn add_word(
        &self,
        word: &SoughtWord,
        in_title: bool,
        Matches { frequencies, passages }: &mut Matches<'_>,
    ) -> Result<(), QueryError> {
        let count = self.articles();
        for (place, likelihood) in &word.places {
            let bytes = self.postings(place.clone()).await?;
            let mut add = |postings: Postings<'_>| {
                postings.titles(count, |article, impact| {
                    frequencies.add_in_title(article, TITLE_WEIGHT * likelihood * self.frequency(impact));
                })?;
                if in_title {
                    return Some(());
                }
                postings.texts(count, |article, impact| {
                    frequencies.articles[article as usize] += likelihood * self.frequency(impact);
                })?;
                if passages.is_closed() {
                    return Some(());
                }
                postings.passages(count, |article, passage| passages.insert(article, passage))
            };
            Postings::of(&bytes).and_then(&mut add).ok_or_else(|| self.bad_postings())?;
        }
        Ok(())
    }

    async fn add_phrase(
        &self,
        words: &[SoughtWord],
        in_title: bool,
        Matches { frequencies, passages }: &mut Matches<'_>,
    ) -> Result<(), QueryError> {
        let count = self.articles();
        let (mut titles, mut texts) = (Field::of(count), Field::of(count));
        for word in words {
            let (mut in_titles, mut in_texts) = (Vec::new(), Vec::new());
            for (place, likelihood) in &word.places {
                let bytes = self.postings(place.clone()).await?;
                let add = |postings: Postings<'_>| {
                    postings.titles(count, |article, impact| {
                        titles.note(article, likelihood * self.frequency(impact))
                    })?;
                    in_titles.push(titles.weighed(postings.title_occurrences(count)?));
                    if !in_title {
                        postings.texts(count, |article, impact| {
                            texts.note(article, likelihood * self.frequency(impact))
                        })?;
                        in_texts.push(texts.weighed(postings.text_occurrences(count)?));
                    }
                    Some(())
                };
                Postings::of(&bytes).and_then(add).ok_or_else(|| self.bad_postings())?;
            }
            titles.words.push((word.offset, merge(in_titles)));
            texts.words.push((word.offset, merge(in_texts)));
        }
        for (occurrence, frequency) in titles.together() {
            frequencies.add_in_title(occurrence.article, TITLE_WEIGHT * frequency);
        }
        for (occurrence, frequency) in texts.together() {
            frequencies.articles[occurrence.article as usize] += frequency;
            passages.insert(occurrence.article, occurrence.passage);
        }
        Ok(())
    }

    /// The frequency that an impact stands for.
    fn frequency(&self, Impact(impact): Impact) -> f32 {
        self.frequencies[usize::from(impact)]
    }
}

/// How often a clause occurs.
pub(crate) struct Frequencies {
    /// In each article, against its length and with titles weighing more; 0 where it does not.
    pub(crate) articles: Vec<f32>,
    /// For each article whether its title has it.
    pub(crate) in_title: Vec<bool>,
}

impl Frequencies {
    fn add_in_title(&mut self, article: u32, frequency: f32) {
        self.articles[article as usize] += frequency;
        self.in_title[article as usize] = true;
    }
}

/// What is gathered of a clause.
struct Matches<'passages> {
    frequencies: Frequencies,
    passages: &'passages mut PassageSet,
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
    let mut all: Vec<Occurrence> = lists.into_iter().flatten().collect();
    all.sort_unstable_by_key(key);
    let mut merged: Vec<Occurrence> = Vec::with_capacity(all.len());
    for occurrence in all {
        match merged.last_mut().filter(|last| key(last) == key(&occurrence)) {
            Some(last) => {
                last.positions.extend(occurrence.positions);
                last.positions.sort_unstable();
            }
            None => merged.push(occurrence),
        }
    }
    merged
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
