//! Lints of what runs in a page, compiled as it is there.

use std::process::Command;

use crate::project::Project;
use crate::setup::{self, Wasm, debian};
use crate::shell;

/// What ships to the page.
const SHIPPED: [&str; 7] = [
    "sourcebook-explorer",
    "sourcebook-engine",
    "sourcebook-stemmers",
    "sourcebook-query",
    "sourcebook-wire",
    "sourcebook-model",
    "sourcebook-analysis",
];

/// What also compiles without files and threads, so that a page can read articles that its reader opens. The rest of the
/// workspace never meets a browser.
const READING: [&str; 2] = ["sourcebook-ingest", "sourcebook-extract"];

pub(super) fn lint(project: &Project) -> anyhow::Result<()> {
    let wasm = setup::wasm_target(project)?;
    clippy(project, wasm, &SHIPPED, &[])?;
    clippy(project, wasm, &READING, &["--no-default-features"])
}

fn clippy(project: &Project, wasm: Wasm, packages: &[&str], options: &[&str]) -> anyhow::Result<()> {
    let mut clippy = match wasm {
        Wasm::Active => Command::new("cargo"),
        // The compiler is Debian's, so its lints have to be, too: clippy reads no other's libraries.
        Wasm::Debian => Command::new(debian::clippy()?),
    };
    clippy.args(["clippy", "--target", setup::TARGET]);
    clippy.args(packages.iter().flat_map(|package| ["--package", package])).args(options);
    clippy.args(["--", "-D", "warnings"]).current_dir(&project.root).envs(wasm.environment());
    shell::run(&mut clippy)
}
