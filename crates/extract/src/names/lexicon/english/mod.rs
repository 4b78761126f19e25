//! English: which words open sentences, introduce people, head the names of organisations and places, and which names
//! everybody knows.

mod known;
mod roles;
mod words;

use super::Tables;

/// The tables for English.
pub(super) const ENGLISH: Tables = Tables {
    languages: &["en"],
    common: include_str!("common.txt"),
    given: include_str!("given.txt"),
    more_given: words::GIVEN,
    function: words::FUNCTION,
    calendar: words::CALENDAR,
    generic: words::GENERIC,
    lone: words::LONE,
    endings: words::ENDINGS,
    particles: words::PARTICLES,
    numbered: words::NUMBERED,
    money: words::MONEY,
    role_surnames: words::ROLE_SURNAMES,
    titles: roles::TITLES,
    roles: roles::ROLES,
    role_modifiers: roles::MODIFIERS,
    portfolios: roles::PORTFOLIOS,
    saying: roles::SAYING,
    doing: roles::DOING,
    legal: words::LEGAL,
    organisation_heads: words::ORGANISATION_HEADS,
    organisation_openers: words::ORGANISATION_OPENERS,
    organisation_nouns: words::ORGANISATION_NOUNS,
    place_heads: words::PLACE_HEADS,
    place_openers: words::PLACE_OPENERS,
    place_nouns: words::PLACE_NOUNS,
    place_prepositions: words::PLACE_PREPOSITIONS,
    product_nouns: words::PRODUCT_NOUNS,
    other_heads: words::OTHER_HEADS,
    law_heads: words::LAW_HEADS,
    work_nouns: words::WORK_NOUNS,
    periodical_heads: words::PERIODICAL_HEADS,
    places: known::PLACES,
    demonyms: known::DEMONYMS,
    organisations: known::ORGANISATIONS,
    others: known::OTHERS,
};
