//! Key phrases: the few runs of words that an article is about, ranked by [`yake`].

mod yake;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;
use sourcebook_model::{Block, BlockKind};
use yake_rust::StopWords;

use crate::prose::Prose;
use crate::words::Word;
use yake::{Candidate, Sentence, candidates};

/// The most key phrases of an article.
const MOST: usize = 8;
/// An article shorter than this, in bytes, is about what it says.
const SHORTEST: usize = 400;
/// Sentences that begin further down, in bytes, are not asked: an article says early what it is about.
const LONGEST: usize = 5_000;

/// The beginning of an article, which tells its key phrases.
#[derive(Default)]
pub(crate) struct Beginning<'text> {
    /// Blocks with their numbers.
    blocks: Vec<(usize, &'text Block, Prose<'text>)>,
    /// How long they are together, in bytes.
    length: usize,
}

impl<'text> Beginning<'text> {
    /// Adds a block, unless it says nothing of what the article is about or stands further down.
    pub(crate) fn add(&mut self, number: usize, block: &'text Block, prose: Prose<'text>) {
        if self.length < LONGEST && block.kind != BlockKind::Quotation && !prose.is_code {
            self.length += block.text.len();
            self.blocks.push((number, block, prose));
        }
    }

    /// Its sentences.
    fn sentences(&self) -> Vec<Sentence<'_>> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for (number, block, prose) in &self.blocks {
            let begins = |words: &&Vec<Word<'_>>| {
                words.first().is_some_and(|first| start + first.span.start < LONGEST)
            };
            let within = prose.sentences.iter().take_while(begins);
            sentences.extend(within.map(|words| Sentence { block: *number, text: &block.text, words }));
            start += block.text.len();
        }
        sentences
    }
}
/// The most single words among them, which say less than runs of words do.
const MOST_SINGLE: usize = 3;
/// How many of the best candidates are looked at.
const LOOKED_AT: usize = 80;

/// Finds key phrases in the languages whose words that say little are known.
#[derive(Default)]
pub(crate) struct PhraseFinder {
    /// Words that say little, by primary language subtag, for the languages met so far.
    stop_words: RwLock<BTreeMap<String, Option<Arc<StopWords>>>>,
}

/// A key phrase where it stands first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundPhrase {
    pub(crate) block: usize,
    /// Its byte range.
    pub(crate) span: Range<usize>,
    /// It in lower case.
    pub(crate) form: String,
}

impl PhraseFinder {
    /// The key phrases of an article, in the order in which they first occur.
    pub(crate) fn find(&self, article: &Beginning<'_>, language: &str) -> Vec<FoundPhrase> {
        if article.length < SHORTEST {
            return Vec::new();
        }
        let Some(stop_words) = self.stop_words(language) else { return Vec::new() };
        let sentences = article.sentences();
        let mut found = chosen(&candidates(&sentences, &stop_words), &sentences);
        found.sort_by_key(|phrase| (phrase.block, phrase.span.start));
        found
    }

    fn stop_words(&self, language: &str) -> Option<Arc<StopWords>> {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let known = self.stop_words.read().unwrap_or_else(PoisonError::into_inner).get(primary).cloned();
        known.unwrap_or_else(|| {
            let words = StopWords::predefined(primary).map(Arc::new);
            let mut all = self.stop_words.write().unwrap_or_else(PoisonError::into_inner);
            all.insert(primary.to_owned(), words.clone());
            words
        })
    }
}

/// The best of `candidates`, those that are said again in any form before those that are said once.
fn chosen(candidates: &[Candidate], sentences: &[Sentence<'_>]) -> Vec<FoundPhrase> {
    let mut times: FxHashMap<&[u32], usize> = FxHashMap::default();
    for candidate in candidates {
        *times.entry(candidate.singles()).or_default() += candidate.times;
    }
    let mut ranked: Vec<&Candidate> = candidates.iter().collect();
    let by_rank = |one: &&Candidate, other: &&Candidate| by_rank(one, other, sentences);
    if ranked.len() > LOOKED_AT {
        ranked.select_nth_unstable_by(LOOKED_AT, by_rank);
        ranked.truncate(LOOKED_AT);
    }
    ranked.sort_by(by_rank);
    ranked.sort_by_key(|candidate| times[candidate.singles()] == 1);
    let mut kept: Vec<&Candidate> = Vec::new();
    for candidate in ranked {
        let singles = kept.iter().filter(|other| other.singles().len() == 1).count();
        let is_known = kept.iter().any(|other| overlap(other.singles(), candidate.singles()));
        if kept.len() < MOST && !is_known && (candidate.singles().len() > 1 || singles < MOST_SINGLE) {
            kept.push(candidate);
        }
    }
    let found = kept.into_iter().filter_map(|candidate| {
        let sentence = &sentences[candidate.sentence];
        let words = sentence.words.get(candidate.words.clone())?;
        let span = words.first()?.span.start..words.last()?.span.end;
        Some(FoundPhrase {
            block: sentence.block,
            span,
            form: form(candidate, sentences).collect::<String>(),
        })
    });
    found.collect()
}

/// A candidate in lower case, piece by piece.
fn form<'words>(
    candidate: &Candidate,
    sentences: &'words [Sentence<'_>],
) -> impl Iterator<Item = &'words str> {
    let words = sentences[candidate.sentence].words[candidate.words.clone()].iter();
    words.enumerate().flat_map(|(place, word)| [if place > 0 { " " } else { "" }, &word.lower])
}

/// The better first. What is equal but for the last bits, which hang on the order of words, goes by the letters.
fn by_rank(one: &Candidate, other: &Candidate, sentences: &[Sentence<'_>]) -> Ordering {
    let rounded = |candidate: &Candidate| (candidate.score as f32).to_bits() >> 4;
    let letters = |candidate| form(candidate, sentences).flat_map(str::bytes);
    rounded(one).cmp(&rounded(other)).then_with(|| letters(one).cmp(letters(other)))
}

/// Whether one phrase is a part of the other, or begins with the words that the other ends with.
fn overlap(one: &[u32], other: &[u32]) -> bool {
    let has = |phrase: &[u32], part: &[u32]| phrase.windows(part.len()).any(|words| words == part);
    let chains = |one: &[u32], other: &[u32]| {
        (2..one.len().min(other.len())).any(|count| one[one.len() - count..] == other[..count])
    };
    has(one, other) || has(other, one) || chains(one, other) || chains(other, one)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "The harbour ferry links the islands with the mainland. In winter the harbour ferry waits for the \
        ice to break, and the islands wait for the harbour ferry. Pack ice is what captains fear: pack ice closes the \
        bay within an hour. The council wants an ice breaker, since an ice breaker would keep the bay open, and the \
        harbour ferry would run all year. Without it, the mainland stays out of reach whenever pack ice drifts in from \
        the north, and the islands live on what is stored.";

    fn blocks(texts: &[&str]) -> Vec<Block> {
        let block = |text: &&str| Block { kind: BlockKind::Paragraph, text: (*text).to_owned(), line: 0 };
        texts.iter().map(block).collect()
    }

    fn found(blocks: &[Block], language: &str) -> Vec<FoundPhrase> {
        let mut beginning = Beginning::default();
        for (number, block) in blocks.iter().enumerate() {
            beginning.add(number, block, Prose::of(&block.text));
        }
        PhraseFinder::default().find(&beginning, language)
    }

    fn forms(blocks: &[Block], language: &str) -> Vec<String> {
        found(blocks, language).into_iter().map(|phrase| phrase.form).collect()
    }

    #[test]
    fn what_an_article_keeps_coming_back_to_is_key() {
        let forms = forms(&blocks(&[TEXT]), "en-GB");
        for expected in ["harbour ferry", "pack ice"] {
            assert!(forms.iter().any(|form| form.contains(expected)), "{forms:?}");
        }
        assert!(forms.len() <= MOST);
    }

    #[test]
    fn no_key_phrase_is_a_part_of_another() {
        let forms = forms(&blocks(&[TEXT]), "en");
        for one in &forms {
            assert_eq!(forms.iter().filter(|other| other.contains(one.as_str())).count(), 1, "{forms:?}");
        }
    }

    #[test]
    fn short_texts_and_unknown_languages_have_none() {
        assert!(forms(&blocks(&["The ferry waits."]), "en").is_empty());
        assert!(forms(&blocks(&[TEXT]), "xx").is_empty());
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_every_phrase_stands_where_it_is_said_to(text in "([A-Za-z,.']{1,9} |\\PC{0,4} ){80,120}") {
            let blocks = blocks(&[&text]);
            for phrase in found(&blocks, "en") {
                let written = text[phrase.span].to_lowercase();
                prop_assert!(!written.trim().is_empty());
            }
        }
    }
}
