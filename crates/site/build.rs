//! Tells the cache which code its things were worked out by: a hash over the crates that read and annotate, over the
//! versions of what they depend on, and over the compiler, whose tables of Unicode they use.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, io};

/// The crates that decide what is read and found.
const CRATES: [&str; 5] = ["analysis", "extract", "ingest", "model", "taxonomy"];

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let mut files = BTreeMap::new();
    for name in CRATES {
        let source = root.join("crates").join(name).join("src");
        println!("cargo::rerun-if-changed={}", source.display());
        read(&source, &mut files)?;
    }
    let lock = root.join("Cargo.lock");
    println!("cargo::rerun-if-changed={}", lock.display());
    files.insert(lock.clone(), fs::read(lock)?);
    let compiler = Command::new(env::var("RUSTC")?).arg("-V").output()?.stdout;
    let all: Vec<u8> = files.into_values().flatten().chain(compiler).collect();
    println!("cargo::rustc-env=SOURCEBOOK_RULES={:016x}", twox_hash::XxHash3_64::oneshot(&all));
    Ok(())
}

fn read(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read(&path, files)?;
        } else {
            files.insert(path.clone(), fs::read(path)?);
        }
    }
    Ok(())
}
