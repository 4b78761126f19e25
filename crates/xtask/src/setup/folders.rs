//! The folders of the user's account that tools are kept in.

use std::path::PathBuf;

use anyhow::Context;

/// Where cargo puts the programs it installs.
pub(crate) fn cargo_programs() -> anyhow::Result<PathBuf> {
    match std::env::var_os("CARGO_HOME") {
        Some(folder) => Ok(PathBuf::from(folder).join("bin")),
        None => Ok(home()?.join(".cargo/bin")),
    }
}

/// What set-up keeps for itself, so as not to stand in the way of programs the user has chosen.
pub(crate) fn own() -> anyhow::Result<PathBuf> {
    Ok(base("XDG_DATA_HOME", ".local/share")?.join("sourcebook"))
}

/// Where trunk looks for the tools it downloads, one folder for each tool and version.
pub(crate) fn trunk_cache() -> anyhow::Result<PathBuf> {
    if cfg!(target_os = "macos") {
        return Ok(home()?.join("Library/Caches/dev.trunkrs.trunk"));
    }
    Ok(base("XDG_CACHE_HOME", ".cache")?.join("trunk"))
}

fn base(variable: &str, below_home: &str) -> anyhow::Result<PathBuf> {
    match std::env::var_os(variable) {
        Some(folder) if !folder.is_empty() => Ok(PathBuf::from(folder)),
        _ => Ok(home()?.join(below_home)),
    }
}

fn home() -> anyhow::Result<PathBuf> {
    std::env::home_dir().context("your account has no home folder (HOME is not set)")
}
