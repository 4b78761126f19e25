//! What `--help` says, and which command a mistyped one may have meant.

use strsim::damerau_levenshtein;

/// The commands at a glance.
pub(crate) const OVERVIEW: &str = "\
Work on Sourcebook.

Usage: cargo xtask COMMAND [OPTIONS]

  serve       set up, build and serve the explorer at http://127.0.0.1:8080
  build       set up and write the release site to dist/
  setup       install what a build needs, once

`cargo xtask COMMAND --help` tells more.

Examples:
  cargo xtask serve
  cargo xtask build --collection ~/articles
";

/// For `setup`.
pub(crate) const SETUP: &str = "\
Install what a build needs: the wasm target, trunk, wasm-bindgen of the locked version, wasm-opt.
Quick and without network when all of it is there. The other commands call it themselves.

Usage: cargo xtask setup

Examples:
  cargo xtask setup
  cargo xtask setup && trunk serve
";

/// For `build`.
pub(crate) const BUILD: &str = "\
Write the release site to dist/. It works at a domain's root, under a sub-path, with any static server.

Usage: cargo xtask build [--collection FOLDER]

  --collection FOLDER   the articles to explore instead of seeds/

Examples:
  cargo xtask build
  cargo xtask build --collection ~/articles
";

/// For `serve`.
pub(crate) const SERVE: &str = "\
Set up, build and serve the explorer; a change to a source file builds it anew. Ctrl-C ends it.

Usage: cargo xtask serve [--release] [--port N] [--collection FOLDER]

  --release             as it ships: small and fast, slower to build
  --port N              another port than 8080
  --collection FOLDER   the articles to explore instead of seeds/

Examples:
  cargo xtask serve
  cargo xtask serve --release --port 9000 --collection ~/articles
";

const COMMANDS: &[&str] = &["setup", "build", "serve"];

/// The message for a command that does not exist.
pub(crate) fn unknown_command(typed: &str) -> String {
    let nearest = COMMANDS.iter().map(|name| (damerau_levenshtein(name, typed), name)).min();
    match nearest.filter(|(edits, _)| *edits <= 2) {
        Some((_, name)) => format!("there is no command `{typed}`; did you mean `{name}`?"),
        None => format!("there is no command `{typed}`"),
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
        for name in COMMANDS {
            assert!(OVERVIEW.contains(&format!("\n  {name} ")), "{name} is not in the overview");
        }
    }
}
