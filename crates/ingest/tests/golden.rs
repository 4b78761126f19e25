//! Whole collections, read as an editor would have them read, against what they gave before.
//!
//! The expected outlines lie beside the collections; `INSTA_UPDATE=always cargo test -p sourcebook-ingest`
//! writes them anew, for a person to read through.

#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

mod outline;

use std::fs;
use std::path::{Path, PathBuf};

use outline::outline;
use sourcebook_ingest::{Collection, read_collection};
use sourcebook_model::{Action, BlockKind, Severity};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(folder: &Path) -> Collection {
    read_collection(folder, &|_| {}).unwrap()
}

fn assert_as_expected(name: &str, collection: &Collection) {
    insta::with_settings!({
        snapshot_path => repository().join("tests/collections"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, outline(collection));
    });
}

fn assert_collection_as_expected(name: &str) {
    assert_as_expected(name, &read(&repository().join("tests/collections").join(name)));
}

#[test]
fn the_seeds_are_read_as_they_were_scraped() {
    // Without the editor's settings, so that it shows what the articles say of themselves.
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(repository().join("seeds")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    let mut collection = read(folder.path());
    collection.info.title = "seeds".to_owned();
    assert_as_expected("seeds", &collection);
}

#[test]
fn the_challenges_and_opportunities_of_an_article_stay_numbered_lists_and_its_marks_dangle() {
    let collection = read(&repository().join("seeds"));
    let article = collection.articles.iter().find(|article| article.id.starts_with("003")).unwrap();
    let mut lists: Vec<(&str, Vec<u32>)> = Vec::new();
    let mut before = &article.blocks[0];
    for block in &article.blocks {
        if let BlockKind::ListItem { number: Some(number) } = block.kind {
            if !matches!(before.kind, BlockKind::ListItem { .. }) {
                lists.push((&before.text, Vec::new()));
            }
            lists.last_mut().unwrap().1.push(number);
        }
        before = block;
    }
    let [challenges, opportunities, (_, last)] = &lists[..] else { panic!("{lists:?}") };
    assert_eq!(challenges, &("Challenges", vec![1, 2, 3]));
    assert_eq!(opportunities, &("Opportunities", vec![1, 2, 3]));
    assert_eq!(last, &[1, 2, 3, 4]);

    let findings = collection.findings.iter();
    let dangling: Vec<&str> =
        findings.filter(|finding| finding.subject == "reference").map(|finding| &*finding.text).collect();
    assert_eq!(dangling, ["[1]", "[4]", "[3]"]);
    // They stay in the text.
    assert!(article.blocks.iter().any(|block| block.text.contains("across territories[1][3]")));
}

#[test]
fn the_editor_of_the_seeds_overrides_only_articles_that_are_there() {
    let collection = read(&repository().join("seeds"));
    assert_eq!(collection.articles.len(), 5);
    let lost = collection.findings.iter().filter(|finding| finding.subject == "override");
    assert_eq!(lost.collect::<Vec<_>>(), Vec::<&sourcebook_model::Finding>::new());
}

#[test]
fn every_format_and_encoding_is_read() {
    assert_collection_as_expected("formats");
}

#[test]
fn each_entry_of_a_feed_is_an_article() {
    assert_collection_as_expected("feeds");
}

#[test]
fn what_pages_state_is_read_with_its_place() {
    assert_collection_as_expected("pages");
}

#[test]
fn chinese_articles_are_read() {
    assert_collection_as_expected("chinese");
}

#[test]
fn articles_written_from_right_to_left_are_read() {
    assert_collection_as_expected("right-to-left");
}

#[test]
fn day_and_month_are_told_apart_by_the_collection_as_a_whole() {
    assert_collection_as_expected("day-or-month");
}

#[test]
fn one_date_that_can_only_have_its_day_first_turns_the_others() {
    let dates = |written: &[&str]| -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for (at, date) in written.iter().enumerate() {
            fs::write(
                folder.path().join(format!("{at}.md")),
                format!("---\ndate: {date}\n---\nIt rained.\n"),
            )
            .unwrap();
        }
        let articles = read(folder.path()).articles;
        articles.into_iter().map(|article| article.date.unwrap().value.to_string()).collect()
    };
    assert_eq!(dates(&["01/02/2022", "25/12/2021"]), ["2022-02-01", "2021-12-25"]);
    assert_eq!(dates(&["01/02/2022", "12/25/2021"]), ["2022-01-02", "2021-12-25"]);
    assert_eq!(dates(&["01/02/2022", "12/25/2021", "25/12/2021"])[0], "2022-01-02");
}

#[test]
fn a_text_that_says_its_title_and_no_more_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let title = "Release notes can be found here";
    let record = |text: &str| format!("{{\"id\": \"1\", \"title\": \"{title}\", \"text\": \"{text}\"}}\n");
    let blocks = |text: &str| {
        fs::write(folder.path().join("a.jsonl"), record(text)).unwrap();
        let articles = read(folder.path()).articles;
        articles.into_iter().flat_map(|article| article.blocks).map(|block| block.text).collect::<Vec<_>>()
    };
    assert_eq!(blocks(title), [title]);
    assert_eq!(blocks(&format!("{title}\\n\\nThere are many.")), ["There are many."]);
}

#[test]
fn articles_that_are_nearly_the_same_are_told_of_and_kept() {
    assert_collection_as_expected("near-duplicates");
}

#[test]
fn places_that_disagree_are_told_of() {
    assert_collection_as_expected("disagreeing");
}

#[test]
fn whatever_is_broken_is_told_and_stops_nothing() {
    assert_collection_as_expected("broken");
}

#[test]
fn the_good_article_among_the_broken_is_whole() {
    let collection = read(&repository().join("tests/collections/broken"));
    let good = collection.articles.iter().find(|article| article.id == "the-good-one").unwrap();
    assert_eq!(good.blocks.len(), 2);
    let broken = collection.findings.iter().filter(|finding| finding.severity == Severity::Error);
    assert!(broken.clone().count() >= 8);
    assert!(broken.clone().all(|finding| finding.action == Action::Broken && finding.file != good.file));
}

#[test]
fn reading_twice_gives_the_same() {
    for name in ["formats", "chinese", "right-to-left", "broken"] {
        let folder = repository().join("tests/collections").join(name);
        assert_eq!(read(&folder), read(&folder));
    }
}
