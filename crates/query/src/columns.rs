//! Columns of an open pack: what is told of all articles at once.

use std::cell::OnceCell;
use std::rc::Rc;

use serde::de::DeserializeOwned;
use sourcebook_model::pack::{DateColumn, NameEntry, Section, Synonym};

use crate::pack::Pack;
use crate::{QueryError, Source};

impl<S: Source> Pack<S> {
    /// The dates of the collection.
    pub(crate) async fn dates(&self) -> Result<Rc<DateColumn>, QueryError> {
        let check = |dates: &DateColumn| {
            if dates.holds(self.articles()) { Ok(()) } else { Err("it names what is not there") }
        };
        self.column(&self.dates, "dates", &self.directory.dates, check).await
    }

    /// The names that a selection can narrow by.
    pub(crate) async fn names(&self) -> Result<Rc<Vec<NameEntry>>, QueryError> {
        self.column(&self.names, "names", &self.directory.names, |_| Ok(())).await
    }

    /// Groups of what means the same.
    pub(crate) async fn synonyms(&self) -> Result<Rc<Vec<Vec<Synonym>>>, QueryError> {
        self.column(&self.synonyms, "synonyms", &self.directory.synonyms, |_| Ok(())).await
    }

    /// For each article how many passages it has.
    pub(crate) async fn passages(&self) -> Result<Rc<Vec<u32>>, QueryError> {
        self.list(&self.passages, "passages", &self.directory.passages).await
    }

    /// For each article its place when titles are sorted.
    pub(crate) async fn ranks(&self) -> Result<Rc<Vec<u32>>, QueryError> {
        self.list(&self.ranks, "ranks", &self.directory.ranks).await
    }

    async fn list(
        &self,
        cell: &OnceCell<Rc<Vec<u32>>>,
        name: &str,
        section: &Section,
    ) -> Result<Rc<Vec<u32>>, QueryError> {
        let check = |list: &Vec<u32>| {
            if list.len() == self.articles() { Ok(()) } else { Err("it is not as long as the collection") }
        };
        self.column(cell, name, section, check).await
    }

    /// A column that is read once; `check` says what is wrong with one that does not fit the collection.
    async fn column<T: DeserializeOwned>(
        &self,
        cell: &OnceCell<Rc<T>>,
        name: &str,
        section: &Section,
        check: impl FnOnce(&T) -> Result<(), &'static str>,
    ) -> Result<Rc<T>, QueryError> {
        if let Some(column) = cell.get() {
            return Ok(Rc::clone(column));
        }
        let column = self.whole(name, section).await?;
        check(&column).map_err(|reason| self.bad_part(name, section, 0, reason.to_owned()))?;
        Ok(Rc::clone(cell.get_or_init(|| Rc::new(column))))
    }

    /// The passages that bear theme number `theme`, for [`sourcebook_model::pack::decode_theme`].
    pub(crate) async fn theme(&self, theme: usize) -> Result<Vec<u8>, QueryError> {
        let lengths = &self.directory.theme_lengths;
        let (Some(before), Some(&length)) = (lengths.get(..theme), lengths.get(theme)) else {
            return Err(self.inconsistent("its themes are not those of the manifest"));
        };
        let start: u64 = before.iter().map(|&length| u64::from(length)).sum();
        self.bytes(THEMES, &self.directory.themes, start..start + u64::from(length)).await
    }

    /// Whether nothing has to be read before themes and times can be counted.
    pub(crate) fn has_facets(&self) -> bool {
        let dates = self.directory.dates.shards.is_empty() || self.dates.get().is_some();
        let names = self.directory.names.shards.is_empty() || self.names.get().is_some();
        let mut bearing = self.directory.themes.shards.iter().chain(&self.directory.name_passages.shards);
        dates && names && bearing.all(|shard| self.shards.get(shard.hash).is_some())
    }

    /// The error of a theme whose passages cannot be read.
    pub(crate) fn bad_theme(&self) -> QueryError {
        self.inconsistent("its themes' passages cannot be read")
    }
}

const THEMES: &str = "themes";
