//! Matching: where the clauses of a query occur.

use sourcebook_model::pack::{Impact, Occurrence, Postings};

use crate::lookup::{Sought, SoughtWord};
use crate::pack::Pack;
use crate::passage_set::PassageSet;
use crate::{QueryError, Source};

/// How much a word in the title weighs against one in the text.
const TITLE_WEIGHT: f32 = 3.0;

/// Where one clause of a query occurs, in whatever form.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ClauseMatches {
    /// For each article how often, against its length and with titles weighing more; 0 where it does not occur.
    pub(crate) frequencies: Vec<f32>,
    /// The passages with it.
    pub(crate) passages: PassageSet,
    /// Whether an article without it is not found at all.
    pub(crate) is_required: bool,
}

impl<S: Source> Pack<S> {
    /// Where a clause occurs.
    pub(crate) async fn clause_matches(&self, sought: &Sought) -> Result<ClauseMatches, QueryError> {
        let places = sought.ways.iter().flatten().flat_map(|word| &word.places);
        places.for_each(|place| self.expect_postings(place));
        let mut matches = ClauseMatches {
            frequencies: vec![0.0; self.articles()],
            passages: PassageSet::of(self.articles()),
            is_required: sought.is_required,
        };
        for way in &sought.ways {
            match &way[..] {
                [word] => self.add_word(word, sought.in_title, &mut matches).await?,
                words => self.add_phrase(words, sought.in_title, &mut matches).await?,
            }
        }
        matches.passages.settle();
        Ok(matches)
    }

    async fn add_word(
        &self,
        word: &SoughtWord,
        in_title: bool,
        matches: &mut ClauseMatches,
    ) -> Result<(), QueryError> {
        let (frequencies, count) = (Impact::frequencies(), self.articles());
        for place in &word.places {
            let bytes = self.postings(place.clone()).await?;
            let ClauseMatches { frequencies: sums, passages, .. } = &mut *matches;
            let add = |postings: Postings<'_>| {
                postings.titles(count, |article, Impact(impact)| {
                    sums[article as usize] += TITLE_WEIGHT * frequencies[usize::from(impact)];
                })?;
                if in_title {
                    return Some(());
                }
                postings.texts(count, |article, Impact(impact)| {
                    sums[article as usize] += frequencies[usize::from(impact)];
                })?;
                postings.passages(count, |article, passage| passages.insert(article, passage))
            };
            Postings::of(&bytes).and_then(add).ok_or_else(|| self.bad_postings())?;
        }
        Ok(())
    }

    async fn add_phrase(
        &self,
        words: &[SoughtWord],
        in_title: bool,
        matches: &mut ClauseMatches,
    ) -> Result<(), QueryError> {
        let mut titles = Field::default();
        let mut texts = Field::default();
        for word in words {
            let (mut in_titles, mut in_texts) = (Vec::new(), Vec::new());
            for place in &word.places {
                let bytes = self.postings(place.clone()).await?;
                let add = |postings: Postings<'_>| {
                    in_titles.push(titles.occurrences(&postings, true, self.articles())?);
                    if !in_title {
                        in_texts.push(texts.occurrences(&postings, false, self.articles())?);
                    }
                    Some(())
                };
                Postings::of(&bytes).and_then(add).ok_or_else(|| self.bad_postings())?;
            }
            titles.add_word(word.offset, merge(in_titles));
            texts.add_word(word.offset, merge(in_texts));
        }
        for (occurrence, frequency) in titles.together() {
            matches.frequencies[occurrence.article as usize] += TITLE_WEIGHT * frequency;
        }
        for (occurrence, frequency) in texts.together() {
            matches.frequencies[occurrence.article as usize] += frequency;
            matches.passages.insert(occurrence.article, occurrence.passage);
        }
        Ok(())
    }
}

/// The words of a phrase in titles, or in texts.
#[derive(Default)]
struct Field {
    /// For each word its place behind the first, and where it is.
    words: Vec<(u32, Vec<Occurrence>)>,
    /// By article, what one occurrence of anything says there: lengths of articles are in impacts alone.
    weights: Vec<f32>,
}

impl Field {
    /// The occurrences of a term; notes the weight of each.
    fn occurrences(
        &mut self,
        postings: &Postings<'_>,
        titles: bool,
        count: usize,
    ) -> Option<Vec<Occurrence>> {
        let frequencies = Impact::frequencies();
        self.weights.resize(count, 0.0);
        let mut note = |article: u32, Impact(impact): Impact| {
            self.weights[article as usize] = frequencies[usize::from(impact)];
        };
        let occurrences = if titles {
            postings.titles(count, &mut note)?;
            postings.title_occurrences(count)?
        } else {
            postings.texts(count, &mut note)?;
            postings.text_occurrences(count)?
        };
        for same in occurrences.chunk_by(|one, next| one.article == next.article) {
            let times: usize = same.iter().map(|occurrence| occurrence.positions.len()).sum();
            self.weights[same[0].article as usize] /= times as f32;
        }
        Some(occurrences)
    }

    fn add_word(&mut self, offset: u32, occurrences: Vec<Occurrence>) {
        self.words.push((offset, occurrences));
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
