//! Finding a collection's files, and saying which were passed over.

use std::io;
use std::path::{Path, PathBuf};

use sourcebook_model::{Action, Finding};
use walkdir::{DirEntry, WalkDir};

use crate::error::IngestError;
use crate::formats::Format;
use crate::record::Record;
use crate::settings;

/// What lies in a collection's folder.
pub(crate) struct Found {
    /// The files to read, sorted by name.
    pub(crate) files: Vec<FoundFile>,
    pub(crate) findings: Vec<Finding>,
}

/// A file of a known kind.
pub(crate) struct FoundFile {
    pub(crate) path: PathBuf,
    /// The path below the collection's folder, with `/` between its parts.
    pub(crate) name: String,
    pub(crate) format: Format,
}

impl Found {
    /// A collection of one JSON Lines file.
    pub(crate) fn single(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let file = FoundFile { path: path.to_owned(), name, format: Format::JsonLines };
        Self { files: vec![file], findings: Vec::new() }
    }
}

/// Walks through the folder at `root`. Links are not followed, so that nothing is read twice and nothing
/// from outside slips in.
pub(crate) fn walk(root: &Path) -> Result<Found, IngestError> {
    let unreadable = |source| IngestError::Unreadable { path: root.to_owned(), source };
    let real_root = root.canonicalize().map_err(unreadable)?;
    let mut found = Found { files: Vec::new(), findings: Vec::new() };
    let mut entries = WalkDir::new(&real_root).min_depth(1).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) => {
                let name = name_below(&real_root, entry.path());
                let mut record = Record::of(&name);
                if is_hidden(&entry) {
                    record.note(Action::Skipped, "file", 0, "", "hidden: its name begins with a dot");
                    if entry.file_type().is_dir() {
                        entries.skip_current_dir();
                    }
                } else if entry.path_is_symlink() {
                    judge_link(&entry, &real_root, &mut record);
                } else if entry.file_type().is_file() && name != settings::FILE {
                    match Format::of(entry.path()) {
                        Some(format) => {
                            found.files.push(FoundFile { path: entry.path().to_owned(), name, format });
                        }
                        None => record.note(
                            Action::Skipped,
                            "file",
                            0,
                            "",
                            format!("of no known kind: articles end in {}", Format::ENDINGS),
                        ),
                    }
                }
                found.findings.extend(record.into_findings());
            }
            Err(error) if error.depth() == 0 => return Err(unreadable(io::Error::from(error))),
            Err(error) => {
                let name = error.path().map(|path| name_below(&real_root, path)).unwrap_or_default();
                let mut record = Record::of(&name);
                record.broken("file", 0, "", format!("cannot be opened: {error}"));
                found.findings.extend(record.into_findings());
            }
        }
    }
    found.files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn judge_link(entry: &DirEntry, root: &Path, record: &mut Record) {
    match entry.path().canonicalize() {
        Err(_) => record.broken("file", 0, "", "a link to a file that is not there"),
        Ok(target) if target.starts_with(root) => {
            record.note(
                Action::Skipped,
                "file",
                0,
                "",
                "a link to a file of this folder, read in its own place",
            );
        }
        Ok(_) => record.warn(
            Action::Skipped,
            "file",
            0,
            "",
            "a link that leads out of the folder: copy the file into the folder to read it",
        ),
    }
}

fn name_below(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
