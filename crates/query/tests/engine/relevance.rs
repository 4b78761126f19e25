//! What comes first, and what is shown of it.

use sourcebook_index::AnnotatedArticle;
use sourcebook_model::{Answer, Selection};

use crate::support::{article, engine, engine_over_crumbs};

fn ask(articles: &[AnnotatedArticle], query_string: &str) -> Answer {
    let selection = Selection::from_query_string(query_string);
    pollster::block_on(engine(articles).answer(&selection, 10)).unwrap()
}

fn ids(answer: &Answer) -> Vec<&str> {
    answer.hits.iter().map(|hit| hit.article.id.as_str()).collect()
}

fn shown(answer: &Answer, hit: usize, passage: usize) -> String {
    let pieces = &answer.hits[hit].passages[passage].fragments;
    pieces
        .iter()
        .map(|piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() })
        .collect()
}

#[test]
fn an_article_with_every_word_comes_before_one_that_repeats_a_single_word() {
    let articles = [
        article("one", "", None, "en", &["lithium lithium lithium lithium"]),
        article(
            "both",
            "",
            None,
            "en",
            &["A long text about the many things that lithium and a supply of it bring."],
        ),
    ];
    assert_eq!(ids(&ask(&articles, "q=lithium+supply")), ["both", "one"]);
}

#[test]
fn a_word_in_the_title_weighs_more_than_one_in_the_text() {
    let articles = [
        article("text", "Something else", None, "en", &["Lithium stands here."]),
        article("title", "Lithium", None, "en", &["Nothing of it there."]),
    ];
    let answer = ask(&articles, "q=lithium+");
    assert_eq!(ids(&answer), ["title", "text"]);
    assert_eq!((answer.articles, answer.passages), (2, 1));
}

#[test]
fn an_article_whose_title_has_every_word_comes_before_one_that_says_them_often() {
    let articles = [
        article("often", "Lithium", None, "en", &["Supply, supply, supply: lithium supply, and lithium."]),
        article("title", "On the long way of a supply of lithium", None, "en", &["Nothing of it there."]),
    ];
    assert_eq!(ids(&ask(&articles, "q=lithium+supply+")), ["title", "often"]);
}

#[test]
fn a_whole_word_comes_before_what_begins_with_it() {
    let articles = [
        article("cargo", "Cargo", None, "en", &["Cargo is loaded."]),
        article("car", "The car", None, "en", &["It drives."]),
    ];
    assert_eq!(ids(&ask(&articles, "q=car")), ["car", "cargo"]);
}

#[test]
fn every_form_of_a_word_is_found_and_marked() {
    let articles = [article("a", "", None, "en", &["Batteries: a battery’s cost."])];
    assert_eq!(shown(&ask(&articles, "q=battery+"), 0, 0), "[Batteries]: a [battery’s] cost.");
}

#[test]
fn the_word_being_typed_finds_what_begins_with_it() {
    let articles = [article("a", "", None, "en", &["Lithium-rich countries."])];
    assert_eq!(shown(&ask(&articles, "q=lith"), 0, 0), "[Lithium]-rich countries.");
    assert!(ask(&articles, "q=lith+").hits.is_empty());
}

#[test]
fn chinese_is_found_by_any_part_of_it_and_marked_whole() {
    let articles = [
        article("zh", "", None, "zh", &["电动汽车供应链正在变化。"]),
        article("en", "", None, "en", &["EV"]),
    ];
    let answer = ask(&articles, "q=%E4%BE%9B%E5%BA%94%E9%93%BE");
    assert_eq!(ids(&answer), ["zh"]);
    assert_eq!(shown(&answer, 0, 0), "电动汽车[供应链]正在变化。");
}

#[test]
fn a_heading_that_matches_is_shown_with_the_passage_it_heads() {
    let articles = [article("a", "", None, "en", &["# Consumer demand", "People want more of it."])];
    assert_eq!(shown(&ask(&articles, "q=consumer"), 0, 0), "[Consumer] demand — People want more of it.");
}

#[test]
fn a_theme_alone_shows_the_passages_that_earn_it() {
    let articles = [article("a", "", None, "en", &["No theme.", "Here is trade indeed."])];
    let answer = ask(&articles, "theme=trade");
    assert_eq!((answer.articles, answer.passages), (1, 1));
    let piece = answer.hits[0].passages[0].fragments.iter().find(|piece| !piece.mentions.is_empty());
    assert_eq!(piece.map(|piece| piece.text.as_str()), Some("trade"));
}

#[test]
fn a_phrase_is_found_and_marked_only_where_it_stands() {
    let articles = [
        article("apart", "", None, "en", &["Dual use. Circulation follows."]),
        article("together", "", None, "en", &["Dual use, and dual circulation."]),
        article("parted", "", None, "en", &["# It is dual", "Circulation follows."]),
    ];
    let answer = ask(&articles, "q=%22dual+circulation%22");
    assert_eq!(ids(&answer), ["together"]);
    assert_eq!(shown(&answer, 0, 0), "Dual use, and [dual] [circulation].");
}

#[test]
fn an_excluded_word_keeps_every_article_with_it_out() {
    let articles = [
        article("both", "", None, "en", &["lithium", "and cobalt"]),
        article("one", "", None, "en", &["lithium"]),
        article("neither", "", None, "en", &["nickel"]),
    ];
    assert_eq!(ids(&ask(&articles, "q=lithium+-cobalt+")), ["one"]);
    assert_eq!(ids(&ask(&articles, "q=-lithium+")), ["neither"]);
}

#[test]
fn title_finds_words_of_titles_alone() {
    let articles = [
        article("text", "Something else", None, "en", &["Hubs stand here."]),
        article("title", "Regional hubs", None, "en", &["Nothing of it there."]),
    ];
    assert_eq!(ids(&ask(&articles, "q=title:hubs+")), ["title"]);
}

#[test]
fn among_articles_that_lack_a_word_rare_words_weigh_more_than_many() {
    let mut articles = vec![
        article("rare", "", None, "en", &["flutter"]),
        article("common", "", None, "en", &["high speed"]),
    ];
    let others =
        (0..30).map(|number| article(&number.to_string(), "", None, "en", &["high speed aircraft wing"]));
    articles.extend(others);
    assert_eq!(ids(&ask(&articles, "q=flutter+of+high+speed+models+"))[0], "rare");
}

#[test]
fn an_unknown_theme_leaves_nothing() {
    let articles = [article("a", "", None, "en", &["Here is trade."])];
    assert_eq!(ask(&articles, "theme=nowhere").articles, 0);
}

#[test]
fn dates_are_singled_out_for_the_timeline_alone() {
    let articles = [article("a", "", Some("2024"), "en", &["It was 2019 then."])];
    assert_eq!(ask(&articles, "view=timeline").timeline.marks.len(), 2);
    let timeline = ask(&articles, "").timeline;
    assert_eq!((timeline.dates, timeline.marks.len()), (2, 0));
}

#[test]
fn where_dates_are_too_many_the_articles_own_are_singled_out() {
    let text = ["It was 1643 then.", "It was 1650 then.", "It was 2001 then."];
    let articles: Vec<AnnotatedArticle> =
        (0..200).map(|number| article(&format!("a{number}"), "", Some("2001"), "en", &text)).collect();
    let timeline = ask(&articles, "view=timeline").timeline;
    assert_eq!((timeline.dates, timeline.marks.len()), (800, 200));
    assert!(timeline.marks.iter().all(|mark| mark.passage.is_none() && mark.text == "2001"));
    let narrowed = ask(&articles, "view=timeline&to=1645").timeline;
    assert_eq!((narrowed.dates, narrowed.marks.len()), (200, 200), "fewer are all singled out");
}

#[test]
fn what_is_singled_out_of_too_many_dates_lies_from_the_first_to_the_last() {
    let articles: Vec<AnnotatedArticle> = (0..900)
        .map(|number| {
            article(&format!("a{number}"), "", None, "en", &[&format!("It was {} then.", 1100 + number)])
        })
        .collect();
    let timeline = ask(&articles, "view=timeline").timeline;
    assert_eq!((timeline.dates, timeline.marks.len()), (900, 450));
    let years = [&timeline.marks[0], &timeline.marks[449]].map(|mark| mark.text.as_str());
    assert_eq!(years, ["1100", "1998"]);
}

#[test]
fn an_empty_collection_answers_with_nothing() {
    let answer = ask(&[], "q=lithium&theme=trade&from=2020");
    assert_eq!((answer.articles, answer.timeline.dates), (0, 0));
    assert_eq!(answer.themes.len(), 2);
}

#[test]
fn articles_and_passages_lead_to_those_that_are_about_the_same() {
    let articles = [
        article(
            "0",
            "Mines",
            None,
            "en",
            &["Lithium brine dries in the desert sun.", "Nobody paid for roads."],
        ),
        article("1", "Salt", None, "en", &["It rains.", "From desert brine comes lithium for batteries."]),
        article("2", "Roads", None, "en", &["Tolls paid for the roads."]),
        article("3", "Ports", None, "en", &["Ships wait."]),
    ];
    let engine = engine(&articles);
    let read = pollster::block_on(engine.article("0", &Selection::default())).unwrap();
    let related: Vec<&str> = read.related.iter().map(|link| link.id.as_str()).collect();
    assert_eq!(related, ["1", "2"]);
    let alike = |passage| {
        let alike = pollster::block_on(engine.alike("0", passage)).unwrap();
        alike.into_iter().map(|one| (one.article.id, one.snippet.passage)).collect::<Vec<_>>()
    };
    assert_eq!(alike(0), [("1".to_owned(), 1)]);
    assert_eq!(alike(1), [("2".to_owned(), 0)]);
    assert!(alike(7).is_empty());
}

#[test]
fn a_phrase_is_found_where_its_words_stand_together_among_many_articles_that_have_them_apart() {
    let number = |number: u32| number.to_string();
    let articles: Vec<AnnotatedArticle> = (0..400)
        .map(|at| {
            let together = at % 90 == 71;
            let text = if together { "On the supply chain." } else { "A chain, and of the supply a lot." };
            article(&number(at), if together { "Chain" } else { "Supply" }, None, "en", &[text])
        })
        .collect();
    for engine in [engine(&articles), engine_over_crumbs(&articles)] {
        for (query, found) in
            [("%22supply+chain%22+", 4), ("%22the+supply%22", 400), ("title:%22supply+chain%22", 0)]
        {
            let selection = Selection::from_query_string(&format!("q={query}&exact=1"));
            let answer = pollster::block_on(engine.answer(&selection, 400)).unwrap();
            assert_eq!((answer.articles, answer.passages), (found, found), "{query}");
            let mut ids: Vec<u32> = ids(&answer).iter().map(|id| id.parse().unwrap()).collect();
            ids.sort_unstable();
            assert!(found != 4 || ids == [71, 161, 251, 341], "{ids:?}");
        }
    }
}
