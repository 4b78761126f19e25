//! The dictionary and the postings: the vocabulary as a pack holds it.

use fst::MapBuilder;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sourcebook_model::pack::{
    Directory, EncodedPostings, PostingSections, STEM_MARK, WORD_MARK, WordPart, encode, is_stem,
};

use crate::IndexError;
use crate::latent::TermMatrix;
use crate::shards::Shards;
use crate::vocabulary::{MetTerm, Vocabulary};

/// How many terms are encoded at a time, by all threads together.
const BATCH: usize = 10_000;

/// A key of the dictionary with the number of its term.
type Key = (Vec<u8>, u32);

/// How often the articles of `vocabulary`, so many, hold each of its terms.
pub(crate) fn matrix(vocabulary: &Vocabulary, articles: usize) -> Result<TermMatrix, IndexError> {
    let mut matrix = TermMatrix::new(articles);
    for batch in in_order(vocabulary)?.chunks(BATCH) {
        let frequencies = |met: &MetTerm| vocabulary.terms[*met as usize].1.frequencies();
        let terms: Vec<Vec<(u32, u32)>> = batch.par_iter().map(frequencies).collect();
        terms.iter().for_each(|frequencies| matrix.add_term(frequencies));
    }
    Ok(matrix)
}

/// Adds the dictionary and the postings of `vocabulary`, whose articles have these `numbers` in the pack.
pub(crate) fn add(
    vocabulary: Vocabulary,
    numbers: &[u32],
    directory: &mut Directory,
    shards: &Shards,
) -> Result<(), IndexError> {
    let order = in_order(&vocabulary)?;
    let keys = keys(&vocabulary, &order);
    let mut lengths: Vec<usize> = Vec::with_capacity(order.len());
    let mut sections = PostingSections::default();
    for batch in order.chunks(BATCH) {
        let encoded = |met: &MetTerm| {
            let (_, occurrences) = &vocabulary.terms[*met as usize];
            occurrences.encoded(numbers, &vocabulary.titles, &vocabulary.texts)
        };
        let terms: Vec<EncodedPostings> = batch.par_iter().map(encoded).collect();
        lengths.extend(terms.iter().map(|term| term.append(&mut sections)));
    }
    drop(vocabulary);

    let mut parts = Vec::new();
    let mut first_term = 0u32;
    let mut first_posting = 0u64;
    // An empty collection has a part, too, so that there is always one to look into.
    let most = shards.sizes.of_keys(keys.len());
    let cuts = (0..keys.len().max(1)).step_by(most);
    for keys in cuts.map(|start| &keys[start..keys.len().min(start + most)]) {
        let terms = keys.iter().filter(|(key, _)| is_stem(key)).count();
        let own = &lengths[first_term as usize..first_term as usize + terms];
        let (part, length) = word_part(keys, own)?;
        parts.push(encode(&part).map_err(IndexError::encoding)?);
        let first_key = keys.first().map(|(key, _)| key.clone());
        directory.word_parts.push((first_key.unwrap_or_default(), first_term, first_posting));
        first_term += terms as u32;
        first_posting += length;
    }
    directory.words = shards.section("words", parts)?;
    let PostingSections { postings, passages, positions } = sections;
    let sizes = shards.sizes;
    directory.postings = shards.cut_section("postings", postings, sizes.postings)?;
    directory.passages = shards.cut_section("passages", passages, sizes.passages)?;
    let most = sizes.of_positions(positions.len());
    directory.positions = shards.cut_section("positions", positions, most)?;
    Ok(())
}

/// The terms in the order of their bytes, which numbers them.
fn in_order(vocabulary: &Vocabulary) -> Result<Vec<MetTerm>, IndexError> {
    let count = u32::try_from(vocabulary.terms.len()).map_err(|_| IndexError::TooMany("different words"))?;
    let mut order: Vec<MetTerm> = (0..count).collect();
    order.sort_unstable_by_key(|met| vocabulary.terms[*met as usize].0.as_str());
    Ok(order)
}

fn keys(vocabulary: &Vocabulary, order: &[MetTerm]) -> Vec<Key> {
    let mut numbers = vec![0; order.len()];
    for (number, met) in (0..).zip(order) {
        numbers[*met as usize] = number;
    }
    #[allow(clippy::iter_over_hash_type, reason = "the words are sorted below")]
    let mut words: Vec<(&str, u32)> = vocabulary
        .words
        .iter()
        .flatten()
        .map(|(word, met)| (word.as_str(), numbers[*met as usize]))
        .collect();
    words.sort_unstable();
    words.dedup();
    let mut keys: Vec<Key> = Vec::with_capacity(order.len() + words.len());
    for (number, met) in (0..).zip(order) {
        keys.push(([vocabulary.terms[*met as usize].0.as_bytes(), &[STEM_MARK]].concat(), number));
    }
    for same in words.chunk_by(|(word, _), (other, _)| word == other) {
        for (again, (word, term)) in (0u8..).zip(same) {
            let key = match again {
                0 => word.as_bytes().to_vec(),
                _ => [word.as_bytes(), &[WORD_MARK, again]].concat(),
            };
            keys.push((key, *term));
        }
    }
    keys.sort_unstable();
    keys
}

/// A part of the dictionary, and how many bytes the postings of its terms have together; each has one of `lengths`.
fn word_part(keys: &[Key], lengths: &[usize]) -> Result<(WordPart, u64), IndexError> {
    let mut map = MapBuilder::memory();
    for (key, term) in keys {
        map.insert(key, u64::from(*term)).map_err(IndexError::encoding)?;
    }
    let mut part = WordPart { keys: map.into_inner().map_err(IndexError::encoding)?, ..WordPart::default() };
    let mut sum = 0;
    for &length in lengths {
        part.posting_lengths.push(u32::try_from(length).map_err(|_| IndexError::TooMany("words"))?);
        sum += length as u64;
    }
    Ok((part, sum))
}
