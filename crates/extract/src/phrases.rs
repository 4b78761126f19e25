//! Key phrases: the few runs of words that an article is about, by YAKE (Campos et al., *YAKE! Keyword extraction from
//! single documents using multiple local features*, 2020).

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};

use sourcebook_analysis::is_code;
use sourcebook_model::{Block, BlockKind};
use yake_rust::{Config, ResultItem, StopWords, get_n_best};

use crate::words::{Word, words};

/// The most key phrases of an article.
const MOST: usize = 8;
/// An article shorter than this, in bytes, is about what it says.
const SHORTEST: usize = 400;
/// What stands further down, in bytes, is not asked: the work grows with the text, and an article says early what it is
/// about.
const LONGEST: usize = 5_000;
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
    pub(crate) fn find(&self, blocks: &[Block], language: &str) -> Vec<FoundPhrase> {
        let prose = prose(blocks);
        let length: usize = prose.iter().map(|(_, text)| text.len()).sum();
        if length < SHORTEST {
            return Vec::new();
        }
        let Some(stop_words) = self.stop_words(language) else { return Vec::new() };
        let text: Vec<&str> = prose.iter().map(|(_, text)| *text).collect();
        let config = Config { remove_duplicates: false, ..Config::default() };
        let mut candidates = get_n_best(usize::MAX, &text.join("\n\n"), &stop_words, &config);
        candidates.retain(|candidate| candidate.score.is_finite());
        candidates.sort_by(by_rank);
        let is_whole =
            |candidate: &ResultItem| !candidate.keyword.split(' ').any(|word| stop_words.contains(word));
        candidates.retain(is_whole);
        candidates.truncate(LOOKED_AT);
        let words: Vec<(usize, Vec<Word<'_>>)> =
            prose.iter().map(|(block, text)| (*block, words(text, 0..text.len()))).collect();
        let mut found = chosen(candidates, &words);
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

/// The best of `candidates`, those that are said again before those that are said once.
fn chosen(candidates: Vec<ResultItem>, texts: &[(usize, Vec<Word<'_>>)]) -> Vec<FoundPhrase> {
    let mut placed: Vec<(Vec<String>, FoundPhrase, bool)> = Vec::new();
    for candidate in candidates {
        let stems: Vec<String> = candidate.keyword.split(' ').map(singular).collect();
        if let Some((found, is_again)) = place(texts, &candidate.keyword, &stems) {
            placed.push((stems, found, is_again));
        }
    }
    placed.sort_by_key(|(.., is_again)| !is_again);
    let mut kept: Vec<(Vec<String>, FoundPhrase)> = Vec::new();
    for (stems, found, _) in placed {
        let singles = kept.iter().filter(|(other, _)| other.len() == 1).count();
        let is_known = kept.iter().any(|(other, _)| overlap(other, &stems));
        if kept.len() < MOST && !is_known && (stems.len() > 1 || singles < MOST_SINGLE) {
            kept.push((stems, found));
        }
    }
    kept.into_iter().map(|(_, found)| found).collect()
}

/// The blocks that tell what the article is about, each with its number.
fn prose(blocks: &[Block]) -> Vec<(usize, &str)> {
    let mut left = LONGEST;
    let says = |block: &Block| block.kind != BlockKind::Quotation && !is_code(&block.text);
    let prose = blocks.iter().enumerate().filter(|(_, block)| says(block));
    let within = prose.map_while(|(number, block)| {
        let text = &block.text[..block.text.floor_char_boundary(left)];
        left -= text.len();
        (!text.is_empty() || left > 0).then_some((number, text))
    });
    within.collect()
}

/// The better first. The library adds up in the order of a hash, which differs from run to run in the last bits: what is
/// equal but for those goes by the letters.
fn by_rank(one: &ResultItem, other: &ResultItem) -> Ordering {
    let rounded = |item: &ResultItem| (item.score as f32).to_bits() >> 4;
    rounded(one).cmp(&rounded(other)).then_with(|| one.keyword.cmp(&other.keyword))
}

fn singular(word: &str) -> String {
    word.strip_suffix('s').filter(|rest| rest.len() > 2).unwrap_or(word).to_owned()
}

/// Whether one phrase is a part of the other, or begins with the words that the other ends with.
fn overlap(one: &[String], other: &[String]) -> bool {
    let has = |phrase: &[String], part: &[String]| phrase.windows(part.len()).any(|words| words == part);
    let chains = |one: &[String], other: &[String]| {
        (2..one.len().min(other.len())).any(|count| one[one.len() - count..] == other[..count])
    };
    has(one, other) || has(other, one) || chains(one, other) || chains(other, one)
}

/// Where the words of a phrase first stand side by side, and whether they do so again in any form.
fn place(texts: &[(usize, Vec<Word<'_>>)], phrase: &str, stems: &[String]) -> Option<(FoundPhrase, bool)> {
    let written: Vec<&str> = phrase.split(' ').collect();
    let mut first = None;
    let mut times = 0;
    for (block, words) in texts {
        for words in words.windows(stems.len()) {
            if !words.iter().zip(stems).all(|(word, stem)| is_form(&word.lower, stem)) {
                continue;
            }
            times += 1;
            if first.is_none() && words.iter().zip(&written).all(|(word, written)| word.lower == *written) {
                let span = words.first()?.span.start..words.last()?.span.end;
                first = Some(FoundPhrase { block: *block, span, form: phrase.to_owned() });
            }
        }
    }
    first.map(|found| (found, times > 1))
}

/// Whether a word is `stem` or its plural.
fn is_form(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|ending| ending.is_empty() || ending == "s")
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

    fn forms(blocks: &[Block], language: &str) -> Vec<String> {
        PhraseFinder::default().find(blocks, language).into_iter().map(|phrase| phrase.form).collect()
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
            for phrase in PhraseFinder::default().find(&blocks, "en") {
                let written = text[phrase.span].to_lowercase();
                prop_assert!(!written.trim().is_empty());
            }
        }
    }
}
