//! The command as its users meet it: arguments in, text and exit codes out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The command without a cache, so that each test sees its own work.
fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sourcebook"));
    command.env("SOURCEBOOK_CACHE", "");
    command
}

fn sourcebook(arguments: &[&str]) -> Output {
    command().args(arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn seeds() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    root.canonicalize().unwrap().into_os_string().into_string().unwrap()
}

fn text(path: PathBuf) -> String {
    path.into_os_string().into_string().unwrap()
}

fn packed_seeds(folder: &Path) -> String {
    let pack = text(folder.join("pack"));
    let output = sourcebook(&["pack", &seeds(), "-o", &pack]);
    assert!(output.status.success(), "{}", err(&output));
    assert!(err(&output).contains("5 articles"), "{}", err(&output));
    pack
}

#[test]
fn the_seeds_are_packed_and_searched() {
    let folder = tempfile::tempdir().unwrap();
    let pack = packed_seeds(folder.path());
    let found = out(&sourcebook(&["search", &pack, "lithium-rich"]));
    assert!(found.contains("002_dcea722d6bd48a8a") && found.contains("[lithium]-[rich]"), "{found}");
    let answer = &lines(&sourcebook(&["search", &pack, "lithium-rich", "--json"]))[0];
    assert_eq!(answer["hits"][0]["article"]["id"], "002_dcea722d6bd48a8a");
    assert!(out(&sourcebook(&["search", &pack, "zeppelin"])).starts_with("Nothing found for zeppelin"));
}

#[test]
fn a_file_of_queries_gives_one_ranking_a_line_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    let pack = packed_seeds(folder.path());
    let queries = text(folder.path().join("queries.jsonl"));
    fs::write(&queries, "{\"id\":2,\"text\":\"lithium\"}\n\n{\"id\":\"x\",\"query\":\"pandemic\"}\n")
        .unwrap();
    let rankings = lines(&sourcebook(&["search", &pack, "--queries", &queries, "--top", "1", "--json"]));
    assert_eq!((&rankings[0]["id"], &rankings[1]["id"]), (&2.into(), &"x".into()));
    assert_eq!(rankings[1]["hits"][0]["id"], "001_413389ea744053e7");
    assert!(rankings[1]["hits"][0]["score"].as_f64().unwrap() > 0.0);

    fs::write(&queries, "{\"id\":2,\"text\":\"lithium\"}\nnonsense\n").unwrap();
    let refused = sourcebook(&["search", &pack, "--queries", &queries, "--json"]);
    assert!(!refused.status.success() && err(&refused).contains("queries.jsonl:2"), "{}", err(&refused));
}

/// Every file of a pack.
fn files(pack: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(pack).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
        .into_iter()
        .map(|file| (file.strip_prefix(pack).unwrap().to_owned(), fs::read(&file).unwrap()))
        .collect()
}

#[test]
fn a_folder_gives_the_same_bytes_on_any_number_of_threads_and_with_or_without_a_cache() {
    let collections = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/collections");
    for name in ["formats", "chinese", "right-to-left"] {
        let folder = tempfile::tempdir().unwrap();
        let (collection, cache) = (text(collections.join(name)), text(folder.path().join("cache")));
        let packed = |threads: &str, options: &[&str]| {
            let pack = folder.path().join("pack");
            let mut command = command();
            command
                .args(["pack", &collection, "-o"])
                .arg(&pack)
                .args(options)
                .env("RAYON_NUM_THREADS", threads);
            let output = command.output().unwrap();
            assert!(output.status.success(), "{}", err(&output));
            let files = files(&pack);
            fs::remove_dir_all(pack).unwrap();
            files
        };
        let first = packed("1", &["--no-cache"]);
        assert!(first.len() > 2);
        for (threads, options) in
            [("4", &["--no-cache"][..]), ("4", &["--cache", &cache]), ("1", &["--cache", &cache]), ("3", &[])]
        {
            assert_eq!(packed(threads, options), first, "{name}, {threads} threads, {options:?}");
        }
        assert!(fs::read_dir(&cache).unwrap().count() > 1);
    }
}

#[test]
fn a_pack_of_another_version_is_refused_by_its_number() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("manifest.json"), r#"{"format": 99}"#).unwrap();
    let refused = sourcebook(&["search", &text(folder.path().to_owned()), "lithium"]);
    assert!(!refused.status.success() && err(&refused).contains("format 99"), "{}", err(&refused));
}

#[test]
fn check_tells_what_became_of_each_file() {
    let report = out(&sourcebook(&["check", &seeds()]));
    assert!(report.contains("dropped block “Skip to content”"), "{report}");
    let json: Value = serde_json::from_str(&out(&sourcebook(&["check", &seeds(), "--json"]))).unwrap();
    assert_eq!(json["articles"][4]["date"], "2024-03-20");
    assert_eq!(json["articles"][0]["date"], Value::Null);
    assert_eq!(json["errors"], 0);
}

#[test]
fn check_fails_when_a_file_cannot_be_read_and_still_reports_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("good.txt"), "A good article\n\nWith a paragraph that stays.\n").unwrap();
    fs::write(
        folder.path().join("bad.jsonl"),
        "{\"id\":\"1\",\"title\":\"T\",\"text\":\"Fine.\"}\n{broken\n",
    )
    .unwrap();
    let output = sourcebook(&["check", &text(folder.path().to_owned())]);
    assert_eq!(output.status.code(), Some(1));
    let report = out(&output);
    assert!(report.contains("A good article") && report.contains("   2  error: broken"), "{report}");
}

/// A folder of `count` articles without a date, some of which name one.
fn undated_folder(count: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..count {
        let opening =
            if number % 2 == 0 { "On 20 March 2024 the plant opened." } else { "The plant opened." };
        let article = format!(
            "# Plant {number}\n\n{opening} It makes {number} kinds of battery for the valley and the region around it.\n"
        );
        fs::write(folder.path().join(format!("plant-{number}.md")), article).unwrap();
    }
    folder
}

#[test]
fn check_sums_up_a_large_folder_and_says_what_to_fix_first() {
    let folder = undated_folder(60);
    fs::write(folder.path().join("bad.jsonl"), "{broken\n").unwrap();
    let folder = text(folder.path().to_owned());
    let report = out(&sourcebook(&["check", &folder]));
    assert!(report.lines().count() < 60, "{report}");
    let place = |words: &str| report.find(words).unwrap_or_else(|| panic!("{words} is not in {report}"));
    assert!(place("1 file or record cannot be read") < place("60 articles have no date"), "{report}");
    assert!(place("    60 × warning: unknown date") > place("and 57 more"), "{report}");
    assert!(!report.contains('\u{1b}'), "colours are for terminals: {report}");
    let all = out(&sourcebook(&["check", &folder, "--all"]));
    assert!(all.lines().count() > 60 * 4, "{all}");

    let json: Value = serde_json::from_str(&out(&sourcebook(&["check", &folder, "--json"]))).unwrap();
    let concerns: Vec<&str> =
        json["priorities"].as_array().unwrap().iter().map(|one| one["concern"].as_str().unwrap()).collect();
    assert_eq!(concerns[..2], ["unreadable", "undated"]);
    let undated = json["priorities"][1]["findings"].as_array().unwrap();
    assert_eq!(undated.len(), 60);
    let finding = &json["findings"][undated[0].as_u64().unwrap() as usize];
    assert_eq!(finding["action"], "unknown");
}

#[test]
fn check_writes_suggestions_that_are_read_and_writes_them_once() {
    let folder = undated_folder(3);
    let settings = folder.path().join("sourcebook.toml");
    fs::write(&settings, "# Plants, by hand.\ntitle = \"Plants\" # yes\n").unwrap();
    let path = text(folder.path().to_owned());
    let output = sourcebook(&["check", &path, "--fix"]);
    assert!(output.status.success() && err(&output).contains("2 suggestions"), "{}", err(&output));
    let written = fs::read_to_string(&settings).unwrap();
    assert!(written.starts_with("# Plants, by hand.\ntitle = \"Plants\" # yes\n"), "{written}");
    assert!(
        written
            .contains("# suggested: the text begins with “20 March 2024” in line 3\ndate = \"2024-03-20\"\n"),
        "{written}"
    );

    let json: Value = serde_json::from_str(&out(&sourcebook(&["check", &path, "--json"]))).unwrap();
    assert_eq!(
        (&json["articles"][0]["date"], &json["articles"][0]["date_origin"]),
        (&"2024-03-20".into(), &"editor".into())
    );
    assert!(err(&sourcebook(&["check", &path, "--fix"])).contains("nothing to suggest"));
    assert_eq!(fs::read_to_string(&settings).unwrap(), written);
}

#[test]
fn bad_settings_are_refused_with_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("sourcebook.toml"), "title = \"T\"\nthemse = []\n").unwrap();
    let output = sourcebook(&["pack", &text(folder.path().to_owned()), "-o", "unused"]);
    assert!(!output.status.success() && err(&output).contains("sourcebook.toml:2:"), "{}", err(&output));
}

#[test]
fn export_cuts_every_mention_out_of_its_text() {
    let articles = lines(&sourcebook(&["export", &seeds(), "--format", "jsonl"]));
    assert_eq!(articles.len(), 5);
    for article in &articles {
        let text: Vec<char> = article["text"].as_str().unwrap().chars().collect();
        let cut = |record: &Value| -> String {
            let at = |key: &str| record[key].as_u64().unwrap() as usize;
            text[at("start")..at("end")].iter().collect()
        };
        let mentions = article["mentions"].as_array().unwrap();
        assert!(!mentions.is_empty());
        for record in mentions.iter().chain(article["blocks"].as_array().unwrap()) {
            assert_eq!(cut(record), record["text"].as_str().unwrap());
        }
    }
    assert!(articles[0].get("date").is_none(), "an unknown date is absent");
}

#[test]
fn every_format_has_each_article_with_what_is_known_of_it() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("a.md"),
        "---\ntitle: One, \"two\"\ndate: 2024-03-20\nauthor: Jane Doe\n---\nIt holds a line\nand another.\n",
    )
    .unwrap();
    fs::write(folder.path().join("b.md"), "# Second\n\nNothing more is known of this one.\n").unwrap();
    let folder = text(folder.path().to_owned());
    let exported = |format: &str| out(&sourcebook(&["export", &folder, "--format", format]));

    let rows = exported("csv");
    assert_eq!(rows.lines().count(), 3, "{rows}");
    assert!(
        rows.contains("a,a.md,\"One, \"\"two\"\"\",front-matter,2024-03-20,front-matter,Jane Doe,"),
        "{rows}"
    );
    let entries = exported("bibtex");
    assert!(entries.contains("@misc{a,") && entries.contains("@misc{b,"), "{entries}");
    let items: Value = serde_json::from_str(&exported("csl")).unwrap();
    assert_eq!(items[0]["issued"]["date-parts"][0], serde_json::json!([2024, 3, 20]));
    assert_eq!((&items[0]["author"][0]["literal"], &items[1]["id"]), (&"Jane Doe".into(), &"b".into()));
    assert!(items[1].get("issued").is_none());
}

#[test]
fn annotate_reports_a_bad_line_and_goes_on() {
    let mut child = command()
        .args(["annotate", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let input = b"nonsense\n{\"id\":1,\"text\":\"On 20 March 2024\",\"ref_date\":null}\n";
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("line 1"), "{}", err(&output));
    assert_eq!(lines(&output)[0]["mentions"][0]["value"], "2024-03-20");
}

/// What a served site answers to a request for `path`.
fn asked(address: &str, path: &str, headers: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_site_is_served_as_a_static_host_serves_it() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    fs::create_dir(&site).unwrap();
    fs::write(folder.path().join("secret"), "secret").unwrap();
    for (file, content) in [("index.html", "<p>Hello"), ("a-1.wasm", "wasm"), ("b.shard", "0123456789")] {
        fs::write(site.join(file), content).unwrap();
    }
    let mut child =
        command().arg("serve").arg(&site).args(["--port", "0"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.split_once("http://").unwrap().1.split_once('/').unwrap().0.to_owned();

    let index = asked(&address, "/?q=lithium", "");
    assert!(index.starts_with("HTTP/1.1 200") && index.ends_with("<p>Hello"), "{index}");
    assert!(asked(&address, "/a-1.wasm", "").contains("content-type: application/wasm"));
    let part = asked(&address, "/b.shard", "Range: bytes=2-4\r\n");
    assert!(part.starts_with("HTTP/1.1 206") && part.ends_with("\r\n234"), "{part}");
    for path in ["/nothing", "/../secret", "/%2e%2e/secret", "/..%2fsecret"] {
        let refused = asked(&address, path, "");
        assert!(refused.starts_with("HTTP/1.1 4") && !refused.ends_with("secret"), "{path}: {refused}");
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let refused = sourcebook(&["serve", &text(folder.path().to_owned())]);
    assert!(!refused.status.success() && err(&refused).contains("no built site"), "{}", err(&refused));
}

#[test]
fn every_subcommand_has_help_with_an_example() {
    for command in ["pack", "check", "export", "search", "annotate", "serve"] {
        let help = out(&sourcebook(&[command, "--help"]));
        assert!(help.contains("Example"), "{command}: {help}");
    }
}

#[test]
fn a_collection_that_is_not_there_is_named() {
    let output = sourcebook(&["check", "no/such/folder"]);
    assert!(!output.status.success() && err(&output).contains("no/such/folder"), "{}", err(&output));
}

/// The seeds without what their editor wrote.
fn bare_seeds() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(seeds()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    folder
}

#[test]
fn themes_are_proposed_to_be_edited_and_never_over_the_editors() {
    let folder = bare_seeds();
    let path = text(folder.path().to_owned());
    fs::write(folder.path().join("sourcebook.toml"), "title = \"Cars\" # ours\n").unwrap();
    let printed = out(&sourcebook(&["themes", &path]));
    assert!(printed.starts_with("title = \"Cars\" # ours\n"), "{printed}");
    assert!(printed.matches("[[themes]]").count() >= 3, "{printed}");
    assert!(sourcebook(&["themes", &path, "--write"]).status.success());
    assert_eq!(fs::read_to_string(folder.path().join("sourcebook.toml")).unwrap(), printed);
    let again = sourcebook(&["themes", &path, "--write"]);
    assert!(!again.status.success() && err(&again).contains("has themes already"), "{}", err(&again));
}

#[test]
fn a_folder_without_themes_is_explored_by_those_that_are_proposed() {
    let folder = bare_seeds();
    let report = &out(&sourcebook(&["check", &text(folder.path().to_owned()), "--json"]));
    let report: Value = serde_json::from_str(report).unwrap();
    let findings = report["findings"].as_array().unwrap();
    assert!(findings.iter().any(|finding| finding["subject"] == "themes" && finding["action"] == "derived"));
}

#[test]
fn an_article_is_filed_under_its_tags() {
    let folder = tempfile::tempdir().unwrap();
    for (name, tags) in [("a", "[Open data]"), ("b", "[open data]"), ("c", "[]")] {
        let text = format!("---\ntitle: {name}\ntags: {tags}\n---\nIt has rained all week long.\n");
        fs::write(folder.path().join(format!("{name}.md")), text).unwrap();
    }
    let path = text(folder.path().to_owned());
    let articles = lines(&sourcebook(&["export", &path]));
    let theme = &articles[0]["mentions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|mention| mention["kind"] == "theme")
        .unwrap();
    assert_eq!((&theme["value"], &theme["by"]), (&"open-data".into(), &"tags".into()));
    assert!(out(&sourcebook(&["check", &path, "--json"])).contains("\"filed\""));
}
