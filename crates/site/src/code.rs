//! The site's code: what trunk built of Rust, under names with hashes.

use std::collections::BTreeMap;

use crate::SiteError;
use crate::assets::Module;
use crate::html::script_without_comments;
use crate::naming::add_hashed;
use crate::shortening::shorten;

/// What the glue of explorer and engine takes their WebAssembly's name to be.
pub(crate) const APP_WASM: &str = "sourcebook-explorer_bg.wasm";
/// The stemmers' glue, by trunk's name for it.
pub(crate) const STEMMERS_JS: &str = "sourcebook-stemmers.js";
/// The stemmers, by trunk's name and their glue's.
pub(crate) const STEMMERS_WASM: &str = "sourcebook-stemmers_bg.wasm";

const ENGINE_HOST: &str = include_str!("../web/engine.js");

/// Explorer and engine, which trunk named `js` and `wasm`, and the engine's host in one script with their glue.
pub(crate) fn app(
    files: &mut BTreeMap<String, Vec<u8>>,
    (js, wasm): (&str, &str),
) -> Result<Module, SiteError> {
    let (glue, wasm) = take(files, js, (wasm, APP_WASM), "sourcebook")?;
    let script = [&glue, "\n", &script_without_comments(ENGINE_HOST)].concat();
    Ok(Module { js: add_hashed(files, "sourcebook", "js", script.into_bytes()), wasm })
}

/// The stemmers of all languages.
pub(crate) fn stemmers(files: &mut BTreeMap<String, Vec<u8>>) -> Result<Module, SiteError> {
    let (glue, wasm) = take(files, STEMMERS_JS, (STEMMERS_WASM, STEMMERS_WASM), "stemmers")?;
    Ok(Module { js: add_hashed(files, "stemmers", "js", glue.into_bytes()), wasm })
}

/// The glue in `js`, and the name with a hash of the WebAssembly in `wasm`, with short names between the two.
///
/// The glue, which takes the WebAssembly to be `told`, is told its name, so that `init()` needs no address.
fn take(
    files: &mut BTreeMap<String, Vec<u8>>,
    js: &str,
    (wasm, told): (&str, &str),
    stem: &str,
) -> Result<(String, String), SiteError> {
    let mut take =
        |file: &str| files.remove(file).ok_or_else(|| SiteError::MissingFile { file: file.to_owned() });
    let (code, glue) = (take(wasm)?, take(js)?);
    let glue = String::from_utf8(glue).map_err(|_| SiteError::NotText { file: js.to_owned() })?;
    let (code, glue) =
        shorten(&code, glue).map_err(|reason| SiteError::NotWebAssembly { file: wasm.to_owned(), reason })?;
    let name = add_hashed(files, stem, "wasm", code);
    Ok((glue.replace(told, &name), name))
}
