//! The runs of words that a text is compared by, Broder's shingles.

use sourcebook_model::Article;

use crate::formats::is_unspaced;

/// Words in a run. Longer ones take a text with a word changed here and there for another.
const WORDS: usize = 3;

/// The hashes of an article's runs of words, sorted, each once.
pub(super) fn runs(article: &Article) -> Vec<u64> {
    let mut runs: Vec<u64> = all_runs(article);
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// The hashes of an article's runs of words as they stand there. A text shorter than a run is one run.
pub(super) fn all_runs(article: &Article) -> Vec<u64> {
    let mut words = Vec::new();
    for block in &article.blocks {
        hash_words(&block.text, &mut words);
    }
    let length = WORDS.min(words.len()).max(1);
    words.windows(length).map(|run| run.iter().fold(0, |hash, word| mixed(hash ^ word))).collect()
}

/// What two texts have in common, of all that both have: 1 where they are the same.
pub(super) fn resemblance(one: &[u64], other: &[u64]) -> f64 {
    let (mut at, mut shared) = (0, 0_usize);
    for run in one {
        while other.get(at).is_some_and(|other| other < run) {
            at += 1;
        }
        shared += usize::from(other.get(at) == Some(run));
    }
    let all = one.len() + other.len() - shared;
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
}

/// Adds the hash of each word in lower case; where words are not set apart, of each character.
fn hash_words(text: &str, hashes: &mut Vec<u64>) {
    let mut word = None;
    for character in text.chars() {
        if character.is_ascii() {
            if character.is_ascii_alphanumeric() {
                let small = u64::from(character.to_ascii_lowercase() as u32);
                word = Some(mixed(word.unwrap_or(0) ^ small));
            } else {
                hashes.extend(word.take());
            }
            continue;
        }
        let alone = is_unspaced(character);
        if alone || !character.is_alphanumeric() {
            hashes.extend(word.take());
        }
        if character.is_alphanumeric() {
            for small in character.to_lowercase() {
                word = Some(mixed(word.unwrap_or(0) ^ u64::from(u32::from(small))));
            }
        }
        if alone {
            hashes.extend(word.take());
        }
    }
    hashes.extend(word);
}

/// Spreads the bits of `value` over all 64, each input to another output (the finaliser of splitmix64).
pub(super) fn mixed(value: u64) -> u64 {
    let mut value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}
