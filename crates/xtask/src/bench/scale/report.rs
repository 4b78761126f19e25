//! The tables: ours, the peer, and ours over the peer's below.

use super::measured::{Blocked, Load, Measured};
use super::parts::Part;
use crate::bench::spread::milliseconds;
use crate::bench::table::Table;

/// Collects rows, size after size.
pub(super) struct Report {
    builds: Table,
    parts: Table,
    loads: Table,
    answers: Table,
    blocked: Table,
}

impl Report {
    /// Tables without rows.
    pub(super) fn new() -> Self {
        Self {
            builds: Table::new(
                2,
                ["articles", "engine", "build s", "memory MB", "files", "MB", "to the text"],
            ),
            parts: Table::new(3, ["articles", "engine", "part", "files", "kB", "largest kB"]),
            loads: Table::new(
                3,
                ["articles", "engine", "query", "requests", "code kB", "data kB", "all kB", "ms"],
            ),
            answers: Table::new(
                2,
                ["articles", "engine", "query p50", "p99", "keystroke p50", "p99", "again kB"],
            ),
            blocked: Table::new(
                1,
                ["articles", "blocked opening", "longest ms", "keystrokes", "blocked typing", "longest ms"],
            ),
        }
    }

    /// Adds an engine at one size; `text` is how much text the collection has, in bytes.
    pub(super) fn add(&mut self, count: usize, text: u64, engine: &str, measured: &Measured) {
        let (count, engine) = (count.to_string(), engine.to_owned());
        let ratio = format!("{:.3}", Part::sum(&measured.parts).bytes as f64 / text as f64);
        let [build, memory, files, size] = built(measured);
        self.builds.row([
            count.clone(),
            engine.clone(),
            format!("{build:.1}"),
            format!("{memory:.0}"),
            format!("{files:.0}"),
            format!("{size:.1}"),
            ratio,
        ]);
        for (name, part) in &measured.parts {
            let [bytes, largest] = [part.bytes, part.largest].map(|bytes| kilobytes(bytes as f64));
            let files = part.files.to_string();
            self.parts.row([count.clone(), engine.clone(), name.clone(), files, bytes, largest]);
        }
        for (query, load) in loads(measured) {
            let [requests, code, data, all, time] = loaded(load);
            let requests = format!("{requests:.0}");
            let [code, data, all] = [code, data, all].map(kilobytes);
            let (count, engine, query) = (count.clone(), engine.clone(), query.to_owned());
            self.loads.row([count, engine, query, requests, code, data, all, milliseconds(time)]);
        }
        let [a, b, c, d] = answered(measured).map(milliseconds);
        self.answers.row([count, engine, a, b, c, d, kilobytes(measured.again)]);
    }

    /// Adds ours over the peer's at one size.
    pub(super) fn add_ratios(&mut self, count: usize, ours: &Measured, other: &Measured) {
        let (count, over) = (count.to_string(), "  ours to it".to_owned());
        let [build, memory, files, size] = ratios(built(ours), built(other));
        self.builds.row([count.clone(), over.clone(), build, memory, files, size.clone(), size]);
        for ((query, ours), (_, other)) in loads(ours).into_iter().zip(loads(other)) {
            let [requests, code, data, all, time] = ratios(loaded(ours), loaded(other));
            self.loads.row([count.clone(), over.clone(), query.to_owned(), requests, code, data, all, time]);
        }
        let [a, b, c, d] = ratios(answered(ours), answered(other));
        let [again] = ratios([ours.again], [other.again]);
        self.answers.row([count, over, a, b, c, d, again]);
    }

    /// Adds how the explorer's page fares at one size.
    pub(super) fn add_blocked(&mut self, count: usize, blocked: &Blocked) {
        let longest = |tasks: &[f64]| format!("{:.0}", tasks.iter().copied().fold(0.0, f64::max));
        self.blocked.row([
            count.to_string(),
            blocked.opening.len().to_string(),
            longest(&blocked.opening),
            blocked.keystrokes.to_string(),
            blocked.typing.len().to_string(),
            longest(&blocked.typing),
        ]);
    }

    /// Prints all tables, and what their figures are.
    pub(super) fn print(&self) {
        println!("{}\n{}\n{}\n{}\n{}", self.builds, self.parts, self.loads, self.answers, self.blocked);
        println!(
            "“build” is from a file of articles to files on the disk, on all processors; “memory” the sum of the peaks of \
             all programs that take part in it.\n\
             “first” is a visitor's first query, from nothing to ten hits with titles and snippets; “counts” what all that is \
             counted of it loads besides, by passage, theme and time; “tenth” what the tenth loads, counts included. Medians of several visits to a host on this machine; scripts, JSON and .wasm count as gzip \
             makes them. Our code is the whole explorer's.\n\
             Times are in milliseconds, in headless Chromium, ours with its engine in a worker; p50 and p99 are of queries \
             asked for the second time, counts included, and “again” is what an answer to one of them loads on average.\n\
             “blocked” are tasks of the explorer's page, not of its worker, that took 50 ms or more while it opened, and while \
             queries were typed at eight letters a second (Long Tasks API)."
        );
    }
}

fn built(measured: &Measured) -> [f64; 4] {
    let all = Part::sum(&measured.parts);
    let (seconds, memory) = (measured.build.seconds, measured.build.memory as f64 / 1e6);
    [seconds, memory, all.files as f64, all.bytes as f64 / 1e6]
}

fn loads(measured: &Measured) -> [(&'static str, Load); 3] {
    [("first", measured.first), ("counts", measured.counts), ("tenth", measured.tenth)]
}

fn loaded(load: Load) -> [f64; 5] {
    [load.requests, load.code, load.data, load.code + load.data, load.milliseconds]
}

fn answered(measured: &Measured) -> [f64; 4] {
    let (query, keystroke) = (measured.query, measured.keystroke);
    [query.median, query.p99, keystroke.median, keystroke.p99]
}

/// Ours over the other's; nothing where the other has none.
fn ratios<const FIGURES: usize>(ours: [f64; FIGURES], other: [f64; FIGURES]) -> [String; FIGURES] {
    std::array::from_fn(|place| match other[place] {
        0.0 => "-".to_owned(),
        other => format!("{:.3}", ours[place] / other),
    })
}

fn kilobytes(bytes: f64) -> String {
    format!("{:.1}", bytes / 1e3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_no_ratio() {
        assert_eq!(ratios([1.0, 1.0], [4.0, 0.0]), ["0.250", "-"]);
    }
}
