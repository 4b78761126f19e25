//! Near words: what is written almost like a word that was probably mistyped.

use std::cmp::Ordering;
use std::ops::RangeInclusive;

use crate::lookup::END_OF_PREFIX;
use crate::order::first_by;
use crate::pack::Pack;
use crate::spelling::{Edits, LONGEST, Sieve, Spelling};
use crate::stop_words::is_stop_word;
use crate::syntax::QueryWord;
use crate::{QueryError, Source};

/// The fewest letters of a word that may have a mistake, and of one that may have two.
const SHORTEST: usize = 3;
const SHORTEST_WITH_TWO: usize = 8;

/// The most words that one that was mistyped may be.
const MOST_NEAREST: usize = 8;

/// The most parts that a dictionary has to be looked through whole: those of some fifty thousand words with their stems.
const FEW_PARTS: usize = 96;

/// How likely a slip is that has two dozen ways to go, the letter that is typed in place of another or too much, beside one
/// that has a single way: a letter left out, or two neighbours swapped. That letters lie near each other on keyboards makes it
/// more than one in two dozen (Kernighan, Church and Gale, *A Spelling Correction Program Based on a Noisy Channel Model*,
/// 1990, tell slips by such counts).
const OF_MANY: f32 = 0.25;
/// How likely a word is meant of which only the beginning may have been typed.
const BEGUN: f32 = 0.1;

impl<S: Source> Pack<S> {
    /// The words nearest to `sought` that say something, itself apart, whose terms have postings of `least` bytes or
    /// more; those first that are common and likely to be mistyped so.
    ///
    /// Nearest is what takes the fewest edits, a swap of neighbours being one. Words of three letters may take one, those
    /// of eight two.
    pub(crate) async fn nearest_words(
        &self,
        sought: &QueryWord,
        least: u64,
    ) -> Result<Vec<NearWord>, QueryError> {
        let letters = sought.word.chars().count();
        if !(SHORTEST..=LONGEST).contains(&letters) || !sought.word.chars().all(char::is_alphabetic) {
            return Ok(Vec::new());
        }
        let most = if letters < SHORTEST_WITH_TWO { 1 } else { 2 };
        let spelling = Spelling::of(&sought.word);
        let sieve = spelling.sieve(most, sought.is_prefix);
        let typed = Typed { word: &sought.word, spelling, sieve, most, may_go_on: sought.is_prefix };
        // Most mistakes spare the first letter, and what begins with it lies together; the rest of a large dictionary
        // is read for others alone.
        let parts = 0..self.directory.word_parts.len();
        let mut likely = self.parts_beginning_with(&sought.word);
        if parts.len() <= FEW_PARTS {
            likely = 0..=parts.len().saturating_sub(1);
        }
        let others: Vec<usize> = parts.filter(|part| !likely.contains(part)).collect();
        let mut near = Vec::new();
        for parts in [likely.collect(), others] {
            if near.is_empty() {
                self.add_near(&parts, &typed, least, &mut near).await?;
            }
        }
        let order = first_by(0..near.len() as u32, MOST_NEAREST, |place| near[place as usize].key());
        let mut nearest: Vec<NearWord> =
            order.into_iter().map(|place| std::mem::take(&mut near[place as usize])).collect();
        let most = nearest.iter().map(|near| near.likelihood).fold(0.0, f32::max);
        nearest.iter_mut().for_each(|near| near.likelihood /= most);
        Ok(nearest)
    }

    /// Adds to `near` what these parts of the dictionary have that is no further away than what is there, or puts it in its
    /// place if it is nearer. Of that, terms have postings of `least` bytes or more.
    async fn add_near(
        &self,
        parts: &[usize],
        typed: &Typed<'_>,
        least: u64,
        near: &mut Vec<NearWord>,
    ) -> Result<(), QueryError> {
        for (at, part) in parts.iter().enumerate() {
            if at % FEW_PARTS == 0 {
                parts[at..].iter().take(FEW_PARTS).for_each(|part| self.expect_part(*part));
            }
            let words = self.words(*part).await?;
            for (word, term) in words.list().sifted(&typed.sieve) {
                let nearest = near.first().map_or(typed.most, |near| near.distance);
                let Some((distance, likelihood)) = typed.distance_to(word, nearest) else { continue };
                let place = self.place_of(term).await?;
                let postings = place.end - place.start;
                if postings < least {
                    continue;
                }
                if distance < nearest {
                    near.clear();
                }
                near.push(NearWord { distance, postings, likelihood, word: word.to_owned() });
            }
        }
        Ok(())
    }

    /// The parts of the dictionary that may hold words with the first letter of `word`.
    fn parts_beginning_with(&self, word: &str) -> RangeInclusive<usize> {
        let mut first = String::new();
        first.extend(word.chars().next());
        let end = [first.as_bytes(), END_OF_PREFIX].concat();
        self.part_of(first.as_bytes())..=self.part_of(&end)
    }
}

/// A word as it was typed.
struct Typed<'a> {
    word: &'a str,
    spelling: Spelling,
    sieve: Sieve,
    /// The most edits that it may be away from what is meant.
    most: u32,
    /// Whether it may go on: it may be a misspelt beginning.
    may_go_on: bool,
}

impl Typed<'_> {
    /// How far it is from `word`, if that is up to `most` and says something, and how likely it comes of it.
    fn distance_to(&self, word: &str, most: u32) -> Option<(u32, f32)> {
        let edits = self.spelling.edits_to(word);
        let distance = if self.may_go_on { edits.begun } else { edits.whole };
        let is_near = distance <= most && word != self.word && !is_stop_word(word);
        is_near.then(|| (distance, self.likelihood(edits, word)))
    }

    /// How likely it comes of `word`, so many edits away, beside others as near.
    fn likelihood(&self, edits: Edits, word: &str) -> f32 {
        if edits.whole > self.most {
            return BEGUN;
        }
        let unlike = self.word.chars().zip(word.chars()).filter(|(typed, meant)| typed != meant).count();
        let has_of_many = match self.word.chars().count().cmp(&word.chars().count()) {
            Ordering::Less => false,
            // A swap is one edit that puts two letters elsewhere.
            Ordering::Equal => unlike <= edits.whole as usize,
            Ordering::Greater => true,
        };
        if has_of_many { OF_MANY } else { 1.0 }
    }
}

/// A word that may be meant.
#[derive(Default)]
pub(crate) struct NearWord {
    /// How many edits it is away.
    distance: u32,
    /// How many bytes its postings have: what is common has many.
    postings: u64,
    /// How likely it was mistyped so, beside others as near; 1 is the most.
    pub(crate) likelihood: f32,
    pub(crate) word: String,
}

impl NearWord {
    /// A key that puts common and likely words before others.
    fn key(&self) -> u64 {
        // The bits of numbers from 0 up are in the order of the numbers.
        u64::from(!(self.postings as f32 * self.likelihood).to_bits())
    }
}
