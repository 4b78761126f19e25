//! Runs a program and watches how long it takes and how much memory.

use std::fs;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::shell;

/// How often memory is looked at. The system keeps a program's peak, so only that of its last moments can be missed.
const INTERVAL: Duration = Duration::from_millis(20);

/// What a program took.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    /// From start to end, in seconds.
    pub(super) seconds: f64,
    /// What it and the programs that it started had of all processors together, in seconds; nought where the system does
    /// not tell.
    pub(super) processors: f64,
    /// The most memory it held, and each of the programs that it started, in bytes; nought where the system does not tell.
    pub(super) memory: u64,
}

/// Runs a program with its output on the screen; a program that fails is an error.
pub(super) fn run(command: &mut Command) -> anyhow::Result<Taken> {
    let line = shell::line(command);
    shell::note(format_args!("$ {line}"));
    let start = Instant::now();
    let mut child = command.spawn().with_context(|| format!("cannot start `{line}`"))?;
    let (mut memory, mut processors) = (0, 0.0_f64);
    let status = loop {
        memory = memory.max(peak_memory(child.id()));
        processors = processors.max(processor_seconds(child.id()));
        if let Some(status) = child.try_wait().with_context(|| format!("`{line}` was lost"))? {
            break status;
        }
        thread::sleep(INTERVAL);
    };
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(Taken { seconds: start.elapsed().as_secs_f64(), processors, memory })
}

/// The peaks of a program and of those that it started, as Linux tells them.
fn peak_memory(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024 + started_by(process).map(peak_memory).sum::<u64>()
}

/// What a program and those that it started had of all processors, as Linux tells: in the 14th to 17th of its figures, of
/// which the first two stand before the end of its name, in hundredths of a second.
fn processor_seconds(process: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let figures = status.rsplit_once(')').map_or("", |(_, figures)| figures);
    let ticks = figures.split_whitespace().skip(11).take(4).filter_map(|ticks| ticks.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0 + started_by(process).map(processor_seconds).sum::<f64>()
}

/// The programs that a program started and that still run.
fn started_by(process: u32) -> impl Iterator<Item = u32> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    threads.flat_map(|thread| {
        let children = fs::read_to_string(thread.path().join("children")).unwrap_or_default();
        children.split_whitespace().filter_map(|child| child.parse().ok()).collect::<Vec<u32>>()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_takes_time_and_one_that_fails_is_an_error() {
        assert!(run(Command::new("sleep").arg("0.1")).unwrap().seconds >= 0.1);
        assert!(run(&mut Command::new("false")).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_program_that_is_busy_has_a_processor() {
        let busy = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; sleep 0.1";
        assert!(run(Command::new("sh").args(["-c", busy])).unwrap().processors > 0.05);
        assert!(run(Command::new("sleep").arg("0.3")).unwrap().processors < 0.05);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_programs_that_a_program_starts_count_as_well() {
        let alone = run(Command::new("sleep").arg("0.2")).unwrap().memory;
        let both = run(Command::new("sh").args(["-c", "sleep 0.2; true"])).unwrap().memory;
        assert!(alone > 0 && both > alone, "{both} is no more than {alone}");
    }
}
