//! `sourcebook check`: what became of a folder's articles, for an editor or for a script.

mod articles;
mod concerns;
mod fix;
mod page;
mod report;
mod suggestions;
mod summary;
mod text;
mod themes;
mod totals;

use std::io::Write;
use std::process::ExitCode;

use crate::arguments::CheckOptions;
use crate::output::stdout;
use page::Page;
use report::Report;

/// Prints the report; the exit code is 1 if anything could not be read.
pub(crate) fn run(options: &CheckOptions) -> anyhow::Result<ExitCode> {
    let collection = options.collection.annotated()?;
    let report = Report::of(&collection);
    let mut out = stdout();
    if options.json {
        serde_json::to_writer_pretty(&mut out, &report)?;
        writeln!(out)?;
    } else {
        text::print(&report, options.all, &mut Page::new(&mut out))?;
    }
    if options.fix {
        let suggestions = suggestions::for_collection(&collection);
        eprintln!("{}", fix::write(&options.collection.path, &suggestions)?);
    }
    out.flush()?;
    Ok(if report.errors > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
