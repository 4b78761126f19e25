//! Packages of npm: those of builds and browser tests, as `tests/package-lock.json` pins them, and others like it.

use std::fs;
use std::path::{Path, PathBuf};
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

/// Installs the packages of builds and browser tests unless they are there.
pub(super) fn packages(project: &Project) -> anyhow::Result<()> {
    install(&project.tests())
}

/// Installs what a folder's `package-lock.json` pins unless it is there.
pub(crate) fn install(folder: &Path) -> anyhow::Result<()> {
    let file = folder.join("package-lock.json");
    let lock = read(&file)?;
    // npm keeps no copy of the lock it installed from, so we do.
    let installed = folder.join("node_modules/.installed-from.json");
    if fs::read_to_string(&installed).is_ok_and(|text| text == lock) {
        return Ok(());
    }
    node()?;
    shell::step(format_args!("Installing the packages of {}", file.display()), || {
        shell::run(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund", "--no-update-notifier"])
                .current_dir(folder),
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
