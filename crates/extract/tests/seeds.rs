//! What the default collection's five articles must be filed under, and which dates and names they have.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its data fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use sourcebook_extract::Extractor;
use sourcebook_ingest::{Collection, read_collection};
use sourcebook_model::{Article, Mention, MentionKind};

/// The themes in the editor's order, each with the articles that cannot be without it.
const FILED: [(&str, &[&str]); 12] = [
    ("resilience", &["000", "001", "002"]),
    ("localisation", &["000", "001"]),
    ("hubs", &["000", "002"]),
    ("policy", &["000", "001", "002", "003", "004"]),
    ("economy", &["000", "001", "002", "004"]),
    ("environment", &["000", "001", "002", "003", "004"]),
    ("technology", &["000", "001", "002", "003", "004"]),
    ("batteries", &["001", "002", "003", "004"]),
    ("market", &["000", "001", "002", "003", "004"]),
    ("trade", &["000", "002", "003", "004"]),
    ("regulation", &["000", "003"]),
    ("infrastructure", &["000", "001", "003"]),
];

/// Filings beyond those: themes that an article touches on in passing, with the words that earn it.
const TOUCHED_ON: [(&str, &str, &[&str]); 3] = [
    ("trade", "001", &["Imports", "imported"]),
    ("economy", "003", &["strategic investments", "investments in"]),
    ("regulation", "004", &["technology standards"]),
];

struct Seeds {
    collection: Collection,
    extractor: Extractor,
}

impl Seeds {
    fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
        let collection = read_collection(&folder, &|_| {}).unwrap();
        let extractor = Extractor::for_articles(&collection.info.themes, &collection.articles);
        Self { collection, extractor }
    }

    fn mentions(&self) -> impl Iterator<Item = (&Article, Vec<Mention>)> {
        self.collection.articles.iter().map(|article| (article, self.extractor.mentions(article)))
    }
}

/// The article's number, `000` to `004`.
fn number(article: &Article) -> String {
    article.file.chars().take(3).collect()
}

fn text(article: &Article, mention: &Mention) -> String {
    article.blocks[mention.block].text[mention.span.clone()].to_owned()
}

#[test]
fn the_themes_are_the_editors_in_the_editors_order() {
    let seeds = Seeds::read();
    let ids: Vec<&str> = seeds.collection.info.themes.iter().map(|theme| theme.theme.id.as_str()).collect();
    assert_eq!(ids, FILED.map(|(id, _)| id));
    for theme in &seeds.collection.info.themes {
        assert!(!theme.theme.label.is_empty() && theme.theme.description.ends_with('.'), "{theme:?}");
    }
}

#[test]
fn every_article_is_filed_where_it_belongs_and_nowhere_else() {
    let seeds = Seeds::read();
    let mut expected: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (theme, articles) in FILED {
        expected.entry(theme).or_default().extend(articles.iter().map(|article| (*article).to_owned()));
    }
    for (theme, article, _) in TOUCHED_ON {
        expected.entry(theme).or_default().insert(article.to_owned());
    }
    let mut filed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (article, mentions) in seeds.mentions() {
        for mention in mentions.into_iter().filter(|mention| mention.kind == MentionKind::Theme) {
            filed.entry(mention.value.unwrap()).or_default().insert(number(article));
        }
    }
    assert_eq!(filed.len(), expected.len());
    for (theme, articles) in expected {
        assert_eq!(filed[theme], articles, "{theme}");
    }
}

#[test]
fn what_an_article_only_touches_on_is_earned_by_these_words_alone() {
    let seeds = Seeds::read();
    for (theme, expected, words) in TOUCHED_ON {
        let (article, mentions) = seeds.mentions().find(|(article, _)| number(article) == expected).unwrap();
        let of_theme = mentions.iter().filter(|mention| mention.value.as_deref() == Some(theme));
        let earned: BTreeSet<String> = of_theme.map(|mention| text(article, mention)).collect();
        assert_eq!(earned, words.iter().map(|word| (*word).to_owned()).collect(), "{theme} in {expected}");
    }
}

#[test]
fn the_name_of_the_vehicle_does_not_make_an_article_one_about_batteries() {
    let seeds = Seeds::read();
    let (article, mentions) = seeds.mentions().find(|(article, _)| number(article) == "002").unwrap();
    let of_batteries = mentions.iter().filter(|mention| mention.value.as_deref() == Some("batteries"));
    let earned: Vec<String> = of_batteries.map(|mention| text(article, mention)).collect();
    assert_eq!(earned, ["lithium-rich", "lithium-rich"]);
    assert!(article.text().contains("battery electric vehicle"));
}

#[test]
fn the_articles_name_two_dates_and_a_period_and_no_more() {
    let seeds = Seeds::read();
    let mut dates = Vec::new();
    for (article, mentions) in seeds.mentions() {
        for mention in mentions.iter().filter(|mention| mention.kind == MentionKind::Date) {
            dates.push((number(article), text(article, mention), mention.value.clone()));
        }
    }
    let expected = [
        ("001", "The COVID-19 pandemic", Some("2020-03-11/2023-05-05")),
        ("003", "last month", None),
        ("003", "late 90s", Some("199X")),
    ];
    let owned = |value: Option<&str>| value.map(str::to_owned);
    assert_eq!(
        dates,
        expected.map(|(article, text, value)| (article.to_owned(), text.to_owned(), owned(value)))
    );
}

#[test]
fn only_the_article_that_says_when_it_was_published_is_dated() {
    let seeds = Seeds::read();
    let dated =
        seeds.collection.articles.iter().filter_map(|article| {
            article.date.as_ref().map(|date| (number(article), date.value.to_string()))
        });
    assert_eq!(dated.collect::<Vec<_>>(), [("004".to_owned(), "2024-03-20".to_owned())]);
}

/// What mentions of a kind say, by article, each once: their text and value.
fn said(kind: MentionKind) -> BTreeSet<(String, String, String)> {
    let seeds = Seeds::read();
    let mut said = BTreeSet::new();
    for (article, mentions) in seeds.mentions() {
        for mention in mentions.iter().filter(|mention| mention.kind == kind) {
            said.insert((number(article), text(article, mention), mention.value.clone().unwrap_or_default()));
        }
    }
    said
}

#[test]
fn abbreviations_stand_for_what_their_article_says() {
    let said = said(MentionKind::Abbreviation);
    let expected = [
        ("000", "EV", "electric vehicle"),
        ("001", "EV", "electric vehicle"),
        ("002", "BEV", "battery electric vehicle"),
        ("002", "DCI", "dual circulation"),
        ("002", "ECI", "external circulation"),
        ("002", "ICI", "internal circulation"),
        ("003", "EV", "electric vehicle"),
        ("004", "EV", "electric vehicle"),
    ];
    let said: Vec<(&str, &str, &str)> =
        said.iter().map(|(article, short, long)| (article.as_str(), short.as_str(), long.as_str())).collect();
    assert_eq!(said, expected);
}

#[test]
fn passages_that_tell_what_may_come_look_ahead() {
    let seeds = Seeds::read();
    for (wanted, words) in [
        ("002", "could create new market opportunities"),
        ("004", "are poised to"),
        ("004", "is expected to lower EV costs"),
    ] {
        let (article, mentions) = seeds.mentions().find(|(article, _)| number(article) == wanted).unwrap();
        let block = article.blocks.iter().position(|block| block.text.contains(words)).unwrap();
        let of_block = mentions.iter().filter(|mention| mention.block == block);
        let outlooks = of_block.filter(|mention| mention.kind == MentionKind::Outlook);
        let values: Vec<Option<&str>> = outlooks.map(|mention| mention.value.as_deref()).collect();
        assert_eq!(values, [Some("ahead")], "{words}");
    }
}

#[test]
fn the_articles_names_are_these_each_under_one_form() {
    let seeds = Seeds::read();
    let mut names: BTreeMap<String, BTreeSet<(&str, String)>> = BTreeMap::new();
    for (article, mentions) in seeds.mentions() {
        for mention in mentions {
            if let Some(kind) = mention.kind.name_type() {
                names.entry(number(article)).or_default().insert((kind, mention.value.unwrap()));
            }
        }
    }
    let book = "Winner Takes All: China's Strategy in the AI-Driven Auto Revolution";
    let expected: [(&str, &[(&str, &str)]); 5] = [
        ("000", &[("place", "China")]),
        (
            "001",
            &[
                ("other", "COVID-19"),
                ("place", "Canada"),
                ("place", "Mexico"),
                ("place", "North America"),
                ("place", "United States"),
            ],
        ),
        (
            "002",
            &[
                ("organisation", "Liaoning Normal University"),
                ("person", "Ziyun Ruan"),
                ("place", "China"),
                ("work", "Humanities and Social Sciences Communications"),
            ],
        ),
        ("003", &[("organisation", "Tesla"), ("person", "Miao"), ("place", "China"), ("work", book)]),
        (
            "004",
            &[
                ("organisation", "CATL"),
                ("organisation", "Nissan"),
                ("organisation", "Toyota"),
                ("person", "Xi Jinping"),
                ("place", "China"),
                ("place", "Europe"),
                ("place", "Japan"),
                ("place", "United States"),
            ],
        ),
    ];
    assert_eq!(names.len(), expected.len());
    for (article, expected) in expected {
        let found: Vec<(&str, &str)> =
            names[article].iter().map(|(kind, name)| (*kind, name.as_str())).collect();
        assert_eq!(found, expected, "{article}");
    }
}

#[test]
fn both_quotes_are_of_the_researcher_by_her_full_name() {
    let seeds = Seeds::read();
    let mut quoted = Vec::new();
    for (article, mentions) in seeds.mentions() {
        for mention in mentions.iter().filter(|mention| mention.kind == MentionKind::Quote) {
            let words: Vec<String> = text(article, mention).split(' ').take(3).map(str::to_owned).collect();
            quoted.push((number(article), mention.value.clone(), words.join(" ")));
        }
    }
    let expected = ["From internal circulation,", "The main drivers"]
        .map(|words| ("002".to_owned(), Some("Ziyun Ruan".to_owned()), words.to_owned()));
    assert_eq!(quoted, expected);
}

#[test]
fn key_phrases_are_few_and_what_the_articles_are_about() {
    let said = said(MentionKind::Phrase);
    for (article, expected) in [
        ("000", "regional hubs"),
        ("001", "supply chain"),
        ("002", "bev industry"),
        ("003", "automotive industry"),
        ("004", "chinese electric vehicle"),
    ] {
        let forms: Vec<&str> =
            said.iter().filter(|(of, ..)| of == article).map(|(.., form)| form.as_str()).collect();
        assert!(forms.len() <= 8 && forms.contains(&expected), "{article}: {forms:?}");
        assert!(!forms.contains(&"china") && !forms.contains(&"ruan"), "a name is no key phrase: {forms:?}");
    }
}
