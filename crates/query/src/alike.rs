//! Passages that are about the same as another.

use sourcebook_model::answer::{Evidence, Snippet};
use sourcebook_model::article::passages;
use sourcebook_model::pack::ArticleText;

use crate::order::{best_first, first_by, sort};
use crate::pack::Pack;
use crate::snippet::snippet;
use crate::{QueryError, Source};

/// The most passages that are told.
const MOST: usize = 3;
/// The least cosine of passages that are about the same.
const ALIKE: f32 = 0.1;

/// The words of a passage: the hash of the stem of each, ascending, and how often it stands there. (Sets of strings would
/// have the page bring code of its own for them.)
type Words = Vec<(u64, u32)>;

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
            .flat_map(|text| (0..).zip(self.words_of(text)).map(move |(number, words)| (text, number, words)))
            .collect();
        let rarity = Rarity::among(others.iter().map(|(_, _, words)| words).chain([&sought]));
        let likeness: Vec<f32> = others.iter().map(|(_, _, words)| rarity.cosine(&sought, words)).collect();
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
                self.each_stem(&block.text, &text.head.language, |_, stem| words.push((stem, 1)));
            }
            counted(words)
        };
        passages(&text.blocks).into_iter().map(|passage| of(passage.blocks)).collect()
    }
}

/// The same words, each once, with how often it was there.
fn counted(mut words: Words) -> Words {
    sort(&mut words);
    words.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        if is_same {
            kept.1 += next.1;
        }
        is_same
    });
    words
}

fn times(words: &Words, word: u64) -> u32 {
    words.binary_search_by(|(known, _)| known.cmp(&word)).map_or(0, |at| words[at].1)
}

/// How much it says that a passage has a word: the more, the fewer others do.
struct Rarity {
    /// How many passages have each word.
    holding: Words,
    passages: f32,
}

impl Rarity {
    fn among<'words>(all: impl Iterator<Item = &'words Words>) -> Self {
        let mut holding = Words::new();
        let mut passages = 0.0;
        for words in all {
            passages += 1.0;
            holding.extend(words.iter().map(|(word, _)| (*word, 1)));
        }
        Self { holding: counted(holding), passages }
    }

    fn weight(&self, word: u64, here: u32) -> f32 {
        (here as f32).ln_1p() * (self.passages / times(&self.holding, word).max(1) as f32).ln()
    }

    fn cosine(&self, one: &Words, other: &Words) -> f32 {
        let square = |words: &Words| -> f32 {
            words.iter().map(|(word, times)| self.weight(*word, *times).powi(2)).sum()
        };
        let product: f32 = one
            .iter()
            .map(|(word, here)| self.weight(*word, *here) * self.weight(*word, times(other, *word)))
            .sum();
        product / (square(one) * square(other)).sqrt().max(f32::MIN_POSITIVE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marking::hash;

    fn words(text: &str) -> Words {
        counted(text.split(' ').map(|word| (hash(word), 1)).collect())
    }

    #[test]
    fn passages_are_alike_by_the_rare_words_they_share() {
        let passages = [
            words("the lithium price fell"),
            words("the price of lithium"),
            words("the weather of the day"),
            words("the cat"),
        ];
        let rarity = Rarity::among(passages.iter());
        let like = |at: usize| rarity.cosine(&passages[0], &passages[at]);
        assert!((like(0) - 1.0).abs() < 1e-5);
        assert!(like(1) > 0.3);
        assert_eq!((like(2), like(3)), (0.0, 0.0));
    }

    #[test]
    fn a_word_that_stands_twice_is_counted_twice_in_one_place() {
        let words = words("to be or not to be");
        assert_eq!(words.len(), 4);
        assert_eq!(times(&words, hash("be")), 2);
        assert_eq!(times(&words, hash("cat")), 0);
    }
}
