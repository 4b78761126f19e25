//! The report as data: what `--json` prints and the text is made of.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use sourcebook_model::{Finding, Severity};
use sourcebook_site::AnnotatedCollection;

use super::articles::ArticleReport;
use super::concerns::{self, Concern};
use super::themes;
use super::totals::Totals;

/// All there is to say of a collection.
#[derive(Serialize)]
pub(super) struct Report {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) totals: Totals,
    /// What to fix first, in that order.
    pub(super) priorities: Vec<Priority>,
    pub(super) articles: Vec<ArticleReport>,
    pub(super) findings: Vec<Finding>,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) notes: usize,
}

/// A kind of fault, and where it is.
#[derive(Serialize)]
pub(super) struct Priority {
    /// Short and stable, for scripts.
    pub(super) concern: &'static str,
    /// How much of it there is, and what readers lose by it.
    pub(super) summary: String,
    /// What an editor can do.
    pub(super) remedy: &'static str,
    /// A finding for each that is counted, by its place in the report's `findings`.
    pub(super) findings: Vec<usize>,
}

impl Report {
    pub(super) fn of(collection: &AnnotatedCollection) -> Self {
        let mut findings = collection.findings.clone();
        findings.extend(themes::findings(collection));
        let count =
            |severity: Severity| findings.iter().filter(|finding| finding.severity == severity).count();
        let (errors, warnings, notes) =
            (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
        let keys = &collection.keys;
        Self {
            title: collection.info.title.clone(),
            description: collection.info.description.clone(),
            totals: Totals::of(collection),
            priorities: priorities(&findings, &shared_files(collection)),
            articles: collection
                .articles
                .iter()
                .zip(keys)
                .map(|(one, key)| ArticleReport::of(one, key))
                .collect(),
            findings,
            errors,
            warnings,
            notes,
        }
    }
}

/// The concerns that there are, worst first.
fn priorities(findings: &[Finding], shared: &BTreeSet<&str>) -> Vec<Priority> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, finding) in findings.iter().enumerate() {
        if let Some(concern) = concerns::of(finding) {
            places.entry(concern.key).or_default().push(place);
        }
    }
    let of_concern = |concern: &Concern| {
        let mut places = places.remove(concern.key)?;
        let mut units = BTreeSet::new();
        places.retain(|place| {
            let finding = &findings[*place];
            units.insert(concern.unit_of(finding, shared.contains(finding.file.as_str())))
        });
        let (summary, remedy) = (concern.summary(places.len()), concern.remedy);
        Some(Priority { concern: concern.key, summary, remedy, findings: places })
    };
    concerns::ALL.iter().filter_map(of_concern).collect()
}

/// The files that hold several articles.
fn shared_files(collection: &AnnotatedCollection) -> BTreeSet<&str> {
    let mut seen = BTreeSet::new();
    let files = collection.articles.iter().map(|annotated| annotated.article.file.as_str());
    files.filter(|file| !seen.insert(*file)).collect()
}

#[cfg(test)]
mod tests {
    use sourcebook_model::Action;

    use super::*;

    #[test]
    fn a_concern_names_as_many_findings_as_it_counts() {
        let finding = |line| Finding {
            severity: Severity::Warning,
            action: Action::Unknown,
            file: "a.md".to_owned(),
            line: Some(line),
            subject: "date".to_owned(),
            text: String::new(),
            reason: String::new(),
        };
        let found = priorities(&[finding(1), finding(2)], &BTreeSet::new());
        assert!(found[0].summary.starts_with("1 article "), "{}", found[0].summary);
        assert_eq!(found[0].findings, [0]);
    }
}
