//! Ids: unique in the collection, the same from build to build, and readable in a link.

use std::collections::{BTreeMap, BTreeSet};

use sourcebook_model::{Action, Finding};

use crate::read::Identified;
use crate::record::Record;

/// The ids that are given already.
#[derive(Default)]
pub(crate) struct Taken {
    ids: BTreeSet<String>,
    /// The number to try next behind an id that was wanted more than once.
    next: BTreeMap<String, u64>,
}

impl Taken {
    /// The wanted id, or the first free one of `wanted-2`, `wanted-3` and so on; it is taken from now on.
    pub(crate) fn take(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        while !self.ids.insert(id.clone()) {
            let next = self.next.entry(wanted.to_owned()).or_insert(2);
            id = format!("{wanted}-{next}");
            *next += 1;
        }
        id
    }
}

/// Gives every article its id: a record's own, or else its file's path without the ending.
///
/// Files that would share an id all keep their ending, so that none takes over a link that meant another.
pub(crate) fn give_ids(articles: &mut [Identified]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut taken = Taken::default();
    for Identified { article, own_id, line, .. } in articles.iter_mut() {
        let Some(own) = own_id else { continue };
        article.id = taken.take(own);
        if article.id != *own {
            let mut record = Record::of(&article.file);
            note_changed(&mut record, *line, own, &article.id);
            findings.extend(record.into_findings());
        }
    }

    let mut wanted: BTreeMap<String, u32> = taken.ids.iter().map(|id| (id.clone(), 1)).collect();
    for identified in articles.iter().filter(|identified| identified.own_id.is_none()) {
        *wanted.entry(stem(&identified.article.file).to_owned()).or_default() += 1;
    }
    for Identified { article, .. } in articles.iter_mut().filter(|identified| identified.own_id.is_none()) {
        let plain = stem(&article.file);
        let shared = wanted.get(plain).is_some_and(|articles| *articles > 1);
        let id = taken.take(if shared { &article.file } else { plain });
        if id != plain {
            let mut record = Record::of(&article.file);
            let reason = format!("more than one article would have the id {plain}");
            record.note(Action::Derived, "id", 0, &id, reason);
            findings.extend(record.into_findings());
        }
        article.id = id;
    }
    findings
}

/// Records that an article could not have the id it asked for.
pub(crate) fn note_changed(record: &mut Record, line: u32, wanted: &str, id: &str) {
    let reason = format!("another article has the id {wanted}: links to this one say {id}");
    record.warn(Action::Derived, "id", line, id, reason);
}

fn stem(file: &str) -> &str {
    let name_at = file.rfind('/').map_or(0, |slash| slash + 1);
    match file[name_at..].rfind('.') {
        Some(dot) if dot > 0 => &file[..name_at + dot],
        _ => file,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_is_taken_gets_a_number() {
        let mut taken = Taken::default();
        let ids = ["a", "a-2", "a", "a"].map(|wanted| taken.take(wanted));
        assert_eq!(ids, ["a", "a-2", "a-3", "a-4"]);
    }

    #[test]
    fn the_ending_of_a_file_is_no_part_of_its_id() {
        assert_eq!(stem("posts/2015.03.17.md"), "posts/2015.03.17");
        assert_eq!(stem("v1.2/notes"), "v1.2/notes");
        assert_eq!(stem("a/.b"), "a/.b");
    }
}
