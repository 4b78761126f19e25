//! Columns of an open pack: what is told of all articles at once.

use std::cell::OnceCell;
use std::rc::Rc;

use serde::de::DeserializeOwned;
use sourcebook_model::Selection;
use sourcebook_model::pack::{DateColumn, NameEntry, Pieces, Section, YearColumn};

use crate::by_article::ByArticle;
use crate::dates::{Dates, Years};
use crate::facets::by_article;
use crate::names::NAME_PASSAGES;
use crate::pack::{Pack, Part};
use crate::synonyms::Synonyms;
use crate::timeline::needs_days;
use crate::{QueryError, Source};

impl<S: Source> Pack<S> {
    /// The dates of the collection to the year.
    pub(crate) async fn years(&self) -> Result<Rc<Years>, QueryError> {
        let of = |column: YearColumn| Years::of(column, self.articles());
        self.column(&self.years, YEARS, &self.directory.years, of).await
    }

    /// The dates of the collection.
    pub(crate) async fn dates(&self) -> Result<Rc<Dates>, QueryError> {
        let of = |column: DateColumn| Dates::of(column, self.articles());
        self.column(&self.dates, DATES, &self.directory.dates, of).await
    }

    /// For each article 1 and the number of its own date, or 0.
    pub(crate) async fn own_dates(&self) -> Result<Rc<Vec<u32>>, QueryError> {
        self.list(&self.own_dates, "own-dates", &self.directory.own_dates).await
    }

    /// The pieces that texts are written in.
    pub(crate) async fn pieces(&self) -> Result<Rc<Pieces>, QueryError> {
        self.column(&self.pieces, PIECES, &self.directory.pieces, Ok).await
    }

    /// Lets the source know that the pieces will be read.
    pub(crate) fn expect_pieces(&self) {
        if self.pieces.get().is_none() {
            self.expect_all(PIECES, &self.directory.pieces);
        }
    }

    /// The names that a selection can narrow by.
    pub(crate) async fn names(&self) -> Result<Rc<Vec<NameEntry>>, QueryError> {
        self.column(&self.names, NAMES, &self.directory.names, Ok).await
    }

    /// Groups of what means the same.
    pub(crate) async fn synonyms(&self) -> Result<Rc<Synonyms>, QueryError> {
        self.column(&self.synonyms, "synonyms", &self.directory.synonyms, |groups| Ok(Synonyms::of(groups)))
            .await
    }

    /// For each article how many passages it has.
    pub(crate) async fn passage_counts(&self) -> Result<Rc<Vec<u32>>, QueryError> {
        self.list(&self.passage_counts, "passage-counts", &self.directory.passage_counts).await
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
        let check = |list: Vec<u32>| {
            if list.len() == self.articles() { Ok(list) } else { Err("it is not as long as the collection") }
        };
        self.column(cell, name, section, check).await
    }

    /// A column that is read once; `of` makes of it what is asked, or says what is wrong with one that does not fit the
    /// collection.
    async fn column<T: DeserializeOwned, U>(
        &self,
        cell: &OnceCell<Rc<U>>,
        name: &str,
        section: &Section,
        of: impl FnOnce(T) -> Result<U, &'static str>,
    ) -> Result<Rc<U>, QueryError> {
        if let Some(column) = cell.get() {
            return Ok(Rc::clone(column));
        }
        let column = of(self.whole(name, section).await?);
        let column = column.map_err(|reason| self.bad_part(name, section, 0, reason.to_owned()))?;
        Ok(Rc::clone(cell.get_or_init(|| Rc::new(column))))
    }

    /// The passages that bear theme number `theme`, for [`sourcebook_model::pack::decode_theme`].
    pub(crate) async fn theme(&self, theme: usize) -> Result<Part<'_>, QueryError> {
        let lengths = &self.directory.theme_lengths;
        let (Some(before), Some(&length)) = (lengths.get(..theme), lengths.get(theme)) else {
            return Err(self.inconsistent("its themes are not those of the manifest"));
        };
        let start: u64 = before.iter().map(|&length| u64::from(length)).sum();
        self.bytes(THEMES, &self.directory.themes, start..start + u64::from(length)).await
    }

    /// The themes that each article bears, and in how many passages.
    pub(crate) async fn themes_by_article(&self) -> Result<Rc<ByArticle>, QueryError> {
        let lengths = &self.directory.theme_lengths;
        if lengths.len() != self.manifest.themes.len() {
            return Err(self.inconsistent("its themes are not those of the manifest"));
        }
        let lengths = lengths.iter().copied();
        let turned = self.turned(&self.themes_by_article, THEMES, &self.directory.themes, lengths).await?;
        turned.ok_or_else(|| self.bad_theme())
    }

    /// The names that each article bears, by their numbers among the names that a selection can narrow by.
    pub(crate) async fn names_by_article(&self) -> Result<Rc<ByArticle>, QueryError> {
        let names = self.names().await?;
        let (lengths, section) = (names.iter().map(|entry| entry.length), &self.directory.name_passages);
        let turned = self.turned(&self.names_by_article, NAME_PASSAGES, section, lengths).await?;
        turned.ok_or_else(|| self.inconsistent("its names' passages cannot be read"))
    }

    /// Lists of passages of these `lengths`, turned round once; `None` if they cannot be read.
    async fn turned(
        &self,
        cell: &OnceCell<Rc<ByArticle>>,
        name: &str,
        section: &Section,
        lengths: impl Iterator<Item = u32>,
    ) -> Result<Option<Rc<ByArticle>>, QueryError> {
        if let Some(turned) = cell.get() {
            return Ok(Some(Rc::clone(turned)));
        }
        let bytes = self.all_bytes(name, section).await?;
        let turned = by_article(&bytes, lengths, self.articles()).map(Rc::new);
        Ok(turned.map(|turned| Rc::clone(cell.get_or_init(|| turned))))
    }

    /// The sections that have to be read yet before themes, names and times can be counted, with their names.
    fn unread_facets(&self, selection: &Selection) -> impl Iterator<Item = (&'static str, &Section)> {
        let directory = &self.directory;
        let (dates, has_dates) = match needs_days(selection) {
            true => ((DATES, &directory.dates), self.dates.get().is_some()),
            false => ((YEARS, &directory.years), self.years.get().is_some()),
        };
        let facets = [
            (dates, has_dates),
            ((THEMES, &directory.themes), self.themes_by_article.get().is_some()),
            ((NAMES, &directory.names), self.names.get().is_some()),
            ((NAME_PASSAGES, &directory.name_passages), self.names_by_article.get().is_some()),
        ];
        facets.into_iter().filter(|(_, is_read)| !is_read).map(|(facet, _)| facet)
    }

    /// Lets the source know that themes, names and times will be counted.
    pub(crate) fn expect_facets(&self, selection: &Selection) {
        self.unread_facets(selection).for_each(|(name, section)| self.expect_all(name, section));
    }

    /// Whether nothing has to be read before themes and times can be counted.
    pub(crate) fn has_facets(&self, selection: &Selection) -> bool {
        self.unread_facets(selection).all(|(_, section)| section.shards.is_empty())
    }

    /// The error of a theme whose passages cannot be read.
    pub(crate) fn bad_theme(&self) -> QueryError {
        self.inconsistent("its themes' passages cannot be read")
    }
}

const YEARS: &str = "years";
const DATES: &str = "dates";
const NAMES: &str = "names";
const THEMES: &str = "themes";
const PIECES: &str = "pieces";
