//! The command line as typed becomes one request.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

use crate::request::{Bench, Command, Fuzz, Picture, Request, Scale, Serve, Site, Test};
use crate::{fuzz, help, words};

/// Reads the command line, without the program's name. The error says what was not understood.
pub(crate) fn parse(typed: impl IntoIterator<Item = OsString>) -> Result<Request, lexopt::Error> {
    let typed: Vec<OsString> = typed.into_iter().collect();
    let wants_help = typed.iter().any(|word| word == "-h" || word == "--help");
    let mut parser = Parser::from_args(typed);
    let name = match parser.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Request::Help(help::OVERVIEW)),
        Some(Arg::Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    let help = help::of(&name).ok_or_else(|| help::unknown_command(&name))?;
    if wants_help {
        return Ok(Request::Help(help));
    }
    let command = match name.as_str() {
        "setup" => alone(parser, Command::Setup),
        "build" => build(parser),
        "serve" => serve(parser),
        "test" => test(parser),
        "lint" => alone(parser, Command::Lint),
        "bench" => bench(parser),
        "fuzz" => fuzz(parser),
        "picture" => picture(parser),
        "words" => words_from(parser),
        _ => return Ok(Request::Help(help)),
    }?;
    Ok(Request::Run(command))
}

/// A command that takes no options.
fn alone(mut parser: Parser, command: Command) -> Result<Command, lexopt::Error> {
    match parser.next()? {
        None => Ok(command),
        Some(other) => Err(other.unexpected()),
    }
}

fn build(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let mut site = Site::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("collection") => site.collection = Some(parser.value()?.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Build(site))
}

fn serve(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let mut options = Serve { site: Site::default(), port: 8080, release: false };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("collection") => options.site.collection = Some(parser.value()?.into()),
            Arg::Long("port") => options.port = parser.value()?.parse()?,
            Arg::Long("release") => options.release = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Serve(options))
}

fn test(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let (mut filter, mut host, mut browser) = (None, false, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("host") => host = true,
            Arg::Long("browser") => browser = true,
            Arg::Value(name) if filter.is_none() => filter = Some(name.string()?),
            other => return Err(other.unexpected()),
        }
    }
    // To name neither kind is to name both.
    let both = host == browser;
    Ok(Command::Test(Test { filter, host: host || both, browser: browser || both }))
}

fn bench(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let name = match parser.next()? {
        Some(Arg::Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
        None => return Err("bench what? `cargo xtask bench --help` lists what there is".into()),
    };
    let bench = match name.as_str() {
        "size" => Bench::Size,
        "relevance" => Bench::Relevance,
        "speed" => Bench::Speed,
        "folder" => Bench::Folder,
        "scale" => return scale(parser),
        "native" => return native(parser),
        "typos" => return with_errors(parser, |errors| Bench::Typos { errors }),
        "dates" => return with_errors(parser, |errors| Bench::Dates { errors }),
        "names" => return with_errors(parser, |errors| Bench::Names { errors }),
        "pages" => return with_errors(parser, |errors| Bench::Pages { errors }),
        "metadata" => return with_errors(parser, |errors| Bench::Metadata { errors }),
        "outlook" => return with_errors(parser, |errors| Bench::Outlook { errors }),
        "themes" => return with_errors(parser, |errors| Bench::Themes { errors }),
        _ => return Err(help::unknown_bench(&name).into()),
    };
    alone(parser, Command::Bench(bench))
}

fn scale(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let mut options = Scale::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("large") => options.large = true,
            Arg::Long("alone") => options.alone = true,
            Arg::Long("articles") => options.articles = Some(parser.value()?.parse()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Bench(Bench::Scale(options)))
}

fn native(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let mut large = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("large") => large = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Bench(Bench::Native { large }))
}

/// A bench that can name its errors.
fn with_errors(mut parser: Parser, bench: fn(bool) -> Bench) -> Result<Command, lexopt::Error> {
    let mut errors = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("errors") => errors = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Bench(bench(errors)))
}

fn fuzz(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let mut options = Fuzz { target: None, seconds: 600 };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("seconds") => options.seconds = parser.value()?.parse()?,
            Arg::Value(name) if options.target.is_none() => {
                let name = name.string()?;
                let target = fuzz::TARGETS.into_iter().find(|target| *target == name);
                options.target = Some(target.ok_or_else(|| help::unknown_target(&name))?);
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Fuzz(options))
}

fn picture(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let mut options = Picture::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("all") => options.all = Some(parser.value()?.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Picture(options))
}

fn words_from(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let mut scowl = PathBuf::from(words::SCOWL);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("scowl") => scowl = parser.value()?.into(),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Words(scowl))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Request, String> {
        parse(words.iter().map(OsString::from)).map_err(|error| error.to_string())
    }

    fn run(words: &[&str]) -> Command {
        match parsed(words) {
            Ok(Request::Run(command)) => command,
            other => panic!("{words:?} gave {other:?}"),
        }
    }

    #[test]
    fn no_word_at_all_asks_for_the_overview() {
        assert_eq!(parsed(&[]), Ok(Request::Help(help::OVERVIEW)));
    }

    #[test]
    fn help_is_of_the_command_wherever_it_is_asked_for() {
        assert_eq!(parsed(&["serve", "--port", "9000", "--help"]), parsed(&["serve", "-h"]));
        assert_ne!(parsed(&["serve", "-h"]), parsed(&["build", "-h"]));
    }

    #[test]
    fn serving_is_at_8080_unless_told() {
        let Command::Serve(plain) = run(&["serve"]) else { panic!("not serve") };
        assert_eq!((plain.port, plain.release, plain.site.collection), (8080, false, None));
        let told = run(&["serve", "--port", "9000", "--release", "--collection=mine"]);
        let site = Site { collection: Some(PathBuf::from("mine")) };
        assert_eq!(told, Command::Serve(Serve { site, port: 9000, release: true }));
    }

    #[test]
    fn all_tests_run_unless_one_kind_is_named() {
        let kinds = |words: &[&str]| match run(words) {
            Command::Test(test) => (test.host, test.browser, test.filter),
            other => panic!("{other:?}"),
        };
        assert_eq!(kinds(&["test"]), (true, true, None));
        assert_eq!(kinds(&["test", "--browser", "axe"]), (false, true, Some("axe".to_owned())));
        assert_eq!(kinds(&["test", "--host"]), (true, false, None));
    }

    #[test]
    fn a_bench_is_named_and_takes_its_own_options() {
        assert_eq!(run(&["bench", "relevance"]), Command::Bench(Bench::Relevance));
        assert_eq!(run(&["bench", "folder"]), Command::Bench(Bench::Folder));
        assert_eq!(run(&["bench", "native", "--large"]), Command::Bench(Bench::Native { large: true }));
        assert_eq!(run(&["bench", "typos"]), Command::Bench(Bench::Typos { errors: false }));
        assert_eq!(run(&["bench", "dates", "--errors"]), Command::Bench(Bench::Dates { errors: true }));
        assert_eq!(run(&["bench", "names", "--errors"]), Command::Bench(Bench::Names { errors: true }));
        assert_eq!(run(&["bench", "pages"]), Command::Bench(Bench::Pages { errors: false }));
        assert_eq!(run(&["bench", "outlook"]), Command::Bench(Bench::Outlook { errors: false }));
        assert_eq!(run(&["bench", "themes"]), Command::Bench(Bench::Themes { errors: false }));
        let scale = Scale { large: false, articles: Some(500), alone: true };
        let told = run(&["bench", "scale", "--articles", "500", "--alone"]);
        assert_eq!(told, Command::Bench(Bench::Scale(scale)));
        assert!(parsed(&["bench", "size", "--large"]).is_err());
        assert!(parsed(&["bench"]).is_err());
    }

    #[test]
    fn all_targets_are_fuzzed_for_ten_minutes_unless_told() {
        assert_eq!(run(&["fuzz"]), Command::Fuzz(Fuzz { target: None, seconds: 600 }));
        let told = run(&["fuzz", "query_parser", "--seconds", "60"]);
        assert_eq!(told, Command::Fuzz(Fuzz { target: Some("query_parser"), seconds: 60 }));
        let error = parsed(&["fuzz", "query_parse"]).expect_err("there is no such target");
        assert!(error.contains("`query_parser`"), "{error}");
    }

    #[test]
    fn an_unknown_command_names_the_nearest_one() {
        let error = parsed(&["biuld"]).expect_err("there is no such command");
        assert!(error.contains("biuld") && error.contains("`build`"), "{error}");
    }

    #[test]
    fn what_is_not_understood_is_refused_by_name() {
        for words in [["build", "--fast"], ["lint", "--fast"], ["bench", "--fast"]] {
            let error = parsed(&words).expect_err("there is no such option");
            assert!(error.contains("--fast"), "{error}");
        }
    }
}
