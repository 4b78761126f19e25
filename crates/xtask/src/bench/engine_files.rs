//! The engine's files of a built site, laid where a bench's page looks for them.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::project::read;

/// What only the script of the site's WebAssembly holds, besides the copy carried for where nothing can be fetched.
const ENGINE_MARK: &str = "startSourcebookEngine";

/// Copies the engine of a built site, and names its script as `engine.js`.
pub(super) fn place(dist: &Path, folder: &Path) -> anyhow::Result<()> {
    let entries = dist.read_dir().with_context(|| format!("cannot read {}", dist.display()))?;
    let paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let of = |ending: &'static str| {
        paths.iter().filter(move |path| path.extension().is_some_and(|other| other == ending))
    };
    let mut scripts = Vec::new();
    for path in of("wasm").chain(of("js")) {
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        let carried = name.starts_with("carried-");
        if !carried && name.ends_with(".js") && read(path)?.contains(ENGINE_MARK) {
            scripts.push(name);
        }
        fs::copy(path, folder.join(name)).with_context(|| format!("cannot copy {}", path.display()))?;
    }
    let [script] = scripts.as_slice() else {
        bail!("{} has {} scripts with {ENGINE_MARK}, not one", dist.display(), scripts.len());
    };
    let exports = format!("export * from \"./{script}\";\nexport {{ default }} from \"./{script}\";\n");
    fs::write(folder.join("engine.js"), exports).context("cannot name the engine's script")
}
