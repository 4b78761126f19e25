//! A search for one of several words that mean the same finds the others.

use pollster::block_on;
use sourcebook_model::answer::Answer;
use sourcebook_model::{CollectionInfo, Selection};

use crate::support::{Memory, article, info, open};

/// What is found where EV, electric vehicle and stromer mean the same, and so do car and auto.
fn ask(query_string: &str) -> Answer {
    let articles = [
        article("short", "Short", None, "en", &["Every EV is quiet."]),
        article("long", "Long", None, "en", &["Electric vehicles are sold."]),
        article("half", "Half", None, "en", &["Electric bicycles are sold, too."]),
        article("car", "Road", None, "en", &["A car is a car."]),
    ];
    let group = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let synonyms = vec![group(&["EV", "electric vehicle", "stromer"]), group(&["car", "auto"])];
    let pack = sourcebook_index::build(&CollectionInfo { synonyms, ..info() }, &articles).unwrap();
    let selection = Selection::from_query_string(query_string);
    block_on(open(Memory::of(&pack)).unwrap().answer(&selection, 10)).unwrap()
}

fn found(query_string: &str) -> Vec<String> {
    ask(query_string).hits.into_iter().map(|hit| hit.article.id).collect()
}

fn marked(query_string: &str, hit: usize) -> Vec<String> {
    let fragments = ask(query_string).hits.swap_remove(hit).passages.swap_remove(0).fragments;
    fragments.into_iter().filter(|fragment| fragment.marked).map(|fragment| fragment.text).collect()
}

#[test]
fn an_abbreviation_finds_what_it_stands_for_and_marks_it() {
    assert_eq!(found("q=ev+"), ["short", "long"]);
    assert_eq!(marked("q=ev+", 1), ["Electric", "vehicles"]);
}

#[test]
fn what_an_abbreviation_stands_for_finds_it_in_any_form() {
    assert_eq!(found("q=Electric+Vehicles+"), ["short", "long", "half"]);
    assert_eq!(marked("q=electric+vehicles+", 0), ["EV"]);
}

#[test]
fn part_of_a_phrase_is_no_synonym() {
    assert_eq!(found("q=electric+"), ["long", "half"]);
    assert_eq!(found("q=vehicle+"), ["long"]);
}

#[test]
fn a_synonym_that_no_article_has_is_no_mistake() {
    let answer = ask("q=stromer+");
    assert_eq!((answer.articles, answer.correction), (2, None));
    assert_eq!(found("q=auto+"), ["car"]);
}

#[test]
fn phrases_in_quotation_marks_and_exclusions_are_meant_as_they_stand() {
    assert_eq!(found("q=%22electric+vehicles%22+"), ["long"]);
    assert_eq!(found("q=sold+-ev+"), ["long", "half"]);
}
