//! Damaged packs: an error that names the file, never a panic, never a wrong answer.

use proptest::prelude::*;
use sourcebook_model::pack::{MANIFEST_FILE, PackError};
use sourcebook_model::{Answer, Selection};
use sourcebook_query::{Engine, QueryError, Source, SourceError};

use crate::support::{Memory, article, open, pack};

fn memory() -> Memory {
    Memory::of(&pack(&[
        article(
            "a",
            "Trade in batteries",
            Some("2024-03-20"),
            "en",
            &["# Hubs", "Supplies of lithium in 2019."],
        ),
        article("b", "Hubs", None, "en", &["trade and hubs", "供应链"]),
    ]))
}

fn ask(memory: Memory) -> Result<Answer, QueryError> {
    let engine = open(memory)?;
    pollster::block_on(engine.answer(&Selection::from_query_string("q=hubs"), 10))
}

#[test]
fn a_missing_shard_is_named() {
    let files: Vec<String> = memory().0.into_keys().filter(|file| file != MANIFEST_FILE).collect();
    assert_eq!(files.len(), 2);
    for file in files {
        let mut memory = memory();
        memory.0.remove(&file);
        assert!(ask(memory).unwrap_err().to_string().contains(&file));
    }
}

#[test]
fn swapped_shards_are_refused() {
    let mut memory = memory();
    let mut shards: Vec<String> = memory.0.keys().filter(|file| *file != MANIFEST_FILE).cloned().collect();
    shards.sort();
    let first = memory.0[&shards[0]].clone();
    let second = memory.0.insert(shards[1].clone(), first).unwrap();
    memory.0.insert(shards[0].clone(), second);
    assert!(matches!(ask(memory), Err(QueryError::Pack(PackError::BadShard { .. }))));
}

#[test]
fn an_article_that_is_not_there_is_said_not_to_be() {
    let engine = open(memory()).unwrap();
    let opened = pollster::block_on(engine.article("c", &Selection::default()));
    assert_eq!(opened, Err(QueryError::NoSuchArticle("c".to_owned())));
}

#[test]
fn a_manifest_that_counts_other_articles_than_there_are_is_refused() {
    let mut memory = memory();
    let manifest = String::from_utf8(memory.0[MANIFEST_FILE].clone()).unwrap();
    let lying = manifest.replace("\"articles\":2", "\"articles\":4294967295");
    assert_ne!(lying, manifest);
    memory.0.insert(MANIFEST_FILE.to_owned(), lying.into_bytes());
    assert!(matches!(ask(memory), Err(QueryError::Pack(PackError::BadManifest(_)))));
}

proptest! {
    #[test]
    fn a_flipped_bit_gives_the_right_answer_or_an_error_that_names_the_file(file in 0usize..3, at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let mut memory = memory();
        let mut files: Vec<String> = memory.0.keys().cloned().collect();
        files.sort();
        let file = files[file].clone();
        let bytes = memory.0.get_mut(&file).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        let is_shard = file != MANIFEST_FILE;
        match ask(memory) {
            Ok(_) => prop_assert!(!is_shard, "a damaged shard was believed"),
            Err(error) => prop_assert!(!is_shard || error.to_string().contains(&file)),
        }
    }

    #[test]
    fn a_cut_shard_is_refused(file in 0usize..2, at in any::<prop::sample::Index>()) {
        let mut memory = memory();
        let mut files: Vec<String> = memory.0.keys().filter(|file| *file != MANIFEST_FILE).cloned().collect();
        files.sort();
        let bytes = memory.0.get_mut(&files[file]).unwrap();
        bytes.truncate(at.index(bytes.len()));
        prop_assert!(ask(memory).unwrap_err().to_string().contains(&files[file]));
    }
}

/// Files of which a copy on the way is damaged.
struct Stale(Memory);

impl Source for Stale {
    async fn read(&self, file: &str) -> Result<Vec<u8>, SourceError> {
        let mut bytes = self.0.read(file).await?;
        if file != MANIFEST_FILE {
            bytes.truncate(1);
        }
        Ok(bytes)
    }

    async fn read_anew(&self, file: &str) -> Result<Vec<u8>, SourceError> {
        self.0.read(file).await
    }
}

#[test]
fn a_damaged_copy_is_read_anew() {
    let engine = pollster::block_on(Engine::open(Stale(memory()))).unwrap();
    let answer = pollster::block_on(engine.answer(&Selection::from_query_string("q=hubs"), 10)).unwrap();
    assert_eq!(answer, ask(memory()).unwrap());
}
