//! Uses of abbreviations: where an article defines them, and wherever it takes up the short form again.

use std::collections::BTreeMap;
use std::ops::Range;

use super::definitions;

/// The abbreviations in use so far, each with what it stands for.
#[derive(Default)]
pub(crate) struct Defined(BTreeMap<String, String>);

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
        defined.0.insert(text[definition.short.clone()].to_owned(), definition.long.to_owned());
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
    /// Adds the short forms in `text[within]`.
    fn find(&self, text: &str, within: Range<usize>, uses: &mut Vec<Use>) {
        let Some(part) = text.get(within.clone()) else { return };
        for (short, long) in &self.0 {
            for (at, _) in part.match_indices(short.as_str()) {
                let span = within.start + at..within.start + at + short.len();
                if stands_alone(text, &span) {
                    uses.push(Use { span, long: long.clone() });
                }
            }
        }
    }
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
    fn the_last_definition_holds() {
        let texts = ["A new model (NM) came. The nautical mile (NM) is long. One NM."];
        assert_eq!(found(&texts), ["NM = new model", "NM = nautical mile", "NM = nautical mile"]);
    }

    #[test]
    fn the_long_form_may_stand_in_the_brackets() {
        assert_eq!(found(&["An EV (electric vehicle) is an EV."]), ["EV = electric vehicle"; 2]);
    }
}
