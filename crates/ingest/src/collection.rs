//! Reading a collection: every file once, in parallel, in the order of their paths.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use sourcebook_model::{Article, CollectionInfo, Finding};

use crate::consensus::settle_languages;
use crate::decode::decode;
use crate::draft::Draft;
use crate::error::IngestError;
use crate::finish::finish;
use crate::formats::Format;
use crate::identity::give_ids;
use crate::metadata::language::Guess;
use crate::record::Record;
use crate::settings::Settings;
use crate::walk::{Found, walk};

/// A folder's articles, with all that was noticed on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// What `sourcebook.toml` says, or what the folder's name gives.
    pub info: CollectionInfo,
    /// The articles, in the order of their files' paths.
    pub articles: Vec<Article>,
    /// What was dropped, derived, overridden, left unknown or could not be read, file by file.
    pub findings: Vec<Finding>,
}

/// How far reading has come, for a progress bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Files read.
    pub done: usize,
    /// Files to read.
    pub total: usize,
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
    let metadata =
        fs::metadata(path).map_err(|source| IngestError::Unreadable { path: path.to_owned(), source })?;
    let (settings, found) = if metadata.is_dir() {
        (Settings::read(path)?, walk(path)?)
    } else if Format::of(path) == Some(Format::JsonLines) {
        (Settings::default(), Found::single(path))
    } else {
        return Err(IngestError::NotACollection { path: path.to_owned() });
    };

    let done = AtomicUsize::new(0);
    let total = found.files.len();
    let read: Vec<FileRead> = found
        .files
        .par_iter()
        .map(|file| {
            let read = read_file(&file.path, &file.name, file.format, &settings);
            progress(Progress { done: done.fetch_add(1, Ordering::Relaxed) + 1, total });
            read
        })
        .collect();

    let mut findings = found.findings;
    let mut articles = Vec::new();
    for file in read {
        articles.extend(file.articles);
        findings.extend(file.findings);
    }
    findings.extend(give_ids(&mut articles));
    findings.extend(settle_languages(&mut articles));
    findings.extend(settings.unused(&articles));
    findings.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    Ok(Collection {
        info: settings.info(path),
        articles: articles.into_iter().map(|identified| identified.article).collect(),
        findings,
    })
}

/// An article with the id its record asks for.
pub(crate) struct Identified {
    pub(crate) article: Article,
    /// The record's own id; `None` where the file's name gives one.
    pub(crate) own_id: Option<String>,
    /// The record's line, from 1; 0 where the article is the whole file.
    pub(crate) line: u32,
    /// What its letters say about its language; `None` where somebody states it.
    pub(crate) guess: Option<Guess>,
}

struct FileRead {
    articles: Vec<Identified>,
    findings: Vec<Finding>,
}

fn read_file(path: &Path, name: &str, format: Format, settings: &Settings) -> FileRead {
    let mut record = Record::of(name);
    let drafts: Vec<Draft> = match fs::read(path) {
        Ok(bytes) => match decode(&bytes, format, &mut record) {
            Some(text) => format.read(&text, name, &mut record),
            None => Vec::new(),
        },
        Err(error) => {
            record.broken("file", 0, "", format!("cannot be opened: {error}"));
            Vec::new()
        }
    };
    // One file may hold very many records.
    let finished: Vec<(Option<Identified>, Record)> = drafts
        .into_par_iter()
        .map(|draft| {
            let mut record = record.aside();
            (finish(draft, name, format, settings, &mut record), record)
        })
        .collect();
    let mut articles = Vec::new();
    for (article, findings) in finished {
        articles.extend(article);
        record.append(findings);
    }
    FileRead { articles, findings: record.into_findings() }
}

impl Identified {
    /// What names this article in `sourcebook.toml`: its file, or its file and id with `#` between where
    /// one file holds many.
    pub(crate) fn key(&self) -> String {
        match &self.own_id {
            Some(id) => format!("{}#{id}", self.article.file),
            None => self.article.file.clone(),
        }
    }
}
