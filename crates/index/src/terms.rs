//! The term dictionary and its postings, gathered passage by passage.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use fst::MapBuilder;
use sourcebook_analysis::{Stemmer, tokens};
use sourcebook_model::pack::{Posting, Postings, encode_postings};

use crate::IndexError;

/// Gathers where terms occur. Articles and passages must be added in ascending order.
#[derive(Default)]
pub(crate) struct TermCollector {
    postings: BTreeMap<String, Postings>,
    /// For each folded word the terms it stems to; more than one where languages differ.
    words: BTreeMap<String, BTreeSet<String>>,
    stemmers: HashMap<String, Stemmer>,
}

/// The dictionary as the index shard holds it.
pub(crate) struct Dictionary {
    pub(crate) terms: Vec<u8>,
    pub(crate) words: Vec<u8>,
    pub(crate) posting_lengths: Vec<u32>,
    pub(crate) postings: Vec<u8>,
}

impl TermCollector {
    /// Adds the title of article number `article`, and returns how many words it has.
    pub(crate) fn add_title(&mut self, article: u32, title: &str, language: &str) -> u32 {
        self.add(article, [title], language, |postings| &mut postings.titles)
    }

    /// Adds the texts of passage number `passage`, and returns how many words they have.
    pub(crate) fn add_passage<'a>(
        &mut self,
        passage: u32,
        texts: impl IntoIterator<Item = &'a str>,
        language: &str,
    ) -> u32 {
        self.add(passage, texts, language, |postings| &mut postings.passages)
    }

    fn add<'a>(
        &mut self,
        number: u32,
        texts: impl IntoIterator<Item = &'a str>,
        language: &str,
        list: impl Fn(&mut Postings) -> &mut Vec<Posting>,
    ) -> u32 {
        let stemmer =
            self.stemmers.entry(language.to_owned()).or_insert_with(|| Stemmer::for_language(language));
        let mut length = 0;
        let mut start = 0;
        for text in texts {
            let mut end = start;
            for token in tokens(text) {
                length += 1;
                let position = start + token.position;
                end = position + 1;
                let term = stemmer.stem(&token.word);
                let list = list(self.postings.entry(term.clone()).or_default());
                match list.last_mut() {
                    Some(last) if last.number == number => last.positions.push(position),
                    _ => list.push(Posting { number, positions: vec![position] }),
                }
                self.words.entry(token.word).or_default().insert(term);
            }
            // A place left free keeps phrases from running over the end of a block.
            start = end + 1;
        }
        length
    }

    /// Puts the dictionary into bytes.
    pub(crate) fn finish(self) -> Result<Dictionary, IndexError> {
        let mut terms = MapBuilder::memory();
        let mut numbers: HashMap<&str, u32> = HashMap::with_capacity(self.postings.len());
        let mut posting_lengths = Vec::with_capacity(self.postings.len());
        let mut postings = Vec::new();
        for (number, (term, list)) in (0u32..).zip(&self.postings) {
            terms.insert(term, u64::from(number)).map_err(IndexError::encoding)?;
            numbers.insert(term, number);
            let start = postings.len();
            encode_postings(list, &mut postings);
            let length = u32::try_from(postings.len() - start).map_err(|_| IndexError::TooMany("words"))?;
            posting_lengths.push(length);
        }
        let mut words = MapBuilder::memory();
        for (word, stems) in &self.words {
            let terms = stems.iter().filter_map(|stem| numbers.get(stem.as_str()));
            for (again, term) in (0u8..).zip(terms) {
                let key = match again {
                    0 => word.clone().into_bytes(),
                    _ => [word.as_bytes(), &[0, again]].concat(),
                };
                words.insert(key, u64::from(*term)).map_err(IndexError::encoding)?;
            }
        }
        Ok(Dictionary {
            terms: terms.into_inner().map_err(IndexError::encoding)?,
            words: words.into_inner().map_err(IndexError::encoding)?,
            posting_lengths,
            postings,
        })
    }
}
