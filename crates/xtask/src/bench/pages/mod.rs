//! `bench pages`: how much of a page's main text is kept and how much else with it, beside bare extraction libraries.

mod score;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use serde_json::Value;

use super::gold::Gold;
use super::ours::Ours;
use super::table::Table;
use crate::project::Project;
use crate::shell;
use score::Score;

/// The libraries that stand beside ours, bare.
const LIBRARIES: [&str; 3] = ["dom_smoothie", "legible", "rs-trafilatura"];

/// What is known of a page.
#[derive(Clone, Debug, Default)]
struct Page {
    text: String,
    title: Option<String>,
    byline: Option<String>,
    date: Option<String>,
}

/// Extracts every page by our whole path, cleaning included, and by each library, and prints how well. With `errors`,
/// the pages that ours gets wrong are named.
pub(crate) fn run(project: &Project, errors: bool) -> anyhow::Result<()> {
    let Some(gold) = Gold::find()? else { return Ok(()) };
    let folder = gold.folder("pages").join("mozilla");
    let ours = Ours::build(project)?;
    let program = build(project)?;
    let library = |engine: &str| -> anyhow::Result<BTreeMap<String, Page>> {
        let printed = shell::printed(Command::new(&program).arg(engine).arg(&folder))?;
        pages(&printed, "page", "byline").with_context(|| engine.to_owned())
    };
    let expected = library("expected")?;
    let by_us = ours_of(&ours, &folder, &expected)?;

    let columns = ["extractor", "token F1", "precision", "recall", "title", "byline", "verbatim", "date"];
    let mut table = Table::new(1, columns);
    let mut row = |name: &str, found: &BTreeMap<String, Page>| {
        let scores = expected
            .iter()
            .map(|(page, wanted)| Score::of(wanted, found.get(page).unwrap_or(&Page::default())));
        let score: Score = scores.sum();
        let text = |sum: f64| format!("{:.3}", sum / score.pages as f64);
        let share = |[right, all]: [usize; 2]| format!("{right} of {all}");
        table.row([
            name.to_owned(),
            text(score.f1),
            text(score.precision),
            text(score.recall),
            share(score.title),
            share(score.names),
            share(score.byline),
            share(score.date),
        ]);
    };
    row("ours, whole path", &by_us);
    for engine in LIBRARIES {
        row(engine, &library(engine)?);
    }
    print!("{table}");
    println!(
        "\n{} pages; F1, precision and recall of words, averaged over pages. A title is right where its words are\n\
         those expected, a date by its day. A byline is right where it names whom the expected one names, both taken without\n\
         “By”, days and addresses, of every extractor alike; “verbatim” is by all the words that are expected.",
        expected.len()
    );
    if errors {
        for (page, wanted) in &expected {
            score::print_errors(page, wanted, by_us.get(page).unwrap_or(&Page::default()));
        }
    }
    Ok(())
}

/// Builds the program that runs the libraries, apart from the workspace.
fn build(project: &Project) -> anyhow::Result<PathBuf> {
    shell::step("Building the libraries", || {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--release", "--target-dir"]).arg(&project.target);
        shell::run(cargo.current_dir(project.tests().join("bench/pages")))
    })?;
    Ok(project.target.join("release/sourcebook-bench-pages"))
}

/// The pages as a collection of ours has them.
fn ours_of(
    ours: &Ours,
    folder: &Path,
    expected: &BTreeMap<String, Page>,
) -> anyhow::Result<BTreeMap<String, Page>> {
    let collection = tempfile::tempdir()?;
    for page in expected.keys() {
        let source = folder.join(page).join("source.html");
        fs::copy(&source, collection.path().join(format!("{page}.html")))
            .with_context(|| source.display().to_string())?;
    }
    pages(&ours.exported(collection.path())?, "id", "author")
}

fn pages(printed: &str, name: &str, byline: &str) -> anyhow::Result<BTreeMap<String, Page>> {
    let page = |line: &str| -> anyhow::Result<(String, Page)> {
        let value: Value = serde_json::from_str(line)?;
        let text = |key: &str| value[key].as_str().map(str::to_owned);
        // A title that we worked out of the text is none that the page states.
        let title = text("title").filter(|_| value["title_origin"] != "derived");
        let known =
            Page { text: text("text").unwrap_or_default(), title, byline: text(byline), date: text("date") };
        Ok((text(name).context("a page without a name")?, known))
    };
    printed.lines().map(page).collect()
}
