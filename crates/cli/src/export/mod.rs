//! `sourcebook export`: a collection as data.

mod json_lines;

use std::io::Write;
use std::process::ExitCode;

use crate::arguments::{ExportFormat, ExportOptions};
use crate::output::stdout;

/// Prints the collection.
pub(crate) fn run(options: &ExportOptions) -> anyhow::Result<ExitCode> {
    let collection = options.collection.annotated()?;
    let mut out = stdout();
    match options.format {
        ExportFormat::Jsonl => json_lines::write(&collection.articles, &mut out)?,
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
