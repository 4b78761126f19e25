//! Our side of a bench: the release `sourcebook` command.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

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

    /// Makes a pack of a file of articles.
    pub(super) fn pack(&self, articles: &Path, pack: &Path) -> anyhow::Result<()> {
        shell::run(Command::new(&self.0).arg("pack").arg(articles).arg("--output").arg(pack))
    }

    /// Ranks a pack's articles for each of a file's queries.
    pub(super) fn rank(&self, pack: &Path, queries: &Path, top: usize) -> anyhow::Result<Rankings> {
        let mut search = Command::new(&self.0);
        search.arg("search").arg(pack).arg("--queries").arg(queries);
        rankings_of(search.args(["--json", "--top", &top.to_string()]))
    }
}

/// Runs a program that prints rankings.
pub(super) fn rankings_of(command: &mut Command) -> anyhow::Result<Rankings> {
    shell::note(format_args!("$ {}", shell::line(command)));
    let output = command.stderr(Stdio::inherit()).output();
    let line = format!("`{}`", shell::line(command));
    let output = output.with_context(|| format!("cannot start {line}"))?;
    if !output.status.success() {
        bail!("{line} failed ({})", output.status);
    }
    lines::rankings(&String::from_utf8_lossy(&output.stdout)).context(line)
}
