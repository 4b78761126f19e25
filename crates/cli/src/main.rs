//! The `sourcebook` command: a thin face over the stages, with no logic of its own.

mod annotate;
mod arguments;
mod check;
mod collection;
mod export;
mod folder;
mod output;
mod pack;
mod progress;
mod search;
mod serve;
mod spans;
mod themes;

use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

use crate::arguments::{Arguments, Command};

/// Texts become very many small things on several threads, which takes a sixth less time by this than by the system's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Pack(options) => pack::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Export(options) => export::run(&options),
        Command::Search(options) => search::run(&options),
        Command::Themes(options) => themes::run(&options),
        Command::Annotate(options) => annotate::run(&options),
        Command::Serve(options) => serve::run(&options),
    };
    match done {
        Ok(code) => code,
        Err(error) if output::is_closed(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
