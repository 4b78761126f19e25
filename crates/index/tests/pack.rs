//! What a pack holds, and what writing one leaves behind.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;
use sourcebook_index::{AnnotatedArticle, Pack, Sizes, build, build_in};
use sourcebook_model::collection::Theme;
use sourcebook_model::fixtures::{self, stated};
use sourcebook_model::pack::{
    ArticleText, DateColumn, Directory, MANIFEST_FILE, Manifest, Naming, Pieces, ShardRef, TextShard, decode,
    decode_theme,
};
use sourcebook_model::{
    Article, Attributed, Block, BlockKind, CollectionInfo, Mention, MentionKind, Origin, ThemeDefinition,
};

fn info() -> CollectionInfo {
    let theme = Theme { id: "trade".to_owned(), label: "Trade".to_owned(), description: String::new() };
    CollectionInfo {
        title: "Test".to_owned(),
        description: String::new(),
        themes: vec![ThemeDefinition { theme, cues: vec!["trade".to_owned()], exclude: Vec::new() }],
        synonyms: Vec::new(),
    }
}

fn article(id: &str, text: &str) -> AnnotatedArticle {
    let block = |kind, text: &str| Block { kind, text: text.to_owned(), line: 1 };
    let mention =
        |kind, block, span, value: &str| Mention { kind, block, span, value: Some(value.to_owned()) };
    AnnotatedArticle {
        article: Article {
            title: stated("A title"),
            date: Some(Attributed::new("2024-03".parse().unwrap(), Origin::Text)),
            blocks: vec![
                block(BlockKind::Paragraph, text),
                block(BlockKind::Heading { level: 2 }, "World trade"),
                block(BlockKind::Paragraph, "It grew in 1998. It still grows."),
            ],
            ..fixtures::article::<&str>(id, [])
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

fn directory(pack: &Pack) -> Directory {
    decode(&part(pack, Manifest::DIRECTORY, &pack.manifest.directory)).unwrap()
}

fn part(pack: &Pack, name: &str, shard: &ShardRef) -> Vec<u8> {
    let bytes = unpacked(pack, &shard.file(name));
    shard.verify(name, &bytes).unwrap();
    bytes
}

/// The articles in the text shards.
fn texts(pack: &Pack) -> Vec<ArticleText> {
    let directory = directory(pack);
    let pieces: Pieces = decode(&directory.pieces.inline).unwrap();
    let shards =
        directory.texts.shards.iter().map(|shard| TextShard::of(part(pack, "texts", shard)).unwrap());
    let articles = |shard: TextShard| -> Vec<ArticleText> {
        (0..shard.count())
            .map(|index| ArticleText::decode(shard.article(index).unwrap(), &pieces).unwrap())
            .collect()
    };
    shards.flat_map(articles).collect()
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
fn a_small_collection_is_one_shard_and_its_texts() {
    let pack = build(&info(), &[article("a", "One."), article("b", "Two.")]).unwrap();
    assert_eq!(pack.files.len(), 2);
}

#[test]
fn a_large_section_is_cut_into_shards_of_the_size_that_is_asked_for() {
    let articles: Vec<AnnotatedArticle> = ["a", "b", "c"].map(|id| article(id, "One.")).into();
    let sizes = Sizes { inline: 0, postings: 10, names: 2, numbers: 2, ..Sizes::default() };
    let pack = build_in(sizes, &info(), &articles).unwrap();
    let directory = directory(&pack);
    assert!(directory.postings.inline.is_empty());
    let postings = &directory.postings;
    let lengths: Vec<usize> =
        postings.shards.iter().map(|shard| part(&pack, "postings", shard).len()).collect();
    let (last, others) = lengths.split_last().unwrap();
    assert!(others.len() > 2 && others.iter().all(|length| *length == 10) && *last <= 10);
    assert_eq!((postings.shard_bytes, postings.bytes), (10, lengths.iter().sum::<usize>() as u64));
    assert_eq!(directory.id_starts, [0, 2]);
    assert_eq!(directory.number_starts, ["a", "c"]);
}

#[test]
fn a_theme_in_a_heading_files_the_passage_below_it() {
    let pack = build(&info(), &[article("a", "One."), article("b", "Two.")]).unwrap();
    let directory = directory(&pack);
    assert_eq!(directory.theme_lengths, [directory.themes.inline.len() as u32]);
    let mut passages = Vec::new();
    decode_theme(&directory.themes.inline, 2, |article, passage| passages.push((article, passage))).unwrap();
    assert_eq!(passages, [(0, 1), (1, 1)]);
}

#[test]
fn an_articles_own_date_and_those_of_its_text_stand_in_the_order_of_time() {
    let pack = build(&info(), &[article("a", "One.")]).unwrap();
    let directory = directory(&pack);
    let column: DateColumn = decode(&directory.dates.inline).unwrap();
    let (namings, _) = directory.namings.inline.as_chunks::<{ Naming::BYTES as usize }>();
    let naming = |number: usize| {
        let naming = Naming::read(&namings[number]).unwrap();
        let span = column.spans[number].from.to_string();
        (span, column.texts[naming.text as usize].as_str(), naming.passage)
    };
    assert_eq!(naming(0), ("1998".to_owned(), "1998", Some(1)));
    assert_eq!(naming(1), ("2024-03".to_owned(), "2024-03", None));
    assert_eq!(namings.len(), 2);
    let own: Vec<u32> = decode(&directory.own_dates.inline).unwrap();
    assert_eq!(own, [2]);
}

#[test]
fn the_lead_is_the_first_sentence() {
    let pack = build(&info(), &[article("a", "First here. Then more.")]).unwrap();
    assert_eq!(texts(&pack)[0].head.lead, "First here.");
}

#[test]
fn much_text_is_spread_over_shards_that_the_directory_points_into() {
    let long = "A sentence of some length, said again. ".repeat(950);
    let ids = ["a", "b", "c", "d"];
    let pack = build(&info(), &ids.map(|id| article(id, &format!("{id} {long}")))).unwrap();
    assert_eq!(directory(&pack).text_counts, [2, 2]);
    let articles = texts(&pack);
    let read: Vec<&str> = articles.iter().map(|article| article.head.id.as_str()).collect();
    assert_eq!(read, ids);
    assert!(articles[3].blocks[0].text.starts_with("d A sentence of some length, said again."));
}

#[test]
fn like_articles_are_neighbours_and_the_collections_order_is_kept() {
    let text = |number: usize| match number % 2 {
        0 => "Lithium and nickel for batteries.",
        _ => "Ships carry grain to ports.",
    };
    let articles: Vec<AnnotatedArticle> =
        (0..200).map(|number| article(&format!("{number:03}"), text(number))).collect();
    let pack = build(&info(), &articles).unwrap();
    let ids: Vec<String> = texts(&pack).into_iter().map(|article| article.head.id).collect();
    let topics: Vec<usize> = ids.iter().map(|id| id.parse::<usize>().unwrap() % 2).collect();
    assert_eq!(topics.chunk_by(|one, next| one == next).count(), 2);
    let order = directory(&pack).order.inline;
    let numbers = order.as_chunks().0.iter().map(|bytes| u32::from_le_bytes(*bytes));
    let by_order: Vec<&str> = numbers.map(|number| ids[number as usize].as_str()).collect();
    assert!(by_order.is_sorted() && by_order.len() == 200);
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
