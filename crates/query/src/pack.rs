//! An open pack: its parts, read when they are needed and kept for a while.

use std::cell::{Cell, OnceCell};
use std::ops::{Deref, Range};
use std::rc::Rc;

use serde::de::DeserializeOwned;
use sourcebook_model::pack::{
    Directory, Impact, Manifest, MentionShard, NameEntry, PackError, Pieces, Section, ShardRef, TextShard,
    decode,
};

use crate::by_article::ByArticle;
use crate::dates::{Dates, Years};
use crate::dictionary::{POSITIONS, Words};
use crate::feedback::VECTORS;
use crate::kept::Kept;
use crate::marking::Stemmed;
use crate::matching::Sums;
use crate::synonyms::Synonyms;
use crate::{QueryError, Source, Stem};

/// How much is kept of shards, in bytes: enough for the answers of a while, little for a telephone.
const MOST_SHARDS: usize = 36_000_000;
/// How much of those that few queries read.
const MOST_RARE: usize = 6_000_000;
/// How much is kept of texts, in bytes.
const MOST_TEXTS: usize = 12_000_000;
/// How much of the shards that articles came in, where there is no room for all.
const MOST_TEXT_SHARDS: usize = 4_000_000;
/// How much is kept of each kind of part that is kept as it is read, in bytes.
const MOST_PARTS: usize = 8_000_000;

/// An open pack.
pub(crate) struct Pack<S> {
    pub(crate) source: S,
    pub(crate) manifest: Manifest,
    pub(crate) directory: Directory,
    /// For each of the directory's languages, the stems of its words, if they were to be had.
    pub(crate) stems: Vec<Option<Stem>>,
    /// For each of them, words with their stems.
    pub(crate) stemmed: Vec<Stemmed>,
    /// The frequency of each [`Impact`].
    pub(crate) frequencies: [f32; 256],
    pub(crate) words: Kept<Words>,
    pub(crate) shards: Kept<Vec<u8>>,
    /// Shards that few queries read: large ones, which push nothing else out.
    rare: Kept<Vec<u8>>,
    /// Articles as they are stored, by number: whoever asks again asks for the same articles, of shards that hold many.
    pub(crate) texts: Kept<Vec<u8>>,
    pub(crate) text_shards: Kept<TextShard>,
    pub(crate) mention_shards: Kept<MentionShard>,
    pub(crate) ids: Kept<TextShard>,
    /// For whichever clause is next; none while one has it.
    pub(crate) sums: Cell<Option<Sums>>,
    /// For each shard of the texts the number of its first article.
    pub(crate) text_starts: Vec<u32>,
    /// And of the mentions.
    pub(crate) mention_starts: Vec<u32>,
    pub(crate) pieces: OnceCell<Rc<Pieces>>,
    pub(crate) years: OnceCell<Rc<Years>>,
    pub(crate) dates: OnceCell<Rc<Dates>>,
    pub(crate) own_dates: OnceCell<Rc<Vec<u32>>>,
    pub(crate) collection_places: OnceCell<Rc<Vec<u32>>>,
    pub(crate) passage_counts: OnceCell<Rc<Vec<u32>>>,
    pub(crate) ranks: OnceCell<Rc<Vec<u32>>>,
    pub(crate) synonyms: OnceCell<Rc<Synonyms>>,
    pub(crate) names: OnceCell<Rc<Vec<NameEntry>>>,
    pub(crate) themes_by_article: OnceCell<Rc<ByArticle>>,
    pub(crate) names_by_article: OnceCell<Rc<ByArticle>>,
}

impl<S: Source> Pack<S> {
    /// Opens the pack whose manifest is the file `manifest`.
    pub(crate) async fn open(source: S, manifest: &str) -> Result<Self, QueryError> {
        let manifest = source.manifest(&source.read(manifest).await?)?;
        let bytes = read(&source, Manifest::DIRECTORY, &manifest.directory).await?;
        let directory: Directory = decode(&bytes).map_err(|reason| bad_directory(&manifest, reason))?;
        if (manifest.articles, manifest.passages) != (directory.articles, directory.passage_count) {
            let reason = "it counts other articles than the pack's directory".to_owned();
            return Err(PackError::BadManifest(reason).into());
        }
        if !directory.is_plausible() {
            return Err(bad_directory(&manifest, "it has no room for its articles".to_owned()).into());
        }
        let (text_starts, mention_starts) =
            (starts(&directory.text_counts), starts(&directory.mention_counts));
        // Where there is room for all shards, no article is kept besides.
        let (most_text_shards, most_texts) = match directory.texts.bytes <= MOST_TEXTS as u64 {
            true => (MOST_TEXTS, 0),
            false => (MOST_TEXT_SHARDS, MOST_TEXTS),
        };
        let mut stems = Vec::with_capacity(directory.languages.len());
        for language in &directory.languages {
            stems.push(source.stem(language).await);
        }
        Ok(Self {
            source,
            manifest,
            directory,
            stemmed: stems.iter().map(|_| Stemmed::default()).collect(),
            stems,
            frequencies: Impact::frequencies(),
            words: Kept::new(MOST_PARTS),
            shards: Kept::new(MOST_SHARDS),
            rare: Kept::new(MOST_RARE),
            texts: Kept::new(most_texts),
            text_shards: Kept::new(most_text_shards),
            mention_shards: Kept::new(MOST_PARTS),
            ids: Kept::new(MOST_PARTS),
            sums: Cell::default(),
            text_starts,
            mention_starts,
            pieces: OnceCell::new(),
            years: OnceCell::new(),
            dates: OnceCell::new(),
            own_dates: OnceCell::new(),
            collection_places: OnceCell::new(),
            passage_counts: OnceCell::new(),
            ranks: OnceCell::new(),
            synonyms: OnceCell::new(),
            names: OnceCell::new(),
            themes_by_article: OnceCell::new(),
            names_by_article: OnceCell::new(),
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

    /// The bytes of a part of a section that is read part by part. They are not kept.
    pub(crate) async fn part(
        &self,
        name: &str,
        section: &Section,
        number: usize,
    ) -> Result<Vec<u8>, QueryError> {
        if section.shards.is_empty() {
            return Ok(section.inline.clone());
        }
        let shard = section.shards.get(number).ok_or_else(|| self.inconsistent("it has no such shard"))?;
        read(&self.source, name, shard).await
    }

    /// The bytes of a part, decoded and not kept.
    pub(crate) async fn decoded<T: DeserializeOwned>(
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
        let kept = self.kept(name);
        if let Some(bytes) = kept.get(shard.hash) {
            return Ok(bytes);
        }
        let bytes = read(&self.source, name, shard).await?;
        Ok(kept.put(shard.hash, bytes.len(), bytes))
    }

    /// Where shards of a section are kept.
    fn kept(&self, name: &str) -> &Kept<Vec<u8>> {
        if [POSITIONS, VECTORS].contains(&name) { &self.rare } else { &self.shards }
    }

    /// Bytes of a section that is cut anywhere.
    pub(crate) async fn bytes<'pack>(
        &'pack self,
        name: &str,
        section: &'pack Section,
        range: Range<u64>,
    ) -> Result<Part<'pack>, QueryError> {
        let missing = || self.inconsistent(&format!("its {name} are cut off"));
        if section.shards.is_empty() {
            let bytes = section.inline.get(range.start as usize..range.end as usize);
            return bytes.map(Part::Here).ok_or_else(missing);
        }
        let mut bytes = Vec::new();
        for (part, shard) in parts_in(section, &range) {
            let content = self.shard(name, shard).await?;
            let within = part.start as usize..part.end as usize;
            let here = content.get(within.clone()).ok_or_else(missing)?;
            if within.len() as u64 == range.end - range.start {
                return Ok(Part::OfShard(content, within));
            }
            bytes.extend(here);
        }
        if (bytes.len() as u64) < range.end - range.start { Err(missing()) } else { Ok(Part::Joined(bytes)) }
    }

    /// Lets the source know that these bytes will be read.
    pub(crate) fn expect(&self, name: &str, section: &Section, range: &Range<u64>) {
        for (_, shard) in parts_in(section, range) {
            if !self.kept(name).has(shard.hash) {
                self.source.expect(&shard.file(name));
            }
        }
    }

    /// Whether nothing has to be read for these bytes.
    pub(crate) fn has(&self, section: &Section, range: &Range<u64>) -> bool {
        parts_in(section, range).all(|(_, shard)| self.shards.has(shard.hash))
    }

    /// Lets the source know that part `number` of a section will be read.
    pub(crate) fn expect_shard(&self, name: &str, section: &Section, number: usize) {
        if let Some(shard) = section.shards.get(number) {
            self.source.expect(&shard.file(name));
        }
    }

    /// Lets the source know that all bytes of a section will be read.
    pub(crate) fn expect_all(&self, name: &str, section: &Section) {
        section.shards.iter().for_each(|shard| self.source.expect(&shard.file(name)));
    }

    /// All bytes of a section that is cut anywhere. They are not kept: whoever reads a section as a whole keeps what it is.
    pub(crate) async fn all_bytes(&self, name: &str, section: &Section) -> Result<Vec<u8>, QueryError> {
        let mut bytes = section.inline.clone();
        self.expect_all(name, section);
        for shard in &section.shards {
            bytes.extend(read(&self.source, name, shard).await?);
        }
        Ok(bytes)
    }

    /// All of a section that is cut anywhere, decoded.
    pub(crate) async fn whole<T: DeserializeOwned>(
        &self,
        name: &str,
        section: &Section,
    ) -> Result<T, QueryError> {
        let bytes = self.all_bytes(name, section).await?;
        decode(&bytes).map_err(|reason| self.bad_part(name, section, 0, reason))
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

/// Bytes of a section, where they are: most lie in one shard, which is kept as long as they are looked at.
#[derive(Clone, Debug)]
pub(crate) enum Part<'pack> {
    Here(&'pack [u8]),
    OfShard(Rc<Vec<u8>>, Range<usize>),
    Joined(Vec<u8>),
}

impl Deref for Part<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Here(bytes) => bytes,
            Self::OfShard(shard, range) => &shard[range.clone()],
            Self::Joined(bytes) => bytes,
        }
    }
}

/// Reads a shard, and sees that it is the one that is meant.
pub(crate) async fn read<S: Source>(source: &S, name: &str, shard: &ShardRef) -> Result<Vec<u8>, QueryError> {
    let file = shard.file(name);
    let mut bytes = source.read(&file).await?;
    if shard.verify(name, &bytes).is_err() {
        bytes = source.read_anew(&file).await?;
        shard.verify(name, &bytes)?;
    }
    Ok(bytes)
}

/// The shards that `range` of a section lies in, each with the bytes of it that do.
fn parts_in<'section>(
    section: &'section Section,
    range: &Range<u64>,
) -> impl Iterator<Item = (Range<u64>, &'section ShardRef)> {
    let (from, until) = (range.start, range.end);
    let most = u64::from(section.shard_bytes).max(1);
    let first = usize::try_from(from / most).unwrap_or(usize::MAX);
    let shards = section.shards.get(first..).unwrap_or_default();
    let starts = (from / most * most..until).step_by(most as usize);
    let part = move |start: u64| from.max(start) - start..until.min(start.saturating_add(most)) - start;
    starts.zip(shards).map(move |(start, shard)| (part(start), shard)).filter(|(part, _)| !part.is_empty())
}

/// For each shard of so many articles the number of its first.
fn starts(counts: &[u32]) -> Vec<u32> {
    let starts = counts.iter().scan(0u32, |end, count| {
        let start = *end;
        *end = end.saturating_add(*count);
        Some(start)
    });
    starts.collect()
}

/// The place of the last of the sorted `starts` that `is_before` holds for; 0 if it holds for none.
pub(crate) fn last_before<T>(starts: &[T], is_before: impl FnMut(&T) -> bool) -> usize {
    starts.partition_point(is_before).saturating_sub(1)
}

fn bad_directory(manifest: &Manifest, reason: String) -> PackError {
    PackError::BadShard { file: manifest.directory.file(Manifest::DIRECTORY), reason }
}
