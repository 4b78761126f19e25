//! What a build needs, installed once: the ordinary way where that works, Debian's packages where it does not.

mod apt;
mod bindgen;
pub(crate) mod chromium;
pub(crate) mod debian;
mod folders;
pub(crate) mod npm;
mod optimiser;
mod trunk;
mod wasm;

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use crate::project::Project;
use crate::shell::{self, Seconds};

pub(crate) use wasm::{TARGET, Wasm, target as wasm_target};

/// Tools that run for seconds need not be compiled for minutes: no link-time optimisation, and little of the rest.
pub(crate) const QUICK_TO_COMPILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
];

/// What set-up found or made, for the commands that build.
pub(crate) struct Tools {
    /// The toolchain that compiles for the page.
    pub(crate) wasm: Wasm,
    trunk: PathBuf,
}

impl Tools {
    /// trunk in the project's root, on the toolchain that has the wasm target.
    pub(crate) fn trunk(&self, project: &Project) -> Command {
        let mut command = Command::new(&self.trunk);
        command.current_dir(&project.root).envs(self.wasm.environment());
        command
    }
}

/// Makes sure that a build can start. Asks no network when everything is there.
pub(crate) fn everything(project: &Project) -> anyhow::Result<Tools> {
    let start = Instant::now();
    let wasm = wasm::target(project)?;
    npm::packages(project)?;
    optimiser::place(project)?;
    bindgen::place(project)?;
    let trunk = trunk::ready(&wasm)?;
    eprintln!("Set-up is complete: {wasm}; checked in {}", Seconds(start.elapsed()));
    shell::note(format_args!("trunk: {}", trunk.display()));
    Ok(Tools { wasm, trunk })
}
