//! The collection's settings: `sourcebook.toml` as its editor wrote it, checked.

mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use sourcebook_model::collection::{CollectionInfo, ThemeDefinition};
use sourcebook_model::{Action, Finding, PartialDate};

use crate::collection::Identified;
use crate::error::IngestError;
use crate::record::Record;

/// The name of the settings file.
pub(crate) const FILE: &str = "sourcebook.toml";

/// What the editor settled.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    title: Option<String>,
    description: String,
    themes: Vec<ThemeDefinition>,
    synonyms: Vec<Vec<String>>,
    overrides: BTreeMap<String, Override>,
}

/// The editor's word on one article.
#[derive(Debug)]
pub(crate) struct Override {
    /// The line of the settings where it stands, from 1.
    pub(crate) line: u32,
    pub(crate) title: Option<String>,
    pub(crate) date: Option<PartialDate>,
    pub(crate) authors: Option<Vec<String>>,
    pub(crate) source: Option<String>,
    pub(crate) language: Option<String>,
}

impl Settings {
    /// Reads the settings in `folder`; without the file, everything is as the folder gives it.
    pub(crate) fn read(folder: &Path) -> Result<Self, IngestError> {
        let path = folder.join(FILE);
        match fs::read_to_string(&path) {
            Ok(text) => written::parse(&text).map_err(|mistake| {
                let (line, column) = written::position(&text, mistake.at);
                IngestError::Settings { path, line, column, message: mistake.message }
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(source) => Err(IngestError::Unreadable { path, source }),
        }
    }

    /// What the collection says about itself; its title is the folder's or file's name where none is given.
    pub(crate) fn info(&self, path: &Path) -> CollectionInfo {
        let title = self.title.clone().unwrap_or_else(|| {
            let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
            let name = if real.is_dir() { real.file_name() } else { real.file_stem() };
            name.unwrap_or_default().to_string_lossy().into_owned()
        });
        CollectionInfo {
            title,
            description: self.description.clone(),
            themes: self.themes.clone(),
            synonyms: self.synonyms.clone(),
        }
    }

    /// The editor's word on the article at `key`: its file, or its file and id with `#` between where one
    /// file holds many.
    pub(crate) fn of_article(&self, key: &str) -> Option<&Override> {
        self.overrides.get(key)
    }

    /// Overrides that no article answers to.
    pub(crate) fn unused(&self, articles: &[Identified]) -> Vec<Finding> {
        let keys: BTreeSet<String> = articles.iter().map(Identified::key).collect();
        let mut record = Record::of(FILE);
        for (key, wanted) in &self.overrides {
            if !keys.contains(key) {
                let reason =
                    "no article was read from this file: check the name, which is the path below the folder";
                record.warn(Action::Unresolved, "override", wanted.line, key, reason);
            }
        }
        record.into_findings()
    }
}
