//! The collection's settings: `sourcebook.toml` as its editor wrote it, checked.

mod written;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use sourcebook_model::collection::{CollectionInfo, ThemeDefinition};
use sourcebook_model::{Action, Finding, PartialDate};

use crate::order::Order;
use crate::read::Identified;
use crate::record::Record;

/// The name of the settings file.
pub(crate) const FILE: &str = "sourcebook.toml";

/// What the editor settled in `sourcebook.toml`; by default, everything is as the files give it.
#[derive(Debug)]
pub struct Settings {
    title: Option<String>,
    description: String,
    themes: Vec<ThemeDefinition>,
    tags: bool,
    order: Option<Order>,
    synonyms: Vec<Vec<String>>,
    overrides: BTreeMap<String, Override>,
}

/// A mistake in the settings.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {message}")]
pub struct Mistake {
    /// Its line, from 1.
    pub line: u32,
    /// The character in that line, from 1.
    pub column: u32,
    /// What is wrong and what was expected.
    pub message: String,
}

/// The editor's word on one article.
#[derive(Debug, Serialize)]
pub(crate) struct Override {
    /// The line of the settings where it stands, from 1.
    pub(crate) line: u32,
    pub(crate) title: Option<String>,
    pub(crate) date: Option<PartialDate>,
    pub(crate) authors: Option<Vec<String>>,
    pub(crate) source: Option<String>,
    pub(crate) language: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            title: None,
            description: String::new(),
            themes: Vec::new(),
            tags: true,
            order: None,
            synonyms: Vec::new(),
            overrides: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// Whether articles are filed under their tags, too.
    pub(crate) fn has_tag_themes(&self) -> bool {
        self.tags
    }

    /// The order of the articles, if the editor wants one.
    pub(crate) fn order(&self) -> Option<Order> {
        self.order
    }

    /// Reads what stands in a `sourcebook.toml`.
    ///
    /// # Errors
    /// The first mistake in it.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        written::parse(text).map_err(|mistake| {
            let (line, column) = written::position(text, mistake.at);
            Mistake { line, column, message: mistake.message }
        })
    }

    /// All in the settings that reading the file `file` depends on, so that what was read of it can be kept.
    pub fn on(&self, file: &str) -> impl Serialize {
        let overrides = self.overrides.range(file.to_owned()..);
        let on_file = overrides.take_while(|(key, _)| key.starts_with(file));
        on_file
            .filter(|(key, _)| matches!(key.as_bytes().get(file.len()), None | Some(b'#')))
            .collect::<Vec<_>>()
    }

    /// What the collection says about itself; `name` is its title where none is given.
    pub(crate) fn info(&self, name: &str) -> CollectionInfo {
        CollectionInfo {
            title: self.title.clone().unwrap_or_else(|| name.to_owned()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reading_a_file_depends_on_is_what_is_said_of_it_and_of_its_records() {
        let text = ["a.txt", "a.txt#1", "a.txtile", "b.txt"]
            .map(|key| format!("[articles.\"{key}\"]\ntitle = \"T\"\n"));
        let on =
            |text: &str, file: &str| serde_json::to_string(&Settings::parse(text).unwrap().on(file)).unwrap();
        let all = on(&text.concat(), "a.txt");
        assert_eq!(all, on(&text[..2].concat(), "a.txt"));
        assert_ne!(all, on(&text[..1].concat(), "a.txt"));
        assert_eq!(on(&text.concat(), "c.txt"), "[]");
    }
}
