//! The packages of npm that builds and browser tests use, as `tests/package-lock.json` pins them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, bail};

use crate::project::{Project, read};
use crate::shell;
use crate::version::Version;

const OLDEST_NODE: Version = Version(20, 0, 0);

/// The folder of the installed packages.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.tests().join("node_modules")
}

/// Installs the pinned packages unless they are there.
pub(super) fn packages(project: &Project) -> anyhow::Result<()> {
    let lock = read(&project.tests().join("package-lock.json"))?;
    // npm keeps no copy of the lock it installed from, so we do.
    let installed = folder(project).join(".installed-from.json");
    if fs::read_to_string(&installed).is_ok_and(|text| text == lock) {
        return Ok(());
    }
    node()?;
    shell::step("Installing the packages of tests/package-lock.json", || {
        shell::run(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund", "--no-update-notifier"])
                .current_dir(project.tests()),
        )?;
        fs::write(&installed, lock).with_context(|| format!("cannot write {}", installed.display()))
    })
}

fn node() -> anyhow::Result<()> {
    let advice =
        "install it from https://nodejs.org or, on Debian as root, with `apt-get install nodejs npm`";
    let printed = shell::output(Command::new("node").arg("--version"));
    match printed.as_deref().and_then(Version::first_in) {
        None => bail!("Node.js is missing; {advice}"),
        Some(version) if version < OLDEST_NODE => {
            bail!("Node.js {version} is here, {OLDEST_NODE} or later is needed; {advice}")
        }
        Some(_) if shell::find("npm").is_none() => bail!("npm is missing; {advice}"),
        Some(_) => Ok(()),
    }
}
