//! Finding a collection's files, and saying which were passed over.

use std::ffi::OsStr;
use std::io;
use std::path::Path;

use sourcebook_model::{Action, Finding};
use walkdir::{DirEntry, WalkDir};

use crate::error::IngestError;
use crate::folder::FoundFile;
use crate::formats::Format;
use crate::record::Record;
use crate::settings;

/// Walks through the folder at `root`: the files to read, sorted by name, and what was passed over. Links are not
/// followed, so that nothing is read twice and nothing from outside slips in.
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
                } else if entry.file_type().is_dir() && is_of_a_generator(&entry) {
                    let reason =
                        "a folder of a site's generator, for layouts, data or drafts: it holds no articles";
                    record.note(Action::Skipped, "file", 0, "", reason);
                    entries.skip_current_dir();
                } else if entry.path_is_symlink() {
                    judge_link(&entry, &real_root, &mut record);
                } else if entry.file_type().is_file() && name != settings::FILE {
                    if Format::of(&name).is_some() {
                        if entry.file_name().to_str().is_none_or(|own| !name.ends_with(own)) {
                            let reason = "its name holds what is no text: each such byte is written as % and two digits";
                            record.note(Action::Derived, "file", 0, &name, reason);
                        }
                        files.push(FoundFile { path: entry.path().to_owned(), name });
                    } else {
                        record.skip_unknown_kind();
                    }
                } else if !entry.file_type().is_file() && !entry.file_type().is_dir() {
                    record.note(
                        Action::Skipped,
                        "file",
                        0,
                        "",
                        "a pipe, a socket or a device: no file to read",
                    );
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

/// Folders in which Jekyll, Eleventy, Hexo and their like keep what articles are set in, and those not to be seen yet.
const GENERATORS: [&str; 10] = [
    "_includes",
    "_layouts",
    "_layout",
    "_partials",
    "_templates",
    "_data",
    "_sass",
    "_site",
    "_drafts",
    "node_modules",
];

fn is_of_a_generator(entry: &DirEntry) -> bool {
    entry.file_name().to_str().is_some_and(|name| GENERATORS.contains(&name))
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
                "a link to what lies in this folder and is read in its own place",
            );
        }
        Ok(_) => record.warn(
            Action::Skipped,
            "file",
            0,
            "",
            "a link that leads out of the folder: copy what it leads to into the folder to read it",
        ),
    }
}

fn name_below(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| readable(part.as_os_str())).collect();
    parts.join("/")
}

/// A name that can be shown, written down and told from others: bytes that are no text, and characters that would end
/// a line or command a terminal, stand there as `%` and two digits.
fn readable(name: &OsStr) -> String {
    let escaped = |bytes: &[u8]| bytes.iter().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let mut readable = String::new();
    for chunk in name.as_encoded_bytes().utf8_chunks() {
        for character in chunk.valid().chars() {
            if character.is_control() {
                readable += &escaped(character.encode_utf8(&mut [0; 4]).as_bytes());
            } else {
                readable.push(character);
            }
        }
        readable += &escaped(chunk.invalid());
    }
    readable
}

#[cfg(all(test, unix))]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::os::unix::ffi::OsStrExt;

    use super::*;
    use crate::folder::read_collection;

    #[test]
    fn files_of_any_name_are_read_and_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let names: [&[u8]; 6] = [
            b"caf\xe9.txt",
            b"caf\xea.txt",
            "\u{4f9b}\u{5e94}\u{94fe}.md".as_bytes(),
            "\u{645}\u{642}\u{627}\u{644}.txt".as_bytes(),
            b"two\nlines.txt",
            b"red\x1b[31m.txt",
        ];
        for name in names {
            fs::write(folder.path().join(OsStr::from_bytes(name)), "A title\n\nIt says something.\n")
                .unwrap();
        }
        let collection = read_collection(folder.path(), &|_| {}).unwrap();
        let files: Vec<&str> = collection.articles.iter().map(|article| article.file.as_str()).collect();
        assert_eq!(
            files,
            [
                "caf%E9.txt",
                "caf%EA.txt",
                "red%1B[31m.txt",
                "two%0Alines.txt",
                "\u{645}\u{642}\u{627}\u{644}.txt",
                "\u{4f9b}\u{5e94}\u{94fe}.md"
            ]
        );
        let ids: BTreeSet<&String> = collection.articles.iter().map(|article| &article.id).collect();
        assert_eq!(ids.len(), names.len());
        let told = collection.findings.iter().filter(|finding| finding.text == finding.file);
        assert_eq!(told.map(|finding| finding.file.as_str()).collect::<Vec<_>>(), files[..4]);
    }

    #[test]
    fn links_and_what_is_no_file_are_told_of_and_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let outside = tempfile::tempdir().unwrap();
        let link = |target: &Path, name: &str| {
            std::os::unix::fs::symlink(target, folder.path().join(name)).unwrap();
        };
        fs::write(folder.path().join("own.txt"), "Own\n\nIt says something.\n").unwrap();
        fs::write(outside.path().join("out.txt"), "Out\n\nIt says something.\n").unwrap();
        link(&outside.path().join("out.txt"), "out.txt");
        link(outside.path(), "away");
        link(folder.path(), "round");
        link(&outside.path().join("nowhere.txt"), "nowhere.txt");
        let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("socket.txt")).unwrap();
        let collection = read_collection(folder.path(), &|_| {}).unwrap();
        assert_eq!(collection.articles.iter().map(|article| &article.file).collect::<Vec<_>>(), ["own.txt"]);
        let told = collection.findings.iter().filter(|finding| finding.subject == "file");
        let told: Vec<(&str, Action)> = told.map(|finding| (finding.file.as_str(), finding.action)).collect();
        let skipped = |file| (file, Action::Skipped);
        assert_eq!(
            told,
            [
                skipped("away"),
                ("nowhere.txt", Action::Broken),
                skipped("out.txt"),
                skipped("round"),
                skipped("socket.txt")
            ]
        );
    }
}
