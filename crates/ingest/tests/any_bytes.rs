//! Whatever bytes a file holds, reading gives sound articles and sound findings.

#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fs;

use proptest::prelude::*;
use sourcebook_ingest::{Collection, IngestError, read_collection};

/// The names of files of every kind, and of the settings.
const NAMES: [&str; 7] = ["a.txt", "a.md", "a.html", "a.jsonl", "a.xml", "a.json", "sourcebook.toml"];

fn read(name: &str, bytes: &[u8]) -> Result<Collection, IngestError> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    read_collection(folder.path(), &|_| {})
}

fn assert_sound(collection: &Collection, bytes: &[u8]) {
    // A carriage return alone ends a line too, and so do Unicode's own separators, which take two bytes or more.
    let most_lines = 1 + bytes.len() as u32;
    for article in &collection.articles {
        assert!(!article.id.is_empty() && !article.title.value.is_empty() && !article.blocks.is_empty());
        for block in &article.blocks {
            assert!(!block.text.is_empty() && block.text.trim() == block.text, "{:?}", block.text);
            assert!(!block.text.contains(char::is_control), "{:?}", block.text);
            assert!(!block.text.contains(['\u{2028}', '\u{2029}', '\u{85}']), "{:?}", block.text);
            assert!(block.line <= most_lines);
        }
    }
    for finding in &collection.findings {
        assert!(finding.line.is_none_or(|line| (1..=most_lines).contains(&line)), "{finding:?}");
        assert!(!finding.reason.is_empty() && finding.text.chars().count() <= 161);
    }
}

/// Bits of the syntax of every format, so that chance meets the readers where they decide.
fn fragments() -> impl Strategy<Value = Vec<u8>> {
    let fragment = prop::sample::select(vec![
        "---\n",
        "+++\n",
        "title: A\n",
        "title = \"A\"\n",
        "date: 2023-02-30\n",
        "# ",
        "## H\n",
        "- item\n",
        "1. one\n",
        "\n\n",
        "\r",
        "> ",
        "**",
        "*",
        "_",
        "`",
        "[x](",
        ")",
        "[1]",
        "[^1]: n\n",
        "<p>",
        "<div>",
        "</p>",
        "<table><tr><td>",
        "<li>",
        "<pre>",
        "<br>",
        "<title>T</title>",
        "<article>",
        "{% x %}",
        "{{ y }}",
        "{\"id\": 1, ",
        "\"text\": \"a\\nb\"}\n",
        "{\"blocks\": []}",
        "{\"blocks\": [{\"kind\": \"heading\", \"level\": 1, \"text\": \"H\"}, {\"kind\": \"heading\", \"level\": 255, \"text\": \"H\"}]}\n",
        "|",
        "|-|-|\n",
        "date 2024-03-20 A",
        "By Jane Doe\n",
        "Advertisement\n",
        "Latest\n",
        "\"Built Here Now\"\n",
        "电池",
        "，",
        "مرحبا",
        "\u{2028}",
        "\u{e000}",
        "\u{ad}",
        "\u{feff}",
        "a",
        "A ",
        "A long line of words. ",
        "[[themes]]\n",
        "id = \"a\"\n",
        "cues = []\n",
        "[articles.\"a.txt\"]\n",
        "===\n",
        "---",
        "***\n",
        "<rss version=\"2.0\"><channel>",
        "<item><title>T</title><description>D</description>",
        "</item>",
        "</channel></rss>",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"content_html\": \"<p>D\"}]}",
        "🚗",
        "\0",
    ]);
    prop::collection::vec(fragment, 0..40).prop_map(|fragments| fragments.concat().into_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for name in NAMES {
            if let Ok(collection) = read(name, &bytes) {
                assert_sound(&collection, &bytes);
            }
        }
    }

    #[test]
    fn any_mixture_of_markup_gives_sound_blocks(bytes in fragments()) {
        for name in NAMES {
            match read(name, &bytes) {
                Ok(collection) => assert_sound(&collection, &bytes),
                Err(error) => prop_assert!(name == "sourcebook.toml", "{name}: {error}"),
            }
        }
    }

    #[test]
    fn the_words_of_plain_paragraphs_all_survive(
        paragraphs in prop::collection::vec("[a-z]{1,9}( [a-z]{1,9}){3,30}\\.", 1..6)
    ) {
        let collection = read("a.txt", paragraphs.join("\n\n").as_bytes()).unwrap();
        let texts: Vec<&str> = collection.articles[0].blocks.iter().map(|block| block.text.as_str()).collect();
        prop_assert_eq!(texts, paragraphs);
    }
}
