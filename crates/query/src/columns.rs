//! Columns of an open pack: what is told of all articles at once.

use std::cell::OnceCell;
use std::rc::Rc;

use sourcebook_model::pack::{DateColumn, Section, Synonym};

use crate::pack::Pack;
use crate::{QueryError, Source};

impl<S: Source> Pack<S> {
    /// The dates of the collection.
    pub(crate) async fn dates(&self) -> Result<Rc<DateColumn>, QueryError> {
        if let Some(dates) = self.dates.get() {
            return Ok(Rc::clone(dates));
        }
        let section = &self.directory.dates;
        let dates: DateColumn = self.whole("dates", section).await?;
        if !dates.holds(self.articles()) {
            return Err(self.bad_part("dates", section, 0, "it names what is not there".to_owned()));
        }
        Ok(Rc::clone(self.dates.get_or_init(|| Rc::new(dates))))
    }

    /// Groups of what means the same.
    pub(crate) async fn synonyms(&self) -> Result<Rc<Vec<Vec<Synonym>>>, QueryError> {
        if let Some(synonyms) = self.synonyms.get() {
            return Ok(Rc::clone(synonyms));
        }
        let synonyms = self.whole("synonyms", &self.directory.synonyms).await?;
        Ok(Rc::clone(self.synonyms.get_or_init(|| Rc::new(synonyms))))
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
        if let Some(list) = cell.get() {
            return Ok(Rc::clone(list));
        }
        let list: Vec<u32> = self.whole(name, section).await?;
        if list.len() != self.articles() {
            return Err(self.bad_part(name, section, 0, "it is not as long as the collection".to_owned()));
        }
        Ok(Rc::clone(cell.get_or_init(|| Rc::new(list))))
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
        dates && self.directory.themes.shards.iter().all(|shard| self.shards.get(shard.hash).is_some())
    }

    /// The error of a theme whose passages cannot be read.
    pub(crate) fn bad_theme(&self) -> QueryError {
        self.inconsistent("its themes' passages cannot be read")
    }
}

const THEMES: &str = "themes";
