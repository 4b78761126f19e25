//! Names with a hash of what they name, so that a file may be kept for ever and a new one is never taken for it.

use std::collections::BTreeMap;

use sourcebook_model::pack::content_hash;

/// Digits of the content's hash in a file's name: 64 bits, far more than the files of a site need.
const DIGITS: usize = 16;

/// `stem-<hash>.extension`.
pub(crate) fn hashed_name(stem: &str, extension: &str, content: &[u8]) -> String {
    let hash = content_hash(content);
    format!("{stem}-{}.{extension}", &hash[..DIGITS])
}

/// Adds `content` to `files` as `stem-<hash>.extension`, which is given back.
pub(crate) fn add_hashed(
    files: &mut BTreeMap<String, Vec<u8>>,
    stem: &str,
    extension: &str,
    content: Vec<u8>,
) -> String {
    let name = hashed_name(stem, extension, &content);
    files.insert(name.clone(), content);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content_and_only_with_it() {
        let name = hashed_name("engine", "js", b"a");
        assert_eq!(name, hashed_name("engine", "js", b"a"));
        assert_ne!(name, hashed_name("engine", "js", b"b"));
        assert_eq!(name.len(), "engine-0123456789abcdef.js".len());
    }
}
