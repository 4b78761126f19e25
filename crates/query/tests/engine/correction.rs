//! Mistyped words are searched for as what they were probably meant to be.

use pollster::block_on;
use sourcebook_index::AnnotatedArticle;
use sourcebook_model::Selection;
use sourcebook_model::answer::Answer;

use crate::support::{article, engine, engine_over_crumbs};

fn articles() -> Vec<AnnotatedArticle> {
    vec![
        article(
            "batteries",
            "Batteries",
            None,
            "en",
            &["Lithium and nickel make batteries; lithium most of all."],
        ),
        article(
            "barriers",
            "Barriers",
            None,
            "en",
            &["Trade barriers were raised in the valley. Nikolas said so."],
        ),
    ]
}

fn ask(query_string: &str) -> Answer {
    let selection = Selection::from_query_string(query_string);
    block_on(engine(&articles()).answer(&selection, 10)).unwrap()
}

fn corrected(query: &str) -> Option<String> {
    ask(&format!("q={query}+")).correction
}

#[test]
fn a_word_that_is_found_nowhere_is_taken_for_the_nearest_that_is() {
    assert_eq!(corrected("litium").as_deref(), Some("lithium "));
    assert_eq!(corrected("nickle").as_deref(), Some("nickel "));
    assert_eq!(corrected("vallye").as_deref(), Some("valley "));
}

#[test]
fn only_the_mistyped_words_of_a_query_are_replaced() {
    assert_eq!(
        corrected("\"Trade+bariers\"+-nikel+Lithium").as_deref(),
        Some("\"Trade barriers\" -nikel Lithium ")
    );
}

#[test]
fn words_that_are_found_stay() {
    assert_eq!(corrected("battery"), None);
    assert_eq!(ask("q=lith").correction, None);
}

#[test]
fn short_words_numbers_and_far_words_stay() {
    assert_eq!(corrected("so"), None);
    assert_eq!(corrected("2o24"), None);
    assert_eq!(corrected("zeppelin"), None);
}

#[test]
fn long_questions_stay() {
    let question = "which+litium+do+makers+of+batteries+raise+trade+barriers+over+valley";
    assert_eq!(corrected(question), None);
}

#[test]
fn a_misspelt_beginning_is_understood_while_the_word_is_typed() {
    assert_eq!(ask("q=battreis").correction.as_deref(), Some("batteries"));
    assert_eq!(ask("q=barirer").correction.as_deref(), Some("barriers"));
}

#[test]
fn a_correction_answers_as_if_it_had_been_typed() {
    let mut answer = ask("q=litium+");
    assert_eq!(answer.articles, 1);
    answer.correction = None;
    assert_eq!(answer, ask("q=lithium+"));
}

#[test]
fn among_tens_of_thousands_of_words_a_mistake_may_be_in_the_first_letter() {
    let others: Vec<String> = (0..40_000).map(|number| format!("f{number:05}")).collect();
    let mut articles = vec![article("others", "", None, "en", &[&others.join(" "), "A kettery is rare."])];
    articles.extend(["a", "b", "c"].map(|id| article(id, "", None, "en", &["A battery is common."])));
    let answer = block_on(engine(&articles).answer(&typed("kattery"), 10)).unwrap();
    assert_eq!(answer.correction.as_deref(), Some("battery "));
}

#[test]
fn words_are_left_alone_on_demand() {
    let answer = ask("q=litium&exact=1");
    assert_eq!((answer.articles, answer.correction), (0, None));
}

/// Twelve articles that tell of harbours, one of ships in one, and three of what is nearly a harbour.
fn harbours() -> Vec<AnnotatedArticle> {
    let mut articles: Vec<AnnotatedArticle> = (0..12)
        .map(|number| article(&number.to_string(), "", None, "en", &["The harbour lies in the fog."]))
        .collect();
    articles.push(article("ships", "", None, "en", &["Ships in the harbour at noon."]));
    articles.push(article("harbou", "", None, "en", &["The name Harbou is rare."]));
    articles.push(article("harper", "", None, "en", &["The harper plays at dawn."]));
    articles.push(article("arbour", "", None, "en", &["An arbour gives shade."]));
    articles
}

fn typed(query: &str) -> Selection {
    Selection { query: format!("{query} "), ..Selection::default() }
}

fn among_harbours(query: &str) -> Answer {
    block_on(engine(&harbours()).answer(&typed(query), 10)).unwrap()
}

#[test]
fn a_rare_word_is_taken_for_a_common_one_if_that_makes_the_query_whole() {
    let answer = among_harbours("harbou ships");
    assert_eq!(answer.correction.as_deref(), Some("harbour ships "));
    assert_eq!(answer.hits[0].article.id, "ships");
    assert_eq!(among_harbours("harbou").correction, None);
    assert_eq!(among_harbours("harbou dawn").correction, None);
}

#[test]
fn of_words_as_near_the_one_is_named_that_stands_with_the_others() {
    assert_eq!(among_harbours("harber").correction.as_deref(), Some("harper "));
    let articles = [
        article("a", "", None, "en", &["A mare in the stable."]),
        article("b", "", None, "en", &["A mire in the fen.", "A mire again."]),
    ];
    let selection = Selection { query: "mxre stable ".to_owned(), ..Selection::default() };
    let answer = block_on(engine(&articles).answer(&selection, 10)).unwrap();
    assert_eq!(answer.correction.as_deref(), Some("mare stable "));
}

#[test]
fn a_rare_word_is_taken_for_a_common_one_with_another_first_letter_in_a_large_dictionary() {
    let answer = block_on(engine_over_crumbs(&harbours()).answer(&typed("arbour ships"), 10)).unwrap();
    assert_eq!(answer.correction.as_deref(), Some("harbour ships "));
}

/// What is found of `query` among articles with these titles.
fn among_titles(titles: &[&str], query: &str) -> Answer {
    let articles: Vec<AnnotatedArticle> =
        titles.iter().map(|title| article(title, title, None, "en", &["Nothing of it here."])).collect();
    block_on(engine(&articles).answer(&typed(query), 10)).unwrap()
}

#[test]
fn a_letter_left_out_or_swapped_is_likelier_than_one_put_in_or_in_place_of_another() {
    let rebuilding = ["A built house", "A built road", "A rebuilt house"];
    assert_eq!(among_titles(&rebuilding, "rbuilt").hits[0].article.id, "A rebuilt house");
    let countries = ["A dance", "A lance", "In France"];
    assert_eq!(among_titles(&countries, "fance").correction.as_deref(), Some("france "));
    let swapped = ["A gram", "A prime", "A dram"];
    assert_eq!(among_titles(&swapped, "rdam").correction.as_deref(), Some("dram "));
}

#[test]
fn a_word_that_has_but_its_stem_in_the_collection_may_be_a_slip() {
    let likes = article("likes", "", None, "en", &["Whatever one likes."]);
    let linking = article("linking", "Linking", None, "en", &["How it is done."]);
    let answer = block_on(engine(&[likes.clone(), linking]).answer(&typed("liking"), 10)).unwrap();
    assert_eq!(answer.correction.as_deref(), Some("linking "));
    assert_eq!(answer.articles, 2);
    let linking = article("linking", "", None, "en", &["How linking is done, at some length."]);
    let answer = block_on(engine(&[likes, linking]).answer(&typed("liking"), 10)).unwrap();
    assert_eq!((answer.correction, answer.articles), (None, 1));
}
