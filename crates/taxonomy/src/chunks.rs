//! Articles cut into chunks of a few passages, each long enough to tell what it is about.

use std::collections::{BTreeMap, BTreeSet};

use sourcebook_analysis::Stemmer;
use sourcebook_extract::{Unit, units};
use sourcebook_model::Article;

use crate::repeated::Runs;

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
    },
    /// A word that says nothing, or punctuation: no phrase goes over it.
    Gap,
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

/// English words that lists of stop words leave out, as they mean something: how people talk about anything, and what
/// posts say of themselves. They come in bursts, and tell topics of nothing.
const TALK: &[&str] = &[
    "also",
    "always",
    "another",
    "anyone",
    "around",
    "ask",
    "away",
    "back",
    "become",
    "best",
    "better",
    "big",
    "bit",
    "blog",
    "call",
    "came",
    "change",
    "come",
    "could",
    "day",
    "days",
    "different",
    "easy",
    "even",
    "every",
    "everyone",
    "everything",
    "example",
    "find",
    "first",
    "folks",
    "found",
    "get",
    "getting",
    "give",
    "given",
    "go",
    "goes",
    "going",
    "good",
    "got",
    "great",
    "happy",
    "hard",
    "help",
    "helped",
    "helps",
    "idea",
    "important",
    "keep",
    "know",
    "known",
    "last",
    "learn",
    "learned",
    "let",
    "like",
    "little",
    "long",
    "look",
    "looking",
    "lot",
    "lots",
    "made",
    "make",
    "makes",
    "making",
    "many",
    "may",
    "maybe",
    "might",
    "month",
    "months",
    "much",
    "must",
    "need",
    "needed",
    "needs",
    "never",
    "new",
    "next",
    "nice",
    "note",
    "often",
    "one",
    "part",
    "people",
    "person",
    "place",
    "please",
    "point",
    "possible",
    "post",
    "posts",
    "probably",
    "put",
    "question",
    "quite",
    "read",
    "real",
    "really",
    "reduce",
    "right",
    "said",
    "say",
    "saying",
    "says",
    "see",
    "seen",
    "set",
    "several",
    "share",
    "show",
    "since",
    "someone",
    "something",
    "sometimes",
    "soon",
    "sort",
    "start",
    "started",
    "still",
    "sure",
    "take",
    "taken",
    "talk",
    "talked",
    "team",
    "teams",
    "tell",
    "thank",
    "thanks",
    "thing",
    "things",
    "think",
    "thinking",
    "though",
    "thought",
    "three",
    "time",
    "times",
    "today",
    "together",
    "told",
    "took",
    "toward",
    "towards",
    "try",
    "trying",
    "two",
    "understand",
    "us",
    "use",
    "used",
    "useful",
    "uses",
    "using",
    "want",
    "wanted",
    "wants",
    "way",
    "ways",
    "week",
    "weeks",
    "well",
    "went",
    "whether",
    "whole",
    "within",
    "without",
    "word",
    "words",
    "work",
    "worked",
    "working",
    "works",
    "would",
    "write",
    "written",
    "year",
    "years",
    "yes",
    "yet",
];

/// What reading texts of one language takes.
struct Reader {
    stemmer: Stemmer,
    silent: BTreeSet<String>,
}

impl Reader {
    fn of(language: &str) -> Self {
        let stemmer = Stemmer::for_language(language);
        let primary = language.split('-').next().unwrap_or_default();
        let words = stop_words::lookup(primary).unwrap_or_default();
        let talk = if primary == "en" { TALK } else { &[] };
        let silent =
            words.iter().chain(talk).flat_map(|word| units(word, &stemmer)).map(|unit| unit.word).collect();
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
            if !is_word
                || is_short
                || *repeated
                || names.contains(&unit.word)
                || self.silent.contains(&unit.word)
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
            });
        }
        pieces.push(Piece::Gap);
    }
}

/// Whether a short word is one of capitals, such as EV.
fn is_acronym(written: &str) -> bool {
    written.chars().count() > 1 && written.chars().all(|character| character.is_uppercase())
}
