//! Format, lints, docs and licences: everything that can be said of the code without running it.

mod licences;
mod web;

use std::process::Command;

use anyhow::bail;

use crate::project::Project;
use crate::shell;

type Check = fn(&Project) -> anyhow::Result<()>;

const CHECKS: [(&str, Check); 5] = [
    ("Checking the format", format),
    ("Linting for this machine", host),
    ("Linting for the page", web::lint),
    ("Checking the docs", docs),
    ("Checking licences and sources of dependencies", licences::check),
];

/// Runs every check, so that one run tells all that is wrong.
pub(crate) fn run(project: &Project) -> anyhow::Result<()> {
    let mut failed = Vec::new();
    for (title, check) in CHECKS {
        if let Err(error) = shell::step(title, || check(project)) {
            eprintln!("error: {error:#}");
            failed.push(title);
        }
    }
    if !failed.is_empty() {
        bail!("{} of {} checks failed: {}", failed.len(), CHECKS.len(), failed.join("; "));
    }
    eprintln!("All {} checks passed", CHECKS.len());
    Ok(())
}

fn cargo(project: &Project, words: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(words).current_dir(&project.root);
    cargo
}

fn format(project: &Project) -> anyhow::Result<()> {
    shell::run(&mut cargo(project, &["fmt", "--all", "--check"]))
}

fn host(project: &Project) -> anyhow::Result<()> {
    shell::run(&mut cargo(project, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn docs(project: &Project) -> anyhow::Result<()> {
    let mut rustdoc = cargo(project, &["doc", "--no-deps", "--workspace"]);
    shell::run(rustdoc.env("RUSTDOCFLAGS", "-D warnings"))
}
