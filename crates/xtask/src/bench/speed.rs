//! `bench speed`: loading, queries, keystrokes and memory in a page, beside other engines for pages.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Context;
use serde_json::Value;

use super::engine_files;
use super::gold::Gold;
use super::made::{self, Made};
use super::ours::Ours;
use super::peers::Peers;
use super::spread::{Spread, milliseconds};
use super::table::Table;
use crate::project::Project;
use crate::request::Site;
use crate::setup::{self, chromium};
use crate::{build, shell};

const ARTICLES: usize = 10_000;
const OURS: &str = "sourcebook";
const PEERS: [&str; 3] = ["minisearch", "orama", "pagefind"];
const KINDS: [&str; 3] = ["query", "question", "keystroke"];

/// What is told of an engine: load, memory, then median and p99 for each kind of asking.
type Figures = [f64; 8];

/// Measures every engine on the same made collection, and prints their figures with ours over each.
pub(crate) fn run(project: &Project) -> anyhow::Result<()> {
    let Some(gold) = Gold::find()? else { return Ok(()) };
    let command = Ours::build(project)?;
    build::release_if_stale(project, &Site::default())?;
    setup::npm::install(&project.tests())?;
    let peers = Peers::install(project)?;
    let browser = chromium::ready()?;

    let folder = tempfile::tempdir()?;
    let title = format!("Making {ARTICLES} articles");
    let made = shell::step(title, || made::collection(&gold, ARTICLES, folder.path()))?;
    let measure = |engine: &str| {
        shell::step(format_args!("Measuring {engine}"), || {
            let files = folder.path().join(engine);
            fs::create_dir(&files).with_context(|| format!("cannot write {}", files.display()))?;
            if engine == OURS {
                command.pack(&made.articles, &files.join("pack"))?;
                engine_files::place(&project.dist(), &files)?;
            }
            measure(project, engine, &files, &made, &browser)
        })
    };
    let ours = measure(OURS)?;
    let others = PEERS.iter().map(|peer| Ok((peers.title(peer), measure(peer)?)));
    print(&ours, &others.collect::<anyhow::Result<Vec<_>>>()?);
    Ok(())
}

fn measure(
    project: &Project,
    engine: &str,
    files: &Path,
    made: &Made,
    browser: &Path,
) -> anyhow::Result<Figures> {
    let mut node = Command::new("node");
    node.arg(project.tests().join("bench/speed.mjs")).arg(engine).arg(files);
    node.arg(&made.articles).arg(&made.queries).env("CHROMIUM", browser);
    let measured: Value = serde_json::from_str(&shell::printed(&mut node)?)?;
    let number = |name: &str| measured[name].as_f64().with_context(|| format!("no {name} of {engine}"));
    let [query, question, keystroke] = KINDS.map(|kind| Spread::of_json(&measured[kind]).context(kind));
    let (query, question, keystroke) = (query?, question?, keystroke?);
    Ok([
        number("load")?,
        number("memory")? / 1e6,
        query.median,
        query.p99,
        question.median,
        question.p99,
        keystroke.median,
        keystroke.p99,
    ])
}

fn print(ours: &Figures, others: &[(String, Figures)]) {
    let mut table = Table::new(
        1,
        ["engine", "load", "memory MB", "query p50", "p99", "question p50", "p99", "keystroke p50", "p99"],
    );
    let mut row = |engine: &str, [a, b, c, d, e, f, g, h]: [String; 8]| {
        table.row([engine.to_owned(), a, b, c, d, e, f, g, h]);
    };
    row(OURS, ours.map(milliseconds));
    for (engine, figures) in others {
        row(engine, figures.map(milliseconds));
        row("  ours to it", std::array::from_fn(|place| format!("{:.3}", ours[place] / figures[place])));
    }
    println!("{table}");
    println!(
        "{ARTICLES} articles in headless Chromium, from a host on this machine; times are in milliseconds.\n\
         “load” is from the first script to the first answer. “memory” is after all queries, less the page before: what \
         performance.measureUserAgentSpecificMemory() tells of scripts and workers, and the memories of WebAssembly.\n\
         A query is one to four words, a question a judged collection's; keystrokes are queries typed letter by letter. \
         minisearch and orama give ids; pagefind its ten pages; ours ten hits with snippets, and all counts."
    );
}
