//! Trunk's hook: builds the pack of a collection and makes the site in trunk's staging folder.

use std::cmp::Reverse;
use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use sourcebook_model::{Finding, Severity};
use sourcebook_site::{Cache, Site, Stage, Step, Template, build_pack};

/// The collection that is built where no other is named.
const DEFAULT_COLLECTION: &str = "seeds";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("sourcebook-site: {}", with_causes(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "TRUNK_STAGING_DIR is not set: this program is run by trunk, as the hook in Trunk.toml; run `trunk build`",
    )?;
    let collection = env::var_os("SOURCEBOOK_COLLECTION").unwrap_or_else(|| DEFAULT_COLLECTION.into());
    let collection = Path::new(&collection);
    println!("sourcebook-site: building the pack of {}", collection.display());
    let built = build_pack(collection, &Cache::of_environment(), &report_step)?;
    report_findings(&built.findings);

    let template = Template::read(&staging)?;
    let before: Vec<String> = template.files.keys().cloned().collect();
    let site = Site::assemble(template, &built.pack)?;
    site.write(&staging)?;
    for file in before.iter().filter(|file| !site.files.contains_key(*file)) {
        fs::remove_file(staging.join(file))?;
    }
    let manifest = &built.pack.manifest;
    println!(
        "sourcebook-site: {} articles, {} passages; {} files in {:.1} s",
        manifest.articles,
        manifest.passages,
        site.files.len(),
        start.elapsed().as_secs_f32()
    );
    Ok(())
}

/// Says how far a large collection is, a line for every thousand articles.
fn report_step(step: Step) {
    const ARTICLES_A_LINE: usize = 1000;
    if step.done == 0 || !step.done.is_multiple_of(ARTICLES_A_LINE) {
        return;
    }
    let verb = match step.stage {
        Stage::Reading => "read",
        Stage::Annotating => "annotated",
        Stage::Indexing => "indexed",
    };
    println!("sourcebook-site: {verb} {} of {} articles", step.done, step.total);
}

/// Prints the first errors and warnings as compilers do, so that editors can jump to them, and counts them all.
fn report_findings(findings: &[Finding]) {
    const LISTED: usize = 20;
    let mut worth_a_look: Vec<&Finding> =
        findings.iter().filter(|finding| finding.severity > Severity::Note).collect();
    // The sort is stable, so within a severity the order of files stays.
    worth_a_look.sort_by_key(|finding| Reverse(finding.severity));
    for finding in worth_a_look.iter().take(LISTED) {
        let severity = if finding.severity == Severity::Error { "error" } else { "warning" };
        let line = finding.line.map_or_else(String::new, |line| format!(":{line}"));
        eprintln!("{}{line}: {severity}: {}", finding.file, finding.reason);
    }
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    println!(
        "sourcebook-site: errors {}, warnings {}, notes {}; `sourcebook check` lists them all",
        count(Severity::Error),
        count(Severity::Warning),
        count(Severity::Note)
    );
}

/// The error with everything behind it, on one line.
fn with_causes(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&format!(": {error}"));
        cause = error.source();
    }
    text
}
