//! Finding a collection's files, and saying which were passed over.

use std::io;
use std::path::Path;

use sourcebook_model::{Action, Finding};
use walkdir::{DirEntry, WalkDir};

use crate::error::IngestError;
use crate::folder::FoundFile;
use crate::formats::Format;
use crate::record::Record;
use crate::settings;

/// Walks through the folder at `root`: the files to read, sorted by name, and what was passed over. Links are not followed, so that nothing is read twice and nothing
/// from outside slips in.
pub(crate) fn walk(root: &Path) -> Result<(Vec<FoundFile>, Vec<Finding>), IngestError> {
    let unreadable = |source| IngestError::Unreadable { path: root.to_owned(), source };
    let real_root = root.canonicalize().map_err(unreadable)?;
    let (mut files, mut findings) = (Vec::new(), Vec::new());
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
                    if Format::of(&name).is_some() {
                        if entry.file_name().to_str().is_none() {
                            let reason =
                                "its name is no Unicode: what cannot be read of it is shown as \u{fffd}";
                            record.note(Action::Derived, "file", 0, &name, reason);
                        }
                        files.push(FoundFile { path: entry.path().to_owned(), name });
                    } else {
                        record.skip_unknown_kind();
                    }
                }
                findings.extend(record.into_findings());
            }
            Err(error) if error.depth() == 0 => return Err(unreadable(io::Error::from(error))),
            Err(error) => {
                let name = error.path().map(|path| name_below(&real_root, path)).unwrap_or_default();
                let mut record = Record::of(&name);
                record.broken("file", 0, "", format!("cannot be opened: {error}"));
                findings.extend(record.into_findings());
            }
        }
    }
    files.sort_by(|one: &FoundFile, other| one.name.cmp(&other.name));
    Ok((files, findings))
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
