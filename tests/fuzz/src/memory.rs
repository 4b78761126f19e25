//! A pack in memory.

use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::GzDecoder;
use sourcebook_index::Pack;
use sourcebook_model::pack::MANIFEST_FILE;
use sourcebook_query::{Source, SourceError};

/// The files of a pack by their names, decompressed.
#[derive(Clone, Debug)]
pub(crate) struct Memory(pub(crate) BTreeMap<String, Vec<u8>>);

impl Memory {
    /// The files of a pack that was just built.
    pub(crate) fn of(pack: &Pack) -> Self {
        let manifest = pack.manifest.to_json().expect("every manifest has a form in JSON");
        let shards = pack.files.iter().map(|(name, compressed)| {
            let mut bytes = Vec::new();
            GzDecoder::new(&compressed[..]).read_to_end(&mut bytes).expect("a shard is a gzip file");
            (name.clone(), bytes)
        });
        Self(shards.chain([(MANIFEST_FILE.to_owned(), manifest)]).collect())
    }
}

impl Source for Memory {
    async fn read(&self, file: &str) -> Result<Vec<u8>, SourceError> {
        let found = self.0.get(file).cloned();
        found.ok_or_else(|| SourceError { file: file.to_owned(), reason: "no such file".to_owned() })
    }
}
