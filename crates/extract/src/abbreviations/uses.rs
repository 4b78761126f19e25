//! Uses of abbreviations: where an article defines them, and wherever it takes up the short form again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::definitions;

/// The abbreviations in use so far, each with what it stands for. A long article may define thousands: a text is asked
/// word by word which of them it has, not by each of them.
#[derive(Default)]
pub(crate) struct Defined {
    /// Short forms of letters and digits alone.
    words: FxHashMap<String, String>,
    /// Others, by the letters and digits that they begin with.
    others: BTreeMap<String, BTreeMap<String, String>>,
}

/// A short form in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Use {
    /// Its byte range.
    pub(crate) span: Range<usize>,
    /// What it stands for, as the article that defines it writes it.
    pub(crate) long: String,
}

/// The abbreviations that `text` defines or uses, in order; `defined` are those of the texts before, and gains its own.
///
/// Where an article defines a short form anew, it stands for that from there on.
pub(crate) fn uses(text: &str, defined: &mut Defined) -> Vec<Use> {
    let mut uses = Vec::new();
    let mut from = 0;
    for definition in definitions(text) {
        defined.find(text, from..definition.short.start, &mut uses);
        from = definition.short.end;
        defined.insert(&text[definition.short.clone()], definition.long);
        uses.push(Use { span: definition.short, long: definition.long.to_owned() });
    }
    defined.find(text, from..text.len(), &mut uses);
    uses.sort_by(|one, other| {
        let key = |found: &Use| (found.span.start, found.span.end);
        key(one).cmp(&key(other)).then_with(|| one.long.cmp(&other.long))
    });
    uses.dedup();
    uses
}

impl Defined {
    fn insert(&mut self, short: &str, long: &str) {
        let (first, rest) = first_word(short);
        if rest.is_empty() {
            self.words.insert(short.to_owned(), long.to_owned());
        } else {
            self.others.entry(first.to_owned()).or_default().insert(short.to_owned(), long.to_owned());
        }
    }

    /// Adds the short forms in `text[within]`.
    fn find(&self, text: &str, within: Range<usize>, uses: &mut Vec<Use>) {
        if self.words.is_empty() && self.others.is_empty() {
            return;
        }
        let Some(part) = text.get(within.clone()) else { return };
        let mut add = |at: usize, short: &str, long: &str| {
            let span = within.start + at..within.start + at + short.len();
            if stands_alone(text, &span) {
                uses.push(Use { span, long: long.to_owned() });
            }
        };
        // Some begin with a mark.
        let mut begun = BTreeSet::from([""]);
        let mut at = 0;
        for word in part.split(|letter: char| !letter.is_alphanumeric()) {
            for form in [Some(word), word.strip_suffix('s')].into_iter().flatten() {
                if let Some(long) = self.words.get(form) {
                    add(at, form, long);
                }
            }
            if self.others.contains_key(word) {
                begun.insert(word);
            }
            at += word.len();
            at += part[at..].chars().next().map_or(0, char::len_utf8);
        }
        for (short, long) in begun.into_iter().filter_map(|word| self.others.get(word)).flatten() {
            part.match_indices(short.as_str()).for_each(|(at, short)| add(at, short, long));
        }
    }
}

/// The letters and digits that a text begins with, and the rest.
fn first_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len()))
}

/// Whether a short form is no part of a longer word, but for the ending of a plural.
fn stands_alone(text: &str, span: &Range<usize>) -> bool {
    let before = text[..span.start].chars().next_back();
    let rest = &text[span.end..];
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    !before.is_some_and(char::is_alphanumeric) && !rest.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(texts: &[&str]) -> Vec<String> {
        let mut defined = Defined::default();
        let uses = texts.iter().flat_map(|text| {
            let uses = uses(text, &mut defined).into_iter();
            uses.map(|found| format!("{} = {}", &text[found.span], found.long)).collect::<Vec<_>>()
        });
        uses.collect()
    }

    #[test]
    fn every_use_behind_the_definition_is_found() {
        let texts =
            ["EV? An electric vehicle (EV) is quiet.", "EVs sell. So do BEVs, and the EV's price falls."];
        assert_eq!(found(&texts), ["EV = electric vehicle"; 3]);
    }

    #[test]
    fn a_short_form_may_have_marks_in_it() {
        let texts = ["Research and development (R&D) is dear. R&D pays; ARR&D, R&Ds and R&Dx do what?"];
        assert_eq!(found(&texts), ["R&D = Research and development"; 3]);
    }

    #[test]
    fn a_definition_stands_beside_those_of_other_forms() {
        let texts = ["An electric vehicle (EV), no electric vessel (EVS): EVs, EVS, an EV."];
        let (vehicle, vessel) = ("EV = electric vehicle", "EVS = electric vessel");
        assert_eq!(found(&texts), [vehicle, vessel, vehicle, vessel, vehicle]);
    }

    #[test]
    fn the_last_definition_holds() {
        let texts = ["A new model (NM) came. The nautical mile (NM) is long. One NM."];
        assert_eq!(found(&texts), ["NM = new model", "NM = nautical mile", "NM = nautical mile"]);
    }

    #[test]
    fn the_long_form_may_stand_in_the_brackets() {
        assert_eq!(found(&["An EV (electric vehicle) is an EV."]), ["EV = electric vehicle"; 2]);
    }

    proptest! {
        #[test]
        fn every_use_is_found_that_looking_for_each_short_form_finds(
            forms in proptest::collection::vec("[ABs&.é]{1,4}", 0..6),
            text in "[ABs&.é ]{0,30}",
            from in 0..8_usize,
        ) {
            let within = (0..=from).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0).min(text.len())..text.len();
            let mut defined = Defined::default();
            let mut expected = BTreeSet::new();
            for form in &forms {
                defined.insert(form, form);
                for (at, _) in text[within.clone()].match_indices(form) {
                    let span = within.start + at..within.start + at + form.len();
                    if stands_alone(&text, &span) {
                        expected.insert((span.start, span.end));
                    }
                }
            }
            let mut uses = Vec::new();
            defined.find(&text, within, &mut uses);
            let found: BTreeSet<(usize, usize)> = uses.iter().map(|one| (one.span.start, one.span.end)).collect();
            prop_assert_eq!(found.len(), uses.len());
            prop_assert_eq!(found, expected);
        }
    }
}
