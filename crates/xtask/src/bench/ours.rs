//! Our side of a bench: the release `sourcebook` command.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use super::lines::{self, Rankings};
use crate::project::Project;
use crate::shell;

/// The command, built for speed.
pub(super) struct Ours(PathBuf);

impl Ours {
    /// Builds the command unless it is up to date.
    pub(super) fn build(project: &Project) -> anyhow::Result<Self> {
        shell::step("Building the sourcebook command", || {
            let mut cargo = Command::new("cargo");
            cargo.args(["build", "--release", "--package", "sourcebook-cli"]).current_dir(&project.root);
            shell::run(&mut cargo)
        })?;
        Ok(Self(project.target.join("release").join("sourcebook")))
    }

    /// The command, yet without arguments.
    pub(super) fn command(&self) -> Command {
        Command::new(&self.0)
    }

    /// Makes a pack of a file of articles.
    pub(super) fn pack(&self, articles: &Path, pack: &Path) -> anyhow::Result<()> {
        shell::run(&mut self.packing(articles, pack))
    }

    /// The command that makes a pack of a file of articles, or of a folder, from nothing.
    pub(super) fn packing(&self, articles: &Path, pack: &Path) -> Command {
        let mut command = self.command();
        command.arg("pack").arg(articles).arg("--output").arg(pack).arg("--no-cache");
        command
    }

    /// What it finds in texts, JSON Lines for JSON Lines.
    pub(super) fn annotate(&self, texts: &str) -> anyhow::Result<String> {
        self.annotate_with(texts, &[])
    }

    /// The same with more arguments.
    pub(super) fn annotate_with(&self, texts: &str, more: &[&str]) -> anyhow::Result<String> {
        let mut file = tempfile::NamedTempFile::new()?;
        file.write_all(texts.as_bytes())?;
        shell::printed_from(file.path(), self.command().args(["annotate", "--json"]).args(more))
    }

    /// The articles of a folder, as JSON Lines.
    pub(super) fn exported(&self, folder: &Path) -> anyhow::Result<String> {
        shell::printed(self.command().arg("export").arg(folder).arg("--no-cache"))
    }

    /// Ranks a pack's articles for each of a file's queries.
    pub(super) fn rank(&self, pack: &Path, queries: &Path, top: usize) -> anyhow::Result<Rankings> {
        let mut search = self.command();
        search.arg("search").arg(pack).arg("--queries").arg(queries);
        let printed = shell::printed(search.args(["--json", "--top", &top.to_string()]))?;
        lines::rankings(&printed).context("rankings of ours")
    }
}
