//! What ingest did to an article, as its readers are told.

use sourcebook_model::{Action, Finding};

/// What was done.
pub(crate) fn action(action: Action) -> &'static str {
    match action {
        Action::Dropped => "Left out",
        Action::Derived => "Worked out",
        Action::Overridden => "Replaced by the editor",
        Action::Unknown => "Not known",
        Action::Unresolved => "Not resolved",
        Action::Broken => "Could not be read",
        Action::Skipped => "Passed over",
        Action::Filed => "Filed by its tags",
    }
}

/// Where it was done: `line 3` of the file, or the whole of it.
pub(crate) fn place(finding: &Finding) -> String {
    match finding.line {
        Some(line) => format!("{}, line {line}", finding.file),
        None => finding.file.clone(),
    }
}

#[cfg(test)]
mod tests {
    use sourcebook_model::Severity;

    use super::*;

    #[test]
    fn a_finding_names_its_line_where_there_is_one() {
        let mut finding = Finding {
            severity: Severity::Note,
            action: Action::Dropped,
            file: "a.txt".to_owned(),
            line: Some(3),
            subject: "block".to_owned(),
            text: "Advertisement".to_owned(),
            reason: "It is no part of the article.".to_owned(),
        };
        assert_eq!(place(&finding), "a.txt, line 3");
        finding.line = None;
        assert_eq!(place(&finding), "a.txt");
    }
}
