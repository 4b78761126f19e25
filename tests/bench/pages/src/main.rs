//! Extracts a folder of pages with one library, bare, for `cargo xtask bench pages`.
//!
//! `sourcebook-bench-pages ENGINE FOLDER` prints a line of JSON a page: its name, main text, title, byline and date.

mod engines;
mod text;

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use serde_json::json;

use engines::{Extracted, dom_smoothie, expected, legible, trafilatura};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [engine, folder] = arguments.as_slice() else { bail!("expected an engine and a folder") };
    let extract: fn(&Path) -> anyhow::Result<Extracted> = match engine.as_str() {
        "expected" => expected,
        "dom_smoothie" => |page| Ok(dom_smoothie(&source(page)?)),
        "legible" => |page| Ok(legible(&source(page)?)),
        "rs-trafilatura" => |page| Ok(trafilatura(&source(page)?)),
        _ => bail!("there is no engine {engine}"),
    };
    let mut pages: Vec<_> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<anyhow::Result<_>>()?;
    pages.sort();
    for page in pages {
        let name = page.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let found = extract(&page).with_context(|| name.clone())?;
        let Extracted { text, title, byline, date } = found;
        println!("{}", json!({ "page": name, "text": text, "title": title, "byline": byline, "date": date }));
    }
    Ok(())
}

fn source(page: &Path) -> anyhow::Result<String> {
    Ok(String::from_utf8_lossy(&fs::read(page.join("source.html"))?).into_owned())
}
