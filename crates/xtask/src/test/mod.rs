//! Every test there is: those of the crates on this machine, and the specs of the built site in a real browser.

mod browser;
mod host;
mod tally;

use std::process::ExitCode;
use std::time::Instant;

use tally::Tally;

use crate::project::Project;
use crate::request::Test;
use crate::shell::Seconds;

/// What became of one kind of tests.
struct Suite {
    name: &'static str,
    tally: Tally,
    took: Seconds,
}

/// Runs the tests and prints a summary, whose last line is the count alone.
pub(crate) fn run(project: &Project, options: &Test) -> ExitCode {
    let mut suites = Vec::new();
    if options.host {
        suites.push(suite("crates", || host::run(project, options.filter.as_deref())));
    }
    if options.browser {
        suites.push(suite("browser", || browser::run(project, options.filter.as_deref())));
    }
    println!();
    for Suite { name, tally, took } in &suites {
        println!("{name:<8} {tally} in {took}");
    }
    let total: Tally = suites.into_iter().map(|suite| suite.tally).sum();
    if total.is_empty() {
        println!(
            "No test ran{}.",
            options
                .filter
                .as_ref()
                .map(|name| format!(": none has `{name}` in its name"))
                .unwrap_or_default()
        );
    }
    println!("{total}");
    if total.is_success() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A suite that cannot be run at all counts as one failure, so that no count is good by accident.
fn suite(name: &'static str, run: impl FnOnce() -> anyhow::Result<Tally>) -> Suite {
    let start = Instant::now();
    let tally = run().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        Tally { passed: 0, failed: 1 }
    });
    Suite { name, tally, took: Seconds(start.elapsed()) }
}
