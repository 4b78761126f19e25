//! Phrases: where words stand in given places to each other.

use sourcebook_model::pack::{Impact, Place, Postings};

use crate::lookup::SoughtWord;
use crate::order::sort;
use crate::pack::{Pack, Part};
use crate::{QueryError, Source};

/// Where a phrase stands in a title or passage.
pub(crate) struct Standing {
    pub(crate) article: u32,
    pub(crate) passage: u32,
    /// How often it does there, against the article's length.
    pub(crate) frequency: f32,
}

/// A word of a phrase with the postings that it may be.
struct Word<'bytes> {
    /// Its place behind the phrase's first word.
    offset: u32,
    forms: Vec<Form<'bytes>>,
}

struct Form<'bytes> {
    postings: Postings<'bytes>,
    likelihood: f32,
}

/// Which words of an article are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Title,
    Text,
}

impl<S: Source> Pack<S> {
    /// The titles that hold a phrase and, unless it must be `in_title`, the passages that do; both in their order.
    ///
    /// Positions are read only of what articles that have all of the words hold of them.
    pub(crate) async fn phrase(
        &self,
        words: &[SoughtWord],
        in_title: bool,
    ) -> Result<(Vec<Standing>, Vec<Standing>), QueryError> {
        let mut read = Vec::new();
        for (place, _) in words.iter().flat_map(|word| &word.places) {
            read.push(self.postings(place.clone()).await?);
        }
        let mut read = read.iter();
        let mut phrase = Vec::with_capacity(words.len());
        for word in words {
            let mut forms = Vec::with_capacity(word.places.len());
            for ((_, likelihood), bytes) in word.places.iter().zip(&mut read) {
                let postings = Postings::of(bytes).ok_or_else(|| self.bad_postings())?;
                forms.push(Form { postings, likelihood: *likelihood });
            }
            phrase.push(Word { offset: word.offset, forms });
        }
        let titles = self.standings(&mut phrase, Field::Title).await?;
        let texts = if in_title { Vec::new() } else { self.standings(&mut phrase, Field::Text).await? };
        Ok((titles, texts))
    }

    async fn standings(&self, words: &mut [Word<'_>], field: Field) -> Result<Vec<Standing>, QueryError> {
        let count = self.articles();
        // What is rarest leaves least to look at.
        words.sort_by_cached_key(|word| word.forms.iter().map(|form| form.count(field)).sum::<usize>());
        let holding = holding_all(words, field, count).ok_or_else(|| self.bad_postings())?;
        if !holding.contains(&true) {
            return Ok(Vec::new());
        }
        for form in words.iter().flat_map(|word| &word.forms) {
            self.expect_places(&form.postings, field == Field::Text);
        }
        let frequencies = &self.frequencies;
        let weights = vec![0.0; count];
        let mut search = Search { holding, weights, starts: None, fitting: Vec::new(), frequencies };
        for word in words.iter() {
            for form in &word.forms {
                let positions = self.positions_of(&form.postings.positions).await?;
                let passages = match field {
                    Field::Title => Part::Here(&[]),
                    Field::Text => self.passages_of(&form.postings.passages).await?,
                };
                let added = search.add(word.offset, form, field, &passages, &positions);
                added.ok_or_else(|| self.bad_postings())?;
            }
            search.settle();
        }
        Ok(search.standings())
    }
}

impl Form<'_> {
    fn count(&self, field: Field) -> usize {
        match field {
            Field::Title => self.postings.title_count(),
            Field::Text => self.postings.text_count(),
        }
    }

    fn articles(&self, field: Field, count: usize, each: impl FnMut(u32, Impact)) -> Option<()> {
        match field {
            Field::Title => self.postings.titles(count, each),
            Field::Text => self.postings.texts(count, each),
        }
    }
}

/// For each of so many articles whether it has all the words.
fn holding_all(words: &[Word<'_>], field: Field, count: usize) -> Option<Vec<bool>> {
    let mut holding = vec![true; count];
    for word in words {
        let mut of_word = vec![false; count];
        for form in &word.forms {
            form.articles(field, count, |article, _| of_word[article as usize] = holding[article as usize])?;
        }
        holding = of_word;
    }
    Some(holding)
}

/// A phrase as it is searched for, word by word.
struct Search<'frequencies> {
    /// For each article whether it may hold the phrase.
    holding: Vec<bool>,
    /// For each of those what one occurrence of anything says there: lengths of articles are in impacts alone.
    weights: Vec<f32>,
    /// Where the phrase may begin by the words before: article and passage, and the position; ascending. `None` before the
    /// first word.
    starts: Option<Vec<(u64, u32)>>,
    /// Where it may by the present word, too.
    fitting: Vec<(u64, u32)>,
    frequencies: &'frequencies [f32; 256],
}

impl Search<'_> {
    /// Adds a form of the present word, which stands `offset` behind the first.
    fn add(
        &mut self,
        offset: u32,
        form: &Form<'_>,
        field: Field,
        passages: &[u8],
        positions: &[u8],
    ) -> Option<()> {
        let count = self.holding.len();
        let Self { holding, weights, starts, fitting, frequencies } = self;
        let wanted = |article: u32| holding[article as usize];
        let fit = |article: u32, Impact(impact): Impact, places: &[Place]| {
            let says = form.likelihood * frequencies[usize::from(impact)];
            weights[article as usize] = says / places.len() as f32;
            let Some(starts) = starts else {
                let start = |(passage, position): &Place| {
                    Some((key(article, *passage), position.checked_sub(offset)?))
                };
                fitting.extend(places.iter().filter_map(start));
                return;
            };
            let first = starts.partition_point(|(start, _)| *start < key(article, 0));
            let here =
                starts[first..].iter().take_while(|(start, _)| start >> u32::BITS == u64::from(article));
            let stands = |(start, position): &&(u64, u32)| {
                places.binary_search(&(*start as u32, position.saturating_add(offset))).is_ok()
            };
            fitting.extend(here.filter(stands));
        };
        match field {
            Field::Title => form.postings.title_places(positions, count, wanted, fit),
            Field::Text => form.postings.text_places(passages, positions, count, wanted, fit),
        }
    }

    /// Has to be called behind the last form of a word.
    fn settle(&mut self) {
        let mut starts = std::mem::take(&mut self.fitting);
        sort(&mut starts);
        starts.dedup();
        self.holding.fill(false);
        starts.iter().for_each(|(start, _)| self.holding[(start >> u32::BITS) as usize] = true);
        self.starts = Some(starts);
    }

    fn standings(&self) -> Vec<Standing> {
        let starts = self.starts.as_deref().unwrap_or_default();
        let same = starts.chunk_by(|one, next| one.0 == next.0);
        same.map(|same| {
            let (article, passage) = ((same[0].0 >> u32::BITS) as u32, same[0].0 as u32);
            let frequency = self.weights[article as usize] * same.len() as f32;
            Standing { article, passage, frequency }
        })
        .collect()
    }
}

fn key(article: u32, passage: u32) -> u64 {
    u64::from(article) << u32::BITS | u64::from(passage)
}

#[cfg(test)]
mod tests {
    use sourcebook_model::pack::{Bytes, EncodedPostings, PostingSections};

    use super::*;

    /// A word with a place in each of these titles: article and position.
    fn in_titles(places: &[(u32, u32)]) -> Vec<u8> {
        let mut term = EncodedPostings::default();
        places.iter().for_each(|(article, position)| term.add_title(*article, Impact(48), &[*position]));
        let mut sections = PostingSections::default();
        term.append(&mut sections);
        sections.postings
    }

    #[test]
    fn words_stand_together_where_the_places_of_any_of_their_forms_fit() {
        let frequencies = Impact::frequencies();
        let holding = vec![true; 9];
        let mut search = Search {
            holding,
            weights: vec![0.0; 9],
            starts: None,
            fitting: Vec::new(),
            frequencies: &frequencies,
        };
        let words = [
            (1, vec![in_titles(&[(2, 0), (3, 4), (4, 1), (8, 2)])]),
            (0, vec![in_titles(&[(3, 3), (4, 3)]), in_titles(&[(8, 1)])]),
        ];
        for (offset, forms) in words {
            for bytes in forms {
                let postings = Postings::of(&bytes).unwrap();
                let Bytes::Here(positions) = postings.positions.clone() else { panic!("it is small") };
                let form = Form { postings, likelihood: 0.5 };
                search.add(offset, &form, Field::Title, &[], positions).unwrap();
            }
            search.settle();
        }
        let found: Vec<(u32, u32, f32)> =
            search.standings().iter().map(|place| (place.article, place.passage, place.frequency)).collect();
        assert_eq!(found, [(3, 0, 0.5), (8, 0, 0.5)]);
    }
}
