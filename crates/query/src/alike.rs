//! Passages that are about the same as another.

use std::collections::BTreeMap;

use sourcebook_model::answer::{Evidence, Snippet};
use sourcebook_model::article::passages;
use sourcebook_model::pack::ArticleText;

use crate::order::{best_first, first_by};
use crate::pack::Pack;
use crate::snippet::snippet;
use crate::{QueryError, Source};

/// The most passages that are told.
const MOST: usize = 3;
/// The least cosine of passages that are about the same.
const ALIKE: f32 = 0.1;

/// How often each word, by its stem, stands in a passage.
type Words = BTreeMap<String, f32>;

impl<S: Source> Pack<S> {
    /// The passages most like the one given, among those of the articles most like its own.
    ///
    /// Likeness is the cosine of weighted words, rare ones weighing more (Salton and Buckley, *Term-Weighting Approaches
    /// in Automatic Text Retrieval*, 1988).
    pub(crate) async fn alike(&self, article: u32, passage: u32) -> Result<Vec<Evidence>, QueryError> {
        let own = self.text(article).await?;
        let Some(sought) = self.words_of(&own).into_iter().nth(passage as usize) else {
            return Ok(Vec::new());
        };
        let numbers = self.related_numbers(article).await?;
        numbers.iter().for_each(|other| self.expect_text(*other));
        let mut texts = Vec::with_capacity(numbers.len());
        for other in numbers {
            texts.push(self.text(other).await?);
        }
        let others: Vec<(&ArticleText, u32, Words)> = texts
            .iter()
            .flat_map(|text| (0..).zip(self.words_of(text)).map(|(number, words)| (&**text, number, words)))
            .collect();
        let rarity = rarities(others.iter().map(|(_, _, words)| words).chain([&sought]));
        let likeness: Vec<f32> = others.iter().map(|(_, _, words)| cosine(&sought, words, &rarity)).collect();
        let best = first_by(0..others.len() as u32, MOST, |at| best_first(0, likeness[at as usize]));
        let alike = best.into_iter().filter(|at| likeness[*at as usize] >= ALIKE);
        Ok(alike
            .filter_map(|at| {
                let (text, number, _) = &others[at as usize];
                let block = passages(&text.blocks).get(*number as usize)?.block;
                let starts = text.sentences.get(block).map_or(&[][..], Vec::as_slice);
                let fragments = snippet(&text.blocks.get(block)?.text, starts, &[], &[]);
                let snippet = Snippet { passage: *number, fragments };
                Some(Evidence { article: text.head.clone(), snippet })
            })
            .collect())
    }

    /// The words of each passage of an article.
    fn words_of(&self, text: &ArticleText) -> Vec<Words> {
        let of = |blocks: std::ops::Range<usize>| {
            let mut words = Words::new();
            for block in &text.blocks[blocks] {
                for stem in self.places(&block.text, &text.head.language).stems() {
                    *words.entry(stem.to_owned()).or_default() += 1.0;
                }
            }
            words
        };
        passages(&text.blocks).into_iter().map(|passage| of(passage.blocks)).collect()
    }
}

/// How much it says that a passage has a word: the more, the fewer of `passages` do.
fn rarities<'words>(passages: impl Iterator<Item = &'words Words>) -> Words {
    let mut holding = Words::new();
    let mut count = 0.0;
    for words in passages {
        count += 1.0;
        for word in words.keys() {
            *holding.entry(word.clone()).or_default() += 1.0;
        }
    }
    holding.into_iter().map(|(word, holding)| (word, f32::ln(count / holding))).collect()
}

fn cosine(one: &Words, other: &Words, rarity: &Words) -> f32 {
    let weight = |word: &String, times: f32| times.ln_1p() * rarity.get(word).copied().unwrap_or_default();
    let square =
        |words: &Words| -> f32 { words.iter().map(|(word, times)| weight(word, *times).powi(2)).sum() };
    let shared = one.iter().filter_map(|(word, times)| Some((word, *times, *other.get(word)?)));
    let product: f32 = shared.map(|(word, times, others)| weight(word, times) * weight(word, others)).sum();
    product / (square(one) * square(other)).sqrt().max(f32::MIN_POSITIVE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        let mut words = Words::new();
        for word in text.split(' ') {
            *words.entry(word.to_owned()).or_default() += 1.0;
        }
        words
    }

    #[test]
    fn passages_are_alike_by_the_rare_words_they_share() {
        let passages = [
            words("the lithium price fell"),
            words("the price of lithium"),
            words("the weather of the day"),
            words("the cat"),
        ];
        let rarity = rarities(passages.iter());
        let like = |at: usize| cosine(&passages[0], &passages[at], &rarity);
        assert!((like(0) - 1.0).abs() < 1e-5);
        assert!(like(1) > 0.3);
        assert_eq!((like(2), like(3)), (0.0, 0.0));
    }
}
