//! An open pack: its parts, read when they are needed and kept for a while.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use serde::de::DeserializeOwned;
use sourcebook_model::pack::{
    ArticleId, ArticleText, DateColumn, Directory, Impact, Manifest, PackError, Section, ShardRef, Synonym,
    TextShard, decode,
};

use crate::dictionary::Words;
use crate::kept::Kept;
use crate::{QueryError, Source, Stem};

/// How much is kept of each kind of part, in bytes: enough for the answers of a while, little for a telephone.
const MOST_KEPT: usize = 16_000_000;

/// An open pack.
pub(crate) struct Pack<S> {
    pub(crate) source: S,
    pub(crate) manifest: Manifest,
    pub(crate) directory: Directory,
    /// For each of the directory's languages, the stems of its words, if they were to be had.
    pub(crate) stems: Vec<Option<Stem>>,
    /// The frequency of each [`Impact`].
    pub(crate) frequencies: [f32; 256],
    pub(crate) words: Kept<Words>,
    shards: Kept<Vec<u8>>,
    texts: Kept<TextShard>,
    ids: Kept<Vec<ArticleId>>,
    dates: OnceCell<Rc<DateColumn>>,
    passages: OnceCell<Rc<Vec<u32>>>,
    ranks: OnceCell<Rc<Vec<u32>>>,
    synonyms: OnceCell<Rc<Vec<Vec<Synonym>>>>,
}

impl<S: Source> Pack<S> {
    /// Opens the pack whose manifest is the file `manifest`.
    pub(crate) async fn open(source: S, manifest: &str) -> Result<Self, QueryError> {
        let manifest = Manifest::from_json(&source.read(manifest).await?)?;
        let shard = &manifest.directory;
        let bytes = source.read(&shard.file(Manifest::DIRECTORY)).await?;
        shard.verify(Manifest::DIRECTORY, &bytes)?;
        let directory: Directory = decode(&bytes).map_err(|reason| bad_directory(&manifest, reason))?;
        if (manifest.articles, manifest.passages) != (directory.articles, directory.passage_count) {
            let reason = "it counts other articles than the pack's directory".to_owned();
            return Err(PackError::BadManifest(reason).into());
        }
        if !directory.is_plausible() {
            return Err(bad_directory(&manifest, "it has no room for its articles".to_owned()).into());
        }
        let mut stems = Vec::with_capacity(directory.languages.len());
        for language in &directory.languages {
            stems.push(source.stem(language).await);
        }
        Ok(Self {
            source,
            manifest,
            directory,
            stems,
            frequencies: Impact::frequencies(),
            words: Kept::new(MOST_KEPT),
            shards: Kept::new(MOST_KEPT),
            texts: Kept::new(MOST_KEPT),
            ids: Kept::new(MOST_KEPT),
            dates: OnceCell::new(),
            passages: OnceCell::new(),
            ranks: OnceCell::new(),
            synonyms: OnceCell::new(),
        })
    }

    /// How many articles there are.
    pub(crate) fn articles(&self) -> usize {
        self.manifest.articles as usize
    }

    /// The error of a pack whose directory names what is not there.
    pub(crate) fn inconsistent(&self, reason: &str) -> QueryError {
        bad_directory(&self.manifest, reason.to_owned()).into()
    }

    /// The bytes of a part of a section that is read part by part.
    pub(crate) async fn part(
        &self,
        name: &str,
        section: &Section,
        number: usize,
    ) -> Result<Rc<Vec<u8>>, QueryError> {
        if section.shards.is_empty() {
            return Ok(Rc::new(section.inline.clone()));
        }
        let shard = section.shards.get(number).ok_or_else(|| self.inconsistent("it has no such shard"))?;
        self.shard(name, shard).await
    }

    /// The bytes of a part, decoded.
    async fn decoded<T: DeserializeOwned>(
        &self,
        name: &str,
        section: &Section,
        number: usize,
    ) -> Result<T, QueryError> {
        let bytes = self.part(name, section, number).await?;
        decode(&bytes).map_err(|reason| self.bad_part(name, section, number, reason))
    }

    /// The error of a part that is not what it should be.
    pub(crate) fn bad_part(
        &self,
        name: &str,
        section: &Section,
        number: usize,
        reason: String,
    ) -> QueryError {
        match section.shards.get(number) {
            Some(shard) => PackError::BadShard { file: shard.file(name), reason }.into(),
            None => self.inconsistent(&format!("of its {name}, {reason}")),
        }
    }

    async fn shard(&self, name: &str, shard: &ShardRef) -> Result<Rc<Vec<u8>>, QueryError> {
        if let Some(bytes) = self.shards.get(shard.hash) {
            return Ok(bytes);
        }
        let bytes = self.source.read(&shard.file(name)).await?;
        shard.verify(name, &bytes)?;
        Ok(self.shards.put(shard.hash, bytes.len(), bytes))
    }

    /// Bytes of a section that is cut anywhere.
    pub(crate) async fn bytes(
        &self,
        name: &str,
        section: &Section,
        range: Range<u64>,
    ) -> Result<Vec<u8>, QueryError> {
        let missing = || self.inconsistent(&format!("its {name} are cut off"));
        if section.shards.is_empty() {
            let bytes = section.inline.get(range.start as usize..range.end as usize);
            return Ok(bytes.ok_or_else(missing)?.to_vec());
        }
        let mut bytes = Vec::new();
        let mut start = 0;
        for shard in &section.shards {
            let end = start + u64::from(shard.length);
            if start < range.end && range.start < end {
                let content = self.shard(name, shard).await?;
                let (from, to) = (range.start.max(start) - start, range.end.min(end) - start);
                bytes.extend(content.get(from as usize..to as usize).ok_or_else(missing)?);
            }
            start = end;
        }
        if start < range.end { Err(missing()) } else { Ok(bytes) }
    }

    /// Lets the source know that these bytes will be read.
    pub(crate) fn expect(&self, name: &str, section: &Section, range: &Range<u64>) {
        let mut start = 0;
        for shard in &section.shards {
            let end = start + u64::from(shard.length);
            if start < range.end && range.start < end && self.shards.get(shard.hash).is_none() {
                self.source.expect(&shard.file(name));
            }
            start = end;
        }
    }

    /// All of a section that is cut anywhere, decoded.
    async fn whole<T: DeserializeOwned>(&self, name: &str, section: &Section) -> Result<T, QueryError> {
        let length = section.inline.len() as u64;
        let length: u64 = length + section.shards.iter().map(|shard| u64::from(shard.length)).sum::<u64>();
        self.expect(name, section, &(0..length));
        let bytes = self.bytes(name, section, 0..length).await?;
        decode(&bytes).map_err(|reason| self.bad_part(name, section, 0, reason))
    }

    /// Lets the source know that the text of this article will be read.
    pub(crate) fn expect_text(&self, article: u32) {
        let shard = last_from(&self.directory.text_starts, article);
        if self.texts.get(shard as u64).is_none()
            && let Some(shard) = self.directory.texts.shards.get(shard)
        {
            self.source.expect(&shard.file(TEXTS));
        }
    }

    /// The text of an article.
    pub(crate) async fn text(&self, article: u32) -> Result<Text, QueryError> {
        let number = last_from(&self.directory.text_starts, article);
        let shard = match self.texts.get(number as u64) {
            Some(shard) => shard,
            None => {
                let section = &self.directory.texts;
                let shard =
                    section.shards.get(number).ok_or_else(|| self.inconsistent("its texts are cut off"))?;
                let bytes = self.source.read(&shard.file(TEXTS)).await?;
                shard.verify(TEXTS, &bytes)?;
                let texts = decode(&bytes).map_err(|reason| self.bad_part(TEXTS, section, number, reason))?;
                self.texts.put(number as u64, bytes.len(), texts)
            }
        };
        let start = self.directory.text_starts.get(number).copied().unwrap_or_default();
        let index = article.saturating_sub(start) as usize;
        if index < shard.articles.len() {
            return Ok(Text { shard, index });
        }
        let reason = format!("it has no article {article}");
        Err(self.bad_part(TEXTS, &self.directory.texts, number, reason))
    }

    /// Id and title of an article.
    pub(crate) async fn name(&self, article: u32) -> Result<ArticleId, QueryError> {
        let number = last_from(&self.directory.id_starts, article);
        let section = &self.directory.ids;
        let names = match self.ids.get(number as u64) {
            Some(names) => names,
            None => {
                let names: Vec<ArticleId> = self.decoded(IDS, section, number).await?;
                let size = names.iter().map(|name| name.id.len() + name.title.len()).sum();
                self.ids.put(number as u64, size, names)
            }
        };
        let start = self.directory.id_starts.get(number).copied().unwrap_or_default();
        let name = names.get(article.saturating_sub(start) as usize).cloned();
        name.ok_or_else(|| self.bad_part(IDS, section, number, format!("it has no article {article}")))
    }

    /// The number of the article with this id, if there is one.
    pub(crate) async fn number(&self, id: &str) -> Result<Option<u32>, QueryError> {
        let starts = &self.directory.number_starts;
        if starts.is_empty() {
            return Ok(None);
        }
        let number = starts.partition_point(|start| start.as_str() <= id).saturating_sub(1);
        let numbers: Vec<(String, u32)> = self.decoded("numbers", &self.directory.numbers, number).await?;
        let article = numbers.into_iter().find(|(known, _)| known == id).map(|(_, article)| article);
        Ok(article.filter(|article| (*article as usize) < self.articles()))
    }

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

    /// Number of the theme with this id.
    pub(crate) fn theme_number(&self, id: &str) -> Option<usize> {
        self.manifest.themes.iter().position(|theme| theme.id == id)
    }

    /// The number of a language among the directory's.
    pub(crate) fn language(&self, tag: &str) -> Option<usize> {
        self.directory.languages.iter().position(|known| known == tag)
    }
}

const TEXTS: &str = "texts";
const IDS: &str = "ids";
const THEMES: &str = "themes";

/// An article's text in its shard.
pub(crate) struct Text {
    shard: Rc<TextShard>,
    index: usize,
}

impl std::ops::Deref for Text {
    type Target = ArticleText;

    fn deref(&self) -> &ArticleText {
        &self.shard.articles[self.index]
    }
}

fn bad_directory(manifest: &Manifest, reason: String) -> PackError {
    PackError::BadShard { file: manifest.directory.file(Manifest::DIRECTORY), reason }
}

/// The place of the last of the ascending `starts` that is not above `number`; 0 if all are.
fn last_from(starts: &[u32], number: u32) -> usize {
    starts.partition_point(|start| *start <= number).saturating_sub(1)
}
