//! `cargo xtask`: set-up, serve, build, test, lint, fuzz and bench for those who work on Sourcebook.

mod args;
mod bench;
mod build;
mod fuzz;
mod help;
mod lint;
mod picture;
mod project;
mod request;
mod serve;
mod setup;
mod shell;
mod test;
mod version;
mod words;

use std::process::ExitCode;

use project::Project;
use request::{Bench, Command, Request};

fn main() -> ExitCode {
    let request = match args::parse(std::env::args_os().skip(1)) {
        Ok(request) => request,
        Err(error) => {
            eprintln!("error: {error}\n`cargo xtask --help` lists what there is");
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
        Request::Run(Command::Test(options)) => return Ok(test::run(&project, &options)),
        Request::Run(Command::Lint) => lint::run(&project)?,
        Request::Run(Command::Bench(Bench::Size)) => bench::size::run(&project)?,
        Request::Run(Command::Bench(Bench::Relevance)) => bench::relevance::run(&project)?,
        Request::Run(Command::Bench(Bench::Typos { errors })) => bench::typos::run(&project, errors)?,
        Request::Run(Command::Bench(Bench::Speed)) => bench::speed::run(&project)?,
        Request::Run(Command::Bench(Bench::Folder)) => bench::folder::run(&project)?,
        Request::Run(Command::Bench(Bench::Scale(options))) => bench::scale::run(&project, &options)?,
        Request::Run(Command::Bench(Bench::Native { large })) => bench::native::run(&project, large)?,
        Request::Run(Command::Bench(Bench::Dates { errors })) => bench::dates::run(&project, errors)?,
        Request::Run(Command::Bench(Bench::Names { errors })) => bench::names::run(&project, errors)?,
        Request::Run(Command::Bench(Bench::Pages { errors })) => bench::pages::run(&project, errors)?,
        Request::Run(Command::Bench(Bench::Metadata { errors })) => bench::metadata::run(&project, errors)?,
        Request::Run(Command::Bench(Bench::Outlook { errors })) => bench::outlook::run(&project, errors)?,
        Request::Run(Command::Bench(Bench::Themes { errors })) => bench::themes::run(&project, errors)?,
        Request::Run(Command::Fuzz(options)) => fuzz::run(&project, &options)?,
        Request::Run(Command::Picture(options)) => picture::take(&project, &options)?,
        Request::Run(Command::Words(scowl)) => words::make(&project, &scowl)?,
    }
    Ok(ExitCode::SUCCESS)
}
