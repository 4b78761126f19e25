//! The site's code: what trunk built of Rust, under names with hashes.

use std::collections::BTreeMap;

use crate::SiteError;
use crate::assets::Module;
use crate::html::script_without_comments;
use crate::naming::add_hashed;

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
    let wasm = take_code(files, wasm, "sourcebook")?;
    let glue = take_glue(files, js, (APP_WASM, &wasm))?;
    let script = [&glue, "\n", &script_without_comments(ENGINE_HOST)].concat();
    Ok(Module { js: add_hashed(files, "sourcebook", "js", script.into_bytes()), wasm })
}

/// The stemmers of all languages.
pub(crate) fn stemmers(files: &mut BTreeMap<String, Vec<u8>>) -> Result<Module, SiteError> {
    let wasm = take_code(files, STEMMERS_WASM, "stemmers")?;
    let glue = take_glue(files, STEMMERS_JS, (STEMMERS_WASM, &wasm))?;
    Ok(Module { js: add_hashed(files, "stemmers", "js", glue.into_bytes()), wasm })
}

/// Gives the WebAssembly `file` a name with a hash.
fn take_code(files: &mut BTreeMap<String, Vec<u8>>, file: &str, stem: &str) -> Result<String, SiteError> {
    let code = take(files, file)?;
    Ok(add_hashed(files, stem, "wasm", code))
}

/// The glue in `file`, told under what name its WebAssembly now is, so that `init()` needs no address.
fn take_glue(
    files: &mut BTreeMap<String, Vec<u8>>,
    file: &str,
    (before, now): (&str, &str),
) -> Result<String, SiteError> {
    let glue = String::from_utf8(take(files, file)?);
    let glue = glue.map_err(|_| SiteError::NotText { file: file.to_owned() })?;
    Ok(glue.replace(before, now))
}

fn take(files: &mut BTreeMap<String, Vec<u8>>, file: &str) -> Result<Vec<u8>, SiteError> {
    files.remove(file).ok_or_else(|| SiteError::MissingFile { file: file.to_owned() })
}
