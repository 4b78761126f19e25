//! What is asked of a made collection.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Context;
use serde_json::json;

use super::sources::Sources;
use crate::bench::gold::{COLLECTIONS, Gold};
use crate::bench::lines;
use crate::bench::random::Random;

const SEED: u64 = 2;
/// How many queries are drawn.
const DRAWN: usize = 300;
/// Of the queries drawn, how many are typed as well.
const TYPED: usize = 60;
/// Of the questions that come with the judged collections, every so-manieth is asked.
const EVERY: usize = 4;
/// Shorter words are seldom searched for.
const SHORTEST: usize = 4;

/// Writes the queries to `file`.
pub(super) fn write_queries(sources: &Sources, gold: &Gold, file: &Path) -> anyhow::Result<()> {
    let mut text = String::new();
    for (number, query) in drawn(sources).into_iter().enumerate() {
        let line =
            json!({"id": format!("q{number}"), "kind": "query", "text": query, "typed": number < TYPED});
        writeln!(text, "{line}")?;
    }
    for name in COLLECTIONS {
        for query in lines::entries(&gold.judged(name)?.queries)?.into_iter().step_by(EVERY) {
            let id = format!("{name}-{}", query.id);
            writeln!(text, "{}", json!({"id": id, "kind": "question", "text": query.text, "typed": false}))?;
        }
    }
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// One to four words of a sentence, in its order: each either of its most frequent or of its rarest third.
fn drawn(sources: &Sources) -> Vec<String> {
    let mut frequency: BTreeMap<String, usize> = BTreeMap::new();
    for word in sources.sentences.iter().flat_map(|sentence| words(sentence)) {
        *frequency.entry(word).or_default() += 1;
    }
    let mut random = Random::new(SEED);
    let mut queries = Vec::new();
    while queries.len() < DRAWN {
        let words = words(&sources.sentences[random.below(sources.sentences.len())]);
        if words.len() < SHORTEST {
            continue;
        }
        let mut places: Vec<usize> = (0..words.len()).collect();
        places.sort_by_key(|place| frequency[&words[*place]]);
        let third = words.len().div_ceil(3);
        let mut chosen: Vec<usize> = (0..1 + random.below(4))
            .map(|_| random.below(third) + random.below(2) * (words.len() - third))
            .map(|rank| places[rank])
            .collect();
        chosen.sort_unstable();
        chosen.dedup();
        queries.push(chosen.into_iter().map(|place| words[place].clone()).collect::<Vec<_>>().join(" "));
    }
    queries
}

fn words(sentence: &str) -> Vec<String> {
    let words = sentence.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| word.chars().count() >= SHORTEST).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_up_to_four_words_that_stand_together_in_this_order() {
        let sentence =
            |number: usize| format!("common alpha{} beta gamma delta {}", "x".repeat(number % 7), "of");
        let sources = Sources::of(vec![(0..40).map(sentence).collect()]);
        let queries = drawn(&sources);
        assert_eq!(queries, drawn(&sources));
        let all: Vec<Vec<String>> = sources.sentences.iter().map(|sentence| words(sentence)).collect();
        for query in &queries {
            let asked: Vec<&str> = query.split(' ').collect();
            assert!((1..=4).contains(&asked.len()), "{query}");
            let stands = |words: &Vec<String>| {
                let mut rest = words.iter();
                asked.iter().all(|word| rest.any(|other| other == word))
            };
            assert!(all.iter().any(stands), "{query}");
        }
    }
}
