//! The record of what was done to one file, and why.

use sourcebook_model::{Action, Finding, Severity};

use crate::formats::Format;

/// Longest text a finding quotes, in characters.
const QUOTED: usize = 160;

/// Collects the findings about one file.
#[derive(Debug)]
pub(crate) struct Record {
    file: String,
    findings: Vec<Finding>,
}

impl Record {
    pub(crate) fn of(file: &str) -> Self {
        Self { file: file.to_owned(), findings: Vec::new() }
    }

    /// Something done as it should be, kept on record.
    pub(crate) fn note(
        &mut self,
        action: Action,
        subject: &str,
        line: u32,
        text: &str,
        reason: impl Into<String>,
    ) {
        self.add(Severity::Note, action, subject, line, text, reason.into());
    }

    /// Something an editor should look at.
    pub(crate) fn warn(
        &mut self,
        action: Action,
        subject: &str,
        line: u32,
        text: &str,
        reason: impl Into<String>,
    ) {
        self.add(Severity::Warning, action, subject, line, text, reason.into());
    }

    /// A file, or a part of it, that cannot be read.
    pub(crate) fn broken(&mut self, subject: &str, line: u32, text: &str, reason: impl Into<String>) {
        self.add(Severity::Error, Action::Broken, subject, line, text, reason.into());
    }

    /// A file whose name promises no kind that is read.
    pub(crate) fn skip_unknown_kind(&mut self) {
        let reason = format!("of no known kind: articles end in {}", Format::ENDINGS);
        self.note(Action::Skipped, "file", 0, "", reason);
    }

    /// An empty record of the same file, for what may not come to count.
    pub(crate) fn aside(&self) -> Self {
        Self::of(&self.file)
    }

    /// Takes over what another record of the same file holds.
    pub(crate) fn append(&mut self, other: Self) {
        self.findings.extend(other.findings);
    }

    /// Takes over what was found inside the record that stands at `line`.
    pub(crate) fn absorb(&mut self, inside: Self, line: u32) {
        let findings = inside.findings.into_iter();
        self.findings.extend(findings.map(|finding| Finding { line: Some(line), ..finding }));
    }

    pub(crate) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    fn add(
        &mut self,
        severity: Severity,
        action: Action,
        subject: &str,
        line: u32,
        text: &str,
        reason: String,
    ) {
        self.findings.push(Finding {
            severity,
            action,
            file: self.file.clone(),
            line: (line > 0).then_some(line),
            subject: subject.to_owned(),
            text: shortened(text),
            reason,
        });
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((cut, _)) => format!("{}…", text[..cut].trim_end()),
        None => text.to_owned(),
    }
}
