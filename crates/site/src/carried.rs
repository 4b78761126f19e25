//! The carried copy: everything the explorer runs on, in one classic script.
//!
//! A document without an origin of its own (in a sandboxed frame, or opened from disk) may load classic scripts and
//! styles from anywhere, but neither modules nor data. This script is for those.

use std::collections::BTreeMap;
use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;

use crate::SiteError;

/// What the script assigns to `sourcebookCarried`: base64 by file name.
#[derive(Serialize)]
struct Carried<'files> {
    /// Scripts and WebAssembly, compressed with gzip: hosts seldom compress a script this long themselves.
    parts: BTreeMap<&'files str, String>,
    /// The pack's files as they are.
    pack: BTreeMap<&'files str, String>,
}

/// The script that carries `parts` and `pack`, each names with contents.
pub(crate) fn render<'files>(
    parts: impl IntoIterator<Item = (&'files String, &'files Vec<u8>)>,
    pack: impl IntoIterator<Item = (&'files String, &'files Vec<u8>)>,
) -> Result<String, SiteError> {
    let zipped = |(name, content): (&'files String, &'files Vec<u8>)| {
        Ok::<_, SiteError>((name.as_str(), STANDARD.encode(gzip(name, content)?)))
    };
    let carried = Carried {
        parts: parts.into_iter().map(zipped).collect::<Result<_, _>>()?,
        pack: pack.into_iter().map(|(name, content)| (name.as_str(), STANDARD.encode(content))).collect(),
    };
    Ok(format!("self.sourcebookCarried={};\n", serde_json::to_string(&carried)?))
}

fn gzip(name: &str, content: &[u8]) -> Result<Vec<u8>, SiteError> {
    let failed = |source| SiteError::Io { path: name.into(), source };
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).map_err(failed)?;
    encoder.finish().map_err(failed)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn what_is_carried_comes_out_as_it_went_in() {
        let parts = BTreeMap::from([("a.js".to_owned(), b"run()".to_vec())]);
        let pack = BTreeMap::from([("pack/x.shard".to_owned(), b"\x1f\x8b\xff".to_vec())]);
        let script = render(&parts, &pack).unwrap();
        let json = script.strip_prefix("self.sourcebookCarried=").unwrap().strip_suffix(";\n").unwrap();
        let carried: serde_json::Value = serde_json::from_str(json).unwrap();
        let bytes = |value: &serde_json::Value| STANDARD.decode(value.as_str().unwrap()).unwrap();
        let mut text = String::new();
        GzDecoder::new(bytes(&carried["parts"]["a.js"]).as_slice()).read_to_string(&mut text).unwrap();
        assert_eq!(text, "run()");
        assert_eq!(bytes(&carried["pack"]["pack/x.shard"]), b"\x1f\x8b\xff");
    }
}
