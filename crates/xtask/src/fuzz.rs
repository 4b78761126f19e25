//! `cargo xtask fuzz`: targets of `tests/fuzz` on inputs that libFuzzer thinks up, for a while.

use std::fs;
use std::process::Command;

use anyhow::{Context, bail};

use crate::project::Project;
use crate::request::Fuzz;
use crate::version::Version;
use crate::{setup, shell};

/// The targets, each a program of `tests/fuzz`.
pub(crate) const TARGETS: [&str; 2] = ["pack_reader", "query_parser"];

const CARGO_FUZZ: Version = Version(0, 13, 2);
/// Only a nightly compiler can watch which ways an input takes through a program.
const TOOLCHAIN: &str = "nightly";
/// What is searched are a few kilobytes, so whatever takes longer or wants more at once has been led astray. Inputs may be
/// long from the start.
const SETTINGS: [&str; 3] = ["-timeout=10", "-malloc_limit_mb=64", "-len_control=0"];

/// Runs one target or all, so that one run tells all that fails.
pub(crate) fn run(project: &Project, options: &Fuzz) -> anyhow::Result<()> {
    present()?;
    let mut failed = Vec::new();
    for target in TARGETS.into_iter().filter(|target| options.target.is_none_or(|chosen| chosen == *target)) {
        let title = format!("Fuzzing {target} for {} s", options.seconds);
        if let Err(error) = shell::step(title, || fuzz(project, target, options.seconds)) {
            eprintln!("error: {error:#}");
            failed.push(target);
        }
    }
    if !failed.is_empty() {
        bail!(
            "{} failed. What it failed on lies in tests/fuzz/artifacts; moved to tests/fuzz/inputs/TARGET under a name \
             that says what it is, it is a test from then on",
            failed.join(" and ")
        );
    }
    Ok(())
}

/// Makes sure of the toolchain and of cargo-fuzz.
fn present() -> anyhow::Result<()> {
    if shell::output(Command::new("rustc").arg("--version").env("RUSTUP_TOOLCHAIN", TOOLCHAIN)).is_none() {
        bail!("fuzzing needs the {TOOLCHAIN} toolchain: run `rustup toolchain install {TOOLCHAIN}`");
    }
    if shell::find("c++").is_none() {
        bail!("fuzzing needs a C++ compiler; on Debian as root, `apt-get install g++`");
    }
    let found = shell::output(Command::new("cargo-fuzz").args(["fuzz", "--version"]));
    if found.as_deref().and_then(Version::first_in).is_some() {
        return Ok(());
    }
    shell::step(format_args!("Installing cargo-fuzz {CARGO_FUZZ} (one to three minutes)"), || {
        let mut cargo = Command::new("cargo");
        cargo.args(["install", "--locked"]).arg(format!("cargo-fuzz@{CARGO_FUZZ}"));
        shell::run(cargo.envs(setup::QUICK_TO_COMPILE))
    })
}

fn fuzz(project: &Project, target: &str, seconds: u32) -> anyhow::Result<()> {
    let folder = project.tests().join("fuzz");
    let corpus = folder.join("corpus").join(target);
    fs::create_dir_all(&corpus).with_context(|| format!("cannot write to {}", corpus.display()))?;
    let mut cargo = Command::new("cargo");
    cargo.args(["fuzz", "run", "--features", "libfuzzer", "--fuzz-dir"]).arg(&folder);
    cargo.arg("--target-dir").arg(project.target.join("fuzz")).arg(target);
    // What is new goes to the first of the folders.
    cargo.arg(corpus).arg(folder.join("inputs").join(target));
    cargo.arg("--").arg(format!("-max_total_time={seconds}")).args(SETTINGS).arg("-print_final_stats=1");
    shell::run(cargo.current_dir(&project.root).env("RUSTUP_TOOLCHAIN", TOOLCHAIN))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_targets_are_those_of_the_folder_and_each_has_inputs_to_start_from() {
        let tests = Project::find().unwrap().tests();
        for folder in ["fuzz/targets", "fuzz/inputs"] {
            let entries = tests.join(folder).read_dir().unwrap().map(|entry| entry.unwrap().path());
            let found: BTreeSet<_> = entries.map(|path| path.with_extension("")).collect();
            let expected = TARGETS.map(|target| tests.join(folder).join(target));
            assert_eq!(found, BTreeSet::from(expected));
        }
    }
}
