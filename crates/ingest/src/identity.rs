//! Ids: unique in the collection, the same from build to build, and readable in a link.

use std::collections::{BTreeMap, BTreeSet};

use sourcebook_model::{Action, Finding};

use crate::collection::Identified;
use crate::record::Record;

/// Gives every article its id: a record's own, or else its file's path without the ending.
///
/// Files that would share an id all keep their ending, so that none takes over a link that meant another.
pub(crate) fn give_ids(articles: &mut [Identified]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for identified in articles.iter_mut() {
        let Some(own) = &identified.own_id else { continue };
        let id = first_free(own, &taken);
        if id != *own {
            let mut record = Record::of(&identified.article.file);
            let reason = format!("another article has the id {own}: links to this one say {id}");
            record.warn(Action::Derived, "id", identified.line, &id, reason);
            findings.extend(record.into_findings());
        }
        taken.insert(id.clone());
        identified.article.id = id;
    }

    let mut wanted: BTreeMap<String, u32> = taken.iter().map(|id| (id.clone(), 1)).collect();
    for identified in articles.iter().filter(|identified| identified.own_id.is_none()) {
        *wanted.entry(stem(&identified.article.file).to_owned()).or_default() += 1;
    }
    for identified in articles.iter_mut().filter(|identified| identified.own_id.is_none()) {
        let file = &identified.article.file;
        let plain = stem(file);
        let shared = wanted.get(plain).is_some_and(|articles| *articles > 1);
        let id = first_free(if shared { file } else { plain }, &taken);
        if id != plain {
            let mut record = Record::of(file);
            let reason = format!("more than one article would have the id {plain}");
            record.note(Action::Derived, "id", 0, &id, reason);
            findings.extend(record.into_findings());
        }
        taken.insert(id.clone());
        identified.article.id = id;
    }
    findings
}

fn stem(file: &str) -> &str {
    let name_at = file.rfind('/').map_or(0, |slash| slash + 1);
    match file[name_at..].rfind('.') {
        Some(dot) if dot > 0 => &file[..name_at + dot],
        _ => file,
    }
}

fn first_free(wanted: &str, taken: &BTreeSet<String>) -> String {
    if !taken.contains(wanted) {
        return wanted.to_owned();
    }
    let numbered = (2_u64..).map(|number| format!("{wanted}-{number}"));
    numbered.into_iter().find(|id| !taken.contains(id)).unwrap_or_else(|| wanted.to_owned())
}
