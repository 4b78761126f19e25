//! The service worker: the list of a build's files, in a script that keeps them for when there is no network.

use crate::SiteError;
use crate::html::script_without_comments;
use crate::naming::digits;

const TEMPLATE: &str = include_str!("../web/sw.js");

/// The script that keeps `files`, whose names bear hashes, and `pages`, whose names do not: the one for visitors, and the
/// one for frames, which it makes of the other. Files below `pack` are kept once they have been read, too.
///
/// The same files give the same script, and any other file another one, which is what makes browsers install it.
pub(crate) fn render(pages: &[(&str, &[u8])], files: &[&str], pack: &str) -> Result<String, SiteError> {
    let page_names: Vec<&str> = pages.iter().map(|(name, _)| *name).collect();
    let pages_json = serde_json::to_string(&page_names)?;
    let mut sorted = files.to_vec();
    sorted.sort_unstable();
    let files_json = serde_json::to_string(&sorted)?;
    let page_hashes: Vec<String> = pages.iter().map(|(_, content)| digits(content)).collect();
    let version = digits([TEMPLATE, &page_hashes.concat(), &files_json].concat().as_bytes());
    Ok(script_without_comments(TEMPLATE)
        .replace("__VERSION__", &version)
        .replace("__PAGES__", &pages_json)
        .replace("__FILES__", &files_json)
        .replace("__PACK__", pack))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: (&str, &[u8]) = ("index.html", b"<p>");

    #[test]
    fn the_order_of_files_makes_no_other_script() {
        let one = render(&[PAGE], &["b-2.js", "a-1.wasm"], "pack/").unwrap();
        assert_eq!(one, render(&[PAGE], &["a-1.wasm", "b-2.js"], "pack/").unwrap());
        assert!(one.contains(r#"["a-1.wasm","b-2.js"]"#), "{one}");
        assert!(!one.contains("__"), "{one}");
    }

    #[test]
    fn another_page_or_file_makes_another_script() {
        let one = render(&[PAGE], &["a-1.js"], "pack/").unwrap();
        assert_ne!(one, render(&[("index.html", b"<b>")], &["a-1.js"], "pack/").unwrap());
        assert_ne!(one, render(&[PAGE], &["a-2.js"], "pack/").unwrap());
    }
}
