//! Articles cut into chunks of a few passages, each long enough to tell what it is about.

use std::collections::{BTreeMap, BTreeSet};

use sourcebook_analysis::Stemmer;
use sourcebook_extract::{Unit, units};
use sourcebook_model::Article;

use crate::repeated::Runs;
use crate::silent::Silent;

/// The most articles that are read; larger collections are sampled evenly.
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
        /// Its stem.
        stem: String,
        /// It as it is written.
        written: String,
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
}

/// A part of an article.
pub(crate) struct Chunk {
    /// The article's number in the sample.
    pub(crate) article: usize,
    /// Its words.
    pub(crate) pieces: Vec<Piece>,
}

/// The chunks of a sample of `articles`, and how many articles that has.
pub(crate) fn chunks(articles: &[Article]) -> (Vec<Chunk>, usize) {
    let mut readers: BTreeMap<&str, Reader> = BTreeMap::new();
    let sample: Vec<&Article> =
        articles.iter().step_by(articles.len().div_ceil(MOST_ARTICLES).max(1)).collect();
    let mut runs = Runs::default();
    let mut read: Vec<Vec<Vec<Unit>>> = Vec::with_capacity(sample.len());
    for article in &sample {
        let language = article.language.value.as_str();
        let reader = readers.entry(language).or_insert_with(|| Reader::of(language));
        let blocks: Vec<Vec<Unit>> =
            article.blocks.iter().map(|block| units(&block.text, &reader.stemmer)).collect();
        runs.add(blocks.iter().map(Vec::as_slice));
        read.push(blocks);
    }
    let is_small = sample.len() < FEW_ARTICLES;
    let mut chunks = Vec::new();
    for (number, (article, blocks)) in sample.iter().zip(read).enumerate() {
        let Some(reader) = readers.get(article.language.value.as_str()) else { continue };
        let names: BTreeSet<String> = article
            .authors
            .iter()
            .flat_map(|author| units(&author.value, &reader.stemmer))
            .map(|unit| unit.word)
            .collect();
        let mut chunk = Chunk { article: number, pieces: Vec::new() };
        let mut words = 0;
        for passage in article.passages() {
            for block in passage.blocks.clone() {
                let (Some(units), Some(text)) = (blocks.get(block), article.blocks.get(block)) else {
                    continue;
                };
                words += units.len();
                reader.read(units, &text.text, &runs.repeated(units), &names, &mut chunk.pieces);
            }
            if is_small || words >= WORDS {
                chunks.push(std::mem::replace(&mut chunk, Chunk { article: number, pieces: Vec::new() }));
                words = 0;
            }
        }
        if !chunk.pieces.is_empty() {
            chunks.push(chunk);
        }
    }
    (chunks, sample.len())
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
        units: &[Unit],
        text: &str,
        repeated: &[bool],
        names: &BTreeSet<String>,
        pieces: &mut Vec<Piece>,
    ) {
        let gap = |at: usize| text.get(units.get(at.checked_sub(1)?)?.span.end..units.get(at)?.span.start);
        for (at, (unit, repeated)) in units.iter().zip(repeated).enumerate() {
            let written = text.get(unit.span.clone()).unwrap_or_default();
            let is_word = written.chars().next().is_some_and(char::is_alphabetic);
            let is_joined = [at, at + 1].into_iter().any(|at| gap(at) == Some(""));
            let is_short = !is_joined && written.chars().count() < 3 && !is_acronym(written);
            if !unit.continues {
                pieces.push(Piece::Gap);
            }
            if !is_word || is_short || *repeated || names.contains(&unit.word) || self.silent.has(&unit.word)
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
                stem: unit.stem.clone(),
                written: written.to_owned(),
                joint,
                is_character: is_joined && written.chars().count() == 1,
                place: Place {
                    closes: self.closes(units, at),
                    is_opened: self.is_opened(units, at),
                    is_vague: self.silent.is_vague(&unit.word, &unit.stem),
                },
            });
        }
        pieces.push(Piece::Gap);
    }

    fn closes(&self, units: &[Unit], at: usize) -> bool {
        units.get(at + 1).is_none_or(|next| {
            !next.continues || self.silent.has(&next.word) && !self.silent.is_determiner(&next.word)
        })
    }

    fn is_opened(&self, units: &[Unit], at: usize) -> bool {
        let mut before = at;
        while before > 0 && units[before].continues && at - before < BEFORE_NOUN {
            before -= 1;
            match self.silent.opens(&units[before].word) {
                Some(false) if !self.silent.has(&units[before].word) => {}
                Some(opens) => return opens,
                None => return true,
            }
        }
        self.silent.opens("").is_none()
    }
}

/// So many words back what opens a phrase is looked for.
const BEFORE_NOUN: usize = 3;

/// Whether a short word is one of capitals, such as EV.
fn is_acronym(written: &str) -> bool {
    written.chars().count() > 1 && written.chars().all(|character| character.is_uppercase())
}
