//! What a language's tables say about words, and the sets that they are looked up in.

mod chinese;
mod english;

use rustc_hash::{FxHashMap, FxHashSet};

pub(super) use chinese::CHINESE;

/// The tables of a language. Words stand between white space, lower case; names that everybody knows stand on lines of
/// `canonical: form; form`, as they are written.
pub(super) struct Tables {
    /// Primary language subtags.
    pub(super) languages: &'static [&'static str],
    pub(super) common: &'static str,
    pub(super) given: &'static str,
    pub(super) more_given: &'static str,
    pub(super) function: &'static str,
    pub(super) calendar: &'static str,
    pub(super) generic: &'static str,
    pub(super) lone: &'static str,
    pub(super) endings: &'static str,
    pub(super) particles: &'static str,
    pub(super) numbered: &'static str,
    pub(super) money: &'static str,
    pub(super) role_surnames: &'static str,
    pub(super) titles: &'static str,
    pub(super) roles: &'static str,
    pub(super) role_modifiers: &'static str,
    pub(super) portfolios: &'static str,
    pub(super) saying: &'static str,
    pub(super) doing: &'static str,
    pub(super) legal: &'static str,
    pub(super) organisation_heads: &'static str,
    pub(super) organisation_openers: &'static str,
    pub(super) organisation_nouns: &'static str,
    pub(super) place_heads: &'static str,
    pub(super) place_openers: &'static str,
    pub(super) place_nouns: &'static str,
    pub(super) place_prepositions: &'static str,
    pub(super) product_nouns: &'static str,
    pub(super) other_heads: &'static str,
    pub(super) law_heads: &'static str,
    pub(super) work_nouns: &'static str,
    pub(super) periodical_heads: &'static str,
    pub(super) places: &'static str,
    pub(super) demonyms: &'static str,
    pub(super) organisations: &'static str,
    pub(super) others: &'static str,
}

/// The languages that have tables.
pub(super) const ALL: [Tables; 1] = [english::ENGLISH];

/// What a word can be in or beside a name, by the tables it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Class {
    Function,
    Calendar,
    Generic,
    Lone,
    Particle,
    Numbered,
    Money,
    RoleSurname,
    Title,
    Role,
    RoleModifier,
    Portfolio,
    Saying,
    Doing,
    Legal,
    OrganisationHead,
    OrganisationOpener,
    OrganisationNoun,
    PlaceHead,
    PlaceOpener,
    PlaceNoun,
    PlacePreposition,
    ProductNoun,
    OtherHead,
    LawHead,
    WorkNoun,
    PeriodicalHead,
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u32);

impl Classes {
    pub(super) fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn add(&mut self, class: Class) {
        self.0 |= 1 << class as u32;
    }
}

/// The tables of a language, ready to be asked.
pub(super) struct Lexicon {
    classes: FxHashMap<&'static str, Classes>,
    common: FxHashSet<&'static str>,
    given: FxHashSet<&'static str>,
    endings: Vec<&'static str>,
}

impl Lexicon {
    pub(super) fn new(tables: &Tables) -> Self {
        let mut classes = FxHashMap::<&'static str, Classes>::default();
        let listed = [
            (Class::Function, tables.function),
            (Class::Calendar, tables.calendar),
            (Class::Generic, tables.generic),
            (Class::Lone, tables.lone),
            (Class::Particle, tables.particles),
            (Class::Numbered, tables.numbered),
            (Class::Money, tables.money),
            (Class::RoleSurname, tables.role_surnames),
            (Class::Title, tables.titles),
            (Class::Role, tables.titles),
            (Class::Role, tables.roles),
            (Class::RoleModifier, tables.role_modifiers),
            (Class::Portfolio, tables.portfolios),
            (Class::Saying, tables.saying),
            (Class::Doing, tables.doing),
            (Class::Legal, tables.legal),
            (Class::OrganisationHead, tables.organisation_heads),
            (Class::OrganisationOpener, tables.organisation_openers),
            (Class::OrganisationNoun, tables.organisation_nouns),
            (Class::PlaceHead, tables.place_heads),
            (Class::PlaceOpener, tables.place_openers),
            (Class::PlaceNoun, tables.place_nouns),
            (Class::PlacePreposition, tables.place_prepositions),
            (Class::ProductNoun, tables.product_nouns),
            (Class::OtherHead, tables.other_heads),
            (Class::LawHead, tables.law_heads),
            (Class::WorkNoun, tables.work_nouns),
            (Class::PeriodicalHead, tables.periodical_heads),
        ];
        for (class, words) in listed {
            for word in words.split_whitespace() {
                classes.entry(word).or_default().add(class);
            }
        }
        let given = words(tables.given).chain(words(tables.more_given)).collect();
        let endings = tables.endings.split_whitespace().collect();
        Self { classes, common: words(tables.common).collect(), given, endings }
    }

    /// The classes of a word in lower case.
    pub(super) fn classes(&self, folded: &str) -> Classes {
        self.classes.get(folded).copied().unwrap_or_default()
    }

    /// Whether a word in lower case is a common one in any of its forms, so that a capital at a sentence's start says
    /// nothing.
    pub(super) fn is_common(&self, folded: &str) -> bool {
        if folded.contains('-') {
            return folded.split('-').all(|part| self.is_common(part));
        }
        self.common.contains(folded)
            || self.has_common_stem(folded)
            || (folded.chars().count() >= 7 && self.endings.iter().any(|ending| folded.ends_with(ending)))
    }

    /// Whether a word as written is a given name.
    pub(super) fn is_given(&self, word: &str) -> bool {
        self.given.contains(word)
    }

    /// Whether a common word with an ending makes the word.
    fn has_common_stem(&self, folded: &str) -> bool {
        const ENDINGS: [&str; 14] =
            ["s", "es", "ed", "d", "ing", "ly", "er", "r", "ers", "rs", "est", "st", "'s", "n't"];
        let known = |stem: &str| self.common.contains(stem);
        ENDINGS.iter().filter_map(|ending| folded.strip_suffix(ending)).any(|stem| {
            let doubled = stem.len() > 3 && {
                let mut last = stem.bytes().rev();
                last.next() == last.next()
            };
            stem.len() >= 3
                && (known(stem)
                    || known(&format!("{stem}e"))
                    || stem.strip_suffix('i').is_some_and(|stem| known(&format!("{stem}y")))
                    || doubled && stem.get(..stem.len() - 1).is_some_and(known))
        })
    }
}

/// The words of a file that has comments.
fn words(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace)
}
