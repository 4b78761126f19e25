//! Licences, sources and known faults of the dependencies, by cargo-deny and `deny.toml`.

use std::process::Command;

use crate::project::Project;
use crate::version::Version;
use crate::{setup, shell};

const DENY: Version = Version(0, 20, 2);

pub(super) fn check(project: &Project) -> anyhow::Result<()> {
    present()?;
    shell::run(deny(project).args(["check", "licenses", "bans", "sources"]))?;
    advisories(project)
}

fn present() -> anyhow::Result<()> {
    if shell::output(Command::new("cargo-deny").arg("--version")).is_some() {
        return Ok(());
    }
    shell::step(format_args!("Installing cargo-deny {DENY} (three to eight minutes)"), || {
        let mut cargo = Command::new("cargo");
        cargo.args(["install", "--locked"]).arg(format!("cargo-deny@{DENY}"));
        shell::run(cargo.envs(setup::QUICK_TO_COMPILE))
    })
}

/// The list of known faults comes from GitHub, which not every machine reaches.
fn advisories(project: &Project) -> anyhow::Result<()> {
    if shell::output(deny(project).args(["fetch", "db"])).is_none() {
        shell::note("skipped: known faults of dependencies, as the advisory database cannot be reached");
        return Ok(());
    }
    shell::run(deny(project).args(["check", "advisories"]))
}

fn deny(project: &Project) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(["deny", "--workspace"]).current_dir(&project.root);
    cargo
}
