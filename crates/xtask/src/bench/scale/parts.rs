//! The files of an index by what they hold.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;

/// Files of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Part {
    pub(super) files: u64,
    pub(super) bytes: u64,
    /// The largest of them, in bytes.
    pub(super) largest: u64,
}

impl Part {
    /// All parts as one.
    pub(super) fn sum(parts: &BTreeMap<String, Self>) -> Self {
        parts.values().fold(Self::default(), |sum, part| Self {
            files: sum.files + part.files,
            bytes: sum.bytes + part.bytes,
            largest: sum.largest.max(part.largest),
        })
    }

    fn add(&mut self, bytes: u64) {
        *self = Self { files: self.files + 1, bytes: self.bytes + bytes, largest: self.largest.max(bytes) };
    }
}

/// The parts of what lies in a folder, by their names.
pub(super) fn of(folder: &Path) -> anyhow::Result<BTreeMap<String, Part>> {
    let mut parts = BTreeMap::new();
    collect(folder, "", &mut parts)?;
    Ok(parts)
}

fn collect(folder: &Path, below: &str, parts: &mut BTreeMap<String, Part>) -> anyhow::Result<()> {
    let cannot = || format!("cannot read {}", folder.display());
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let entry = entry.with_context(cannot)?;
        let data = entry.metadata().with_context(cannot)?;
        let name = [below, &entry.file_name().to_string_lossy()].concat();
        if data.is_dir() {
            collect(&entry.path(), &format!("{name}/"), parts)?;
        } else {
            parts.entry(part(&name).to_owned()).or_default().add(data.len());
        }
    }
    Ok(())
}

/// A file is of the folder it lies in, or else of what stands before the hash in its name; code is of one part.
fn part(name: &str) -> &str {
    const CODE: [&str; 3] = [".js", ".css", ".pagefind"];
    const META: [&str; 2] = [".pf_meta", "pagefind-entry.json"];
    if let Some((folder, _)) = name.split_once('/') {
        folder
    } else if CODE.iter().any(|ending| name.ends_with(ending)) {
        "code"
    } else if META.iter().any(|ending| name.ends_with(ending)) {
        "meta"
    } else {
        name.rsplit_once('-').map_or(name, |(part, _)| part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_belongs_to_what_its_name_says_before_the_hash() {
        let parts = ["text-0a1b.shard", "manifest.json", "index/en_0a1b.pf_index", "pagefind.en_0a.pf_meta"];
        assert_eq!(parts.map(part), ["text", "manifest.json", "index", "meta"]);
        let others = ["pagefind-ui.js", "wasm.en.pagefind", "pagefind-entry.json"];
        assert_eq!(others.map(part), ["code", "code", "meta"]);
    }

    #[test]
    fn a_part_is_counted_with_its_largest_file() {
        let folder = tempfile::tempdir().unwrap();
        for (name, size) in [("text-1.shard", 5), ("text-2.shard", 7), ("index-3.shard", 1)] {
            fs::write(folder.path().join(name), vec![0; size]).unwrap();
        }
        let parts = of(folder.path()).unwrap();
        assert_eq!(parts["text"], Part { files: 2, bytes: 12, largest: 7 });
        assert_eq!(Part::sum(&parts), Part { files: 3, bytes: 13, largest: 7 });
    }
}
