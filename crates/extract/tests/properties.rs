//! What holds of mentions in any text at all.

use std::sync::LazyLock;

use proptest::prelude::*;
use sourcebook_extract::Extractor;
use sourcebook_model::collection::Theme;
use sourcebook_model::{
    Article, Attributed, Mention, MentionKind, Origin, PartialDate, ThemeDefinition, fixtures,
};

fn themes() -> Vec<ThemeDefinition> {
    let theme = |id: &str, cues: &[&str], exclude: &[&str]| ThemeDefinition {
        theme: Theme { id: id.to_owned(), label: id.to_owned(), description: String::new() },
        cues: cues.iter().map(|cue| (*cue).to_owned()).collect(),
        exclude: exclude.iter().map(|phrase| (*phrase).to_owned()).collect(),
    };
    vec![
        theme("market", &["market", "market share", "share of the market", "e"], &["marketing"]),
        theme("batteries", &["电池", "电", "แบต", "battery"], &["电池厂"]),
    ]
}

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| Extractor::new(&themes()));

fn article(texts: Vec<String>, language: &str) -> Article {
    Article {
        date: "2024-03-20".parse::<PartialDate>().ok().map(|date| Attributed::new(date, Origin::Text)),
        language: fixtures::stated(language),
        ..fixtures::article("one", texts)
    }
}

/// Text in which dates, cues and their like abound, among anything else.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,6}",
        "[0-9]{1,5}",
        "[ ,.'’/–-]",
        proptest::sample::select(vec![
            "March ",
            "Mar.",
            "last ",
            "month",
            "late ",
            "90s",
            "1990",
            "s",
            "Q3 ",
            "of ",
            "the ",
            "third quarter ",
            "年",
            "3月",
            "20日",
            "yesterday",
            "two ",
            "years ago",
            "to ",
            "Tuesday ",
            "at 3 pm",
            "first ",
            "day ",
            "twenty-",
            "Easter ",
            "century",
            "9999 ",
            "will ",
            "was ",
            "it's ",
            "said. ",
            "electric vehicle ",
            "(EV) ",
            "EVs ",
            "(",
            ")",
            "“",
            "” ",
            "\"",
            "Ann ",
            "she ",
            "in ",
            "2024",
            "2024-03-20",
            "market ",
            "share",
            "电池",
            "厂",
            "แบตเตอรี่",
            "\n",
            "İ",
            "President ",
            "Xi Jinping ",
            "U.S. ",
            "iPhone 4 ",
            "Bank of ",
            "O'Leary's ",
            "Inc., ",
            "book, ",
            "*Long Road* ",
            "中国",
            "ß",
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

fn key(mention: &Mention) -> impl Ord {
    (mention.block, mention.span.start, mention.span.end, mention.kind, mention.value.clone())
}

proptest! {
    #[test]
    fn spans_lie_inside_their_block_on_character_boundaries(texts in proptest::collection::vec(text(), 1..4)) {
        let article = article(texts, "en");
        for mention in EXTRACTOR.mentions(&article) {
            let marked = article.blocks[mention.block].text.get(mention.span.clone());
            prop_assert!(marked.is_some_and(|marked| !marked.is_empty() && marked.trim() == marked), "{mention:?}");
        }
    }

    #[test]
    fn mentions_are_sorted_and_each_found_once(texts in proptest::collection::vec(text(), 1..4)) {
        let mentions = EXTRACTOR.mentions(&article(texts, "en"));
        prop_assert!(mentions.windows(2).all(|pair| key(&pair[0]) < key(&pair[1])), "{mentions:?}");
    }

    #[test]
    fn the_same_article_always_gives_the_same_mentions(text in text(), language in "en|zh|de|und|") {
        let article = article(vec![text], &language);
        let once = EXTRACTOR.mentions(&article);
        prop_assert_eq!(&once, &EXTRACTOR.mentions(&article));
        prop_assert_eq!(&once, &Extractor::new(&themes()).mentions(&article));
    }

    #[test]
    fn a_bare_text_is_read_like_an_article_of_one_block(text in text()) {
        let article = article(vec![text], "en");
        let reference = article.date.as_ref().map(|date| date.value);
        let bare = EXTRACTOR.mentions_in_text(&article.blocks[0].text, reference, "en");
        prop_assert_eq!(bare, EXTRACTOR.mentions(&article));
    }

    #[test]
    fn what_looks_like_a_date_of_the_model_is_one(text in text()) {
        for mention in EXTRACTOR.mentions_in_text(&text, None, "en") {
            if mention.kind != MentionKind::Date {
                continue;
            }
            if let Some(value) = mention.value {
                let is_plain = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
                prop_assert!(!is_plain || value.parse::<PartialDate>().is_ok(), "{}", value);
                prop_assert!(value.is_ascii() && !value.contains(' '), "{}", value);
            }
        }
    }
}
