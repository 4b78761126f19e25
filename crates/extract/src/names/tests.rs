//! Names as people write them: what is found, what it is of, and which form stands for it.

use sourcebook_model::MentionKind::{self, Organisation, OtherName, Person, Place, Work};

use super::*;

/// The names in blocks: text, kind and canonical form.
fn found_in(texts: &[&str], language: &str) -> Vec<(String, MentionKind, Option<String>)> {
    let names = NameFinder::shared().find(texts, language);
    names.into_iter().map(|name| (texts[name.block][name.span].to_owned(), name.kind, name.value)).collect()
}

fn found(text: &str) -> Vec<(String, MentionKind, Option<String>)> {
    found_in(&[text], "en")
}

/// The names in a text with their kinds.
fn kinds(text: &str) -> Vec<(String, MentionKind)> {
    found(text).into_iter().map(|(text, kind, _)| (text, kind)).collect()
}

/// The names in a text with their canonical forms.
fn forms(text: &str) -> Vec<(String, String)> {
    found(text)
        .into_iter()
        .map(|(text, _, value)| (text, value.unwrap_or_else(|| "several".to_owned())))
        .collect()
}

fn pairs<T: Clone>(expected: &[(&str, T)]) -> Vec<(String, T)> {
    expected.iter().map(|(text, other)| ((*text).to_owned(), other.clone())).collect()
}

fn strings(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect()
}

#[test]
fn all_forms_of_a_country_lead_to_one() {
    let text =
        "The US and the United States sell what Americans and the U.S. buy. China's plan is a Chinese one.";
    let us = "United States";
    let expected = [("US", us), ("United States", us), ("Americans", us), ("U.S.", us), ("China", "China")];
    assert_eq!(forms(text)[..5], strings(&expected));
    assert_eq!(forms(text)[5..], strings(&[("Chinese", "China")]));
    assert!(kinds(text).iter().all(|(_, kind)| *kind == Place));
}

#[test]
fn a_title_is_no_part_of_a_name_and_a_surname_leads_to_all_of_it() {
    let text = "President Xi Jinping spoke. Later, Xi met Prime Minister Gordon Brown, and Brown agreed.";
    let (xi, brown) = ("Xi Jinping", "Gordon Brown");
    assert_eq!(forms(text), strings(&[(xi, xi), ("Xi", xi), (brown, brown), ("Brown", brown)]));
    assert!(kinds(text).iter().all(|(_, kind)| *kind == Person));
}

#[test]
fn a_surname_of_two_people_leads_to_neither() {
    let text = "Martin Mann met Anthony Mann. Mr Mann was glad.";
    assert_eq!(forms(text)[2..], strings(&[("Mann", "several")]));
}

#[test]
fn an_abbreviation_that_the_article_defines_leads_to_its_long_form() {
    let text = "The Northwind Grain Council (NGC) met. The NGC agreed to electric vehicles (EVs), and EVs were bought.";
    let council = "Northwind Grain Council";
    assert_eq!(forms(text), strings(&[(council, council), ("NGC", council), ("NGC", council)]));
}

#[test]
fn the_legal_form_of_a_company_does_not_part_its_name_in_two() {
    let text = "Contour Foods Inc. grows. The board of Contour Foods met, and Contour Foods Co., Ltd. paid.";
    assert!(forms(text).iter().all(|(_, value)| value == "Contour Foods"), "{:?}", forms(text));
}

#[test]
fn a_capital_at_the_start_of_a_sentence_says_nothing() {
    for text in [
        "Officials met. Upstream imports rely on lithium. Localizing it costs money.",
        "Who owns the company? The company does. Furthermore, regional hubs foster innovation.",
        "\u{201c}Trading stopped,\u{201d} officials said. \u{201c}Markets closed.\u{201d}",
    ] {
        assert!(found(text).is_empty(), "{:?}", found(text));
    }
}

#[test]
fn a_name_that_is_a_common_word_is_one_where_the_article_treats_it_so() {
    let text = "Jobs resigned on Monday. The board thanked Steve Jobs for it.";
    assert_eq!(forms(text), strings(&[("Jobs", "Steve Jobs"), ("Steve Jobs", "Steve Jobs")]));
}

#[test]
fn headings_in_title_case_are_no_names() {
    let blocks = [
        "Strategic Revival and Global Aspirations",
        "Environmental Benefits",
        "Insights from Miao's Book",
        "Innovative Edge: China leads in production.",
        "What does Miao say?",
    ];
    let names: Vec<String> = found_in(&blocks, "en").into_iter().map(|(text, ..)| text).collect();
    assert_eq!(names, ["Miao", "China", "Miao"]);
}

#[test]
fn what_a_name_is_of_is_told_by_its_words_and_by_those_around_it() {
    let text = "Jane Doe, chief executive of Quellmark, flew to Oberdorf in Austria with the airline Falkair. \
                The Ministry of Culture and Tourism in Zembla knew Lake Orta and the Kuhn Bridge. \
                Ziyun Ruan from Liaoning Normal University explains it.";
    let expected = [
        ("Jane Doe", Person),
        ("Quellmark", Organisation),
        ("Oberdorf", Place),
        ("Austria", Place),
        ("Falkair", Organisation),
        ("Ministry of Culture and Tourism", Organisation),
        ("Zembla", Place),
        ("Lake Orta", Place),
        ("Kuhn Bridge", Place),
        ("Ziyun Ruan", Person),
        ("Liaoning Normal University", Organisation),
    ];
    assert_eq!(kinds(text), pairs(&expected));
}

#[test]
fn two_names_side_by_side_are_two() {
    let text = "The meeting drew Volkswagen CEO Herbert Diess and the British FTSE 100, and the US Department of Labor.";
    let expected = [
        ("Volkswagen", Organisation),
        ("Herbert Diess", Person),
        ("British", Place),
        ("FTSE 100", OtherName),
        ("US Department of Labor", Organisation),
    ];
    assert_eq!(kinds(text), pairs(&expected));
}

#[test]
fn a_day_or_a_score_behind_a_name_is_none_of_it() {
    let names = |text: &str| -> Vec<String> { found(text).into_iter().map(|(text, ..)| text).collect() };
    assert_eq!(
        names("ROTTERDAM 1996-08-30\nThe FTSE 100 fell, and so flew a Boeing 787."),
        ["ROTTERDAM", "FTSE 100", "Boeing 787"]
    );
    assert_eq!(
        names("Results: Florida 3 CINCINNATI 1, San Diego 6 MONTREAL 0."),
        ["Florida", "CINCINNATI", "San Diego", "MONTREAL"]
    );
}

#[test]
fn small_words_join_what_is_one_name_and_nothing_else() {
    let text = "She worked for the Bank of Montreal and for the Department of Health and Human Services, \
                and for Smith & Wollen. He met Ludwig van Beethoven. Nokia and Ericsson of Sweden merged.";
    let names: Vec<String> = found(text).into_iter().map(|(text, ..)| text).collect();
    let expected = [
        "Bank of Montreal",
        "Department of Health and Human Services",
        "Smith & Wollen",
        "Ludwig van Beethoven",
        "Nokia",
        "Ericsson",
        "Sweden",
    ];
    assert_eq!(names, expected);
}

#[test]
fn products_keep_their_numbers_and_quantities_stay_outside() {
    let text = "The iPhone 4 and the Airbus A380 came in. In 2007 Ericsson 2007 sold 300 phones. It has iOS 5 users.";
    let names: Vec<String> = found(text).into_iter().map(|(text, ..)| text).collect();
    assert_eq!(names, ["iPhone 4", "Airbus A380", "Ericsson", "iOS"]);
}

#[test]
fn dates_money_and_kinds_of_things_are_no_names() {
    let text = "On Monday, 3 March, the CEO paid 20 US dollars and US$ 5 for an API, the Internet and a PDF in Figure 3.";
    assert!(found(text).is_empty(), "{:?}", found(text));
}

#[test]
fn code_and_addresses_are_no_names() {
    let text =
        "See https://example.org/Paris or docs.rs, call HashMap::new and Foo_Bar, mail Ann@example.org.";
    assert!(found(text).is_empty(), "{:?}", found(text));
}

#[test]
fn a_letter_or_a_figure_beside_a_word_makes_no_name_of_it() {
    let names = |text: &str| found(text).into_iter().map(|(text, ..)| text).collect::<Vec<_>>();
    assert!(
        names("It is generic for any T. Generic code needs it, in 3D and with a Self-Service page.")
            .is_empty()
    );
    assert_eq!(names("She spoke at Google I/O about it, as J. Smith did."), ["Google", "J. Smith"]);
}

#[test]
fn a_word_for_a_role_is_a_surname_behind_a_given_name_and_part_of_a_longer_name() {
    let names = |text: &str| found(text).into_iter().map(|(text, ..)| text).collect::<Vec<_>>();
    assert_eq!(names("They honour Martin Luther King today."), ["Martin Luther King"]);
    assert_eq!(names("They join the iPhone Developer Program today."), ["iPhone Developer Program"]);
}

#[test]
fn the_title_of_a_book_is_one_name_and_its_first_part_leads_to_it() {
    let text = "Her book, Still Waters: A Life in the AI-Driven World of Norway, is out. \
                The author of Still Waters smiled. It was published in Annals of Small Rivers.";
    let whole = "Still Waters: A Life in the AI-Driven World of Norway";
    let annals = "Annals of Small Rivers";
    assert_eq!(forms(text), strings(&[(whole, whole), ("Still Waters", whole), (annals, annals)]));
    assert!(kinds(text).iter().all(|(_, kind)| *kind == Work));
}

#[test]
fn emphasis_and_quotation_marks_frame_the_title_of_a_work() {
    let text = "It is in *Humanities and Social Sciences Communications* and in the novel \u{201c}The Long Road\u{201d} by her.";
    let expected = [("Humanities and Social Sciences Communications", Work), ("The Long Road", Work)];
    assert_eq!(kinds(text), pairs(&expected));
}

#[test]
fn the_known_words_of_a_language_without_tables_lead_to_its_countries() {
    let names = found_in(&["中国的电池出口到美国和德国。上海地区也是。"], "zh-Hans");
    let values: Vec<String> = names.into_iter().filter_map(|(_, _, value)| value).collect();
    assert_eq!(values, ["中国", "美国", "德国", "上海"]);
    let names =
        found_in(&["Der Handel zwischen Deutschland und den Vereinigten Staaten, nicht Island."], "de");
    let values: Vec<String> = names.into_iter().filter_map(|(_, _, value)| value).collect();
    assert_eq!(values, ["Deutschland", "Island"]);
}

#[test]
fn headings_of_one_word_and_kinds_of_files_are_no_names() {
    let texts = ["Setup", "Zyborg", "README", "Noah", "Read the README and the RFP before you begin."];
    let names: Vec<String> = found_in(&texts, "en").into_iter().map(|(text, ..)| text).collect();
    assert_eq!(names, ["Noah"]);
    let texts = ["Zyborg", "We all like Zyborg more."];
    assert_eq!(found_in(&texts, "en").len(), 2, "a heading may say a name that the text has");
}

#[test]
fn roles_with_capitals_are_nobodys_names() {
    for text in [
        "We need a Product Manager and a Senior Project Manager, or two Product Owners.",
        "She was Senior Counsel and then a Software Engineer.",
        "The Board elects its Project Directors in the summer.",
        "It was an Executive Order on General Services.",
        "She is Director, Open Source Policy, and filed Schedule A with the Deputy Director Public Assistance.",
    ] {
        let people: Vec<_> = kinds(text).into_iter().filter(|(_, kind)| *kind == Person).collect();
        assert!(people.is_empty(), "{text}: {people:?}");
    }
    assert!(kinds("We need a Product Manager or two Product Owners.").is_empty());
}

#[test]
fn a_word_for_a_body_alone_is_no_name() {
    assert!(kinds("They asked the Office, the Department and the Council.").is_empty());
    let name = "Northwind Grain Council";
    assert_eq!(kinds(&format!("They asked the {name}.")), pairs(&[(name, Organisation)]));
}

#[test]
fn initials_that_say_who_speaks_in_an_interview_are_no_names() {
    let texts = ["MK: Was it cold?", "AB: It was.", "MK: And then?", "AB: NASA called, and AB left."];
    let names: Vec<String> = found_in(&texts, "en").into_iter().map(|(text, ..)| text).collect();
    assert_eq!(names, ["NASA", "AB"]);
}
