//! `sourcebook search`: the explorer's engine from the command line.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use rayon::iter::ParallelIterator;
use rayon::slice::ParallelSlice;
use serde::{Deserialize, Serialize};
use sourcebook_model::answer::Hit;
use sourcebook_model::{Answer, Selection};
use sourcebook_query::Engine;

use crate::arguments::SearchOptions;
use crate::folder::Folder;
use crate::output::stdout;

/// A line of the file of queries.
#[derive(Deserialize)]
struct Query {
    id: serde_json::Value,
    #[serde(alias = "query")]
    text: String,
}

/// A line of what is printed for a file of queries.
#[derive(Serialize)]
struct Ranking {
    id: serde_json::Value,
    hits: Vec<RankedHit>,
}

#[derive(Serialize)]
struct RankedHit {
    id: String,
    score: f32,
}

/// Searches the pack for one query or for many.
pub(crate) fn run(options: &SearchOptions) -> anyhow::Result<ExitCode> {
    if let Some(file) = &options.queries {
        search_all(&options.pack, file, options.top)?;
    }
    if let Some(query) = &options.query {
        let answer = pollster::block_on(open(&options.pack)?.answer(&finished(query), options.top))?;
        let mut out = stdout();
        if options.json {
            serde_json::to_writer(&mut out, &answer)?;
            writeln!(out)?;
        } else {
            print(&answer, query, &mut out)?;
        }
        out.flush()?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The selection of a query that nobody is still typing: white space behind it ends its last word.
fn finished(query: &str) -> Selection {
    Selection { query: format!("{query} "), ..Selection::default() }
}

/// Ranks every query of `file` in as many threads as there are processors, and prints them in the file's order.
fn search_all(pack: &Path, file: &Path, top: u32) -> anyhow::Result<()> {
    let queries = queries(file)?;
    let share = queries.len().div_ceil(rayon::current_num_threads()).max(1);
    let rankings: Vec<Vec<Ranking>> = queries
        .par_chunks(share)
        .map(|queries| {
            // An engine keeps what it reads to itself, so that each thread has its own.
            let engine = open(pack)?;
            queries.iter().map(|query| rank(&engine, query, top)).collect()
        })
        .collect::<anyhow::Result<_>>()?;
    let mut out = stdout();
    for ranking in rankings.iter().flatten() {
        serde_json::to_writer(&mut out, ranking)?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(())
}

fn queries(file: &Path) -> anyhow::Result<Vec<Query>> {
    let lines =
        BufReader::new(File::open(file).with_context(|| format!("cannot open {}", file.display()))?).lines();
    let mut queries = Vec::new();
    for (number, line) in (1..).zip(lines) {
        let at = || format!("{}:{number}", file.display());
        let line = line.with_context(at)?;
        if !line.trim().is_empty() {
            let query = serde_json::from_str(&line).with_context(at);
            queries.push(query.context("expected {\"id\":…,\"text\":…}")?);
        }
    }
    Ok(queries)
}

fn rank(engine: &Engine<Folder>, query: &Query, top: u32) -> anyhow::Result<Ranking> {
    let ranked = pollster::block_on(engine.ranked(&finished(&query.text), top))?;
    let hits = ranked.into_iter().map(|(id, score)| RankedHit { id, score }).collect();
    Ok(Ranking { id: query.id.clone(), hits })
}

fn open(pack: &Path) -> anyhow::Result<Engine<Folder>> {
    pollster::block_on(Engine::open(Folder(pack.to_owned())))
        .with_context(|| format!("{} cannot be searched", pack.display()))
}

fn print(answer: &Answer, query: &str, out: &mut impl Write) -> std::io::Result<()> {
    if answer.articles == 0 {
        return writeln!(out, "Nothing found for {query}. Other words, or fewer, may help.");
    }
    let plural = |count: u32| if count == 1 { "" } else { "s" };
    let (articles, passages) = (answer.articles, answer.passages);
    let words = match &answer.correction {
        Some(correction) => format!("{} instead of {query}", correction.trim_end()),
        None => query.to_owned(),
    };
    writeln!(
        out,
        "{articles} article{}, {passages} passage{} for {words}",
        plural(articles),
        plural(passages)
    )?;
    for hit in &answer.hits {
        print_hit(hit, out)?;
    }
    Ok(())
}

fn print_hit(hit: &Hit, out: &mut impl Write) -> std::io::Result<()> {
    let date = hit.article.date.map_or_else(|| "undated".to_owned(), |date| date.in_words());
    writeln!(out, "\n{}\n  {} · {date} · score {:.2}", hit.article.title, hit.article.id, hit.score)?;
    for passage in &hit.passages {
        let pieces = passage.fragments.iter();
        let text: String = pieces
            .map(|piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() })
            .collect();
        writeln!(out, "  {}. {text}", passage.passage + 1)?;
    }
    Ok(())
}
