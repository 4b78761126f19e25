//! `bench typos`: who finds an article by words of its title, and who still does when every word is mistyped.

mod found;
mod slip;
mod titles;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Context;
use serde_json::json;

use super::gold::Gold;
use super::lines;
use super::made;
use super::ours::Ours;
use super::peers::{Manner, Peers};
use super::random::Random;
use crate::project::Project;
use crate::shell;
use found::Found;
use slip::Slip;
use titles::Titles;

const ARTICLES: usize = 10_000;
const PEERS: [&str; 4] = ["minisearch", "orama", "pagefind", "flexsearch"];
/// The most words of a query.
const WORDS: usize = 3;
/// Queries of each length, half of them held out.
const DRAWN: usize = 400;
/// Found is what stands among the first of so many.
const DEPTH: usize = 5;
const SEED: u64 = 5;

/// A query that is for one article.
struct Query {
    /// Whether it is kept unread while the search is worked on, and so tells how far that carries.
    is_held_out: bool,
    wanted: String,
    words: usize,
    clean: String,
    slip: Slip,
    mistyped: String,
}

/// Asks every engine, each set up for mistyped words as its documentation does it, and prints how much is found; on demand also
/// which queries ours finds nothing for, of those that are not held out.
pub(crate) fn run(project: &Project, show_errors: bool) -> anyhow::Result<()> {
    let Some(gold) = Gold::find()? else { return Ok(()) };
    let ours = Ours::build(project)?;
    let peers = Peers::install(project)?;
    let folder = tempfile::tempdir()?;
    let title = format!("Making {ARTICLES} articles");
    let made = shell::step(title, || made::collection(&gold, ARTICLES, folder.path()))?;
    let queries = drawn(&Titles::of(&lines::entries(&made.articles)?));
    let file = folder.path().join("typos.jsonl");
    write(&queries, &file)?;

    let mut all = Vec::new();
    let rankings = shell::step("Asking sourcebook", || {
        let pack = folder.path().join("pack");
        ours.pack(&made.articles, &pack)?;
        ours.rank(&pack, &file, DEPTH)
    })?;
    all.push(("sourcebook".to_owned(), Found::of(&rankings, &queries)));
    for peer in PEERS {
        let ask = || peers.rank(peer, &made.articles, &file, DEPTH, Manner::Forgiving);
        let rankings = shell::step(format_args!("Asking {peer}"), ask)?;
        all.push((peers.title(peer), Found::of(&rankings, &queries)));
    }
    found::print(&all, &queries);
    if show_errors && let Some((_, ours)) = all.first() {
        ours.print_errors(&queries);
    }
    Ok(())
}

/// As many queries of every length, with the kinds of slips in turn.
fn drawn(titles: &Titles) -> Vec<Query> {
    let mut random = Random::new(SEED);
    let mut queries = Vec::new();
    for words in 1..=WORDS {
        let drawn = titles.draw(words, DRAWN, &mut random);
        for (number, (wanted, clean)) in drawn.into_iter().enumerate() {
            let slip = Slip::ALL[number % Slip::ALL.len()];
            let is_held_out = number / Slip::ALL.len() % 2 == 1;
            let mistyped: Vec<String> = clean.iter().map(|word| slip.befall(word, &mut random)).collect();
            queries.push(Query {
                is_held_out,
                wanted,
                words,
                clean: clean.join(" "),
                slip,
                mistyped: mistyped.join(" "),
            });
        }
    }
    queries
}

/// Writes every query twice, as it is meant and as it is mistyped.
fn write(queries: &[Query], file: &Path) -> anyhow::Result<()> {
    let mut text = String::new();
    for (number, query) in queries.iter().enumerate() {
        let [clean, mistyped] = ids(number);
        writeln!(text, "{}", json!({"id": clean, "text": query.clean}))?;
        writeln!(text, "{}", json!({"id": mistyped, "text": query.mistyped}))?;
    }
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

fn ids(number: usize) -> [String; 2] {
    [format!("clean-{number}"), format!("mistyped-{number}")]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::bench::lines::Entry;

    fn queries() -> Vec<Query> {
        let numbers = ["alpha", "beta", "gamma", "delta", "epsilon", "theta", "kappa", "lambda", "sigma"];
        let entry = |(number, word): (usize, &&str)| Entry {
            id: number.to_string(),
            title: format!("the {word} of {word}ism and {word}ology"),
            text: String::new(),
        };
        drawn(&Titles::of(&numbers.iter().enumerate().map(entry).collect::<Vec<_>>()))
    }

    #[test]
    fn the_same_titles_give_the_same_queries_of_every_length() {
        let (one, other) = (queries(), queries());
        let texts =
            |all: &[Query]| -> Vec<String> { all.iter().map(|query| query.mistyped.clone()).collect() };
        assert_eq!(texts(&one), texts(&other));
        let lengths: BTreeMap<usize, usize> = one.iter().fold(BTreeMap::new(), |mut counts, query| {
            assert_eq!(query.clean.split(' ').count(), query.words);
            *counts.entry(query.words).or_default() += 1;
            counts
        });
        assert_eq!(lengths, BTreeMap::from([(1, 9), (2, 9), (3, 9)]));
    }
}
