//! `bench native`: building, queries and keystrokes on one thread of this machine, beside tantivy.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use serde_json::Value;

use super::gold::Gold;
use super::made::{self, Made};
use super::spread::{Spread, milliseconds};
use super::table::Table;
use crate::project::Project;
use crate::shell;

const SMALL: usize = 10_000;
const LARGE: usize = 100_000;
const ENGINES: [&str; 2] = ["sourcebook", "tantivy"];
/// What is asked for: ids of ten articles, or all that a page shows of them with the number of matches.
const ASKED: [&str; 2] = ["find", "answer"];
const KINDS: [&str; 3] = ["query", "question", "keystroke"];

/// Measures both engines on the same made collections, and prints their figures with ours over tantivy's below.
pub(crate) fn run(project: &Project, large: bool) -> anyhow::Result<()> {
    let Some(gold) = Gold::find()? else { return Ok(()) };
    let program = build(project)?;
    let mut builds = Table::new(2, ["articles", "engine", "build s", "indexing s", "index MB", "memory MB"]);
    let mut answers = Table::new(
        3,
        ["articles", "engine", "asked", "query p50", "p99", "question p50", "p99", "keystroke p50", "p99"],
    );
    for count in if large { vec![SMALL, LARGE] } else { vec![SMALL] } {
        let folder = tempfile::tempdir()?;
        let title = format!("Making {count} articles");
        let made = shell::step(title, || made::collection(&gold, count, folder.path()))?;
        let measure = |engine| {
            let title = format!("Measuring {engine} at {count} articles");
            shell::step(title, || measure(&program, engine, &made, &folder.path().join(engine)))
        };
        let [ours, other] = ENGINES;
        let measured = [(ours, measure(ours)?), (other, measure(other)?)];
        add_builds(&mut builds, count, &measured)?;
        add_answers(&mut answers, count, &measured)?;
    }
    println!("{builds}\n{answers}");
    println!(
        "Times are the processor's, those of answers in milliseconds. A query is one to four words, a question a judged collection's; \
         keystrokes are queries typed letter by letter.\n\
         “find” gives the ids of ten articles, “answer” the number of matches and ten articles with snippets; ours also \
         the counts by theme and by time.\n\
         “build” is from a file of articles to an index on the disk, for ours with cleaning and extraction; “indexing” \
         from articles in memory. Both indexes hold the text."
    );
    Ok(())
}

/// Builds the program that measures, apart from the workspace.
fn build(project: &Project) -> anyhow::Result<PathBuf> {
    shell::step("Building the engines", || {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--release", "--target-dir"]).arg(&project.target);
        shell::run(cargo.current_dir(project.tests().join("bench/native")))
    })?;
    Ok(project.target.join("release/sourcebook-bench-native"))
}

fn measure(program: &Path, engine: &str, made: &Made, folder: &Path) -> anyhow::Result<Value> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot write to {}", folder.display()))?;
    let mut command = Command::new(program);
    command.arg(engine).arg(&made.articles).arg(&made.queries).arg(folder).env("RAYON_NUM_THREADS", "1");
    let printed = shell::printed(&mut command)?;
    serde_json::from_str(&printed).with_context(|| format!("what {engine} measured"))
}

fn add_builds(table: &mut Table, count: usize, measured: &[(&str, Value); 2]) -> anyhow::Result<()> {
    let figures = |value: &Value| -> anyhow::Result<[f64; 4]> {
        let number = |name: &str| value[name].as_f64().with_context(|| format!("no {name}"));
        Ok([number("build")?, number("indexing")?, number("bytes")? / 1e6, number("memory")? / 1e6])
    };
    let [(ours, first), (other, second)] = measured;
    let (first, second) = (figures(first)?, figures(second)?);
    let mut row = |engine: &str, [build, indexing, index, memory]: [String; 4]| {
        table.row([count.to_string(), engine.to_owned(), build, indexing, index, memory]);
    };
    row(ours, first.map(|figure| format!("{figure:.1}")));
    row(other, second.map(|figure| format!("{figure:.1}")));
    row("ours to it", ratios(first, second));
    Ok(())
}

fn add_answers(table: &mut Table, count: usize, measured: &[(&str, Value); 2]) -> anyhow::Result<()> {
    let [(ours, first), (other, second)] = measured;
    for asked in ASKED {
        let figures = |value: &Value| -> anyhow::Result<[f64; 6]> {
            let spread = |kind: &str| Spread::of_json(&value[asked][kind]).context(asked);
            let [query, question, keystroke] = KINDS.map(spread);
            let (query, question, keystroke) = (query?, question?, keystroke?);
            Ok([query.median, query.p99, question.median, question.p99, keystroke.median, keystroke.p99])
        };
        let (first, second) = (figures(first)?, figures(second)?);
        let mut row = |engine: &str, [a, b, c, d, e, f]: [String; 6]| {
            table.row([count.to_string(), engine.to_owned(), asked.to_owned(), a, b, c, d, e, f]);
        };
        row(ours, first.map(milliseconds));
        row(other, second.map(milliseconds));
        row("ours to it", ratios(first, second));
    }
    Ok(())
}

fn ratios<const FIGURES: usize>(ours: [f64; FIGURES], other: [f64; FIGURES]) -> [String; FIGURES] {
    std::array::from_fn(|place| format!("{:.1}", ours[place] / other[place]))
}
