//! Shards: parts of a pack under compression, by the names their content gives them.

use std::collections::BTreeMap;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sourcebook_model::pack::{Section, ShardRef};
use zlib_rs::{DeflateConfig, ReturnCode, Strategy, compress_bound, compress_slice};

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
                Ok((ShardRef::to(part), compressed(part, section)?))
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

/// Has the compressor write a gzip header and trailer.
const GZIP: i32 = 16;
/// More bytes than a gzip file has around what is compressed.
const AROUND: usize = 64;

fn compressed(bytes: &[u8], section: &str) -> Result<Vec<u8>, IndexError> {
    let mut config = DeflateConfig::default();
    config.window_bits += GZIP;
    match section {
        // Texts alone hold enough that repeats to be worth a thorough search,
        "texts" => config.level = 9,
        // and in these what repeats does so by chance, and would only be in the way.
        "passages" | "vectors" => config.strategy = Strategy::HuffmanOnly,
        _ => {}
    }
    let mut file = vec![0; compress_bound(bytes.len()) + AROUND];
    let (written, code) = compress_slice(&mut file, bytes, config);
    let length = written.len();
    if code != ReturnCode::Ok {
        return Err(IndexError::Encoding(format!("{code:?}")));
    }
    file.truncate(length);
    Ok(file)
}
