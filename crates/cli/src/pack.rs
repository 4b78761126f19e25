//! `sourcebook pack`: a folder becomes a pack.

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;
use sourcebook_model::{Finding, Severity};

use crate::arguments::PackOptions;

/// Builds and writes the pack.
pub(crate) fn run(options: &PackOptions) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let collection = &options.collection.path;
    let built = options
        .collection
        .worked_out(|cache, progress| sourcebook_site::build_pack(collection, cache, progress))
        .with_context(|| format!("no pack was made of {}", collection.display()))?;
    built.pack.write(&options.output)?;

    let errors = report_errors(&built.findings);
    let manifest = &built.pack.manifest;
    let bytes: usize = built.pack.files.iter().map(|(_, bytes)| bytes.len()).sum();
    eprintln!(
        "{}: {} articles, {} passages, {} shards, {} kB in {:.1} s",
        options.output.display(),
        manifest.articles,
        manifest.passages,
        built.pack.files.len(),
        bytes.div_ceil(1000),
        start.elapsed().as_secs_f32(),
    );
    if errors > 0 {
        let subject = if errors == 1 { "1 thing" } else { &format!("{errors} things") };
        eprintln!("{subject} could not be read; `sourcebook check {}` tells all", collection.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints what could not be read, and says how much that is.
fn report_errors(findings: &[Finding]) -> usize {
    let errors: Vec<&Finding> =
        findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    for finding in &errors {
        let line = finding.line.map(|line| format!(":{line}")).unwrap_or_default();
        eprintln!("{}{line}: {}", finding.file, finding.reason);
    }
    errors.len()
}
