//! Lints of what ships to the page, compiled as it is there.

use std::process::Command;

use crate::project::Project;
use crate::setup::{self, Wasm, debian};
use crate::shell;

/// What ships to the page; the rest of the workspace never meets a browser.
const SHIPPED: [&str; 7] = [
    "sourcebook-explorer",
    "sourcebook-engine",
    "sourcebook-stemmers",
    "sourcebook-query",
    "sourcebook-wire",
    "sourcebook-model",
    "sourcebook-analysis",
];

pub(super) fn lint(project: &Project) -> anyhow::Result<()> {
    let wasm = setup::wasm_target(project)?;
    let mut clippy = match wasm {
        Wasm::Active => Command::new("cargo"),
        // The compiler is Debian's, so its lints have to be, too: clippy reads no other's libraries.
        Wasm::Debian => Command::new(debian::clippy()?),
    };
    clippy.args(["clippy", "--target", setup::TARGET]);
    clippy.args(SHIPPED.iter().flat_map(|package| ["--package", package]));
    clippy.args(["--", "-D", "warnings"]).current_dir(&project.root).envs(wasm.environment());
    shell::run(&mut clippy)
}
