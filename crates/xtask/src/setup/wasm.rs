//! The toolchain that compiles for the page: rustup's wasm target, or Debian's Rust where rustup cannot download.

use std::fmt;
use std::path::Path;
use std::process::Command;

use super::debian;
use crate::project::Project;
use crate::shell;

/// The target of everything that ships to the page.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Who compiles for the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wasm {
    /// The toolchain in use, which has the target.
    Active,
    /// Debian's.
    Debian,
}

impl Wasm {
    /// What a build's environment must say for this toolchain to be used.
    pub(crate) fn environment(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let settings: &[_] = match self {
            Self::Active => &[],
            Self::Debian => &[("RUSTC", debian::COMPILER), (debian::LINKER_SETTING, debian::LINKER)],
        };
        settings.iter().copied()
    }
}

impl fmt::Display for Wasm {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Active => "the active toolchain has the wasm target",
            Self::Debian => "Debian's Rust builds for wasm",
        })
    }
}

/// Finds the wasm target or installs it.
pub(crate) fn target(project: &Project) -> anyhow::Result<Wasm> {
    let sysroot = shell::output(Command::new("rustc").args(["--print", "sysroot"]));
    let sysroot = sysroot.as_deref().unwrap_or_default();
    if sysroot != debian::SYSROOT && has_library(Path::new(sysroot)) {
        return Ok(Wasm::Active);
    }
    if debian::has_wasm() {
        return Ok(Wasm::Debian);
    }
    if sysroot != debian::SYSROOT {
        let added = shell::step("Adding the wasm target with rustup", || {
            shell::run(Command::new("rustup").args(["target", "add", TARGET]))
        });
        match added {
            Ok(()) => return Ok(Wasm::Active),
            Err(error) => shell::note(format_args!("{error:#}\n    Trying Debian's own packages instead.")),
        }
    }
    debian::install(project)?;
    Ok(Wasm::Debian)
}

/// Whether a toolchain has the standard library of the target.
pub(super) fn has_library(sysroot: &Path) -> bool {
    let Ok(files) = sysroot.join("lib/rustlib").join(TARGET).join("lib").read_dir() else { return false };
    files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_toolchain_needs_no_setting() {
        assert_eq!(Wasm::Active.environment().count(), 0);
    }

    #[test]
    fn debians_compiler_is_named_to_cargo_with_its_linker() {
        let settings: Vec<_> = Wasm::Debian.environment().collect();
        assert!(settings.contains(&("RUSTC", "/usr/bin/rustc")), "{settings:?}");
        assert!(settings.iter().any(|(name, _)| name.ends_with("_LINKER")), "{settings:?}");
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_library() {
        assert!(!has_library(Path::new("/no/such/toolchain")));
    }
}
