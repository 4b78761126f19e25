//! How much is found, and the tables that tell it.

use super::slip::Slip;
use super::{ARTICLES, DEPTH, Query, ids};
use crate::bench::lines::Rankings;
use crate::bench::table::Table;

/// Whether each query finds its article as it is meant and as it is mistyped, in the order of the queries.
pub(super) struct Found(Vec<(bool, bool)>);

impl Found {
    /// By what an engine ranked first.
    pub(super) fn of(rankings: &Rankings, queries: &[Query]) -> Self {
        let finds = |id: &str, wanted: &String| {
            rankings.get(id).is_some_and(|hits| hits.iter().take(DEPTH).any(|hit| hit == wanted))
        };
        let numbered = queries.iter().enumerate();
        Self(
            numbered
                .map(|(number, query)| {
                    let [clean, mistyped] = ids(number);
                    (finds(&clean, &query.wanted), finds(&mistyped, &query.wanted))
                })
                .collect(),
        )
    }

    /// Prints the queries for development that do not find their article, one a line.
    pub(super) fn print_errors(&self, queries: &[Query]) {
        for ((clean, mistyped), query) in self.0.iter().zip(queries).filter(|(_, query)| !query.is_held_out) {
            if !clean {
                println!("{:?} does not find {}", query.clean, query.wanted);
            } else if !mistyped {
                println!("{:?} does not find {}, meant as {:?}", query.mistyped, query.wanted, query.clean);
            }
        }
    }

    /// The shares of those queries that find their article as meant and as mistyped.
    fn shares(&self, queries: &[Query], of: impl Fn(&Query) -> bool) -> [f64; 2] {
        let chosen = || self.0.iter().zip(queries).filter(|(_, query)| of(query)).map(|(found, _)| *found);
        let count = chosen().count().max(1) as f64;
        let clean = chosen().filter(|(clean, _)| *clean).count() as f64;
        let mistyped = chosen().filter(|(_, mistyped)| *mistyped).count() as f64;
        [clean / count, mistyped / count]
    }
}

/// Prints rows for each engine: by the queries' length, apart for those held out, and by what befell their words.
pub(super) fn print(all: &[(String, Found)], queries: &[Query]) {
    let mut lengths = Table::new(
        2,
        [
            "queries", "engine", "one word", "mistyped", "two", "mistyped", "three", "mistyped", "all",
            "mistyped", "kept",
        ],
    );
    let mut slips = Table::new(1, ["mistyped by", "substitution", "deletion", "insertion", "transposition"]);
    for (half, is_held_out) in [("held out", true), ("development", false)] {
        for (engine, found) in all {
            let shares = |of: &dyn Fn(&Query) -> bool| {
                found.shares(queries, |query| query.is_held_out == is_held_out && of(query))
            };
            let of_length = |words| shares(&|query| query.words == words).map(share);
            let ([a, b], [c, d], [e, f]) = (of_length(1), of_length(2), of_length(3));
            let [clean, mistyped] = shares(&|_| true);
            let kept = share(mistyped / clean);
            let engine = engine.clone();
            lengths.row([half.to_owned(), engine, a, b, c, d, e, f, share(clean), share(mistyped), kept]);
        }
    }
    for (engine, found) in all {
        let [a, b, c, d] = Slip::ALL.map(|slip| share(found.shares(queries, |query| query.slip == slip)[1]));
        slips.row([engine.clone(), a, b, c, d]);
    }
    println!("{lengths}\n{slips}");
    println!(
        "Of {} queries, the rarest words of a title that no other has all of in any form, the share whose article is among \
         the first {DEPTH} of {ARTICLES}.\n\
         “mistyped” is with one edit in every word; “kept” is that share of the one without.\n\
         Ours was worked on with an eye on the half for development alone.\n\
         minisearch is asked with `fuzzy: 0.2` and `prefix`, orama with `tolerance: 1`, flexsearch with its \
         tolerant tokenizer and `suggest`; pagefind and ours as they are.",
        queries.len()
    );
}

fn share(share: f64) -> String {
    format!("{share:.3}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn found_is_what_stands_among_the_first() {
        let query = |wanted: &str| Query {
            is_held_out: false,
            wanted: wanted.to_owned(),
            words: 1,
            clean: "lithium".to_owned(),
            slip: Slip::Deletion,
            mistyped: "lithum".to_owned(),
        };
        let queries = [query("a"), query("b")];
        let mut rankings = Rankings::new();
        let late = ["x"; DEPTH].map(str::to_owned).into_iter().chain([queries[0].wanted.clone()]);
        let [clean, mistyped] = ids(0);
        rankings.insert(clean, vec!["x".to_owned(), queries[0].wanted.clone()]);
        rankings.insert(mistyped, late.collect());
        assert_eq!(Found::of(&rankings, &queries).shares(&queries, |_| true), [0.5, 0.0]);
    }
}
