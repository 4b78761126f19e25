//! A collection in a folder: its files found, opened and read.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use sourcebook_analysis::each;
use sourcebook_model::Finding;

use crate::collection::Collection;
use crate::error::IngestError;
use crate::formats::Format;
use crate::read::{FileRead, read_file};
use crate::record::Record;
use crate::settings::{self, Settings};
use crate::walk::walk;

/// A folder that is a collection, with its nested folders, or a single JSON Lines file; its settings are read, its
/// files are yet to be.
#[derive(Debug)]
pub struct Folder {
    /// What its editor settled.
    pub settings: Settings,
    /// The files to read, sorted by name.
    pub files: Vec<FoundFile>,
    findings: Vec<Finding>,
    /// The folder's or file's own name.
    name: String,
}

/// A file of a known kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    /// Where it is.
    pub path: PathBuf,
    /// The path below the collection's folder, with `/` between its parts.
    pub name: String,
}

/// How far reading has come, for a progress bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Files read.
    pub done: usize,
    /// Files to read.
    pub total: usize,
}

impl Folder {
    /// Finds what is to be read at `path`.
    ///
    /// # Errors
    /// When `path` is no collection, cannot be opened, or holds a `sourcebook.toml` with a mistake in it.
    pub fn open(path: &Path) -> Result<Self, IngestError> {
        let unreadable = |source| IngestError::Unreadable { path: path.to_owned(), source };
        let metadata = fs::metadata(path).map_err(unreadable)?;
        let real = path.canonicalize().map_err(unreadable)?;
        let name = |name: Option<&std::ffi::OsStr>| name.unwrap_or_default().to_string_lossy().into_owned();
        if metadata.is_dir() {
            let (files, findings) = walk(path)?;
            Ok(Self { settings: settings_in(path)?, files, findings, name: name(real.file_name()) })
        } else if Format::of(&name(path.file_name())) == Some(Format::JsonLines) {
            let file = FoundFile { path: path.to_owned(), name: name(path.file_name()) };
            let (settings, findings) = (Settings::default(), Vec::new());
            Ok(Self { settings, files: vec![file], findings, name: name(real.file_stem()) })
        } else {
            Err(IngestError::NotACollection { path: path.to_owned() })
        }
    }

    /// The collection, once its files are read.
    pub fn collection(self, files: Vec<FileRead>) -> Collection {
        let mut collection = Collection::of(files, &self.settings, &self.name);
        collection.add_findings(self.findings);
        collection
    }
}

impl FoundFile {
    /// What the file holds; one that cannot be opened holds a finding that says so.
    ///
    /// # Errors
    /// That finding, as what was read of the file.
    pub fn bytes(&self) -> Result<Vec<u8>, FileRead> {
        fs::read(&self.path).map_err(|error| {
            let mut record = Record::of(&self.name);
            record.broken("file", 0, "", format!("cannot be opened: {error}"));
            FileRead { name: self.name.clone(), articles: Vec::new(), findings: record.into_findings() }
        })
    }
}

/// Reads the collection at `path`: a folder, with its nested folders, or a single JSON Lines file.
///
/// `progress` is called once a file, from several threads, in no fixed order; the result does not depend on
/// that order.
///
/// # Errors
/// When `path` is neither, cannot be opened, or holds a `sourcebook.toml` with a mistake in it. A file that
/// cannot be read is a finding.
pub fn read_collection(path: &Path, progress: &(dyn Fn(Progress) + Sync)) -> Result<Collection, IngestError> {
    let folder = Folder::open(path)?;
    let done = AtomicUsize::new(0);
    let total = folder.files.len();
    let read = each(folder.files.iter().collect(), |file: &FoundFile| {
        let read = match file.bytes() {
            Ok(bytes) => read_file(&file.name, &bytes, &folder.settings),
            Err(read) => read,
        };
        progress(Progress { done: done.fetch_add(1, Ordering::Relaxed) + 1, total });
        read
    });
    Ok(folder.collection(read))
}

/// Reads the settings in `folder`; without the file, everything is as the folder gives it.
fn settings_in(folder: &Path) -> Result<Settings, IngestError> {
    let path = folder.join(settings::FILE);
    match fs::read_to_string(&path) {
        Ok(text) => Settings::parse(&text).map_err(|mistake| IngestError::Settings { path, mistake }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Settings::default()),
        Err(source) => Err(IngestError::Unreadable { path, source }),
    }
}
