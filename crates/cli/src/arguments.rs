//! What the command is asked to do.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Turns folders of articles into packs that are searched in the reader's browser.
#[derive(Debug, Parser)]
#[command(name = "sourcebook", version, about, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Pack(PackOptions),
    Check(CheckOptions),
    Export(ExportOptions),
    Search(SearchOptions),
    Annotate(AnnotateOptions),
    Serve(ServeOptions),
    Themes(ThemesOptions),
}

/// Which collection, and what may be kept of it.
#[derive(Debug, Args)]
pub(crate) struct CollectionOptions {
    /// A folder of .txt, .md, .mdx, .rst, .html and .jsonl files, or one .jsonl file.
    #[arg(value_name = "FOLDER")]
    pub(crate) path: PathBuf,
    /// Where to keep what was read and found, so that only changed articles are read again.
    ///
    /// Without it, that is the folder that the variable SOURCEBOOK_CACHE names, or else the platform's own for such
    /// files. It can be deleted at any time.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) cache: Option<PathBuf>,
    /// Read everything again, and keep nothing.
    #[arg(long, conflicts_with = "cache")]
    pub(crate) no_cache: bool,
}

/// Builds the pack of a collection: the files that an explorer searches.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  sourcebook pack articles -o public/pack")]
pub(crate) struct PackOptions {
    #[command(flatten)]
    pub(crate) collection: CollectionOptions,
    /// The folder to write the pack to; shards of an earlier pack in it are replaced.
    #[arg(short, long, value_name = "PACK")]
    pub(crate) output: PathBuf,
}

/// Reports what was read, dropped, derived and left unknown, and what to fix first.
///
/// A larger folder is summed up. The exit code is 1 if a file, or a part of one, could not be read.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  sourcebook check articles\n  sourcebook check articles --all | less\n  sourcebook check articles --fix && git diff articles/sourcebook.toml\n  sourcebook check articles --json | jq '.findings[] | select(.severity == \"error\")'"
)]
pub(crate) struct CheckOptions {
    #[command(flatten)]
    pub(crate) collection: CollectionOptions,
    /// Report each article and each finding, however many there are.
    #[arg(long)]
    pub(crate) all: bool,
    /// Print one JSON document with everything instead of a report.
    #[arg(long, conflicts_with = "all")]
    pub(crate) json: bool,
    /// Write suggested titles, dates and languages into the folder's sourcebook.toml, for you to look through. Each has
    /// a comment that says where it comes from; what stands there stays.
    #[arg(long)]
    pub(crate) fix: bool,
}

/// Prints the collection as data.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  sourcebook export articles --format jsonl > articles.jsonl\n  sourcebook export articles --format csv > articles.csv\n  sourcebook export articles --format bibtex > articles.bib"
)]
pub(crate) struct ExportOptions {
    #[command(flatten)]
    pub(crate) collection: CollectionOptions,
    /// The form of the data.
    #[arg(long, value_enum, default_value_t = ExportFormat::Jsonl)]
    pub(crate) format: ExportFormat,
}

/// The forms that a collection is exported in.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ExportFormat {
    /// One article a line with its text and all that was found in it, spans counted in characters of the text.
    Jsonl,
    /// A row for each article: what is known of it, without its text.
    Csv,
    /// BibTeX, an entry for each article.
    Bibtex,
    /// CSL-JSON, an item for each article, as citation processors read it.
    Csl,
}

/// Searches a pack with the engine that the explorer uses.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  sourcebook search public/pack \"lithium supply\"\n  sourcebook search public/pack lithium --json\n  sourcebook search public/pack --queries queries.jsonl --top 100 --json"
)]
pub(crate) struct SearchOptions {
    /// The folder that `sourcebook pack` wrote.
    #[arg(value_name = "PACK")]
    pub(crate) pack: PathBuf,
    /// What to search for.
    #[arg(value_name = "QUERY", required_unless_present = "queries", conflicts_with = "queries")]
    pub(crate) query: Option<String>,
    /// A file of queries instead, one {"id":…,"text":…} a line; gives one {"id":…,"hits":[…]} a line.
    #[arg(long, value_name = "FILE", requires = "json")]
    pub(crate) queries: Option<PathBuf>,
    /// How many articles to list.
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(crate) top: u32,
    /// Print JSON instead of text.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Finds dates, themes, abbreviations, outlooks, quotes and key phrases in texts from standard input.
///
/// Each line is {"id":…,"text":…}, with an optional "ref_date" that "last month" is counted from and an optional
/// "language". Each line printed repeats the line read with "mentions" added; their offsets count Unicode scalar
/// values.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  echo '{\"id\":1,\"text\":\"Since March 2024\"}' | sourcebook annotate --json\n  sourcebook annotate --json --kind name --kind quote < texts.jsonl"
)]
pub(crate) struct AnnotateOptions {
    /// Print JSON, one object a line; the only form there is, named so that others can join it.
    #[arg(long, required = true)]
    pub(crate) json: bool,
    /// A collection whose themes to look for.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) collection: Option<PathBuf>,
    /// Find this kind of mention alone, in less time; several by naming each.
    #[arg(long, value_name = "KIND", value_enum)]
    pub(crate) kind: Vec<FoundKind>,
}

/// The kinds of mention, as they are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FoundKind {
    Date,
    Name,
    Theme,
    Abbreviation,
    Quote,
    Phrase,
    Outlook,
}

/// Serves a built site on this machine, as a static host would, to look at it.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  sourcebook serve dist --port 9000")]
pub(crate) struct ServeOptions {
    /// The folder of the site, which holds its index.html.
    #[arg(value_name = "SITE")]
    pub(crate) site: PathBuf,
    /// The port on 127.0.0.1; 0 takes any that is free.
    #[arg(long, value_name = "PORT", default_value_t = 8080)]
    pub(crate) port: u16,
}

/// Proposes themes for a folder from its articles' own words, as a sourcebook.toml to edit.
///
/// Without any themes in sourcebook.toml, and without tags on most articles, the explorer uses this proposal. Printed or
/// written, it is an editor's: what else stands in the file stays as it is.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  sourcebook themes articles | less\n  sourcebook themes articles --write && $EDITOR articles/sourcebook.toml"
)]
pub(crate) struct ThemesOptions {
    /// A folder of .txt, .md, .mdx, .rst, .html and .jsonl files, or one .jsonl file.
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: PathBuf,
    /// Write the themes into the folder's sourcebook.toml, unless it has some.
    #[arg(long)]
    pub(crate) write: bool,
}
