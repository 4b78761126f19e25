//! Our engine, on one thread where `RAYON_NUM_THREADS` is 1.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use pollster::block_on;
use sourcebook_index::decompressed;
use sourcebook_model::Selection;
use sourcebook_model::pack::MANIFEST_FILE;
use sourcebook_query::{Source, SourceError};
use sourcebook_site::{Cache, Stage};

use crate::asked::{Built, Engine, HITS, peak_memory};
use crate::clock::Moment;

/// Makes a pack of the articles, as the `sourcebook` command does.
pub(crate) fn build(articles: &Path, folder: &Path) -> anyhow::Result<Built> {
    let start = Moment::of_program();
    let indexing = OnceLock::new();
    let built = sourcebook_site::build_pack(articles, &Cache::none(), &|step| {
        if step.stage == Stage::Indexing {
            indexing.get_or_init(Moment::of_program);
        }
    })?;
    built.pack.write(folder)?;
    let bytes = built.pack.files.iter().map(|(_, bytes)| bytes.len() as u64).sum();
    let indexing = indexing.get().map_or(0.0, Moment::seconds);
    Ok(Built { whole: start.seconds(), indexing, bytes, memory: peak_memory() })
}

/// An open pack.
pub(crate) struct Sourcebook(sourcebook_query::Engine<Folder>);

impl Sourcebook {
    pub(crate) fn open(folder: &Path) -> anyhow::Result<Self> {
        Ok(Self(block_on(sourcebook_query::Engine::open(Folder(folder.to_owned())))?))
    }
}

/// White space behind a query ends its last word.
fn selection(query: &str, typing: bool) -> Selection {
    let query = if typing { query.to_owned() } else { format!("{query} ") };
    Selection { query, ..Selection::default() }
}

impl Engine for Sourcebook {
    fn find(&self, query: &str, typing: bool) -> anyhow::Result<Vec<String>> {
        let ranked = block_on(self.0.ranked(&selection(query, typing), HITS as u32))?;
        Ok(ranked.into_iter().map(|(id, _)| id).collect())
    }

    fn answer(&self, query: &str, typing: bool) -> anyhow::Result<usize> {
        Ok(block_on(self.0.answer(&selection(query, typing), HITS as u32))?.articles as usize)
    }
}

/// A pack's files on the disk.
struct Folder(PathBuf);

impl Source for Folder {
    async fn read(&self, file: &str) -> Result<Vec<u8>, SourceError> {
        let failed = |reason: String| SourceError { file: file.to_owned(), reason };
        let bytes = fs::read(self.0.join(file)).map_err(|error| failed(error.to_string()))?;
        if file == MANIFEST_FILE {
            return Ok(bytes);
        }
        decompressed(&bytes).ok_or_else(|| failed("it is no gzip file".to_owned()))
    }
}
