//! A drawer: one file of the cache, read whole and written whole.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use sourcebook_model::pack::{content_hash, decode, encode};
use tempfile::NamedTempFile;

/// A hash of the code that reads and annotates, see `build.rs`.
const RULES: &str = env!("SOURCEBOOK_RULES");

/// Bytes of a number in a drawer: the hash of all that follows, then for each thing its key, its length and itself.
const NUMBER: usize = size_of::<u64>();

/// What a thing is found by: a hash of all that it was worked out from, and of the code.
pub(crate) fn key(parts: &[&[u8]]) -> u64 {
    let mut all = RULES.as_bytes().to_vec();
    for part in parts {
        all.extend((part.len() as u64).to_le_bytes());
        all.extend(*part);
    }
    content_hash(&all)
}

/// Things kept in one file; without a file, nothing is kept.
pub(crate) struct Drawer {
    file: Option<PathBuf>,
    bytes: Vec<u8>,
    kept: BTreeMap<u64, Range<usize>>,
    used: BTreeMap<u64, Vec<u8>>,
    is_changed: bool,
}

impl Drawer {
    /// The drawer in `file`. One that is not there, or damaged, is empty.
    pub(super) fn open(file: Option<PathBuf>) -> Self {
        let bytes = file.as_ref().and_then(|file| fs::read(file).ok()).unwrap_or_default();
        let kept = contents(&bytes).unwrap_or_default();
        Self { file, bytes, kept, used: BTreeMap::new(), is_changed: false }
    }

    /// The thing that is kept under `key`, or else what `make` gives, which is kept.
    pub(crate) fn get_or_make<Thing: Serialize + DeserializeOwned>(
        &mut self,
        key: u64,
        make: impl FnOnce() -> Thing,
    ) -> Thing {
        if self.file.is_none() {
            return make();
        }
        let kept = self.kept.get(&key).and_then(|range| self.bytes.get(range.clone()));
        if let Some((thing, bytes)) = kept.and_then(|bytes| Some((decode(bytes).ok()?, bytes))) {
            self.used.insert(key, bytes.to_vec());
            return thing;
        }
        let thing = make();
        if let Ok(bytes) = encode(&thing) {
            self.used.insert(key, bytes);
            self.is_changed = true;
        }
        thing
    }

    /// Writes what was used, unless that is what is there already; the error names the file.
    pub(super) fn close(self) -> Result<(), (PathBuf, io::Error)> {
        let Some(file) = &self.file else { return Ok(()) };
        let written = match (self.is_changed || self.used.len() != self.kept.len(), self.used.is_empty()) {
            (false, _) => Ok(()),
            (true, true) => match fs::remove_file(file) {
                // Another build was faster.
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
                removed => removed,
            },
            (true, false) => self.write(file),
        };
        written.map_err(|error| (file.clone(), error))
    }

    fn write(&self, file: &Path) -> io::Result<()> {
        let mut content = Vec::new();
        for (key, bytes) in &self.used {
            content.extend(key.to_le_bytes());
            content.extend((bytes.len() as u64).to_le_bytes());
            content.extend(bytes);
        }
        let mut aside = NamedTempFile::new_in(file.parent().unwrap_or(Path::new(".")))?;
        aside.write_all(&content_hash(&content).to_le_bytes())?;
        aside.write_all(&content)?;
        aside.persist(file)?;
        Ok(())
    }
}

/// Where each thing lies in a drawer's bytes; `None` where they are not what was written.
fn contents(bytes: &[u8]) -> Option<BTreeMap<u64, Range<usize>>> {
    let (hash, content) = number(bytes, 0)?;
    if content_hash(bytes.get(content..)?) != hash {
        return None;
    }
    let mut kept = BTreeMap::new();
    let mut at = content;
    while at < bytes.len() {
        let (key, length_at) = number(bytes, at)?;
        let (length, start) = number(bytes, length_at)?;
        at = start.checked_add(usize::try_from(length).ok()?)?;
        kept.insert(key, start..at);
    }
    Some(kept)
}

/// The number at a place, and the place behind it.
fn number(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let end = at.checked_add(NUMBER)?;
    let number = bytes.get(at..end)?.try_into().ok()?;
    Some((u64::from_le_bytes(number), end))
}
