//! What a pack holds, and what writing one leaves behind.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;
use sourcebook_index::{AnnotatedArticle, Pack, build};
use sourcebook_model::collection::Theme;
use sourcebook_model::pack::{IndexShard, MANIFEST_FILE, Manifest, NO_PASSAGE, TextShard};
use sourcebook_model::{
    Article, Attributed, Block, BlockKind, CollectionInfo, Mention, MentionKind, Origin, ThemeDefinition,
};

fn info() -> CollectionInfo {
    let theme = Theme { id: "trade".to_owned(), label: "Trade".to_owned(), description: String::new() };
    CollectionInfo {
        title: "Test".to_owned(),
        description: String::new(),
        themes: vec![ThemeDefinition { theme, cues: vec!["trade".to_owned()], exclude: Vec::new() }],
    }
}

fn article(id: &str, text: &str) -> AnnotatedArticle {
    let block = |kind, text: &str| Block { kind, text: text.to_owned(), line: 1 };
    let mention =
        |kind, block, span, value: &str| Mention { kind, block, span, value: Some(value.to_owned()) };
    AnnotatedArticle {
        article: Article {
            id: id.to_owned(),
            file: format!("{id}.txt"),
            title: Attributed::new("A title".to_owned(), Origin::Text),
            date: Some(Attributed::new("2024-03".parse().unwrap(), Origin::Text)),
            authors: Vec::new(),
            source: None,
            language: Attributed::new("en".to_owned(), Origin::Derived),
            blocks: vec![
                block(BlockKind::Paragraph, text),
                block(BlockKind::Heading { level: 2 }, "World trade"),
                block(BlockKind::Paragraph, "It grew in 1998. It still grows."),
            ],
        },
        mentions: vec![
            mention(MentionKind::Theme, 1, 6..11, "trade"),
            mention(MentionKind::Date, 2, 11..15, "1998"),
        ],
        findings: Vec::new(),
    }
}

fn unpacked(pack: &Pack, file: &str) -> Vec<u8> {
    let (_, compressed) = pack.files.iter().find(|(name, _)| name == file).unwrap();
    let mut bytes = Vec::new();
    GzDecoder::new(&compressed[..]).read_to_end(&mut bytes).unwrap();
    bytes
}

fn index(pack: &Pack) -> IndexShard {
    let place = &pack.manifest.index;
    let bytes = unpacked(pack, &place.file);
    place.verify(&bytes).unwrap();
    IndexShard::decode(&place.file, &bytes).unwrap()
}

fn files_in(folder: &Path) -> Vec<String> {
    let mut files: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    files
}

#[test]
fn the_same_articles_give_the_same_bytes() {
    let articles = [article("a", "One."), article("b", "Two.")];
    assert_eq!(build(&info(), &articles).unwrap(), build(&info(), &articles).unwrap());
}

#[test]
fn a_theme_in_a_heading_files_the_passage_below_it() {
    let pack = build(&info(), &[article("a", "One."), article("b", "Two.")]).unwrap();
    let index = index(&pack);
    let passages = roaring::RoaringBitmap::deserialize_from(&index.themes[0][..]).unwrap();
    assert_eq!(passages.into_iter().collect::<Vec<u32>>(), [1, 3]);
}

#[test]
fn an_articles_own_date_and_those_of_its_text_stand_in_the_order_of_time() {
    let pack = build(&info(), &[article("a", "One.")]).unwrap();
    let dates: Vec<(String, u32, String)> = index(&pack)
        .dates
        .into_iter()
        .map(|record| (record.date.to_string(), record.passage, record.text))
        .collect();
    let expected = [("1998", 1, "1998"), ("2024-03", NO_PASSAGE, "2024-03")];
    assert_eq!(dates, expected.map(|(date, passage, text)| (date.to_owned(), passage, text.to_owned())));
}

#[test]
fn the_lead_is_the_first_sentence() {
    let pack = build(&info(), &[article("a", "First here. Then more.")]).unwrap();
    assert_eq!(index(&pack).articles[0].lead, "First here.");
}

#[test]
fn much_text_is_spread_over_shards_that_the_index_points_into() {
    let long = "A sentence of some length, said again. ".repeat(5_000);
    let ids = ["a", "b", "c", "d"];
    let pack = build(&info(), &ids.map(|id| article(id, &format!("{id} {long}")))).unwrap();
    assert_eq!(pack.manifest.texts.len(), 2);
    for (id, record) in ids.iter().zip(index(&pack).articles) {
        let file = &pack.manifest.texts[record.text_shard as usize].file;
        let shard = TextShard::decode(file, &unpacked(&pack, file)).unwrap();
        assert!(shard.articles[record.text_index as usize].blocks[0].text.starts_with(id));
    }
}

#[test]
fn writing_a_pack_replaces_the_shards_of_the_one_before_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mine.txt"), "kept").unwrap();
    build(&info(), &[article("a", "One.")]).unwrap().write(folder.path()).unwrap();
    let pack = build(&info(), &[article("a", "Two.")]).unwrap();
    pack.write(folder.path()).unwrap();
    let mut expected: Vec<String> = pack.files.iter().map(|(name, _)| name.clone()).collect();
    expected.extend([MANIFEST_FILE.to_owned(), "mine.txt".to_owned()]);
    expected.sort();
    assert_eq!(files_in(folder.path()), expected);
    let manifest = fs::read(folder.path().join(MANIFEST_FILE)).unwrap();
    assert_eq!(Manifest::from_json(&manifest).unwrap(), pack.manifest);
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("occupied");
    fs::write(&file, "").unwrap();
    let error = build(&info(), &[article("a", "One.")]).unwrap().write(&file).unwrap_err();
    assert!(error.to_string().contains("occupied"), "{error}");
}
