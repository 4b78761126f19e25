//! Findings that say the same of many places, summed up.

use std::collections::BTreeMap;

use sourcebook_model::{Finding, Severity};

use super::text::action_word;

/// Findings alike in all but place and detail.
pub(super) struct Alike<'a> {
    pub(super) findings: Vec<&'a Finding>,
}

/// Groups of findings that say the same, the worst and commonest first.
pub(super) fn alike(findings: &[Finding]) -> Vec<Alike<'_>> {
    let mut groups: BTreeMap<(Severity, &str, &str, String), Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        let key =
            (finding.severity, action_word(finding.action), finding.subject.as_str(), shape(&finding.reason));
        groups.entry(key).or_default().push(finding);
    }
    let mut groups: Vec<Alike<'_>> = groups.into_values().map(|findings| Alike { findings }).collect();
    groups.sort_by_key(|group| {
        let severity = group.findings.first().map(|finding| finding.severity);
        (std::cmp::Reverse(severity), std::cmp::Reverse(group.findings.len()))
    });
    groups
}

/// A reason without what is particular to one place: numbers and what it quotes.
fn shape(reason: &str) -> String {
    let mut shape = String::new();
    let mut quoted = false;
    for character in reason.chars() {
        match character {
            '"' => {
                quoted = !quoted;
                shape.push('"');
            }
            _ if quoted => {}
            '0'..='9' if shape.ends_with('#') => {}
            '0'..='9' => shape.push('#'),
            _ => shape.push(character),
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use sourcebook_model::Action;

    use super::*;

    fn finding(severity: Severity, reason: &str) -> Finding {
        Finding {
            severity,
            action: Action::Overridden,
            file: "a.md".to_owned(),
            line: None,
            subject: "date".to_owned(),
            text: String::new(),
            reason: reason.to_owned(),
        }
    }

    #[test]
    fn findings_that_differ_in_numbers_and_quotations_are_alike() {
        let findings = [
            finding(Severity::Note, "line 5 of it says so, instead of \"2023\""),
            finding(Severity::Note, "line 17 of it says so, instead of \"20 March\""),
            finding(Severity::Note, "line 18 of it says so, where the article has none"),
            finding(Severity::Warning, "cannot be read"),
        ];
        let sizes: Vec<usize> = alike(&findings).iter().map(|alike| alike.findings.len()).collect();
        assert_eq!(sizes, [1, 2, 1]);
        assert_eq!(alike(&findings)[0].findings[0].severity, Severity::Warning);
    }
}
