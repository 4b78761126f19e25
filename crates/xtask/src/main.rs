//! `cargo xtask`: set-up, serve, build, test, lint and bench for those who work on Sourcebook.

mod args;
mod build;
mod help;
mod project;
mod serve;
mod setup;
mod shell;
mod version;

use std::process::ExitCode;

use args::{Command, Request};
use project::Project;

fn main() -> ExitCode {
    let request = match args::parse(lexopt::Parser::from_env()) {
        Ok(request) => request,
        Err(error) => {
            eprintln!("error: {error}\n\n{}", help::OVERVIEW);
            return ExitCode::from(2);
        }
    };
    match run(request) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(request: Request) -> anyhow::Result<ExitCode> {
    let project = Project::find()?;
    match request {
        Request::Help(text) => print!("{text}"),
        Request::Run(Command::Setup) => {
            setup::everything(&project)?;
        }
        Request::Run(Command::Build(options)) => build::release(&project, &options)?,
        Request::Run(Command::Serve(options)) => serve::run(&project, &options)?,
    }
    Ok(ExitCode::SUCCESS)
}
