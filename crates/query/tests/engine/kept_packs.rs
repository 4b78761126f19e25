//! Packs that earlier builds wrote, kept in `tests/packs`: each is read as it was meant, or refused by its number.
//!
//! `SOURCEBOOK_KEEP_PACK=1 cargo test -p sourcebook-query kept` writes the one of the present format anew. That is right as
//! long as no version with this format has been released, and wrong from then on.

use std::collections::HashMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use pollster::block_on;
use sourcebook_index::{Pack, Sizes};
use sourcebook_model::pack::{FORMAT, MANIFEST_FILE, PackError};
use sourcebook_model::{CollectionInfo, Selection};
use sourcebook_query::QueryError;

use crate::support::{Memory, article, info, open};

fn packs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/packs")
}

/// What the kept packs were built from: something of everything, cut so that every section has shards.
fn built() -> Pack {
    let articles = [
        article(
            "en",
            "Lithium",
            Some("2024-03-20"),
            "en",
            &["# Hubs", "An EV needs trade in lithium from china today.", "So it was from 2019/2021 on."],
        ),
        article(
            "de",
            "Batterien",
            Some("2023"),
            "de",
            &["Die Batterie der Zukunft.", "Noch ein Absatz über trade"],
        ),
        article("zh", "供应链", None, "zh", &["电动汽车供应链正在变化。"]),
    ];
    let synonyms = vec![vec!["EV".to_owned(), "electric vehicle".to_owned()]];
    let sizes = Sizes {
        inline: 16,
        keys: 20,
        postings: 200,
        passages: 60,
        positions: 60,
        texts: 60,
        mentions: 4,
        names: 2,
        numbers: 2,
        vectors: 64,
        whole: 40,
    };
    sourcebook_index::build_in(sizes, &CollectionInfo { synonyms, ..info() }, &articles).unwrap()
}

fn kept(folder: &Path) -> Memory {
    let mut files = HashMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let mut bytes = fs::read(entry.path()).unwrap();
        if name != MANIFEST_FILE {
            let compressed = std::mem::take(&mut bytes);
            GzDecoder::new(&compressed[..]).read_to_end(&mut bytes).unwrap();
        }
        files.insert(name, bytes);
    }
    Memory(files)
}

#[test]
fn a_kept_pack_of_this_format_answers_as_one_that_is_built_now() {
    let folder = packs().join(format!("format-{FORMAT}"));
    if std::env::var_os("SOURCEBOOK_KEEP_PACK").is_some() {
        built().write(&folder).unwrap();
    }
    let (kept, built) = (open(kept(&folder)).unwrap(), open(Memory::of(&built())).unwrap());
    for query_string in [
        "",
        "q=lithium",
        "q=electric+vehicle+",
        "q=Batterien+&sort=title",
        "q=%E4%BE%9B%E5%BA%94",
        "q=litium+",
        "theme=trade&view=timeline",
        "name=china",
        "from=2023&sort=newest",
        "from=2020&to=2020",
        "q=%22trade+in+lithium%22",
    ] {
        let selection = Selection::from_query_string(query_string);
        let answer = block_on(kept.answer(&selection, 10)).unwrap();
        assert_eq!(answer, block_on(built.answer(&selection, 10)).unwrap(), "{query_string}");
        assert!(answer.articles > 0, "{query_string}");
        for hit in &answer.hits {
            let read = block_on(kept.article(&hit.article.id, &selection));
            assert_eq!(read, block_on(built.article(&hit.article.id, &selection)), "{query_string}");
        }
    }
}

#[test]
fn a_kept_pack_of_another_format_is_refused_by_its_number() {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(packs()).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    for folder in folders {
        let number =
            folder.file_name().unwrap().to_str().unwrap().strip_prefix("format-").unwrap().parse().unwrap();
        match open(kept(&folder)) {
            Ok(_) => assert_eq!(number, FORMAT),
            Err(error) => assert_eq!(error, QueryError::Pack(PackError::UnknownFormat { found: number })),
        }
    }
}
