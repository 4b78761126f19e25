//! The command line as typed becomes one request.

use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

use crate::help;

/// What was asked for.
#[derive(Debug, PartialEq)]
pub(crate) enum Request {
    /// A text to print.
    Help(&'static str),
    /// Work to do.
    Run(Command),
}

/// The work that `cargo xtask` knows.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// Install what a build needs.
    Setup,
    /// Write the release site.
    Build(Site),
    /// Build and serve.
    Serve(Serve),
}

/// Which site to build.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Site {
    /// The collection's folder; `seeds` when absent.
    pub(crate) collection: Option<PathBuf>,
}

/// How to serve it.
#[derive(Debug, PartialEq)]
pub(crate) struct Serve {
    /// Which site.
    pub(crate) site: Site,
    /// The port on 127.0.0.1.
    pub(crate) port: u16,
    /// As shipped, and not built for speed of building.
    pub(crate) release: bool,
}

/// Reads the command line. The error says what was not understood and what is.
pub(crate) fn parse(mut parser: Parser) -> Result<Request, lexopt::Error> {
    let name = match parser.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Request::Help(help::OVERVIEW)),
        Some(Arg::Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    match name.as_str() {
        "help" => Ok(Request::Help(help::OVERVIEW)),
        "setup" => setup(parser),
        "build" => build(parser),
        "serve" => serve(parser),
        unknown => Err(help::unknown_command(unknown).into()),
    }
}

fn setup(mut parser: Parser) -> Result<Request, lexopt::Error> {
    match parser.next()? {
        None => Ok(Request::Run(Command::Setup)),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Request::Help(help::SETUP)),
        Some(other) => Err(other.unexpected()),
    }
}

fn build(mut parser: Parser) -> Result<Request, lexopt::Error> {
    let mut site = Site::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Request::Help(help::BUILD)),
            Arg::Long("collection") => site.collection = Some(parser.value()?.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Request::Run(Command::Build(site)))
}

fn serve(mut parser: Parser) -> Result<Request, lexopt::Error> {
    let mut options = Serve { site: Site::default(), port: 8080, release: false };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Request::Help(help::SERVE)),
            Arg::Long("collection") => options.site.collection = Some(parser.value()?.into()),
            Arg::Long("port") => options.port = parser.value()?.parse()?,
            Arg::Long("release") => options.release = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Request::Run(Command::Serve(options)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Request, String> {
        parse(Parser::from_args(words)).map_err(|error| error.to_string())
    }

    #[test]
    fn no_word_at_all_asks_for_the_overview() {
        assert_eq!(parsed(&[]), Ok(Request::Help(help::OVERVIEW)));
    }

    #[test]
    fn serving_is_at_8080_unless_told() {
        let Ok(Request::Run(Command::Serve(plain))) = parsed(&["serve"]) else { panic!("not serve") };
        assert_eq!((plain.port, plain.release, plain.site.collection), (8080, false, None));
        let Ok(Request::Run(Command::Serve(told))) =
            parsed(&["serve", "--port", "9000", "--collection=mine"])
        else {
            panic!("not serve")
        };
        assert_eq!((told.port, told.site.collection), (9000, Some(PathBuf::from("mine"))));
    }

    #[test]
    fn an_unknown_command_names_the_nearest_one() {
        let error = parsed(&["biuld"]).expect_err("there is no such command");
        assert!(error.contains("biuld") && error.contains("`build`"), "{error}");
    }

    #[test]
    fn an_unknown_option_is_refused_by_name() {
        let error = parsed(&["build", "--fast"]).expect_err("there is no such option");
        assert!(error.contains("--fast"), "{error}");
    }
}
