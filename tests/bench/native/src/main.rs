//! Builds one engine's index of a file of articles, asks it a file of queries, and prints how long all of it took.
//!
//! `sourcebook-bench-native ENGINE ARTICLES QUERIES FOLDER`, where the engine is `sourcebook` or `tantivy` and the folder
//! takes its index. `cargo xtask bench native` makes the files and reads what is printed, one JSON object.

mod asked;
mod clock;
mod lines;
mod ours;
mod tantivy_index;

use std::path::Path;

use anyhow::{Context, bail};

use asked::{Built, Engine, ask_all};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [engine, articles, queries, folder] = arguments.as_slice() else {
        bail!("expected ENGINE ARTICLES QUERIES FOLDER");
    };
    let (articles, folder) = (Path::new(articles), Path::new(folder));
    let (built, engine): (Built, Box<dyn Engine>) = match engine.as_str() {
        "sourcebook" => {
            let built = ours::build(articles, folder)?;
            (built, Box::new(ours::Sourcebook::open(folder)?))
        }
        "tantivy" => {
            let built = tantivy_index::build(articles, folder)?;
            (built, Box::new(tantivy_index::Tantivy::open(folder)?))
        }
        other => bail!("there is no engine {other}"),
    };
    let queries = lines::read(Path::new(queries)).context("queries")?;
    println!("{}", ask_all(engine.as_ref(), &built, &queries)?);
    Ok(())
}
