//! The inputs that a fuzz target once failed on, and those it starts from, checked as the fuzzer would.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use sourcebook_fuzz::{pack_reader, query_parser};

/// Far more than any check takes, however slow the machine.
const LONG: Duration = Duration::from_secs(20);

fn replay(target: &str, check: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs").join(target);
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    for file in files {
        println!("{}", file.display());
        let start = Instant::now();
        check(&fs::read(&file).unwrap());
        assert!(start.elapsed() < LONG, "{} took {:?}", file.display(), start.elapsed());
    }
}

#[test]
fn a_damaged_pack_gives_an_answer_or_an_error() {
    replay("pack_reader", pack_reader::check);
}

#[test]
fn whatever_is_typed_gets_an_answer_that_loses_no_text() {
    replay("query_parser", query_parser::check);
}
