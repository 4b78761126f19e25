//! wasm-opt, taken from npm's binaryen and put where trunk looks for the one it would download itself.

use std::fs;
use std::path::Path;

use anyhow::Context;

use super::{folders, npm};
use crate::project::{Project, read};
use crate::shell;

/// Puts wasm-opt in place. Where trunk has downloaded its own, that one stays.
pub(super) fn place(project: &Project) -> anyhow::Result<()> {
    if cfg!(windows) {
        // A script is no program there; trunk downloads the program.
        return Ok(());
    }
    let package = npm::folder(project).join("binaryen");
    let manifest = read(&package.join("package.json"))?;
    let release = release(&manifest).context("binaryen's package.json has no version")?;
    let home = folders::trunk_cache()?.join(format!("wasm-opt-version_{release}")).join("bin");
    if home.join("wasm-opt").exists() {
        return Ok(());
    }
    shell::step(format_args!("Placing wasm-opt {release} for trunk"), || {
        fs::create_dir_all(&home).with_context(|| format!("cannot write to {}", home.display()))?;
        // Beside the script lies a note that it is CommonJS.
        for name in ["package.json", "wasm-opt"] {
            copy(&package.join("bin").join(name), &home.join(name))?;
        }
        Ok(())
    })
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))?;
    Ok(())
}

/// The release of binaryen: 132 for the package's `"version": "132.0.0"`.
fn release(manifest: &str) -> Option<&str> {
    let version = manifest.split_once("\"version\"")?.1.split('"').nth(1)?;
    version.split('.').next().filter(|major| !major.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn binaryens_release_is_the_packages_major_version() {
        assert_eq!(release("{\n  \"name\": \"binaryen\",\n  \"version\": \"132.0.0\"\n}"), Some("132"));
        assert_eq!(release("{}"), None);
    }
}
