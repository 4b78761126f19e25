//! trunk itself, and a launcher for it where Debian's Rust builds for the page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

use super::{debian, folders, wasm, wasm::Wasm};
use crate::shell;
use crate::version::Version;

/// The oldest trunk that reads our `Trunk.toml`, and the one installed.
const WANTED: Version = Version(0, 22, 1);
/// The oldest compiler that trunk can be built with.
const COMPILER: Version = Version(1, 96, 1);
/// By this line the launcher is told from a trunk that is not ours.
const MARK: &str = "# Written by `cargo xtask setup` of Sourcebook.";

/// Finds a trunk that will do, or installs one.
pub(super) fn ready(wasm: &Wasm) -> anyhow::Result<PathBuf> {
    let own = folders::own()?.join("bin/trunk");
    let program = match find(&own) {
        Some(program) => program,
        None => install(wasm, &own)?,
    };
    match wasm {
        Wasm::Active => Ok(program),
        Wasm::Debian => launcher(program, &own),
    }
}

fn find(own: &Path) -> Option<PathBuf> {
    let candidates = [
        shell::find("trunk"),
        Some(own.to_owned()),
        folders::cargo_programs().ok().map(|bin| bin.join("trunk")),
    ];
    candidates.into_iter().flatten().find(|program| version(program).is_some_and(|found| found >= WANTED))
}

fn version(program: &Path) -> Option<Version> {
    Version::first_in(&shell::output(Command::new(program).arg("--version"))?)
}

fn install(wasm: &Wasm, own: &Path) -> anyhow::Result<PathBuf> {
    let usual = folders::cargo_programs()?.join("trunk");
    // An older trunk may be there for the sake of other projects, and a launcher stands where trunk would.
    let apart = usual.exists() || *wasm == Wasm::Debian;
    shell::step(format_args!("Installing trunk {WANTED} (five to fifteen minutes)"), || {
        let mut command = cargo_of_compiler()?;
        command.arg(format!("trunk@{WANTED}")).arg("--locked").envs(super::QUICK_TO_COMPILE);
        if apart {
            command.arg("--root").arg(folders::own()?);
        }
        shell::run(&mut command)
    })?;
    Ok(if apart { own.to_owned() } else { usual })
}

/// `cargo install` on a toolchain that can build trunk.
fn cargo_of_compiler() -> anyhow::Result<Command> {
    let mut command = Command::new("cargo");
    command.arg("install");
    let active = shell::output(Command::new("rustc").arg("--version"));
    if active.as_deref().and_then(Version::first_in).is_some_and(|version| version >= COMPILER) {
        return Ok(command);
    }
    let installed =
        shell::output(Command::new("rustup").args(["toolchain", "list", "--quiet"])).unwrap_or_default();
    let recent = installed.split_whitespace().find(|toolchain| {
        let printed =
            shell::output(Command::new("rustc").arg("--version").env("RUSTUP_TOOLCHAIN", toolchain));
        printed.as_deref().and_then(Version::first_in).is_some_and(|version| version >= COMPILER)
    });
    if let Some(toolchain) = recent {
        shell::note(format_args!("with the toolchain {toolchain}, as trunk needs Rust {COMPILER}"));
        command.env("RUSTUP_TOOLCHAIN", toolchain);
        return Ok(command);
    }
    if debian::compiler().is_ok() {
        // Debian's is one patch release behind what trunk asks for, and builds it.
        shell::note("with Debian's Rust");
        command.env("RUSTC", debian::COMPILER).arg("--ignore-rust-version");
        return Ok(command);
    }
    bail!("trunk {WANTED} needs Rust {COMPILER} to build: run `rustup update stable`, then try again")
}

/// Plain `trunk` must find the wasm target too: where trunk would be stands a script that sets the toolchain.
fn launcher(program: PathBuf, own: &Path) -> anyhow::Result<PathBuf> {
    let usual = folders::cargo_programs()?.join("trunk");
    let script = script(own);
    let present = fs::read(&usual).ok();
    if present.as_deref() == Some(script.as_bytes()) {
        return Ok(own.to_owned());
    }
    let ours = present.as_deref().is_none_or(|bytes| String::from_utf8_lossy(bytes).contains(MARK));
    if !ours && program != usual {
        shell::note(format_args!(
            "{} is an older trunk and stays; `cargo xtask serve` and `build` use {}",
            usual.display(),
            program.display()
        ));
        return Ok(program);
    }
    shell::step("Writing a launcher, so that plain trunk finds Debian's Rust", || {
        if !own.exists() {
            let folder = own.parent().context("our own trunk has a folder")?;
            fs::create_dir_all(folder).with_context(|| format!("cannot write to {}", folder.display()))?;
            fs::rename(&program, own)
                .with_context(|| format!("cannot move {} to {}", program.display(), own.display()))?;
            shell::note(format_args!("{} is now {}", program.display(), own.display()));
        }
        write_program(&usual, &script)
    })?;
    Ok(own.to_owned())
}

fn script(trunk: &Path) -> String {
    format!(
        "#!/bin/sh
{MARK}
# Debian's Rust builds for wasm where the toolchain in use cannot; elsewhere this is plain trunk.
if [ ! -d \"$(${{RUSTC:-rustc}} --print sysroot 2>/dev/null)/lib/rustlib/{target}\" ]; then
  export RUSTC={compiler} {setting}=\"${{{setting}:-{linker}}}\"
fi
exec \"{trunk}\" \"$@\"
",
        target = wasm::TARGET,
        compiler = debian::COMPILER,
        setting = debian::LINKER_SETTING,
        linker = debian::LINKER,
        trunk = trunk.display(),
    )
}

#[cfg(unix)]
fn write_program(file: &Path, text: &str) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::write(file, text)
        .and_then(|()| fs::set_permissions(file, fs::Permissions::from_mode(0o755)))
        .with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(not(unix))]
fn write_program(file: &Path, _text: &str) -> anyhow::Result<()> {
    bail!("{}: Debian's Rust runs on Debian only", file.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_launcher_is_known_as_ours_and_runs_the_real_trunk() {
        let script = script(Path::new("/home/ada/own/trunk"));
        assert!(script.contains(MARK));
        assert!(script.ends_with("exec \"/home/ada/own/trunk\" \"$@\"\n"), "{script}");
    }

    #[cfg(unix)]
    #[test]
    fn the_launcher_passes_its_arguments_on() {
        let folder = tempfile::tempdir().unwrap();
        let launcher = folder.path().join("trunk");
        write_program(&launcher, &script(Path::new("/bin/echo"))).unwrap();
        let printed = shell::output(Command::new(&launcher).args(["build", "--public-url", "a b"]));
        assert_eq!(printed.as_deref(), Some("build --public-url a b"));
    }

    #[test]
    fn the_launcher_leaves_a_linker_that_is_set_alone() {
        assert!(script(Path::new("/t")).contains("_LINKER:-wasm-ld-22}"));
    }
}
