//! The tests of all crates, on this machine.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::Context;

use super::tally::Tally;
use crate::project::Project;
use crate::shell;

/// Runs `cargo test` over the workspace, showing what it prints while counting.
pub(super) fn run(project: &Project, filter: Option<&str>) -> anyhow::Result<Tally> {
    shell::step("Testing the crates", || {
        let mut cargo = Command::new("cargo");
        cargo.args(["test", "--workspace", "--no-fail-fast"]).args(filter);
        count(cargo.current_dir(&project.root))
    })
}

fn count(cargo: &mut Command) -> anyhow::Result<Tally> {
    shell::note(format_args!("$ {}", shell::line(cargo)));
    let mut child = cargo.stdout(Stdio::piped()).spawn().context("cannot start cargo")?;
    let output = child.stdout.take().context("cargo has no output")?;
    let mut tally = Tally::default();
    for line in BufReader::new(output).split(b'\n') {
        let line = line.context("cannot read what cargo prints")?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        tally = tally + Tally::of_cargo_line(&line).unwrap_or_default();
    }
    let status = child.wait().context("cargo was lost")?;
    Ok(tally.with_exit(status.success()))
}
