//! Articles cut into chunks of a few passages, each long enough to tell what it is about.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use rustc_hash::FxHashMap;
use sourcebook_analysis::{Stemmer, is_code};
use sourcebook_extract::{Unit, units};
use sourcebook_model::Article;

use crate::repeated::{Runs, hashes};
use crate::silent::Silent;

/// The most articles that are read.
const MOST_ARTICLES: usize = 1_000;
/// The fewest words of a chunk, unless its article ends.
const WORDS: usize = 80;
/// The longest phrase, in words.
pub(crate) const LONGEST: usize = 3;

/// A word of a chunk, or what stands between two that belong together.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    /// A word that may say something.
    Word {
        /// The number of its stem.
        stem: u32,
        /// The number of it as it is written.
        written: u32,
        /// What joins it to the word before: a space, a hyphen, or nothing in a script without spaces.
        joint: &'static str,
        /// Whether it is a single character of such a script, which is hardly ever a word.
        is_character: bool,
        /// How it stands among the words around it.
        place: Place,
    },
    /// A word that says nothing, or punctuation: no phrase goes over it.
    Gap,
}

/// How a word stands among those around it, which tells nouns from other words. All are nouns where nobody can tell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// Whether it ends a phrase: no word that may say something goes on behind it.
    pub(crate) closes: bool,
    /// Whether an article, a preposition or the like stands before it, or before the words before it.
    pub(crate) is_opened: bool,
    /// Whether it is about everything, or only describes.
    pub(crate) is_vague: bool,
    /// Whether it is a participle, or, of a phrase, its first word is.
    pub(crate) is_participle: bool,
}

/// A part of an article.
pub(crate) struct Chunk {
    /// The article's number in the sample.
    pub(crate) article: usize,
    /// Its words.
    pub(crate) pieces: Vec<Piece>,
}

/// Words by their numbers.
#[derive(Default)]
pub(crate) struct Words {
    all: Vec<String>,
    numbers: FxHashMap<String, u32>,
    /// The stems of words by their numbers, by language.
    stems: BTreeMap<String, FxHashMap<u32, u32>>,
}

impl Words {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.all.len() as u32;
        self.all.push(word.to_owned());
        self.numbers.insert(word.to_owned(), number);
        number
    }

    /// The words of a text in `language` in numbers, and their stems.
    fn numbered(&mut self, units: Vec<Unit<'_>>, language: &str, stemmer: &Stemmer) -> Vec<Cut> {
        let mut stems = self.stems.remove(language).unwrap_or_default();
        let mut cut = Vec::with_capacity(units.len());
        for Unit { span, word: written, continues } in units {
            let word = self.number(&written);
            let stem = *stems.entry(word).or_insert_with(|| self.number(&stemmer.stem(&written)));
            cut.push(Cut { span, word, stem, continues });
        }
        self.stems.insert(language.to_owned(), stems);
        cut
    }

    /// The word of a number.
    pub(crate) fn get(&self, number: u32) -> &str {
        self.all.get(number as usize).map_or("", String::as_str)
    }
}

/// How many articles are cut into words at a time, by all threads together.
const BATCH: usize = 64;

/// The words of each of an article's blocks, and their hashes.
fn cut(article: &Article) -> Vec<(Vec<Unit<'_>>, Vec<u64>)> {
    let blocks = article.blocks.iter().map(|block| units(&block.text));
    blocks
        .map(|units| {
            let hashes = hashes(&units);
            (units, hashes)
        })
        .collect()
}

/// A word of a text, in numbers.
struct Cut {
    span: Range<usize>,
    /// The number of the word, folded, and that of its stem.
    word: u32,
    stem: u32,
    /// Whether it can continue a phrase.
    continues: bool,
}

/// A sample of a collection, read.
pub(crate) struct Sample {
    pub(crate) chunks: Vec<Chunk>,
    /// How many articles it has.
    pub(crate) articles: usize,
    /// What the numbers in pieces stand for.
    pub(crate) words: Words,
}

/// The articles of a collection that themes are proposed from: all of them, or a thousand at most, evenly spread.
pub fn sampled(articles: &[Article]) -> Vec<&Article> {
    articles.iter().step_by(articles.len().div_ceil(MOST_ARTICLES).max(1)).collect()
}

/// The articles of a sample, read.
pub(crate) fn read(sample: &[&Article]) -> Sample {
    let mut readers: BTreeMap<&str, Reader> = BTreeMap::new();
    for article in sample {
        let language = article.language.value.as_str();
        readers.entry(language).or_insert_with(|| Reader::of(language));
    }
    let mut words = Words::default();
    let mut runs = Runs::default();
    let mut read: Vec<Vec<(Vec<Cut>, Vec<u64>)>> = Vec::with_capacity(sample.len());
    // Not all at once: as text, words take ten times the memory that their numbers do.
    for batch in sample.chunks(BATCH) {
        let cut: Vec<Vec<(Vec<Unit<'_>>, Vec<u64>)>> = batch.par_iter().map(|article| cut(article)).collect();
        for (article, blocks) in batch.iter().zip(cut) {
            let language = article.language.value.as_str();
            let stemmer = &readers[language].stemmer;
            runs.add(blocks.iter().map(|(_, hashes)| hashes.as_slice()));
            let numbered =
                blocks.into_iter().map(|(units, hashes)| (words.numbered(units, language, stemmer), hashes));
            read.push(numbered.collect());
        }
    }
    let is_small = sample.len() < FEW_ARTICLES;
    let mut chunks = Vec::new();
    for (number, (article, blocks)) in sample.iter().zip(read).enumerate() {
        let reader = &readers[article.language.value.as_str()];
        let authors = article.authors.iter().flat_map(|author| units(&author.value));
        let names: BTreeSet<u32> = authors.map(|unit| words.number(&unit.word)).collect();
        let mut chunk = Chunk { article: number, pieces: Vec::new() };
        let mut length = 0;
        for passage in article.passages() {
            for block in passage.blocks.clone() {
                let (Some((units, hashes)), Some(text)) = (blocks.get(block), article.blocks.get(block))
                else {
                    continue;
                };
                length += units.len();
                let repeated = runs.repeated(hashes);
                reader.read((units, &text.text), &repeated, &names, &mut words, &mut chunk.pieces);
            }
            if is_small || length >= WORDS {
                chunks.push(std::mem::replace(&mut chunk, Chunk { article: number, pieces: Vec::new() }));
                length = 0;
            }
        }
        if !chunk.pieces.is_empty() {
            chunks.push(chunk);
        }
    }
    Sample { chunks, articles: sample.len(), words }
}

/// In a collection of fewer articles every passage is a chunk: there are too few to put any together.
const FEW_ARTICLES: usize = 20;

/// What reading texts of one language takes.
struct Reader {
    stemmer: Stemmer,
    silent: Silent,
}

impl Reader {
    fn of(language: &str) -> Self {
        let stemmer = Stemmer::for_language(language);
        let silent = Silent::of(language.split('-').next().unwrap_or_default(), &stemmer);
        Self { stemmer, silent }
    }

    /// Adds the pieces of a block.
    fn read(
        &self,
        (units, text): (&[Cut], &str),
        repeated: &[bool],
        names: &BTreeSet<u32>,
        words: &mut Words,
        pieces: &mut Vec<Piece>,
    ) {
        let gap = |at: usize| text.get(units.get(at.checked_sub(1)?)?.span.end..units.get(at)?.span.start);
        // Listings and addresses are made of words that no reader looks for.
        if is_code(text) {
            return;
        }
        let addresses = addresses(text);
        for (at, (unit, repeated)) in units.iter().zip(repeated).enumerate() {
            let written = text.get(unit.span.clone()).unwrap_or_default();
            let is_word = written.chars().next().is_some_and(char::is_alphabetic);
            let is_joined = [at, at + 1].into_iter().any(|at| gap(at) == Some(""));
            let is_short = !is_joined && written.chars().count() < 3 && !is_acronym(written);
            if !unit.continues || gap(at).is_some_and(|gap| gap.contains('/')) {
                pieces.push(Piece::Gap);
            }
            if !is_word
                || is_short
                || *repeated
                || addresses.iter().any(|address| address.contains(&unit.span.start))
                || names.contains(&unit.word)
                || self.silent.has(words.get(unit.word))
            {
                pieces.push(Piece::Gap);
                continue;
            }
            let joint = match gap(at) {
                Some("") => "",
                Some("-" | "\u{2010}" | "\u{2011}") => "-",
                _ => " ",
            };
            pieces.push(Piece::Word {
                stem: unit.stem,
                written: words.number(written),
                joint,
                is_character: is_joined && written.chars().count() == 1,
                place: Place {
                    closes: self.closes(units, at, words),
                    is_opened: self.is_opened(units, at, words),
                    is_vague: self.silent.is_vague(words.get(unit.word), words.get(unit.stem)),
                    is_participle: self.silent.is_participle(words.get(unit.word)),
                },
            });
        }
        pieces.push(Piece::Gap);
    }

    fn closes(&self, units: &[Cut], at: usize, words: &Words) -> bool {
        units.get(at + 1).is_none_or(|next| {
            let word = words.get(next.word);
            !next.continues || self.silent.has(word) && !self.silent.is_determiner(word)
        })
    }

    fn is_opened(&self, units: &[Cut], at: usize, words: &Words) -> bool {
        let mut before = at;
        while before > 0 && units[before].continues && at - before < BEFORE_NOUN {
            before -= 1;
            let word = words.get(units[before].word);
            match self.silent.opens(word) {
                Some(false) if !self.silent.has(word) => {}
                Some(opens) => return opens,
                None => return true,
            }
        }
        self.silent.opens("").is_none()
    }
}

/// Where addresses and names of files stand in a text: words with a stop or slashes inside.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
    let bytes = text.as_bytes();
    let is_inside = |at: usize| is_letter(bytes.get(at.wrapping_sub(1))) && is_letter(bytes.get(at + 1));
    let stops = text.match_indices('.').map(|(at, _)| at).filter(|at| is_inside(*at));
    let marks = stops.chain(text.match_indices("://").map(|(at, _)| at));
    let around = marks.map(|at| {
        let start = text[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
        start..text[at..].find(char::is_whitespace).map_or(text.len(), |length| at + length)
    });
    around.collect()
}

/// So many words back what opens a phrase is looked for.
const BEFORE_NOUN: usize = 3;

/// Whether a short word is one of capitals, such as EV.
fn is_acronym(written: &str) -> bool {
    written.chars().count() > 1 && written.chars().all(|character| character.is_uppercase())
}
