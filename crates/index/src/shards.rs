//! Shards: parts of a pack under compression, by the names their content gives them.

use std::collections::BTreeMap;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sourcebook_model::pack::{Section, ShardRef};

use crate::{IndexError, Sizes};

/// The shards of a pack, file by file.
pub(crate) struct Shards {
    /// How they are cut.
    pub(crate) sizes: Sizes,
    files: BTreeMap<String, Vec<u8>>,
}

impl Shards {
    /// None yet.
    pub(crate) fn new(sizes: Sizes) -> Self {
        Self { sizes, files: BTreeMap::new() }
    }

    /// Adds the shards of a section, and refers to them in order.
    pub(crate) fn add(&mut self, section: &str, parts: &[Vec<u8>]) -> Result<Vec<ShardRef>, IndexError> {
        let compressed: Vec<(ShardRef, Vec<u8>)> = parts
            .par_iter()
            .map(|part| {
                u32::try_from(part.len()).map_err(|_| IndexError::TooMany("words in one article"))?;
                Ok((ShardRef::to(part), compressed(part).map_err(IndexError::encoding)?))
            })
            .collect::<Result<_, IndexError>>()?;
        let mut refs = Vec::with_capacity(parts.len());
        for (shard, bytes) in compressed {
            self.files.insert(shard.file(section), bytes);
            refs.push(shard);
        }
        Ok(refs)
    }

    /// A section of parts that are read one at a time; inline where one is all, and small.
    pub(crate) fn section(&mut self, name: &str, mut parts: Vec<Vec<u8>>) -> Result<Section, IndexError> {
        if parts.len() <= 1 && parts.iter().all(|part| part.len() <= self.sizes.inline) {
            return Ok(Section { inline: parts.pop().unwrap_or_default(), shards: Vec::new() });
        }
        Ok(Section { inline: Vec::new(), shards: self.add(name, &parts)? })
    }

    /// A section of `bytes` that may be cut anywhere, in shards of up to `most`.
    pub(crate) fn cut_section(
        &mut self,
        name: &str,
        bytes: Vec<u8>,
        most: usize,
    ) -> Result<Section, IndexError> {
        if bytes.len() <= self.sizes.inline {
            return self.section(name, vec![bytes]);
        }
        self.section(name, bytes.chunks(most).map(<[u8]>::to_vec).collect())
    }

    /// File names and compressed contents, by name.
    pub(crate) fn into_files(self) -> Vec<(String, Vec<u8>)> {
        self.files.into_iter().collect()
    }
}

fn compressed(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}
