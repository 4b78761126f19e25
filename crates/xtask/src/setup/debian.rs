//! Debian's Rust as a wasm toolchain, for machines that reach package registries and nothing else.
//!
//! Debian packages the compiler with its library's source, but not the library for `wasm32-unknown-unknown`. So the
//! library is built here, once, from that source, and laid into Debian's toolchain.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use super::apt;
use super::wasm::{TARGET, has_library};
use crate::project::Project;
use crate::shell;

/// The compiler, which lies outside of rustup's folders; cargo is told of it by the variable `RUSTC`.
pub(crate) const COMPILER: &str = "/usr/bin/rustc";
/// The folder whose `lib/rustlib` has the compiler's libraries.
pub(crate) const SYSROOT: &str = "/usr";
/// The linker for wasm that goes with `PACKAGES`.
pub(crate) const LINKER: &str = "wasm-ld-22";
/// The variable by which cargo is told the linker.
pub(crate) const LINKER_SETTING: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";

const CLIPPY: &str = "/usr/bin/cargo-clippy";
const PACKAGES: &[&str] = &["rustc-web", "rust-web-src", "lld-22"];
/// Says which compiler built the library; a library of another one cannot be read.
const STAMP: &str = "built-for";

/// Whether the toolchain is complete and its library is of its compiler.
pub(super) fn has_wasm() -> bool {
    let stamp = fs::read_to_string(library().join(STAMP));
    has_library(Path::new(SYSROOT)) && stamp.is_ok_and(|stamp| Some(stamp) == version())
}

/// Installs the packages and builds the library.
pub(super) fn install(project: &Project) -> anyhow::Result<()> {
    compiler()?;
    shell::step("Building the standard library for wasm, once (about a minute)", || build_library(project))
}

/// Debian's compiler, without wasm as yet.
pub(super) fn compiler() -> anyhow::Result<()> {
    let source = Path::new(SYSROOT).join("lib/rustlib/src/rust");
    if version().is_some() && source.exists() && shell::find(LINKER).is_some() {
        return Ok(());
    }
    shell::step("Installing Debian's Rust and a wasm linker", || apt::install(PACKAGES))
}

/// Debian's `cargo-clippy`, which lints with the compiler it was built with.
pub(crate) fn clippy() -> anyhow::Result<&'static str> {
    if !Path::new(CLIPPY).exists() {
        shell::step("Installing Debian's clippy", || apt::install(&["rust-web-clippy"]))?;
    }
    Ok(CLIPPY)
}

fn build_library(project: &Project) -> anyhow::Result<()> {
    let version = version().with_context(|| format!("{COMPILER} does not run"))?;
    let scratch = project.target.join("xtask/standard-library");
    lay_out_empty_crate(&scratch)?;
    shell::run(
        Command::new("cargo")
            .args(["build", "-Zbuild-std=std,panic_abort,test", "--target", TARGET, "--release"])
            .current_dir(&scratch)
            .env("RUSTC", COMPILER)
            .env("RUSTC_BOOTSTRAP", "1")
            // Link-time optimisation reads the bitcode that is otherwise left out.
            .env("RUSTFLAGS", "-Cembed-bitcode=yes")
            .env("CARGO_TARGET_DIR", scratch.join("target"))
            .env(LINKER_SETTING, LINKER),
    )?;
    let built = scratch.join("target").join(TARGET).join("release/deps");
    copy_libraries(&built, &library())?;
    // What was compiled against an earlier library does not link with this one.
    let stale = project.target.join(TARGET);
    if stale.exists() {
        fs::remove_dir_all(&stale).with_context(|| format!("cannot remove {}", stale.display()))?;
    }
    let stamp = library().join(STAMP);
    fs::write(&stamp, version).with_context(|| format!("cannot write {}", stamp.display()))?;
    fs::remove_dir_all(&scratch).with_context(|| format!("cannot remove {}", scratch.display()))
}

fn lay_out_empty_crate(folder: &Path) -> anyhow::Result<()> {
    let manifest = "[package]\nname = \"empty\"\nedition = \"2024\"\n\n[workspace]\n";
    fs::create_dir_all(folder.join("src"))
        .and_then(|()| fs::write(folder.join("Cargo.toml"), manifest))
        .and_then(|()| fs::write(folder.join("src/lib.rs"), "#![no_std]\n"))
        .with_context(|| format!("cannot write to {}", folder.display()))
}

fn copy_libraries(from: &Path, to: &Path) -> anyhow::Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("cannot remove {}", to.display()))?;
    }
    fs::create_dir_all(to).with_context(|| format!("cannot write to {}", to.display()))?;
    let files = from.read_dir().with_context(|| format!("cannot read {}", from.display()))?;
    for file in files {
        let name = file.with_context(|| format!("cannot read {}", from.display()))?.file_name();
        if is_library(&name.to_string_lossy()) {
            fs::copy(from.join(&name), to.join(&name))
                .with_context(|| format!("cannot copy {} to {}", from.join(&name).display(), to.display()))?;
        }
    }
    Ok(())
}

/// Every library but the one of the empty crate.
fn is_library(name: &str) -> bool {
    name.ends_with(".rlib") && !name.starts_with("libempty-")
}

fn library() -> PathBuf {
    Path::new(SYSROOT).join("lib/rustlib").join(TARGET).join("lib")
}

fn version() -> Option<String> {
    shell::output(Command::new(COMPILER).arg("-vV"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_empty_crate_is_not_part_of_the_standard_library() {
        assert!(is_library("libstd-0a1b.rlib"));
        assert!(!is_library("libempty-0a1b.rlib"));
        assert!(!is_library("libstd-0a1b.rmeta"));
    }
}
