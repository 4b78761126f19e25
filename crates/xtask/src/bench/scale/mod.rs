//! `bench scale`: what more articles cost whoever builds, hosts and visits, beside Pagefind.

mod measured;
mod parts;
mod report;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use serde_json::Value;

use super::engine_files;
use super::gold::Gold;
use super::lines;
use super::made::{self, Made};
use super::ours::Ours;
use super::peers::Peers;
use super::watched;
use crate::project::Project;
use crate::request::{Scale, Site};
use crate::setup::{self, chromium};
use crate::{build, shell};
use measured::{Blocked, Measured};
use report::Report;

const SIZES: [usize; 2] = [1_000, 10_000];
const LARGE: usize = 100_000;
const PEER: &str = "pagefind";

/// All that measuring takes.
struct Bench<'project> {
    project: &'project Project,
    command: Ours,
    peers: Option<Peers>,
    browser: PathBuf,
}

/// Measures both engines, or ours alone, on the same made collections, from small to large, and prints their figures.
pub(crate) fn run(project: &Project, options: &Scale) -> anyhow::Result<()> {
    let Some(gold) = Gold::find()? else { return Ok(()) };
    let command = Ours::build(project)?;
    build::release_if_stale(project, &Site::default())?;
    setup::npm::install(&project.tests())?;
    let peers = if options.alone { None } else { Some(Peers::install(project)?) };
    let bench = Bench { project, command, peers, browser: chromium::ready()? };
    let mut report = Report::new();
    for count in sizes(options) {
        let folder = tempfile::tempdir()?;
        let title = format!("Making {count} articles");
        let made = shell::step(title, || made::collection(&gold, count, folder.path()))?;
        let entries = lines::entries(&made.articles)?;
        let text: usize = entries.iter().map(|entry| entry.title.len() + entry.text.len()).sum();
        drop(entries);
        let title = format!("Measuring sourcebook at {count} articles");
        let ours = shell::step(title, || bench.ours(&made, &folder.path().join("ours")))?;
        report.add(count, text as u64, "sourcebook", &ours);
        let title = format!("Typing in the explorer at {count} articles");
        report.add_blocked(count, &shell::step(title, || bench.blocked(&made, &folder.path().join("ours")))?);
        if let Some(peers) = &bench.peers {
            let title = format!("Measuring {PEER} at {count} articles");
            let peer = shell::step(title, || bench.peer(peers, &made, &folder.path().join(PEER)))?;
            report.add(count, text as u64, &peers.title(PEER), &peer);
            report.add_ratios(count, &ours, &peer);
        }
    }
    report.print();
    Ok(())
}

fn sizes(options: &Scale) -> Vec<usize> {
    match options.articles {
        Some(count) => vec![count],
        None => SIZES.into_iter().chain(options.large.then_some(LARGE)).collect(),
    }
}

impl Bench<'_> {
    fn ours(&self, made: &Made, folder: &Path) -> anyhow::Result<Measured> {
        let pack = folder.join("pack");
        create(folder)?;
        let built = watched::run(&mut self.command.packing(&made.articles, &pack))?;
        let parts = parts::of(&pack)?;
        engine_files::place(&self.project.dist(), folder)?;
        Measured::read(built, parts, &self.visited("sourcebook-worker", made, folder)?)
    }

    /// Types queries in the explorer over the pack that has been made in `folder`.
    fn blocked(&self, made: &Made, folder: &Path) -> anyhow::Result<Blocked> {
        let mut node = Command::new("node");
        node.arg(self.project.tests().join("bench/blocking.mjs")).arg(self.project.dist());
        node.arg(folder.join("pack")).arg(&made.queries).env("CHROMIUM", &self.browser);
        Blocked::read(&serde_json::from_str(&shell::printed(&mut node)?)?)
    }

    fn peer(&self, peers: &Peers, made: &Made, folder: &Path) -> anyhow::Result<Measured> {
        create(folder)?;
        let built = watched::run(&mut peers.publishing(PEER, &made.articles, folder))?;
        let parts = parts::of(folder)?;
        Measured::read(built, parts, &self.visited(PEER, made, folder)?)
    }

    /// Visits the engine's files in a browser.
    fn visited(&self, engine: &str, made: &Made, folder: &Path) -> anyhow::Result<Value> {
        let mut node = Command::new("node");
        node.arg(self.project.tests().join("bench/scale.mjs")).arg(engine).arg(folder).arg(&made.queries);
        let printed = shell::printed(node.env("CHROMIUM", &self.browser))?;
        serde_json::from_str(&printed).with_context(|| format!("what was measured of {engine}"))
    }
}

fn create(folder: &Path) -> anyhow::Result<()> {
    fs::create_dir(folder).with_context(|| format!("cannot write {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_large_size_is_measured_only_when_asked_for() {
        let of = |large, articles| sizes(&Scale { large, articles, alone: false });
        assert_eq!(of(false, None), [1_000, 10_000]);
        assert_eq!(of(true, None), [1_000, 10_000, 100_000]);
        assert_eq!(of(true, Some(500)), [500]);
    }
}
