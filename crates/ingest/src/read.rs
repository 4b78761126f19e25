//! Reading one file: its bytes become the articles it holds, with a record of what was done to them.

use serde::{Deserialize, Serialize};
use sourcebook_analysis::each;
use sourcebook_model::{Article, Finding};

use crate::decode::decode;
use crate::draft::{DateClaim, Draft};
use crate::finish::finish;
use crate::formats::Format;
use crate::metadata::language::Guess;
use crate::record::Record;
use crate::settings::Settings;

/// What one file holds, as far as it can be said without the files beside it. [`crate::Collection::of`] makes a
/// collection of many.
///
/// It can be kept and used again as long as the file, [`Settings::on`] it and this crate stay the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRead {
    pub(crate) name: String,
    pub(crate) articles: Vec<Identified>,
    pub(crate) findings: Vec<Finding>,
}

/// An article with the id its record asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Identified {
    pub(crate) article: Article,
    /// The record's own id; `None` where the file's name gives one.
    pub(crate) own_id: Option<String>,
    /// The record's line, from 1; 0 where the article is the whole file.
    pub(crate) line: u32,
    /// What its letters say about its language; `None` where somebody states it.
    pub(crate) guess: Option<Guess>,
    /// Where its date was taken from; `None` where its editor gives it.
    pub(crate) date_clue: Option<DateClaim>,
}

/// Reads the file `name`, its path below the collection's folder with `/` between its parts; `bytes` are what it
/// holds. It never fails: what cannot be read is a finding.
pub fn read_file(name: &str, bytes: &[u8], settings: &Settings) -> FileRead {
    let mut record = Record::of(name);
    let Some(format) = Format::of(name) else {
        record.skip_unknown_kind();
        return FileRead { name: name.to_owned(), articles: Vec::new(), findings: record.into_findings() };
    };
    let drafts: Vec<Draft> = match decode(bytes, format, &mut record) {
        Some(text) => format.read(&text, name, &mut record),
        None => Vec::new(),
    };
    // One file may hold very many records.
    let finished = each(drafts, |draft| {
        let mut record = record.aside();
        (finish(draft, name, format, settings, &mut record), record)
    });
    let mut articles = Vec::new();
    for (article, findings) in finished {
        articles.extend(article);
        record.append(findings);
    }
    FileRead { name: name.to_owned(), articles, findings: record.into_findings() }
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
