//! What is written with serde is what is read here.

use serde_json::{Value, json};
use sourcebook_model::answer::{
    Answer, ArticleHead, ArticleLink, ArticleView, BlockView, Bucket, Evidence, Fragment, Hit, Mark,
    MentionLabel, Mentioned, NameCount, OutlookSnippet, Overview, Snippet, ThemeCount, ThemePassages,
    Timeline,
};
use sourcebook_model::collection::Theme;
use sourcebook_model::message::{Failure, FailureReason, Numbered, Reply, Request};
use sourcebook_model::pack::{FORMAT, Manifest, PackError, ShardRef};
use sourcebook_model::{Action, BlockKind, Finding, MentionKind, Origin, PartialDate, Selection, Severity};

use super::{manifest, reply, request};

fn assert_read(message: Reply) {
    let said = Numbered { number: 7, message };
    let written = serde_json::to_value(&said).unwrap();
    assert_eq!(reply(&written).as_ref(), Some(&said), "{written}");
}

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

fn head(origin: Origin, known: bool) -> ArticleHead {
    ArticleHead {
        id: "a/b".to_owned(),
        title: "A “title”".to_owned(),
        title_origin: origin,
        date: known.then(|| date("2023-Q1")),
        date_origin: known.then_some(origin),
        authors: if known { vec!["One".to_owned(), "Two".to_owned()] } else { Vec::new() },
        source: known.then(|| "The Paper".to_owned()),
        language: "zh".to_owned(),
        lead: "电动汽车。".to_owned(),
        passages: u32::MAX,
    }
}

fn fragments() -> Vec<Fragment> {
    let label = |kind, value: Option<&str>| MentionLabel { kind, value: value.map(str::to_owned) };
    let mentions = vec![label(MentionKind::Theme, Some("hubs")), label(MentionKind::Date, None)];
    vec![
        Fragment { text: "plain".to_owned(), ..Fragment::default() },
        Fragment { text: "marked".to_owned(), marked: true, mentions },
    ]
}

fn borne() -> Vec<ThemePassages> {
    vec![ThemePassages { id: "hubs".to_owned(), passages: 2, first: 0 }]
}

#[test]
fn an_overview_is_read_as_it_was_written() {
    let theme =
        Theme { id: "hubs".to_owned(), label: "Hubs".to_owned(), description: "Where\nit is".to_owned() };
    assert_read(Reply::Opened(Overview {
        title: "Cars".to_owned(),
        description: String::new(),
        themes: vec![theme],
        articles: 5,
        passages: 49,
    }));
}

#[test]
fn an_answer_is_read_as_it_was_written() {
    assert_read(Reply::Answered(Answer::default()));
    for (origin, known) in [
        (Origin::Editor, true),
        (Origin::FrontMatter, false),
        (Origin::MetaTag, true),
        (Origin::Text, false),
        (Origin::FileName, true),
        (Origin::Derived, false),
    ] {
        let hit = Hit {
            article: head(origin, known),
            score: 3.25,
            matching: 1,
            passages: vec![Snippet { passage: 3, fragments: fragments() }],
            themes: borne(),
            outlooks: vec![OutlookSnippet {
                outlook: "ahead".to_owned(),
                snippet: Snippet { passage: 1, fragments: fragments() },
            }],
        };
        let mark = Mark {
            date: date("199X"),
            until: known.then(|| date("2003")),
            text: "late 90s".to_owned(),
            article: "a/b".to_owned(),
            title: "A title".to_owned(),
            passage: known.then_some(4),
        };
        assert_read(Reply::Answered(Answer {
            articles: 1,
            passages: 2,
            hits: vec![hit],
            correction: known.then(|| "lithium".to_owned()),
            themes: vec![ThemeCount { id: "hubs".to_owned(), articles: 1, passages: 2 }],
            names: vec![NameCount { name: "Xi Jinping".to_owned(), kind: MentionKind::Person, articles: 1 }],
            is_early: true,
            timeline: Timeline {
                buckets: vec![Bucket { date: date("2024"), articles: 1 }],
                marks: vec![mark],
                dates: 1,
                undated: 0,
            },
        }));
    }
}

#[test]
fn an_article_is_read_as_it_was_written() {
    let kinds = [
        BlockKind::Heading { level: 3 },
        BlockKind::Paragraph,
        BlockKind::ListItem { number: Some(2) },
        BlockKind::ListItem { number: None },
        BlockKind::Quotation,
    ];
    let block =
        |kind| BlockView { kind, passage: 1, fragments: fragments(), themes: vec!["hubs".to_owned()] };
    let finding = |(action, severity, line)| Finding {
        severity,
        action,
        file: "a/b.txt".to_owned(),
        line,
        subject: "block".to_owned(),
        text: "Advertisement".to_owned(),
        reason: "It is no part of the article.".to_owned(),
    };
    let findings = [
        (Action::Dropped, Severity::Note, Some(3)),
        (Action::Derived, Severity::Warning, None),
        (Action::Overridden, Severity::Error, None),
        (Action::Unknown, Severity::Note, None),
        (Action::Unresolved, Severity::Note, None),
        (Action::Broken, Severity::Error, None),
        (Action::Skipped, Severity::Note, None),
    ];
    assert_read(Reply::Article(ArticleView {
        head: head(Origin::Text, true),
        blocks: kinds.map(block).to_vec(),
        matching: vec![0, 1],
        themes: borne(),
        names: vec![Mentioned {
            value: "China".to_owned(),
            kind: MentionKind::Place,
            passages: 2,
            first: 1,
            narrows: true,
        }],
        phrases: vec![Mentioned {
            value: "dual circulation".to_owned(),
            kind: MentionKind::Phrase,
            passages: 1,
            first: 0,
            narrows: false,
        }],
        related: vec![ArticleLink { id: "b".to_owned(), title: "Another".to_owned() }],
        findings: findings.map(finding).to_vec(),
    }));
}

#[test]
fn passages_that_are_alike_are_read_as_they_were_written() {
    let snippet = Snippet { passage: 3, fragments: fragments() };
    assert_read(Reply::Alike(vec![Evidence { article: head(Origin::Feed, true), snippet }]));
    assert_read(Reply::Alike(Vec::new()));
}

#[test]
fn a_failure_is_read_as_it_was_written() {
    for reason in [
        FailureReason::Unreachable,
        FailureReason::Damaged,
        FailureReason::UnknownFormat,
        FailureReason::NoSuchArticle,
        FailureReason::Superseded,
        FailureReason::BadRequest,
    ] {
        assert_read(Reply::Failed(Failure { reason, detail: "why".to_owned() }));
    }
}

#[test]
fn what_is_no_reply_is_refused() {
    for json in [
        "null",
        "{}",
        r#"{"number":1,"message":{"sung":{}}}"#,
        r#"{"number":1.5,"message":{"failed":{"reason":"damaged","detail":""}}}"#,
        r#"{"number":1,"message":{"failed":{"reason":"boredom","detail":""}}}"#,
        r#"{"number":1,"message":{"answered":{"articles":1,"hits":{}}}}"#,
    ] {
        let value: Value = serde_json::from_str(json).unwrap();
        assert_eq!(reply(&value), None, "{json}");
    }
}

#[test]
fn every_request_is_read_as_it_was_written() {
    let selection = Selection::from_query_string("q=%22a+b%22&theme=hubs&from=2023&sort=title");
    for message in [
        Request::Open { manifest: "https://example.org/pack/manifest.json".to_owned() },
        Request::Answer { selection: selection.clone(), limit: 20 },
        Request::Live { selection: selection.clone(), limit: 10 },
        Request::Alike { id: "a/b".to_owned(), passage: 2 },
        Request::Article { id: "a/b".to_owned(), selection },
    ] {
        let asked = Numbered { number: u32::MAX, message };
        let written = serde_json::to_value(&asked).unwrap();
        assert_eq!(request(&written).as_ref(), Some(&asked), "{written}");
    }
}

#[test]
fn what_is_no_request_is_refused() {
    for json in [
        r#"{"number":1,"message":{}}"#,
        r#"{"number":1,"message":{"sing":{}}}"#,
        r#"{"number":1,"message":{"answer":{"selection":"q=a"}}}"#,
        r#"{"number":-1,"message":{"open":{"manifest":"m"}}}"#,
        r#"{"message":{"open":{"manifest":"m"}}}"#,
    ] {
        let value: Value = serde_json::from_str(json).unwrap();
        assert_eq!(request(&value), None, "{json}");
    }
}

#[test]
fn a_manifest_is_read_as_it_was_written() {
    let theme = Theme { id: "hubs".to_owned(), label: "Hubs".to_owned(), description: String::new() };
    let written = Manifest {
        format: FORMAT,
        title: "Cars".to_owned(),
        description: "Five articles".to_owned(),
        themes: vec![theme],
        articles: 5,
        passages: 49,
        directory: ShardRef { hash: (1 << 48) - 2 },
    };
    let json = written.to_json().unwrap();
    assert_eq!(manifest(&serde_json::from_slice::<Value>(&json).unwrap()), Ok(written.clone()));
    assert_eq!(Manifest::from_json(&json), Ok(written));
}

#[test]
fn another_versions_manifest_is_refused_by_its_number_and_what_is_none_is_refused() {
    let refused = manifest(&json!({"format": 7, "shards": []}));
    assert_eq!(refused, Err(PackError::UnknownFormat { found: 7 }));
    for none in [json!(3), json!({}), json!({"format": FORMAT}), json!({"format": "3"})] {
        assert!(matches!(manifest(&none), Err(PackError::BadManifest(_))), "{none}");
    }
}
