//! Mistyped words are searched for as what they were probably meant to be.

use pollster::block_on;
use sourcebook_index::AnnotatedArticle;
use sourcebook_model::Selection;
use sourcebook_model::answer::Answer;

use crate::support::{article, engine};

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
fn words_are_left_alone_on_demand() {
    let answer = ask("q=litium&exact=1");
    assert_eq!((answer.articles, answer.correction), (0, None));
}

/// What is found of `query` where twelve articles tell of harbours, one of a harper, and one of Harris.
fn among_harbours(query: &str) -> Answer {
    let mut articles: Vec<AnnotatedArticle> = (0..12)
        .map(|number| article(&number.to_string(), "", None, "en", &["The harbour lies in the fog."]))
        .collect();
    articles.push(article("ships", "", None, "en", &["Ships in the harbour at noon."]));
    articles.push(article("harbou", "", None, "en", &["The name Harbou is rare."]));
    articles.push(article("harper", "", None, "en", &["The harper plays at dawn."]));
    let selection = Selection { query: format!("{query} "), ..Selection::default() };
    block_on(engine(&articles).answer(&selection, 10)).unwrap()
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
