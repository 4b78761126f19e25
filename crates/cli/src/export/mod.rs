//! `sourcebook export`: a collection as data.

mod bibtex;
mod csl;
mod csv;
mod json_lines;

use std::io::Write;
use std::process::ExitCode;

use crate::arguments::{ExportFormat, ExportOptions};
use crate::output::stdout;

/// Prints the collection.
pub(crate) fn run(options: &ExportOptions) -> anyhow::Result<ExitCode> {
    let articles = options.collection.annotated()?.articles;
    let mut out = stdout();
    match options.format {
        ExportFormat::Jsonl => json_lines::write(&articles, &mut out)?,
        ExportFormat::Csv => csv::write(&articles, &mut out)?,
        ExportFormat::Bibtex => bibtex::write(&articles, &mut out)?,
        ExportFormat::Csl => csl::write(&articles, &mut out)?,
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Whether a source is where the article can be read, and not the name of who published it.
fn is_address(source: &str) -> bool {
    source.starts_with("http://") || source.starts_with("https://")
}
