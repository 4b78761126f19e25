//! The report as data: what `--json` prints and the text is made of.

use std::collections::BTreeSet;

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
    /// The findings that say so, by their places in the report's `findings`.
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
            priorities: priorities(&findings),
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

fn priorities(findings: &[Finding]) -> Vec<Priority> {
    let of_concern = |concern: &Concern| {
        let places: Vec<usize> = (0..findings.len())
            .filter(|place| concerns::of(&findings[*place]).is_some_and(|of| of.key == concern.key))
            .collect();
        let places_in_files: BTreeSet<_> =
            places.iter().map(|place| concern.unit_of(&findings[*place])).collect();
        (!places.is_empty()).then(|| Priority {
            concern: concern.key,
            summary: concern.summary(places_in_files.len()),
            remedy: concern.remedy,
            findings: places,
        })
    };
    concerns::ALL.iter().filter_map(of_concern).collect()
}
