//! What an engine is asked, and how long its answers take.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use crate::clock::Moment;
use crate::lines::text;

/// How many hits are asked for: a page of them.
pub(crate) const HITS: usize = 10;

/// An engine with its index.
pub(crate) trait Engine {
    /// The ids of the best articles, and nothing else. While `typing`, the last word may be the beginning of one.
    fn find(&self, query: &str, typing: bool) -> anyhow::Result<Vec<String>>;

    /// What a page shows: how many articles match, and the best with title and snippet. Gives how many match.
    fn answer(&self, query: &str, typing: bool) -> anyhow::Result<usize>;
}

/// What a build took, in time of the processor.
pub(crate) struct Built {
    /// From the file of articles to an index on the disk, in seconds.
    pub(crate) whole: f64,
    /// Of that, from articles in memory to the index, in seconds.
    pub(crate) indexing: f64,
    /// The index on the disk, in bytes.
    pub(crate) bytes: u64,
    /// The most memory that the build held at a time, in bytes; nought where the system does not tell.
    pub(crate) memory: u64,
}

/// The most memory that this program has held so far, in bytes.
pub(crate) fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024
}

/// Asks every query in full, and those that say so letter by letter. Times are in milliseconds, by the query's kind.
pub(crate) fn ask_all(engine: &dyn Engine, built: &Built, queries: &[Value]) -> anyhow::Result<Value> {
    // A tenth of them beforehand, so that what is done once is done.
    for query in queries.iter().step_by(10) {
        engine.answer(text(query, "text")?, false)?;
    }
    let mut find: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    let mut answer: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    let (mut found, mut matched) = (0, 0);
    for query in queries {
        let (kind, whole) = (text(query, "kind")?, text(query, "text")?);
        let start = Moment::of_thread();
        found += engine.find(whole, false)?.len();
        find.entry(kind).or_default().push(start.seconds() * 1000.0);
        let start = Moment::of_thread();
        matched += engine.answer(whole, false)?;
        answer.entry(kind).or_default().push(start.seconds() * 1000.0);
    }
    for query in queries.iter().filter(|query| query["typed"] == true) {
        let whole = text(query, "text")?;
        for (end, letter) in whole.char_indices() {
            let typed = &whole[..end + letter.len_utf8()];
            let start = Moment::of_thread();
            found += engine.find(typed, true)?.len();
            find.entry("keystroke").or_default().push(start.seconds() * 1000.0);
            let start = Moment::of_thread();
            matched += engine.answer(typed, true)?;
            answer.entry("keystroke").or_default().push(start.seconds() * 1000.0);
        }
    }
    Ok(json!({
        "build": built.whole, "indexing": built.indexing, "bytes": built.bytes, "memory": built.memory,
        "found": found, "matched": matched, "find": find, "answer": answer,
    }))
}
