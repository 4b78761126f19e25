//! The engine against a naive scan of the same articles: whatever is asked, both must say the same.

use std::collections::BTreeSet;

use crate::support::{article, engine, engine_over_crumbs};
use proptest::prelude::*;
use sourcebook_analysis::{Stemmer, query_tokens, tokens};
use sourcebook_index::AnnotatedArticle;
use sourcebook_model::date::DateSpan;
use sourcebook_model::{MentionKind, Selection, Sort, View};
use sourcebook_query::Engine;

/// Words with shared stems and shared beginnings, in two languages and two scripts.
const WORDS: [&str; 17] = [
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
    "2020/2023",
    "供应链",
    "供应",
    "Straße",
    "lithium-rich",
];

/// Names that are selected: mostly none, sometimes one, sometimes one that no article bears.
const NAMES: &[&[&str]] = &[&[], &[], &[], &["china"], &["nobody"]];

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

/// A part of a query, as the scan understands it and as it is typed.
#[derive(Clone, Debug)]
struct Part {
    text: String,
    is_quoted: bool,
    in_title: bool,
    is_unwanted: bool,
}

impl Part {
    fn typed(&self) -> String {
        let unwanted = if self.is_unwanted { "-" } else { "" };
        let title = if self.in_title { "title:" } else { "" };
        let quote = if self.is_quoted { "\"" } else { "" };
        format!("{unwanted}{title}{quote}{}{quote}", self.text)
    }

    /// The runs of words that this part looks for, each with its words' places.
    fn clauses(&self) -> Vec<Vec<(u32, String)>> {
        let tokens = query_tokens(&self.text);
        let is_run = self.text.chars().all(|character| character > '\u{3000}');
        let words = tokens.into_iter().map(|token| (token.position, token.word.into_owned()));
        if self.is_quoted || self.in_title || self.is_unwanted || is_run {
            let words: Vec<_> = words.collect();
            if words.is_empty() { Vec::new() } else { vec![words] }
        } else {
            words.map(|(_, word)| vec![(0, word)]).collect()
        }
    }
}

#[derive(Clone, Debug)]
struct Asked {
    parts: Vec<Part>,
    /// Whether the last word may go on.
    is_open: bool,
    selection: Selection,
}

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let words = prop::sample::select(&[
        "battery",
        "batt",
        "su",
        "supply",
        "the",
        "China's",
        "lithium-rich",
        "供应链",
        "链",
        "strasse",
        "!",
    ]);
    let part = (prop::collection::vec(words, 1..3), any::<bool>(), 0u8..8);
    let part = part.prop_map(|(words, is_quoted, sign)| Part {
        text: if is_quoted { words.join(" ") } else { words[0].to_owned() },
        is_quoted,
        in_title: sign == 0,
        is_unwanted: sign == 1,
    });
    prop::collection::vec(part, 0..4)
}

fn selections() -> impl Strategy<Value = Asked> {
    let themes = prop::sample::subsequence(vec!["hubs".to_owned(), "trade".to_owned()], 0..=2);
    let bound = || prop::option::of(prop::sample::select(&["2019", "2020", "2021", "2024", "2024-03-20"]));
    let sort = prop::sample::select(&Sort::ALL);
    let names = prop::sample::select(NAMES);
    let rest = (themes, names, bound(), bound(), any::<bool>(), sort);
    (parts(), any::<bool>(), rest).prop_map(|(parts, is_open, (themes, names, from, to, undated, sort))| {
        let mut query: String = parts.iter().map(Part::typed).collect::<Vec<_>>().join(" ");
        if !is_open {
            query.push(' ');
        }
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let mut selection = Selection { query, exact: true, themes, names, sort, ..Selection::default() };
        selection.period.from = from.map(|date| date.parse().unwrap());
        selection.period.to = to.map(|date| date.parse().unwrap());
        selection.period.undated = undated;
        Asked { parts, is_open, selection }
    })
}

/// The collection as the scan sees it.
struct Scan<'a> {
    articles: &'a [AnnotatedArticle],
    titles: Vec<Block>,
    /// For each article and each of its passages the blocks.
    passages: Vec<Vec<Vec<Block>>>,
}

/// The words of a text: place, folded word and stem.
type Block = Vec<(u32, String, String)>;

/// What a query looks for: for each word its place and the stems it may be.
type Wanted = Vec<(u32, BTreeSet<String>)>;

impl<'a> Scan<'a> {
    fn new(articles: &'a [AnnotatedArticle]) -> Self {
        let words = |text: &str, language: &str| -> Block {
            let stemmer = Stemmer::for_language(language);
            let tokens = tokens(text).into_iter();
            tokens
                .map(|token| (token.position, token.word.clone().into_owned(), stemmer.stem(&token.word)))
                .collect()
        };
        let language = |annotated: &AnnotatedArticle| annotated.article.language.value.clone();
        let passages = |annotated: &AnnotatedArticle| {
            let article = &annotated.article;
            let blocks = |range: std::ops::Range<usize>| {
                article.blocks[range].iter().map(|block| words(&block.text, &language(annotated))).collect()
            };
            article.passages().into_iter().map(|passage| blocks(passage.blocks)).collect()
        };
        Self {
            articles,
            titles: articles
                .iter()
                .map(|annotated| words(&annotated.article.title.value, &language(annotated)))
                .collect(),
            passages: articles.iter().map(passages).collect(),
        }
    }

    fn all_words(&self) -> impl Iterator<Item = &(u32, String, String)> {
        self.titles.iter().flatten().chain(self.passages.iter().flatten().flatten().flatten())
    }

    fn stems(&self, word: &str, is_prefix: bool) -> BTreeSet<String> {
        let as_written = self.all_words().filter(|(_, known, _)| known == word);
        let mut stems: BTreeSet<String> = as_written.map(|(_, _, stem)| stem.clone()).collect();
        if stems.is_empty() {
            let languages = self.articles.iter().map(|annotated| annotated.article.language.value.as_str());
            stems.extend(languages.map(|language| Stemmer::for_language(language).stem(word)));
        }
        if is_prefix {
            let longer = self.all_words().filter(|(_, known, _)| known.starts_with(word));
            stems.extend(longer.map(|(_, _, stem)| stem.clone()));
        }
        stems
    }

    /// The clauses of a part, with the word that may go on, if it is the part's last.
    fn wanted(&self, part: &Part, is_open: bool) -> Vec<Wanted> {
        let clauses = part.clauses();
        let last = clauses.iter().flatten().count();
        let mut number = 0;
        let mut wanted = Vec::new();
        for clause in clauses {
            let words = clause.into_iter().map(|(place, word)| {
                number += 1;
                let goes_on = is_open && number == last && word.chars().count() >= 2;
                (place, self.stems(&word, goes_on))
            });
            wanted.push(words.collect());
        }
        wanted
    }

    fn title_holds(&self, article: usize, wanted: &Wanted) -> bool {
        holds(&self.titles[article], wanted)
    }

    fn passage_holds(&self, article: usize, passage: usize, wanted: &Wanted) -> bool {
        self.passages[article][passage].iter().any(|block| holds(block, wanted))
    }

    /// The passages with a mention of that kind and value.
    fn bears(&self, article: usize, kind: MentionKind, value: &str) -> BTreeSet<usize> {
        let annotated = &self.articles[article];
        let passages = annotated.article.passages();
        let mentions = annotated
            .mentions
            .iter()
            .filter(|mention| mention.kind == kind && mention.value.as_deref() == Some(value));
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
            .map(DateSpan::from)
            .chain(named.map(|mention| DateSpan::of_value(mention.value.as_ref().unwrap()).unwrap()))
            .collect();
        let (from, to) = selection.period.days();
        selection.period.is_open()
            || dates.iter().any(|date| *date.days().start() <= to && from <= *date.days().end())
            || (dates.is_empty() && selection.period.undated)
    }
}

fn holds(block: &Block, wanted: &Wanted) -> bool {
    let Some((origin, _)) = wanted.first() else { return false };
    block.iter().any(|(start, _, _)| {
        wanted.iter().all(|(place, stems)| {
            block.iter().any(|(at, _, stem)| {
                at - start.min(at) == place - origin && at >= start && stems.contains(stem)
            })
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_engine_finds_what_a_naive_scan_finds(articles in articles(), asked in selections()) {
        let Asked { parts, is_open, selection } = asked;
        let scan = Scan::new(&articles);
        let count = parts.len();
        let is_last = |number: usize| is_open && number + 1 == count && !parts[number].is_quoted;
        let mut wanted: Vec<(Wanted, bool, bool)> = Vec::new();
        let mut unwanted: Vec<(Wanted, bool)> = Vec::new();
        let says_little = |part: &Part| part.text == "the" && !part.is_quoted && !part.in_title;
        let positive: Vec<usize> = (0..count).filter(|&number| !parts[number].is_unwanted && !parts[number].clauses().is_empty()).collect();
        let passes_over = positive.iter().any(|&number| !says_little(&parts[number]));
        for (number, part) in parts.iter().enumerate() {
            for clause in scan.wanted(part, is_last(number)) {
                if part.is_unwanted {
                    unwanted.push((clause, part.in_title));
                } else if !(passes_over && says_little(part)) {
                    wanted.push((clause, part.in_title, part.is_quoted || part.in_title));
                }
            }
        }

        let mut expected = Vec::new();
        for article in 0..articles.len() {
            let passages = scan.passages[article].len();
            let in_text = |clause: &Wanted| (0..passages).any(|passage| scan.passage_holds(article, passage, clause));
            let in_article = |clause: &Wanted, in_title: bool| {
                scan.title_holds(article, clause) || (!in_title && in_text(clause))
            };
            let all: BTreeSet<usize> = (0..passages).collect();
            let themes = selection.themes.iter().map(|theme| scan.bears(article, MentionKind::Theme, theme));
            let names = selection.names.iter().map(|name| scan.bears(article, MentionKind::Place, name));
            let singled_out: Vec<BTreeSet<usize>> = themes.chain(names).collect();
            let matching: BTreeSet<usize> = match (wanted.is_empty(), singled_out.is_empty()) {
                (false, _) => all
                    .into_iter()
                    .filter(|&passage| wanted.iter().any(|(clause, in_title, _)| !in_title && scan.passage_holds(article, passage, clause)))
                    .collect(),
                (true, false) => singled_out.iter().flatten().copied().collect(),
                (true, true) => all,
            };
            let matches = (wanted.is_empty() || wanted.iter().any(|(clause, in_title, _)| in_article(clause, *in_title)))
                && wanted.iter().all(|(clause, in_title, required)| !required || in_article(clause, *in_title))
                && !unwanted.iter().any(|(clause, in_title)| in_article(clause, *in_title));
            let filed = singled_out.iter().all(|passages| !passages.is_empty());
            if matches && filed && scan.lies_in_period(article, &selection) {
                expected.push((article, matching));
            }
        }

        let engine = engine(&articles);
        let answer = pollster::block_on(engine.answer(&selection, 100)).unwrap();
        let mut found: Vec<(usize, u32)> =
            answer.hits.iter().map(|hit| (hit.article.id.parse().unwrap(), hit.matching)).collect();
        found.sort();
        let counted: Vec<(usize, u32)> =
            expected.iter().map(|(article, passages)| (*article, passages.len() as u32)).collect();
        prop_assert_eq!(found, counted);
        prop_assert_eq!(answer.articles as usize, expected.len());
        prop_assert_eq!(answer.passages as usize, expected.iter().map(|(_, passages)| passages.len()).sum::<usize>());

        for count in &answer.themes {
            let borne: Vec<usize> =
                expected.iter().map(|(article, _)| scan.bears(*article, MentionKind::Theme, &count.id).len()).collect();
            prop_assert_eq!(count.articles as usize, borne.iter().filter(|&&passages| passages > 0).count());
            prop_assert_eq!(count.passages as usize, borne.iter().sum::<usize>());
        }

        let bearing = |name: &str| {
            let articles = expected.iter().map(|(article, _)| *article);
            articles.filter(|article| !scan.bears(*article, MentionKind::Place, name).is_empty()).count()
        };
        let counted: Vec<(&str, usize)> =
            answer.names.iter().map(|count| (count.name.as_str(), count.articles as usize)).collect();
        let china = bearing("china");
        let is_told = china > 0 || selection.names.iter().any(|name| name == "china") && articles.iter().any(|annotated| {
            annotated.mentions.iter().any(|mention| mention.value.as_deref() == Some("china"))
        });
        prop_assert_eq!(counted, if is_told { vec![("china", china)] } else { Vec::new() });

        for hit in &answer.hits {
            let id = hit.article.id.clone();
            let view = pollster::block_on(engine.article(&id, &selection)).unwrap();
            let shown: String = view.blocks.iter().flat_map(|block| &block.fragments).map(|piece| piece.text.as_str()).collect();
            let filed: String = articles[id.parse::<usize>().unwrap()].article.blocks.iter().map(|block| block.text.as_str()).collect();
            prop_assert_eq!(shown, filed);
            if hit.score > 0.0 && hit.matching > 0 && !wanted.is_empty() {
                prop_assert!(view.blocks.iter().flat_map(|block| &block.fragments).any(|piece| piece.marked));
            }
        }
    }

    #[test]
    fn hits_come_in_the_order_that_is_asked_for(articles in articles(), asked in selections()) {
        let selection = asked.selection;
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
            Sort::Relevance if asked.parts.is_empty() => {
                prop_assert!(heads.is_sorted_by_key(|head| head.id.parse::<u32>().unwrap()));
            }
            Sort::Relevance => {}
        }
    }

    #[test]
    fn where_a_pack_is_cut_changes_no_answer(articles in articles(), asked in selections()) {
        let selection = Selection { view: View::Timeline, exact: false, ..asked.selection };
        let (whole, crumbs) = (engine(&articles), engine_over_crumbs(&articles));
        let answer = pollster::block_on(whole.answer(&selection, 3)).unwrap();
        prop_assert_eq!(&pollster::block_on(crumbs.answer(&selection, 3)).unwrap(), &answer);
        // What is at hand, or not, changes no hit.
        let early = pollster::block_on(engine_over_crumbs(&articles).early_answer(&selection, 3)).unwrap();
        prop_assert_eq!((early.articles, &early.hits), (answer.articles, &answer.hits));
        let ranked = pollster::block_on(whole.ranked(&selection, 9)).unwrap();
        prop_assert_eq!(pollster::block_on(crumbs.ranked(&selection, 9)).unwrap(), ranked);
        for hit in &answer.hits {
            let read = |engine| pollster::block_on(Engine::article(engine, &hit.article.id, &selection)).unwrap();
            prop_assert_eq!(read(&crumbs), read(&whole));
        }
    }

    #[test]
    fn every_bucket_counts_the_articles_whose_dates_touch_it(articles in articles(), asked in selections()) {
        let selection = Selection { view: View::Timeline, ..asked.selection };
        let answer = pollster::block_on(engine(&articles).answer(&selection, 100)).unwrap();
        prop_assert_eq!(answer.timeline.dates as usize, answer.timeline.marks.len());
        let elsewhere = Selection { view: View::Articles, ..selection.clone() };
        let counted = pollster::block_on(engine(&articles).answer(&elsewhere, 0)).unwrap().timeline;
        prop_assert_eq!(&counted.buckets, &answer.timeline.buckets);
        prop_assert_eq!((counted.dates, counted.undated), (answer.timeline.dates, answer.timeline.undated));
        for bucket in &answer.timeline.buckets {
            let days = bucket.date.days();
            let touching: BTreeSet<&str> = answer
                .timeline
                .marks
                .iter()
                .filter(|mark| mark.days().start() <= days.end() && days.start() <= mark.days().end())
                .map(|mark| mark.article.as_str())
                .collect();
            prop_assert_eq!(bucket.articles as usize, touching.len());
        }
    }
}
