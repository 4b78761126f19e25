//! What earns a theme and what does not.

use sourcebook_model::ThemeDefinition;
use sourcebook_model::collection::Theme;

use super::ThemeFinder;

fn theme(id: &str, cues: &[&str], exclude: &[&str]) -> ThemeDefinition {
    let owned = |phrases: &[&str]| phrases.iter().map(|phrase| (*phrase).to_owned()).collect();
    ThemeDefinition {
        theme: Theme { id: id.to_owned(), label: id.to_owned(), description: String::new() },
        cues: owned(cues),
        exclude: owned(exclude),
    }
}

fn found_in(language: &str, themes: &[ThemeDefinition], text: &str) -> Vec<String> {
    let found = ThemeFinder::new(themes).find(text, language);
    found.into_iter().map(|found| format!("{}: {}", found.theme, &text[found.span])).collect()
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
