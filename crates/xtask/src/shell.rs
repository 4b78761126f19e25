//! Runs other programs, saying what is run and how long a step took.

use std::ffi::OsStr;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

/// Does one piece of work under a title, and says how long it took.
pub(crate) fn step<T>(title: impl Display, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    eprintln!("==> {title}");
    let start = Instant::now();
    let outcome = work().with_context(|| title.to_string())?;
    eprintln!("    done in {}", Seconds(start.elapsed()));
    Ok(outcome)
}

/// A remark under the current step.
pub(crate) fn note(text: impl Display) {
    eprintln!("    {text}");
}

/// A duration as people say it: `0.4 s`, `1 min 12 s`.
pub(crate) struct Seconds(pub(crate) Duration);

impl Display for Seconds {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let whole = self.0.as_secs();
        if whole < 60 {
            write!(out, "{:.1} s", self.0.as_secs_f64())
        } else {
            write!(out, "{} min {} s", whole / 60, whole % 60)
        }
    }
}

/// Runs a program with its output on the screen; a program that fails is an error.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    note(format_args!("$ {}", line(command)));
    let status = command.status().with_context(|| format!("cannot start `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a program for what it writes on standard output; its errors go to the screen, and to fail is one.
pub(crate) fn printed(command: &mut Command) -> anyhow::Result<String> {
    note(format_args!("$ {}", line(command)));
    printed_by(command.stdin(Stdio::null()))
}

/// The same of a program that reads a file on standard input.
pub(crate) fn printed_from(file: &Path, command: &mut Command) -> anyhow::Result<String> {
    note(format_args!("$ {} < {}", line(command), file.display()));
    let file = std::fs::File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
    printed_by(command.stdin(file))
}

fn printed_by(command: &mut Command) -> anyhow::Result<String> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("cannot start `{}`", line(command)))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", line(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a program writes on standard output, trimmed; `None` when it is missing or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it, without the environment.
pub(crate) fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// The first program of this name on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| is_program(file))
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file() || file.with_extension("exe").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_reads_in_seconds_and_past_a_minute_in_minutes() {
        assert_eq!(Seconds(Duration::from_millis(420)).to_string(), "0.4 s");
        assert_eq!(Seconds(Duration::from_secs(72)).to_string(), "1 min 12 s");
    }

    #[test]
    fn a_program_that_is_not_there_has_no_output() {
        assert_eq!(output(&mut Command::new("no-such-program-anywhere")), None);
        assert_eq!(find("no-such-program-anywhere"), None);
    }
}
