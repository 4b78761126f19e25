//! The engine against a naive scan of the same articles: whatever is asked, both must say the same.

use std::collections::BTreeSet;

use crate::support::{article, engine};
use proptest::prelude::*;
use sourcebook_analysis::{Stemmer, query_tokens, tokens};
use sourcebook_index::AnnotatedArticle;
use sourcebook_model::{MentionKind, Selection, Sort};

/// Words with shared stems and shared beginnings, in two languages and two scripts.
const WORDS: [&str; 16] = [
    "battery",
    "batteries",
    "bat",
    "supply",
    "supplies",
    "supplier",
    "trade",
    "hubs",
    "China's",
    "china",
    "2019",
    "2024",
    "供应链",
    "供应",
    "Straße",
    "lithium-rich",
];

fn text(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS), 0..=most).prop_map(|words| words.join(" "))
}

fn blocks() -> impl Strategy<Value = Vec<String>> {
    let block = (any::<bool>(), text(6)).prop_map(
        |(is_heading, text)| {
            if is_heading { format!("# {text}") } else { text }
        },
    );
    prop::collection::vec(block, 0..5)
}

fn articles() -> impl Strategy<Value = Vec<AnnotatedArticle>> {
    let date = prop::option::of(prop::sample::select(&["2019", "2023-05", "2024-03-20", "202X"]));
    let language = prop::sample::select(&["en", "de", "zh"]);
    let parts = (text(3), date, language, blocks());
    prop::collection::vec(parts, 0..8).prop_map(|articles| {
        articles
            .into_iter()
            .enumerate()
            .map(|(number, (title, date, language, blocks))| {
                let blocks: Vec<&str> = blocks.iter().map(String::as_str).collect();
                article(&number.to_string(), &title, date, language, &blocks)
            })
            .collect()
    })
}

fn selections() -> impl Strategy<Value = Selection> {
    let query = prop_oneof![
        text(3),
        text(2).prop_map(|text| format!("{text} ")),
        Just("batt".to_owned()),
        Just("su".to_owned()),
        Just("the supply".to_owned()),
        "\\PC{0,6}",
    ];
    let themes = prop::sample::subsequence(vec!["hubs".to_owned(), "trade".to_owned()], 0..=2);
    let bound = || prop::option::of(prop::sample::select(&["2019", "2020", "2024", "2024-03-20"]));
    let sort = prop::sample::select(&Sort::ALL);
    (query, themes, bound(), bound(), any::<bool>(), sort).prop_map(
        |(query, themes, from, to, undated, sort)| {
            let mut selection = Selection { query, themes, sort, ..Selection::default() };
            selection.period.from = from.map(|date| date.parse().unwrap());
            selection.period.to = to.map(|date| date.parse().unwrap());
            selection.period.undated = undated;
            selection
        },
    )
}

/// The collection as the scan sees it: each article with the terms of its title and of its passages.
struct Scan<'a> {
    articles: &'a [AnnotatedArticle],
    titles: Vec<Vec<Word>>,
    passages: Vec<Vec<Vec<Word>>>,
}

/// A word and what it stems to where it stands.
type Word = (String, String);

impl<'a> Scan<'a> {
    fn new(articles: &'a [AnnotatedArticle]) -> Self {
        let words = |text: &str, language: &str| -> Vec<Word> {
            let stemmer = Stemmer::for_language(language);
            tokens(text).into_iter().map(|token| (token.word.clone(), stemmer.stem(&token.word))).collect()
        };
        let language = |annotated: &AnnotatedArticle| annotated.article.language.value.clone();
        Self {
            articles,
            titles: articles
                .iter()
                .map(|annotated| words(&annotated.article.title.value, &language(annotated)))
                .collect(),
            passages: articles
                .iter()
                .map(|annotated| {
                    let article = &annotated.article;
                    let text = |range: std::ops::Range<usize>| {
                        article.blocks[range]
                            .iter()
                            .map(|block| block.text.as_str())
                            .collect::<Vec<_>>()
                            .join("\n")
                    };
                    let passages = article.passages().into_iter();
                    passages.map(|passage| words(&text(passage.blocks), &language(annotated))).collect()
                })
                .collect(),
        }
    }

    fn all_words(&self) -> impl Iterator<Item = &Word> {
        self.titles.iter().flatten().chain(self.passages.iter().flatten().flatten())
    }

    /// For each word of the query, the stems that it may stand for.
    fn query_stems(&self, query: &str) -> Vec<BTreeSet<String>> {
        let languages: BTreeSet<&str> =
            self.articles.iter().map(|annotated| annotated.article.language.value.as_str()).collect();
        let mut words: Vec<(String, bool)> = Vec::new();
        for token in query_tokens(query) {
            let open = token.span.end == query.len() && token.word.chars().count() >= 2;
            match words.iter_mut().find(|(word, _)| *word == token.word) {
                Some((_, known)) => *known |= open,
                None => words.push((token.word, open)),
            }
        }
        // The only stop word in the queries above.
        if words.iter().any(|(word, _)| word != "the") {
            words.retain(|(word, _)| word != "the");
        }
        words
            .into_iter()
            .map(|(word, open)| {
                let mut stems: BTreeSet<String> =
                    languages.iter().map(|language| Stemmer::for_language(language).stem(&word)).collect();
                if open {
                    let longer = self.all_words().filter(|(known, _)| known.starts_with(&word));
                    stems.extend(longer.map(|(_, stem)| stem.clone()));
                }
                stems
            })
            .collect()
    }

    fn bears(&self, article: usize, theme: &str) -> BTreeSet<usize> {
        let annotated = &self.articles[article];
        let passages = annotated.article.passages();
        let mentions = annotated
            .mentions
            .iter()
            .filter(|mention| mention.kind == MentionKind::Theme && mention.value.as_deref() == Some(theme));
        mentions
            .map(|mention| {
                passages.iter().position(|passage| passage.blocks.contains(&mention.block)).unwrap()
            })
            .collect()
    }

    fn lies_in_period(&self, article: usize, selection: &Selection) -> bool {
        let annotated = &self.articles[article];
        let own = annotated.article.date.as_ref().map(|date| date.value);
        let named = annotated.mentions.iter().filter(|mention| mention.kind == MentionKind::Date);
        let dates: Vec<_> = own
            .into_iter()
            .chain(named.map(|mention| mention.value.as_ref().unwrap().parse().unwrap()))
            .collect();
        let (from, to) = selection.period.days();
        selection.period.is_open()
            || dates.iter().any(|date| *date.days().start() <= to && from <= *date.days().end())
            || (dates.is_empty() && selection.period.undated)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_engine_finds_what_a_naive_scan_finds(articles in articles(), selection in selections()) {
        let scan = Scan::new(&articles);
        let stems = scan.query_stems(&selection.query);
        let holds = |words: &[Word]| words.iter().any(|(_, stem)| stems.iter().any(|stems| stems.contains(stem)));
        let mut expected = Vec::new();
        for article in 0..articles.len() {
            let in_text = |passage: &usize| holds(&scan.passages[article][*passage]);
            let all: BTreeSet<usize> = (0..scan.passages[article].len()).collect();
            let themed: BTreeSet<usize> =
                selection.themes.iter().flat_map(|theme| scan.bears(article, theme)).collect();
            let matching: BTreeSet<usize> = match (stems.is_empty(), selection.themes.is_empty()) {
                (false, _) => all.into_iter().filter(in_text).collect(),
                (true, false) => themed,
                (true, true) => all,
            };
            let matches = stems.is_empty() || !matching.is_empty() || holds(&scan.titles[article]);
            let filed = selection.themes.iter().all(|theme| !scan.bears(article, theme).is_empty());
            if matches && filed && scan.lies_in_period(article, &selection) {
                expected.push((article, matching));
            }
        }

        let engine = engine(&articles);
        let answer = pollster::block_on(engine.answer(&selection, 100)).unwrap();
        let mut found: Vec<(usize, u32)> =
            answer.hits.iter().map(|hit| (hit.article.id.parse().unwrap(), hit.matching)).collect();
        found.sort();
        let wanted: Vec<(usize, u32)> =
            expected.iter().map(|(article, passages)| (*article, passages.len() as u32)).collect();
        prop_assert_eq!(found, wanted);
        prop_assert_eq!(answer.articles as usize, expected.len());
        prop_assert_eq!(answer.passages as usize, expected.iter().map(|(_, passages)| passages.len()).sum::<usize>());

        for count in &answer.themes {
            let borne: Vec<usize> =
                expected.iter().map(|(article, _)| scan.bears(*article, &count.id).len()).collect();
            prop_assert_eq!(count.articles as usize, borne.iter().filter(|&&passages| passages > 0).count());
            prop_assert_eq!(count.passages as usize, borne.iter().sum::<usize>());
        }

        for hit in &answer.hits {
            let id = hit.article.id.clone();
            let view = pollster::block_on(engine.article(&id, &selection)).unwrap();
            let shown: String = view.blocks.iter().flat_map(|block| &block.fragments).map(|piece| piece.text.as_str()).collect();
            let filed: String = articles[id.parse::<usize>().unwrap()].article.blocks.iter().map(|block| block.text.as_str()).collect();
            prop_assert_eq!(shown, filed);
            if hit.score > 0.0 && hit.matching > 0 {
                prop_assert!(view.blocks.iter().flat_map(|block| &block.fragments).any(|piece| piece.marked));
            }
        }
    }

    #[test]
    fn hits_come_in_the_order_that_is_asked_for(articles in articles(), selection in selections()) {
        let answer = pollster::block_on(engine(&articles).answer(&selection, 100)).unwrap();
        let heads: Vec<_> = answer.hits.iter().map(|hit| &hit.article).collect();
        let first_day = |date: Option<sourcebook_model::PartialDate>| date.map(|date| *date.days().start());
        match selection.sort {
            Sort::Newest => prop_assert!(heads.is_sorted_by_key(|head| std::cmp::Reverse(first_day(head.date)))),
            Sort::Oldest => {
                let dated = heads.iter().filter(|head| head.date.is_some());
                prop_assert!(dated.clone().is_sorted_by_key(|head| first_day(head.date)));
                prop_assert!(heads.is_sorted_by_key(|head| head.date.is_none()));
            }
            Sort::Title => prop_assert!(heads.is_sorted_by_key(|head| head.title.to_lowercase())),
            Sort::Relevance if query_tokens(&selection.query).is_empty() => {
                prop_assert!(heads.is_sorted_by_key(|head| head.id.parse::<u32>().unwrap()));
            }
            Sort::Relevance => {}
        }
    }

    #[test]
    fn every_bucket_counts_the_articles_whose_dates_touch_it(articles in articles(), selection in selections()) {
        let answer = pollster::block_on(engine(&articles).answer(&selection, 100)).unwrap();
        prop_assert_eq!(answer.timeline.dates as usize, answer.timeline.marks.len());
        for bucket in &answer.timeline.buckets {
            let days = bucket.date.days();
            let touching: BTreeSet<&str> = answer
                .timeline
                .marks
                .iter()
                .filter(|mark| mark.date.days().start() <= days.end() && days.start() <= mark.date.days().end())
                .map(|mark| mark.article.as_str())
                .collect();
            prop_assert_eq!(bucket.articles as usize, touching.len());
        }
    }
}
