//! The browser specs, against the release site in a real Chromium.

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, bail};

use super::tally::Tally;
use crate::project::Project;
use crate::request::Site;
use crate::setup::chromium;
use crate::{build, shell};

/// Ends a spec that hangs, in milliseconds.
const PATIENCE: &str = "300000";
/// How many spec files run at a time; each has a browser of its own.
const AT_ONCE: &str = "2";

/// Builds the site if it is stale, finds a browser, and runs the specs.
pub(super) fn run(project: &Project, filter: Option<&str>) -> anyhow::Result<Tally> {
    let specs = specs(project)?;
    build::release_if_stale(project, &Site::default())?;
    let chromium = chromium::ready()?;
    shell::step("Testing the site in a browser", || {
        let report = project.target.join("xtask/browser.tap");
        if let Some(folder) = report.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot write to {}", folder.display()))?;
        }
        let mut node = Command::new("node");
        node.args(["--test", "--test-concurrency", AT_ONCE, "--test-timeout", PATIENCE])
            .args(["--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap"])
            .arg(format!("--test-reporter-destination={}", report.display()));
        if let Some(name) = filter {
            node.arg(format!("--test-name-pattern={}", literal(name)));
        }
        node.args(&specs).current_dir(&project.root);
        node.env("SOURCEBOOK_DIST", project.dist()).env("CHROMIUM", &chromium);
        let status = node.status().context("cannot start node")?;
        let text =
            fs::read_to_string(&report).with_context(|| format!("cannot read {}", report.display()))?;
        let tally = Tally::of_tap(&text).context("node's report has no summary")?;
        Ok(tally.with_exit(status.success()))
    })
}

/// The spec files, by name. That there are none is a mistake, not a success.
fn specs(project: &Project) -> anyhow::Result<Vec<PathBuf>> {
    let folder = project.tests().join("browser");
    let entries = folder.read_dir().with_context(|| format!("cannot read {}", folder.display()))?;
    let mut specs: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.ends_with(".spec.mjs"))
        })
        .collect();
    specs.sort();
    if specs.is_empty() {
        bail!("there are no specs (*.spec.mjs) in {}", folder.display());
    }
    Ok(specs)
}

/// Node takes a regular expression; a name is meant as it is typed.
fn literal(name: &str) -> String {
    let mut pattern = String::new();
    for letter in name.chars() {
        if letter.is_ascii_punctuation() {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_matches_as_it_is_typed() {
        assert_eq!(literal("finds lithium-rich (in 002)"), r"finds lithium\-rich \(in 002\)");
    }
}
