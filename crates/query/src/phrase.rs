//! Phrases: where words stand in given places to each other.

use std::slice::Iter;

use sourcebook_model::pack::{Articles, Impact, Place, Postings, Stretch};

use crate::lookup::SoughtWord;
use crate::order::{first_by, sort};
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
#[derive(Default)]
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
pub(crate) enum Field {
    Title,
    Text,
}

impl<S: Source> Pack<S> {
    /// Adds the searches for a phrase of these words, in titles and, unless it must be `in_title`, in texts; the next of
    /// `postings` are its own. The source knows then what they will read.
    pub(crate) fn add_searches<'bytes>(
        &'bytes self,
        words: &[SoughtWord],
        postings: &mut Iter<'bytes, Part<'_>>,
        in_title: bool,
        searches: &mut Vec<Search<'bytes>>,
    ) -> Result<(), QueryError> {
        let here = postings.clone();
        for field in if in_title { &[Field::Title][..] } else { &[Field::Title, Field::Text] } {
            *postings = here.clone();
            let mut phrase = Vec::with_capacity(words.len());
            for word in words {
                let mut forms = Vec::with_capacity(word.places.len());
                for ((_, likelihood), bytes) in word.places.iter().zip(&mut *postings) {
                    let postings = Postings::of(bytes).ok_or_else(|| self.bad_postings())?;
                    forms.push(Form { postings, likelihood: *likelihood });
                }
                phrase.push(Word { offset: word.offset, forms });
            }
            let search = Search::of(phrase, *field, self.articles(), &self.frequencies);
            let search = search.ok_or_else(|| self.bad_postings())?;
            for form in search.words.iter().flat_map(|word| &word.forms) {
                for stretch in search.stretches(form).ok_or_else(|| self.bad_postings())? {
                    self.expect_places(&form.postings, &stretch);
                }
            }
            searches.push(search);
        }
        Ok(())
    }

    /// The titles that hold a phrase, or the passages that do, in their order.
    ///
    /// Positions are read where articles lie that have all of the words, and nowhere else.
    pub(crate) async fn standings(&self, mut search: Search<'_>) -> Result<Vec<Standing>, QueryError> {
        for Word { offset, forms } in std::mem::take(&mut search.words) {
            for form in &forms {
                for stretch in search.stretches(form).ok_or_else(|| self.bad_postings())? {
                    let passages = self.passages_of(&form.postings.passages, stretch.passages()).await?;
                    let positions = self.positions_of(&form.postings.positions, stretch.positions()).await?;
                    let added = search.add(offset, form, &stretch, &passages, &positions);
                    added.ok_or_else(|| self.bad_postings())?;
                }
            }
            search.settle();
        }
        Ok(search.standings())
    }
}

impl<'bytes> Form<'bytes> {
    fn articles(&self, field: Field) -> &Articles<'bytes> {
        match field {
            Field::Title => &self.postings.titles,
            Field::Text => &self.postings.texts,
        }
    }
}

/// A phrase as it is searched for, word by word.
pub(crate) struct Search<'bytes> {
    /// Its words, the rarest first: that leaves least to look at.
    words: Vec<Word<'bytes>>,
    pub(crate) field: Field,
    /// How many articles there are.
    count: usize,
    frequencies: &'bytes [f32; 256],
    /// The articles that may hold it, ascending.
    holding: Vec<u32>,
    /// What one occurrence of anything says in each of those: lengths of articles are in impacts alone.
    weights: Vec<f32>,
    /// Where it may begin by the words before: article and passage, and the position; ascending. `None` before the first
    /// word.
    starts: Option<Vec<(u64, u32)>>,
    /// Where it may by the present word, too.
    fitting: Vec<(u64, u32)>,
}

impl<'bytes> Search<'bytes> {
    /// The search in those of `count` articles that have all the words.
    fn of(
        mut words: Vec<Word<'bytes>>,
        field: Field,
        count: usize,
        frequencies: &'bytes [f32; 256],
    ) -> Option<Self> {
        let count_of =
            |word: &Word<'_>| word.forms.iter().map(|form| form.articles(field).count() as u64).sum();
        let order = first_by(0..words.len() as u32, words.len(), |at| count_of(&words[at as usize]));
        let words: Vec<Word<'bytes>> =
            order.into_iter().map(|at| std::mem::take(&mut words[at as usize])).collect();
        let mut holding: Option<Vec<u32>> = None;
        for word in &words {
            let mut with_word = Vec::new();
            for form in &word.forms {
                let articles = form.articles(field);
                match &holding {
                    None => articles.each(count, |article, _| with_word.push(article))?,
                    Some(holding) => articles.add_those(holding, count, &mut with_word)?,
                }
            }
            holding = Some(if word.forms.len() == 1 { with_word } else { ascending(&with_word) });
        }
        let holding = holding.unwrap_or_default();
        let weights = vec![0.0; holding.len()];
        Some(Self { words, field, count, frequencies, holding, weights, starts: None, fitting: Vec::new() })
    }

    /// Where a form of a word has to be looked at.
    fn stretches(&self, form: &Form<'_>) -> Option<Vec<Stretch>> {
        form.articles(self.field).stretches(&self.holding)
    }

    /// Adds a stretch of a form of the present word, which stands `offset` behind the first.
    fn add(
        &mut self,
        offset: u32,
        form: &Form<'_>,
        stretch: &Stretch,
        passages: &[u8],
        positions: &[u8],
    ) -> Option<()> {
        let Self { field, count, frequencies, holding, weights, starts, fitting, .. } = self;
        let fit = |at: usize, Impact(impact): Impact, places: &[Place]| {
            let article = holding[at];
            weights[at] = form.likelihood * frequencies[usize::from(impact)] / places.len() as f32;
            let Some(starts) = starts else {
                let start = |(passage, position): &Place| {
                    Some((key(article, *passage), position.checked_sub(offset)?))
                };
                fitting.extend(places.iter().filter_map(start));
                return;
            };
            let first = starts.partition_point(|(start, _)| *start < key(article, 0));
            let here = starts[first..].iter().take_while(|(start, _)| article_of(*start) == article);
            let stands = |(start, position): &&(u64, u32)| {
                places.binary_search(&(*start as u32, position.saturating_add(offset))).is_ok()
            };
            fitting.extend(here.filter(stands));
        };
        form.articles(*field).places(stretch, passages, positions, holding, *count, fit)
    }

    /// Has to be called behind the last form of a word.
    fn settle(&mut self) {
        let mut starts = std::mem::take(&mut self.fitting);
        sort(&mut starts);
        starts.dedup();
        let (mut holding, mut weights) = (Vec::new(), Vec::new());
        for (article, weight) in self.holding.iter().zip(&self.weights) {
            let first = starts.partition_point(|(start, _)| *start < key(*article, 0));
            if starts.get(first).is_some_and(|(start, _)| article_of(*start) == *article) {
                holding.push(*article);
                weights.push(*weight);
            }
        }
        (self.holding, self.weights, self.starts) = (holding, weights, Some(starts));
    }

    /// Where the words stand together.
    fn standings(&self) -> Vec<Standing> {
        let starts = self.starts.as_deref().unwrap_or_default();
        let standing = |same: &[(u64, u32)]| {
            let (article, passage) = (article_of(same[0].0), same[0].0 as u32);
            let weight = self.holding.binary_search(&article).map_or(0.0, |at| self.weights[at]);
            Standing { article, passage, frequency: weight * same.len() as f32 }
        };
        starts.chunk_by(|one, next| one.0 == next.0).map(standing).collect()
    }
}

/// The numbers in their order, each once.
fn ascending(numbers: &[u32]) -> Vec<u32> {
    let mut pairs: Vec<(u64, u32)> = numbers.iter().map(|number| (u64::from(*number), 0)).collect();
    sort(&mut pairs);
    pairs.dedup();
    pairs.into_iter().map(|(number, _)| number as u32).collect()
}

fn article_of(key: u64) -> u32 {
    (key >> u32::BITS) as u32
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
        let encoded = [
            (1, vec![in_titles(&[(2, 0), (3, 4), (4, 1), (8, 2)])]),
            (0, vec![in_titles(&[(3, 3), (4, 3)]), in_titles(&[(8, 1)])]),
        ];
        let form = |bytes| Form { postings: Postings::of(bytes).unwrap(), likelihood: 0.5 };
        let words = encoded.iter().map(|(offset, forms)| Word {
            offset: *offset,
            forms: forms.iter().map(|bytes| form(bytes)).collect(),
        });
        let words = words.collect();
        let frequencies = Impact::frequencies();
        let mut search = Search::of(words, Field::Title, 9, &frequencies).unwrap();
        assert_eq!(search.holding, [3, 4, 8]);
        for Word { offset, forms } in std::mem::take(&mut search.words) {
            for form in &forms {
                let Bytes::Here(positions) = form.postings.positions else { panic!("it is small") };
                for stretch in search.stretches(form).unwrap() {
                    search.add(offset, form, &stretch, &[], positions).unwrap();
                }
            }
            search.settle();
        }
        let found: Vec<(u32, u32, f32)> =
            search.standings().iter().map(|place| (place.article, place.passage, place.frequency)).collect();
        assert_eq!(found, [(3, 0, 0.5), (8, 0, 0.5)]);
    }
}
