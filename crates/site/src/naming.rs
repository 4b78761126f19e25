//! Names with a hash of what they name, so that a file may be kept for ever and a new one is never taken for it.

use std::collections::BTreeMap;

use sourcebook_model::pack::content_hash;

/// The hash of `content` in hexadecimal digits.
pub(crate) fn digits(content: &[u8]) -> String {
    format!("{:016x}", content_hash(content))
}

/// `stem-<hash>.extension`.
pub(crate) fn hashed_name(stem: &str, extension: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{extension}", digits(content))
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
