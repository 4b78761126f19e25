//! The collection's settings: `sourcebook.toml` as its editor wrote it, checked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use serde::Deserialize;
use sourcebook_model::collection::{CollectionInfo, Theme, ThemeDefinition};
use sourcebook_model::{Action, Finding, PartialDate};
use toml::Spanned;

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
            Ok(text) => Self::parse(&text).map_err(|mistake| {
                let (line, column) = position(&text, mistake.at);
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
        CollectionInfo { title, description: self.description.clone(), themes: self.themes.clone() }
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

    fn parse(text: &str) -> Result<Self, Mistake> {
        let written: Written = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            Mistake { at, message: error.message().to_owned() }
        })?;
        let mut overrides = BTreeMap::new();
        for (file, wanted) in written.articles {
            let at = file.span().start;
            let (line, _) = position(text, at);
            overrides.insert(file.into_inner(), wanted.checked(line)?);
        }
        Ok(Self {
            title: written.title.map(|title| non_empty(title, "the collection's name")).transpose()?,
            description: written.description.unwrap_or_default(),
            themes: checked_themes(written.themes, text)?,
            overrides,
        })
    }
}

/// A mistake in the settings.
#[derive(Debug)]
struct Mistake {
    /// Byte offset of the mistake.
    at: usize,
    message: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    title: Option<Spanned<String>>,
    description: Option<String>,
    #[serde(default)]
    themes: Vec<Spanned<WrittenTheme>>,
    #[serde(default)]
    articles: BTreeMap<Spanned<String>, WrittenOverride>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTheme {
    id: Option<Spanned<String>>,
    label: Option<Spanned<String>>,
    description: Option<String>,
    cues: Option<Spanned<Vec<Spanned<String>>>>,
    #[serde(default)]
    exclude: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenOverride {
    title: Option<Spanned<String>>,
    date: Option<Spanned<toml::Value>>,
    authors: Option<Vec<Spanned<String>>>,
    source: Option<Spanned<String>>,
    language: Option<Spanned<String>>,
}

impl WrittenOverride {
    fn checked(self, line: u32) -> Result<Override, Mistake> {
        let authors = self
            .authors
            .map(|authors| authors.into_iter().map(|author| non_empty(author, "an author's name")).collect());
        Ok(Override {
            line,
            title: self.title.map(|title| non_empty(title, "a title")).transpose()?,
            date: self.date.map(checked_date).transpose()?,
            authors: authors.transpose()?,
            source: self.source.map(|source| non_empty(source, "a source")).transpose()?,
            language: self.language.map(|language| non_empty(language, "a language tag")).transpose()?,
        })
    }
}

fn checked_themes(written: Vec<Spanned<WrittenTheme>>, text: &str) -> Result<Vec<ThemeDefinition>, Mistake> {
    let mut lines: BTreeMap<String, u32> = BTreeMap::new();
    let mut themes = Vec::new();
    for theme in written {
        let at = theme.span().start;
        let theme = theme.into_inner();
        let missing = |key: &str, example: &str| Mistake {
            at,
            message: format!("this theme has no {key}: expected a line like {example}"),
        };
        let id = theme.id.ok_or_else(|| missing("id", "id = \"trade\""))?;
        let id_at = id.span().start;
        let id = checked_id(id)?;
        if let Some(line) = lines.get(&id) {
            let message = format!("the theme in line {line} has the id \"{id}\" too: expected another one");
            return Err(Mistake { at: id_at, message });
        }
        lines.insert(id.clone(), position(text, id_at).0);
        let label = theme.label.ok_or_else(|| missing("label", "label = \"Trade\""))?;
        let cues = theme.cues.ok_or_else(|| missing("cues", "cues = [\"export\", \"tariff\"]"))?;
        if cues.get_ref().is_empty() {
            let message =
                "this theme has no cues: expected at least one word or phrase, such as [\"export\"]";
            return Err(Mistake { at: cues.span().start, message: message.to_owned() });
        }
        themes.push(ThemeDefinition {
            theme: Theme {
                id,
                label: non_empty(label, "a label")?,
                description: theme.description.unwrap_or_default(),
            },
            cues: phrases(cues.into_inner())?,
            exclude: phrases(theme.exclude)?,
        });
    }
    Ok(themes)
}

fn phrases(written: Vec<Spanned<String>>) -> Result<Vec<String>, Mistake> {
    written.into_iter().map(|phrase| non_empty(phrase, "a word or phrase")).collect()
}

fn non_empty(written: Spanned<String>, expected: &str) -> Result<String, Mistake> {
    if written.get_ref().trim().is_empty() {
        let message = format!("this is empty: expected {expected}");
        return Err(Mistake { at: written.span().start, message });
    }
    Ok(written.into_inner())
}

fn checked_id(written: Spanned<String>) -> Result<String, Mistake> {
    let id = written.get_ref();
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if id.is_empty() || id.starts_with('-') || id.ends_with('-') || !id.bytes().all(allowed) {
        let message = format!(
            "\"{id}\" is no theme id: expected small letters, digits and hyphens, such as \"trade-routes\""
        );
        return Err(Mistake { at: written.span().start, message });
    }
    Ok(written.into_inner())
}

fn checked_date(written: Spanned<toml::Value>) -> Result<PartialDate, Mistake> {
    let text = match written.get_ref() {
        toml::Value::String(text) => text.clone(),
        toml::Value::Datetime(date) => date.to_string(),
        other => other.to_string(),
    };
    text.parse().map_err(|error: sourcebook_model::date::ParseDateError| Mistake {
        at: written.span().start,
        message: error.to_string(),
    })
}

/// Line and character of a byte offset, each from 1.
fn position(text: &str, at: usize) -> (u32, u32) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line as u32, column as u32)
}
