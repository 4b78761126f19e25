//! What `cargo xtask` can be asked for.

use std::path::PathBuf;

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
    /// Run the tests.
    Test(Test),
    /// Check what can be checked without running.
    Lint,
    /// Measure.
    Bench(Bench),
    /// Look for inputs that something fails on.
    Fuzz(Fuzz),
    /// Take pictures of the explorer.
    Picture(Picture),
    /// Make the lists of words again; the folder of SCOWL's.
    Words(PathBuf),
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

/// Which tests to run.
#[derive(Debug, PartialEq)]
pub(crate) struct Test {
    /// Part of a test's name; every test when absent.
    pub(crate) filter: Option<String>,
    /// Those of the crates.
    pub(crate) host: bool,
    /// Those in a browser.
    pub(crate) browser: bool,
}

/// What to measure.
#[derive(Debug, PartialEq)]
pub(crate) enum Bench {
    /// What the site weighs.
    Size,
    /// How well rankings fit people's judgements.
    Relevance,
    /// How much is found by mistyped words.
    Typos {
        /// Name each query that finds nothing, too.
        errors: bool,
    },
    /// How long loading and answers take in a page.
    Speed,
    /// How well times in texts are found and read.
    Dates {
        /// Name each error, too.
        errors: bool,
    },
    /// What building a folder of real posts takes, from nothing and again.
    Folder,
    /// How well names in texts are found and told apart.
    Names {
        /// Name each error, too.
        errors: bool,
    },
    /// How well the main text of pages is told from the rest.
    Pages {
        /// Name each error, too.
        errors: bool,
    },
    /// How well it is told where passages look.
    Outlook {
        /// Name each error, too.
        errors: bool,
    },
    /// How well passages are filed under themes.
    Themes {
        /// Name each error, too.
        errors: bool,
    },
    /// How much of what files say about themselves is found.
    Metadata {
        /// Name each error, too.
        errors: bool,
    },
    /// What more articles cost.
    Scale(Scale),
    /// How long builds and answers take on this machine.
    Native {
        /// At 100,000 articles, too.
        large: bool,
    },
}

/// At which sizes to measure.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Scale {
    /// At 100,000 articles, too.
    pub(crate) large: bool,
    /// At this many alone.
    pub(crate) articles: Option<usize>,
    /// Without the peer, which takes most of the time.
    pub(crate) alone: bool,
}

/// What to fuzz.
#[derive(Debug, PartialEq)]
pub(crate) struct Fuzz {
    /// One of the targets; all of them when absent.
    pub(crate) target: Option<&'static str>,
    /// For how long, each.
    pub(crate) seconds: u32,
}

/// Which pictures to take.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Picture {
    /// Every view into this folder; the README's picture when absent.
    pub(crate) all: Option<PathBuf>,
}
