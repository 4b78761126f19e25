//! wasm-bindgen of exactly the locked version, put where trunk looks for the one it would download itself.

use std::fs;
use std::process::Command;

use anyhow::Context;

use super::folders;
use crate::project::Project;
use crate::shell;

const PROGRAM: &str = "wasm-bindgen";

/// Puts wasm-bindgen in place, compiling it when neither trunk nor the search path has it.
pub(super) fn place(project: &Project) -> anyhow::Result<()> {
    let version = project.locked(PROGRAM)?;
    let home = folders::trunk_cache()?.join(format!("{PROGRAM}-{version}"));
    let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
    if home.join(&name).exists() || on_search_path(&version) {
        return Ok(());
    }
    shell::step(format_args!("Installing wasm-bindgen {version} (two to five minutes)"), || {
        let root = home.join("build");
        // Not `--locked`: its lock file names a release that was withdrawn.
        shell::run(
            Command::new("cargo")
                .args(["install", "wasm-bindgen-cli", "--version", &version, "--bin", PROGRAM, "--root"])
                .arg(&root)
                .envs(super::QUICK_TO_COMPILE),
        )?;
        fs::rename(root.join("bin").join(&name), home.join(&name))
            .and_then(|()| fs::remove_dir_all(&root))
            .with_context(|| format!("cannot move wasm-bindgen to {}", home.display()))
    })
}

fn on_search_path(version: &str) -> bool {
    let printed = shell::output(Command::new(PROGRAM).arg("--version"));
    printed.is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
}
