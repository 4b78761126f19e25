//! What `--help` says, and which command a mistyped one may have meant.

use strsim::damerau_levenshtein;

use crate::fuzz::TARGETS;

/// The commands at a glance.
pub(crate) const OVERVIEW: &str = "\
Work on Sourcebook.

Usage: cargo xtask COMMAND [OPTIONS]

  serve       set up, build and serve the explorer at http://127.0.0.1:8080
  build       set up and write the release site to dist/
  test        run every test, those in a browser too
  lint        check format, lints, docs and licences
  bench       measure the site, its search and what it reads out of texts
  fuzz        look for inputs that something fails on
  picture     take pictures of the explorer
  words       make the lists of English words and names again
  setup       install what a build needs; the others do so themselves

`cargo xtask COMMAND --help` tells more.

Examples:
  cargo xtask serve
  cargo xtask build --collection ~/articles
  cargo xtask test
";

const COMMANDS: [(&str, &str); 10] = [
    ("setup", SETUP),
    ("build", BUILD),
    ("serve", SERVE),
    ("test", TEST),
    ("lint", LINT),
    ("bench", BENCH),
    ("fuzz", FUZZ),
    ("picture", PICTURE),
    ("words", WORDS),
    ("help", OVERVIEW),
];

const SETUP: &str = "\
Install what a build needs: the wasm target, trunk, wasm-bindgen of the locked version, wasm-opt.
Quick and without network when all of it is there. Afterwards plain `trunk` works, too.

Usage: cargo xtask setup

Examples:
  cargo xtask setup
  cargo xtask setup && trunk serve
";

const BUILD: &str = "\
Write the release site to dist/. It works at a domain's root, under a sub-path, with any static server.

Usage: cargo xtask build [--collection FOLDER]

  --collection FOLDER   the articles to explore instead of seeds/, or a .jsonl file of them

Examples:
  cargo xtask build
  cargo xtask build --collection ~/articles
";

const SERVE: &str = "\
Set up, build and serve the explorer; a change to a source file builds it anew. Ctrl-C ends it.

Usage: cargo xtask serve [--release] [--port N] [--collection FOLDER]

  --release             as it ships: small and fast, slower to build
  --port N              another port than 8080
  --collection FOLDER   the articles to explore instead of seeds/, or a .jsonl file of them

Examples:
  cargo xtask serve
  cargo xtask serve --release --port 9000 --collection ~/articles
";

const TEST: &str = "\
Run the tests of all crates, then the specs of the built site in a real Chromium, installing what is missing.
The last line says `N passed, N failed`. Fails when a test fails, and when none ran.

Usage: cargo xtask test [--host | --browser] [NAME]

  NAME        only tests with this in their name
  --host      only the tests of the crates
  --browser   only the browser specs

CHROMIUM or CHROME in the environment names the browser.

Examples:
  cargo xtask test
  cargo xtask test --host versions_compare
  CHROMIUM=/opt/chrome/chrome cargo xtask test --browser timeline
";

const LINT: &str = "\
Check the format, lints for this machine and for the page, docs, and the dependencies' licences and sources.
One run tells all that is wrong.

Usage: cargo xtask lint

Examples:
  cargo xtask lint
  cargo fmt && cargo xtask lint
";

const BENCH: &str = "\
Measure: the site against its budget, which it is a failure to exceed, search against other engines, and what is read
out of texts against what people marked in them.

Usage: cargo xtask bench WHAT [--large] [--articles N] [--errors]

  size        what a first visit of the default collection loads: each file raw, under gzip and under brotli
  relevance   how well rankings of judged collections fit the judgements, beside BM25, minisearch, lunr and pagefind
  typos       how often an article is among the first five for words of its title, and for the same words mistyped,
              beside minisearch, orama, pagefind and flexsearch, at 10,000 articles; with --errors, each query of
              the half for development that finds nothing
  speed       how long loading, queries and keystrokes take in a page with 10,000 articles, and how much memory,
              beside minisearch, orama and pagefind
  scale       what 1,000 and 10,000 articles and, with --large, 100,000 take to build, to host, to load for a first
              and a tenth query, and to answer in a page, beside pagefind; with --articles N, that many alone;
              with --alone, without pagefind
  native      how long building, queries and keystrokes take on one thread of this machine, beside tantivy:
              at 10,000 articles and, with --large, at 100,000
  dates       how many of the times that people marked in texts are found, how exactly, and with which value;
              with --errors, each that is not, of every other text
  names       how many of the names that people marked in news are found, how exactly, and what they are of, beside
              compromise and the rule of capitals; with --errors, each that is not, of every other text
  folder      what a pack of a folder of real posts takes, from nothing, again, and with one article changed, beside
              pagefind
  pages       how much of a page's main text is kept, and how much else with it, beside dom_smoothie, legible and
              rs-trafilatura; with --errors, what ours gets wrong
  metadata    how many titles, dates, authors and tags that files state are found and right;
              with --errors, each that is not
  themes      how well passages are filed under themes, by what people found in those of the default collection and
              of two blogs; with --errors, each that is not, of every other article
  outlook     how many passages look where people say that they do (back, at the present, ahead), beside what tense
              alone tells; with --errors, each that does not, of every other passage

SOURCEBOOK_GOLD in the environment names the folder of texts to measure on; without it, that is skipped.

Examples:
  cargo xtask bench size
  SOURCEBOOK_GOLD=~/gold cargo xtask bench relevance
  SOURCEBOOK_GOLD=~/gold cargo xtask bench native --large
  SOURCEBOOK_GOLD=~/gold cargo xtask bench dates --errors
  SOURCEBOOK_GOLD=~/gold cargo xtask bench pages
";

const BENCHES: [&str; 13] = [
    "size",
    "relevance",
    "typos",
    "speed",
    "scale",
    "native",
    "dates",
    "names",
    "folder",
    "pages",
    "metadata",
    "themes",
    "outlook",
];

const FUZZ: &str = "\
Think up damaged packs and odd queries for a while, and see whether anything panics, hangs, takes too much memory or
answers wrongly. Needs the nightly toolchain and a C++ compiler; installs cargo-fuzz.

Usage: cargo xtask fuzz [TARGET] [--seconds N]

  TARGET        one of these, not both:
                pack_reader    packs that something befell, searched and read
                query_parser   whatever may be typed, or stand in a link
  --seconds N   for so long each, and not for ten minutes

What something fails on is written to tests/fuzz/artifacts. Moved to tests/fuzz/inputs/TARGET, it becomes a test.

Examples:
  cargo xtask fuzz
  cargo xtask fuzz query_parser --seconds 60
";

const PICTURE: &str = "\
Take the README's picture of the explorer, docs/explorer.png, or pictures of every view to look at.

Usage: cargo xtask picture [--all FOLDER]

  --all FOLDER   every view, light and dark, 1280 and 360 pixels wide, into this folder

Examples:
  cargo xtask picture
  cargo xtask picture --all /tmp/views
";

const WORDS: &str = "\
Make the lists of common English words and of given names again, by which names in text are told from other words. They
are written to crates/extract, each below its licence; `cargo xtask bench names` says what a change of them does.
Needs SCOWL's lists, which Debian has in the package `scowl`, and npm.

Usage: cargo xtask words [--scowl FOLDER]

  --scowl FOLDER   the folder of SCOWL's lists, if it is not /usr/share/dict/scowl

Examples:
  cargo xtask words
  cargo xtask words --scowl ~/scowl-2020.12.07/final
";

/// What is said of a command; `None` if there is no such command.
pub(crate) fn of(command: &str) -> Option<&'static str> {
    COMMANDS.iter().find(|(name, _)| *name == command).map(|(_, text)| *text)
}

/// The message for a command that does not exist.
pub(crate) fn unknown_command(typed: &str) -> String {
    let names = COMMANDS.iter().map(|(name, _)| *name);
    format!("there is no command `{typed}`{}", guess(names, typed))
}

/// The message for a bench that does not exist.
pub(crate) fn unknown_bench(typed: &str) -> String {
    let names = BENCHES.join(", ");
    format!("there is no bench `{typed}` among {names}{}", guess(BENCHES.into_iter(), typed))
}

/// The message for a fuzz target that does not exist.
pub(crate) fn unknown_target(typed: &str) -> String {
    let names = TARGETS.join(", ");
    format!("there is no target `{typed}` among {names}{}", guess(TARGETS.into_iter(), typed))
}

fn guess(names: impl Iterator<Item = &'static str>, typed: &str) -> String {
    let nearest = names.map(|name| (damerau_levenshtein(name, typed), name)).min();
    match nearest.filter(|(edits, _)| *edits <= 2) {
        Some((_, name)) => format!("; did you mean `{name}`?"),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_far_from_every_command_is_not_guessed_at() {
        assert_eq!(unknown_command("frobnicate"), "there is no command `frobnicate`");
    }

    #[test]
    fn the_overview_names_every_command() {
        for (name, _) in COMMANDS.iter().filter(|(name, _)| *name != "help") {
            assert!(OVERVIEW.contains(&format!("\n  {name} ")), "{name} is not in the overview");
        }
    }

    #[test]
    fn the_help_of_bench_names_every_bench() {
        for name in BENCHES {
            assert!(BENCH.contains(&format!("\n  {name} ")), "{name} is not in the help");
        }
        assert!(unknown_bench("sizes").ends_with("did you mean `size`?"));
    }

    #[test]
    fn the_help_of_fuzz_names_every_target() {
        assert!(TARGETS.iter().all(|target| FUZZ.contains(&format!(" {target} "))));
    }

    #[test]
    fn every_command_comes_with_an_example() {
        for (name, text) in COMMANDS {
            let (_, examples) = text.split_once("\nExamples:\n").unwrap();
            assert!(name == "help" || examples.contains(&format!("cargo xtask {name}")), "{name}");
        }
    }
}
