//! Countries, by the names that a library has for them in each language.

use std::collections::{BTreeMap, BTreeSet};

use keshvar::{Country, CountryIterator};
use sourcebook_model::MentionKind;

use super::gazetteer::{Gazetteer, Known};

/// Adds the countries as English texts call them, with their nationalities.
pub(super) fn add_english(gazetteer: &mut Gazetteer) {
    // Of two with one nationality, the larger is meant: Nigerian is of Nigeria, not of Niger.
    let mut countries: Vec<Country> = CountryIterator::new().collect();
    countries.sort_by_key(|country| std::cmp::Reverse(country.maybe_population().unwrap_or(0)));
    for country in &countries {
        let Some(name) = english_name(country) else { continue };
        let known = |qualifies| Known { name: name.to_owned(), kind: MentionKind::Place, qualifies };
        gazetteer.add(name, known(false));
        for nationality in country.maybe_nationality().into_iter().flat_map(|all| all.split(", ")) {
            gazetteer.add(nationality, known(true));
            if nationality.ends_with(['n', 'i', 't', 'o', 'k', 'r', 'c']) {
                gazetteer.add(&format!("{nationality}s"), known(true));
            }
        }
    }
}

/// The name that texts use, where the library's is not one of a list only: `Palestine, State of`.
fn english_name(country: &Country) -> Option<&str> {
    let name = country.translations().get("en").copied().unwrap_or(country.iso_short_name());
    let is_plain = |name: &&str| !name.contains([',', '(']);
    match country.iso_short_name() {
        "Russian Federation" => Some("Russia"),
        "Syrian Arab Republic" => Some("Syria"),
        "Lao People's Democratic Republic" => Some("Laos"),
        "Türkiye" => Some("Turkey"),
        "Brunei Darussalam" => Some("Brunei"),
        _ => Some(name).filter(is_plain),
    }
}

/// The languages that the library has the names of countries in, but English: by primary subtag, and Chinese by region.
pub(super) fn languages() -> BTreeSet<&'static str> {
    let all =
        CountryIterator::new().flat_map(|country| country.translations().keys().copied().collect::<Vec<_>>());
    all.filter(|language| *language != "en").collect()
}

/// The names of all countries in a language, in order.
pub(super) fn in_language(language: &str) -> BTreeSet<String> {
    CountryIterator::new()
        .filter_map(|country| country.translations().get(language).map(|name| (*name).to_owned()))
        .filter(|name| !name.contains(['(', ',']))
        .collect()
}

/// The names of countries in one language, each with that in another; those that are the same in both are left out.
pub(super) fn between(from: &str, to: &str) -> BTreeMap<String, String> {
    let name = |country: &Country, language: &str| match language {
        "en" => english_name(country).map(str::to_owned),
        _ => country.translations().get(language).map(|name| (*name).to_owned()),
    };
    let pairs =
        CountryIterator::new().filter_map(|country| Some((name(&country, from)?, name(&country, to)?)));
    pairs.filter(|(one, other)| one != other).collect()
}
