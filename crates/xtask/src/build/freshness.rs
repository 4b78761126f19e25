//! Whether `dist/` is still what the sources make: their paths, sizes and times, and the page that came out.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::Context;

use crate::project::Project;

/// What the site is made of, beside the collection. The locked dependencies stand for themselves.
const SOURCES: [&str; 7] = ["Cargo.toml", "Cargo.lock", "Trunk.toml", "index.html", "src", "crates", "seeds"];
/// Crates that no part of the site depends on.
const APART: [&str; 2] = ["crates/xtask", "crates/cli"];

/// A fingerprint of everything a build reads.
pub(super) struct State(u64);

impl State {
    /// The fingerprint as of now; taken before a build, so that a change during it is not missed.
    pub(super) fn now(project: &Project, collection: Option<&Path>) -> anyhow::Result<Self> {
        let mut files = Vec::new();
        let apart = APART.map(|folder| project.root.join(folder));
        for source in
            SOURCES.map(|source| project.root.join(source)).iter().map(PathBuf::as_path).chain(collection)
        {
            collect(source, &apart, &mut files)?;
        }
        files.sort();
        let mut hasher = DefaultHasher::new();
        (files, collection).hash(&mut hasher);
        Ok(Self(hasher.finish()))
    }

    /// Notes that `dist/` now holds what this state makes.
    pub(super) fn record(&self, project: &Project) -> anyhow::Result<()> {
        let record = record(project);
        let text = self.describe(project).context("the build has left no dist/index.html")?;
        record
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&record, text))
            .with_context(|| format!("cannot write {}", record.display()))
    }

    /// Whether `dist/` was made from this state, and by nothing else since.
    pub(super) fn is_recorded(&self, project: &Project) -> bool {
        let Ok(recorded) = fs::read_to_string(record(project)) else { return false };
        self.describe(project).is_some_and(|text| text == recorded)
    }

    /// The state and the page; the page names every other file of the site by its hash.
    fn describe(&self, project: &Project) -> Option<String> {
        let page = fs::read_to_string(project.dist().join("index.html")).ok()?;
        Some(format!("{:016x}\n{page}", self.0))
    }
}

fn record(project: &Project) -> PathBuf {
    project.target.join("xtask/dist")
}

fn collect(
    path: &Path,
    apart: &[PathBuf],
    files: &mut Vec<(PathBuf, u64, SystemTime)>,
) -> anyhow::Result<()> {
    if apart.iter().any(|folder| folder == path) {
        return Ok(());
    }
    let metadata = path.metadata().with_context(|| format!("cannot read {}", path.display()))?;
    if !metadata.is_dir() {
        let changed = metadata.modified().with_context(|| format!("{} has no time", path.display()))?;
        files.push((path.to_owned(), metadata.len(), changed));
        return Ok(());
    }
    for entry in path.read_dir().with_context(|| format!("cannot read {}", path.display()))? {
        collect(&entry.with_context(|| format!("cannot read {}", path.display()))?.path(), apart, files)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A project of its own in a folder that goes away with it.
    struct Scratch {
        project: Project,
        _folder: tempfile::TempDir,
    }

    impl Scratch {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path().to_owned();
            let scratch = Self { project: Project { target: root.join("target"), root }, _folder: folder };
            for source in SOURCES {
                let is_file = source.contains('.');
                scratch
                    .write(&if is_file { source.to_owned() } else { format!("{source}/file") }, "as it was");
            }
            scratch.write("dist/index.html", "the page");
            scratch
        }

        fn is_fresh(&self) -> bool {
            State::now(&self.project, None).unwrap().is_recorded(&self.project)
        }

        fn build(&self) {
            State::now(&self.project, None).unwrap().record(&self.project).unwrap();
        }

        fn write(&self, file: &str, text: &str) {
            let file = self.project.root.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
    }

    #[test]
    fn a_site_is_fresh_until_a_source_changes() {
        let scratch = Scratch::new();
        assert!(!scratch.is_fresh());
        scratch.build();
        assert!(scratch.is_fresh());
        scratch.write("src/file", "otherwise now");
        assert!(!scratch.is_fresh());
    }

    #[test]
    fn a_site_that_something_else_built_since_is_stale() {
        let scratch = Scratch::new();
        scratch.build();
        scratch.write("dist/index.html", "a page for trying things out");
        assert!(!scratch.is_fresh());
    }

    #[test]
    fn another_collection_makes_another_site() {
        let scratch = Scratch::new();
        scratch.write("mine/article.txt", "Cats");
        scratch.build();
        let mine = scratch.project.root.join("mine");
        assert!(!State::now(&scratch.project, Some(&mine)).unwrap().is_recorded(&scratch.project));
    }

    #[test]
    fn this_tool_is_no_part_of_the_site() {
        let scratch = Scratch::new();
        scratch.build();
        scratch.write("crates/xtask/src/main.rs", "fn main() {}");
        assert!(scratch.is_fresh());
    }
}
