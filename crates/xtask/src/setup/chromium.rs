//! A Chromium for the browser specs: the one the environment names, one on this machine, or Debian's.

use std::path::PathBuf;

use anyhow::{Context, bail};

use super::apt;
use crate::shell;

const SETTINGS: [&str; 2] = ["CHROMIUM", "CHROME"];
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const APPLICATIONS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// The program's path, installing it where that can be done.
pub(crate) fn ready() -> anyhow::Result<PathBuf> {
    for setting in SETTINGS {
        if let Some(program) = std::env::var_os(setting).map(PathBuf::from) {
            if !program.is_file() {
                bail!("{setting} names {}, which is no file", program.display());
            }
            return Ok(program);
        }
    }
    if let Some(program) = present() {
        return Ok(program);
    }
    shell::step("Installing Chromium", || {
        apt::install(&["chromium"]).context("the browser specs need Chromium; CHROMIUM=/path/to/it names one")
    })?;
    present().context("Chromium was installed, yet is not on the search path")
}

fn present() -> Option<PathBuf> {
    let installed = NAMES.iter().find_map(|name| shell::find(name));
    installed.or_else(|| APPLICATIONS.iter().map(PathBuf::from).find(|program| program.is_file()))
}
