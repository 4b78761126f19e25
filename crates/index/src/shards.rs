//! Shards: parts of a pack under compression, by the names their content gives them.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use libdeflater::{CompressionLvl, Compressor, Decompressor};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sourcebook_model::pack::{Section, ShardRef};

use crate::{IndexError, Sizes};

/// The shards of a pack, file by file. Several sections may be added at a time: files are in the order of their names.
pub(crate) struct Shards {
    /// How they are cut.
    pub(crate) sizes: Sizes,
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Shards {
    /// None yet.
    pub(crate) fn new(sizes: Sizes) -> Self {
        Self { sizes, files: Mutex::default() }
    }

    /// Adds the shards of a section, and refers to them in order.
    pub(crate) fn add(&self, section: &str, parts: &[Vec<u8>]) -> Result<Vec<ShardRef>, IndexError> {
        let compressed: Vec<(ShardRef, Vec<u8>)> = parts
            .par_iter()
            .map_init(compressor, |compressor, part| Ok((ShardRef::to(part), compressed(compressor, part)?)))
            .collect::<Result<_, IndexError>>()?;
        let mut refs = Vec::with_capacity(parts.len());
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        for (shard, bytes) in compressed {
            files.insert(shard.file(section), bytes);
            refs.push(shard);
        }
        Ok(refs)
    }

    /// A section of parts that are read one at a time; inline where one is all, and small.
    pub(crate) fn section(&self, name: &str, mut parts: Vec<Vec<u8>>) -> Result<Section, IndexError> {
        if parts.len() <= 1 && parts.iter().all(|part| part.len() <= self.sizes.inline) {
            return Ok(Section { inline: parts.pop().unwrap_or_default(), ..Section::default() });
        }
        let bytes = parts.iter().map(|part| part.len() as u64).sum();
        Ok(Section { shards: self.add(name, &parts)?, bytes, ..Section::default() })
    }

    /// A section of `bytes` that may be cut anywhere, in shards of up to `most`.
    pub(crate) fn cut_section(&self, name: &str, bytes: Vec<u8>, most: usize) -> Result<Section, IndexError> {
        if bytes.len() <= self.sizes.inline {
            return self.section(name, vec![bytes]);
        }
        let shard_bytes = u32::try_from(most).map_err(|_| IndexError::TooMany("bytes in one shard"))?;
        let section = self.section(name, bytes.chunks(most).map(<[u8]>::to_vec).collect())?;
        Ok(Section { shard_bytes, ..section })
    }

    /// File names and compressed contents, by name.
    pub(crate) fn into_files(self) -> Vec<(String, Vec<u8>)> {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect()
    }
}

/// How hard the compressor tries, from 0 to 12: from 10 on it weighs ways to say the same against each other, and cuts what
/// it is given where its statistics change.
const EFFORT: i32 = 10;

/// Deflate makes no more than this of a byte.
const MOST_OF_A_BYTE: usize = 1_032;

/// The content of a shard's file, in half the time of what reads gzip as it comes; `None` if the file is none.
pub fn decompressed(file: &[u8]) -> Option<Vec<u8>> {
    // A gzip file ends with the length of its content.
    let length = u32::from_le_bytes(*file.last_chunk()?) as usize;
    if length > file.len().saturating_mul(MOST_OF_A_BYTE) {
        return None;
    }
    let mut content = vec![0; length];
    let decompressed = Decompressor::new().gzip_decompress(file, &mut content).ok()?;
    (decompressed == length).then_some(content)
}

fn compressor() -> Compressor {
    Compressor::new(CompressionLvl::new(EFFORT).unwrap_or_default())
}

fn compressed(compressor: &mut Compressor, bytes: &[u8]) -> Result<Vec<u8>, IndexError> {
    let mut file = vec![0; compressor.gzip_compress_bound(bytes.len())];
    let length = compressor.gzip_compress(bytes, &mut file).map_err(IndexError::encoding)?;
    file.truncate(length);
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_whole_or_not_at_all() {
        let content = b"there and back, there and back again".repeat(9);
        let file = compressed(&mut compressor(), &content).unwrap();
        assert_eq!(decompressed(&file), Some(content));
        assert!((0..file.len()).all(|end| decompressed(&file[..end]).is_none()));
        let mut claiming = file.clone();
        let length = claiming.len() - 4..;
        claiming[length].fill(0xff);
        assert_eq!(decompressed(&claiming), None);
    }
}
