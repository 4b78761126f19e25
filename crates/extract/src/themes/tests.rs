//! What earns a theme and what does not.

use sourcebook_model::article::passage_of_each;
use sourcebook_model::collection::Theme;
use sourcebook_model::{Block, BlockKind, ThemeDefinition};

use super::ThemeFinder;
use crate::fixtures::article;

fn theme(id: &str, cues: &[&str], exclude: &[&str]) -> ThemeDefinition {
    let owned = |phrases: &[&str]| phrases.iter().map(|phrase| (*phrase).to_owned()).collect();
    ThemeDefinition {
        theme: Theme { id: id.to_owned(), label: id.to_owned(), description: String::new() },
        cues: owned(cues),
        exclude: owned(exclude),
    }
}

fn found_in(language: &str, themes: &[ThemeDefinition], text: &str) -> Vec<String> {
    let found = ThemeFinder::new(themes).find(&article("en", text).blocks, language);
    found.into_iter().map(|found| format!("{}: {}", found.theme, &text[found.span])).collect()
}

/// Which of an article's passages are filed, given the texts of its blocks and which of them are headings.
fn filed(finder: &ThemeFinder, blocks: &[(&str, bool)]) -> Vec<u32> {
    let blocks: Vec<Block> = blocks
        .iter()
        .map(|(text, is_heading)| Block {
            kind: if *is_heading { BlockKind::Heading { level: 2 } } else { BlockKind::Paragraph },
            text: (*text).to_owned(),
            line: 1,
        })
        .collect();
    let passages = passage_of_each(&blocks);
    let mut numbers: Vec<u32> =
        finder.find(&blocks, "en").into_iter().map(|found| passages[found.block]).collect();
    numbers.dedup();
    numbers
}

fn found(themes: &[ThemeDefinition], text: &str) -> Vec<String> {
    found_in("en", themes, text)
}

#[test]
fn a_cue_matches_every_form_of_its_word() {
    let themes = [theme("hubs", &["hub"], &[]), theme("batteries", &["battery cost"], &[])];
    assert_eq!(
        found(&themes, "HUBS cut a hub’s battery costs."),
        ["hubs: HUBS", "hubs: hub’s", "batteries: battery costs"]
    );
}

#[test]
fn a_cue_does_not_match_inside_a_word() {
    assert!(found(&[theme("hubs", &["hub"], &[])], "A hubcap is no hubbub.").is_empty());
}

#[test]
fn a_phrase_may_be_hyphenated_but_not_cut_by_punctuation() {
    let themes = [theme("resilience", &["supply chain"], &[])];
    assert_eq!(
        found(&themes, "Supply-chain and supply\nchain"),
        ["resilience: Supply-chain", "resilience: supply\nchain"]
    );
    assert!(found(&themes, "Supply. Chain, supply (chain) supply\n\nchain").is_empty());
}

#[test]
fn the_longest_of_a_themes_overlapping_cues_wins() {
    let themes = [theme("policy", &["government", "government support", "support of industry at home"], &[])];
    assert_eq!(found(&themes, "government support"), ["policy: government support"]);
    assert_eq!(
        found(&themes, "government support of industry at home"),
        ["policy: government", "policy: support of industry at home"]
    );
}

#[test]
fn one_word_may_earn_several_themes() {
    let themes = [theme("trade", &["trade policy"], &[]), theme("policy", &["policy"], &[])];
    assert_eq!(found(&themes, "trade policies"), ["trade: trade policies", "policy: policies"]);
}

#[test]
fn a_cue_inside_an_exclusion_does_not_count() {
    let themes = [theme("batteries", &["battery"], &["battery electric vehicle"])];
    assert_eq!(found(&themes, "Battery electric vehicles need batteries."), ["batteries: batteries"]);
}

#[test]
fn a_cue_longer_than_the_exclusion_counts() {
    let themes = [theme("localisation", &["local", "local production"], &["local"])];
    assert_eq!(found(&themes, "local news of local production"), ["localisation: local production"]);
}

#[test]
fn an_exclusion_with_the_stem_of_a_cue_is_taken_as_written() {
    let themes = [theme("trade", &["import"], &["important", "importance"])];
    assert_eq!(
        found(&themes, "It is important to import; the importance of imports."),
        ["trade: import", "trade: imports"]
    );
}

#[test]
fn stems_are_those_of_the_articles_language() {
    let themes = [theme("batteries", &["batterie"], &[])];
    assert_eq!(found_in("de", &themes, "Die Batterien"), ["batteries: Batterien"]);
    assert!(found_in("zh", &themes, "Die Batterien").is_empty());
}

#[test]
fn cues_of_scripts_without_spaces_match_anywhere() {
    let themes =
        [theme("batteries", &["电池", "バッテリー", "แบตเตอรี่"], &[]), theme("market", &["5G 网络"], &[])];
    for (language, text, cue) in [
        ("zh", "动力电池成本下降", "batteries: 电池"),
        ("ja", "新型バッテリーの開発", "batteries: バッテリー"),
        ("th", "ผลิตแบตเตอรี่ใหม่", "batteries: แบตเตอรี่"),
        ("zh", "建设5G网络。", "market: 5G网络"),
    ] {
        assert_eq!(found_in(language, &themes, text), [cue]);
    }
}

#[test]
fn a_cue_without_words_earns_nothing() {
    assert!(found(&[theme("odd", &["", "…"], &["!"])], "… and nothing else!").is_empty());
}

/// A passage long enough for a word to be one in passing.
const LONG: &str = "It has rained all week, and nobody knows when the roof of the old town hall will be mended, or what the council will have to say about it when it meets again in the spring";

#[test]
fn a_single_cue_in_passing_files_nothing() {
    let finder = ThemeFinder::new(&[theme("trade", &["tariff", "tariff barrier", "export"], &[])]);
    let filed = |passage: &str| {
        filed(&finder, &[(&format!("{passage} {LONG}"), false), (LONG, false), (LONG, false)])
    };
    assert!(filed("Tariffs rise.").is_empty());
    assert_eq!(filed("Tariffs hit exports."), [0]);
    assert_eq!(filed("Tariff barriers rise."), [0], "a phrase with another cue inside of it");
}

#[test]
fn a_cue_in_a_heading_or_in_a_short_item_files_its_passage() {
    let finder = ThemeFinder::new(&[theme("trade", &["tariff"], &[])]);
    assert_eq!(filed(&finder, &[("Tariffs", true), (LONG, false), (LONG, false), (LONG, false)]), [0]);
    assert_eq!(
        filed(&finder, &[(LONG, false), ("A list of tariffs", false), (LONG, false), (LONG, false)]),
        [1]
    );
}

#[test]
fn an_article_that_keeps_coming_back_to_a_theme_needs_one_cue_a_passage() {
    let finder = ThemeFinder::new(&[theme("trade", &["tariff"], &[])]);
    let passing = format!("Tariffs rise. {LONG}");
    let passing = passing.as_str();
    assert_eq!(filed(&finder, &[(passing, false), (LONG, false), (passing, false)]), [0, 2]);
    assert!(filed(&finder, &[(passing, false), (LONG, false), (LONG, false), (LONG, false)]).is_empty());
}

#[test]
fn what_is_denied_or_absent_is_still_what_a_passage_is_about() {
    let themes = [theme("trade", &["tariff"], &[])];
    for text in
        ["No tariff was raised.", "They trade without tariffs.", "It never was about quotas but tariffs."]
    {
        assert_eq!(found(&themes, text).len(), 1, "{text}");
    }
}

#[test]
fn what_a_text_sets_aside_it_is_not_about() {
    let themes = [theme("batteries", &["battery", "charger"], &[])];
    assert!(found(&themes, "Unlike batteries and chargers, engines burn fuel.").is_empty());
    assert!(found(&themes, "This isn’t about batteries.").is_empty());
    assert_eq!(found(&themes, "Unlike engines, batteries last."), ["batteries: batteries"]);
}

#[test]
fn one_word_that_an_article_keeps_using_is_not_its_theme() {
    let finder = ThemeFinder::new(&[theme("trade", &["tariff", "duty", "export", "import"], &[])]);
    let of_two = |one: &str, other: &str| {
        let (one, other) = (format!("{one} {LONG}"), format!("{other} {LONG}"));
        filed(&finder, &[(one.as_str(), false), (LONG, false), (other.as_str(), false)])
    };
    assert!(of_two("On duty.", "Off duty.").is_empty());
    assert_eq!(of_two("On duty.", "Duty and tariff."), [0, 2]);
    let twice = format!("On duty and off duty. {LONG}");
    assert!(filed(&finder, &[(twice.as_str(), false), (LONG, false), (LONG, false)]).is_empty());
}

#[test]
fn one_cue_files_a_passage_of_a_section_about_the_theme() {
    let finder = ThemeFinder::new(&[theme("trade", &["tariff"], &[])]);
    let passing = format!("Tariffs rise. {LONG}");
    let blocks =
        [("Of tariffs", true), (LONG, false), (LONG, false), (passing.as_str(), false), (LONG, false)];
    assert_eq!(filed(&finder, &blocks), [0, 2]);
    let elsewhere = [&blocks[..3], &[("Of rain", true)], &blocks[3..]].concat();
    assert_eq!(filed(&finder, &elsewhere), [0]);
}

#[test]
fn thanks_and_professions_are_about_nobodys_theme() {
    let themes = [theme("batteries", &["battery", "charger", "cathode"], &[])];
    for text in [
        "Thanks to the Battery Guild and the charger team for reading drafts of this.",
        "We thank everyone at the battery and charger works.",
        "Many thanks also go to the battery people, and to the charger team.",
        "Ada Berg is a battery and charger engineer at the Ministry of Roads.",
    ] {
        assert!(found(&themes, text).is_empty(), "{text}: {:?}", found(&themes, text));
    }
    for text in [
        "Thanks to cheaper batteries, chargers sell well.",
        "We thank everyone. Batteries and chargers sell well.",
        "Ada Berg is a critic of batteries and chargers at home.",
        "What it takes to be a battery and charger engineer at the Ministry of Roads.",
    ] {
        assert_eq!(found(&themes, text).len(), 2, "{text}");
    }
    assert!(found_in("zh", &[theme("batteries", &["电池"], &[])], "感谢电池公司的电池工程师。").is_empty());
}

#[test]
fn a_word_of_every_other_passage_says_little_unless_it_names_the_theme() {
    let themes = [theme("localisation", &["local", "near"], &[]), theme("market", &["market"], &[])];
    let passage = |text: &str| format!("{text} {LONG}");
    let mut articles = vec![passage("A local market, a local fair.")];
    articles.extend((0..60).map(|number| passage(if number % 2 == 0 { "local market" } else { "other" })));
    let articles: Vec<_> = articles.iter().map(|text| article("en", text)).collect();
    let finder = ThemeFinder::for_articles(&themes, &articles.iter().collect::<Vec<_>>());
    let found_in = |text: &str| {
        finder
            .find(&article("en", text).blocks, "en")
            .into_iter()
            .map(|found| found.theme)
            .collect::<Vec<_>>()
    };
    assert!(found_in(&passage("A local fair, a local inn.")).is_empty());
    assert_eq!(found_in(&passage("A local fair, a local inn, near us.")).len(), 3);
    assert_eq!(found_in(&passage("A market and a market.")), ["market", "market"]);
}

#[test]
fn a_cue_and_its_abbreviation_in_brackets_are_one() {
    let themes = [theme("policy", &["Air Resources Board", "ARB", "rule"], &[])];
    let passage = |text: &str| format!("{text} {LONG}");
    assert!(found(&themes, &passage("It belongs to the Air Resources Board (ARB).")).is_empty());
    let two = passage("A rule of the Air Resources Board (ARB).");
    assert_eq!(found(&themes, &two).len(), 3, "all are marked where two say something");
}

#[test]
fn one_cue_files_a_passage_of_an_article_with_many_different_ones() {
    let words =
        ["tariff", "export", "import", "quota", "customs", "freight", "duty", "embargo", "cargo", "port"];
    let finder = ThemeFinder::new(&[theme("trade", &words, &[])]);
    let passing = format!("The port lies still. {LONG}");
    let of_article = |words: &[&str]| {
        let first = format!("{} {LONG}", words.join(", "));
        let mut blocks = vec![(LONG, false); 9];
        blocks[0] = (first.as_str(), false);
        blocks[4] = (passing.as_str(), false);
        filed(&finder, &blocks)
    };
    assert_eq!(of_article(&words), [0, 4]);
    assert_eq!(of_article(&words[..6]), [0]);
}

#[test]
fn a_phrase_needs_no_company() {
    let themes = [theme("testing", &["race detector", "fuzz", "suite", "mock", "stub"], &[])];
    let passage = |text: &str| format!("{text} {LONG}");
    let mut articles = vec![passage("fuzz"), passage("suite"), passage("mock"), passage("stub")];
    articles.extend((0..12).map(|_| passage("The race detector is on.")));
    let articles: Vec<_> = articles.iter().map(|text| article("en", text)).collect();
    let finder = ThemeFinder::for_articles(&themes, &articles.iter().collect::<Vec<_>>());
    assert_eq!(finder.find(&article("en", "Run the race detector now.").blocks, "en").len(), 1);
}
