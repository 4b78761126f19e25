//! Which cues say little by themselves in a collection: the common ones, and those that keep no company.
//!
//! Where a word stands for its theme, other words of the theme are near. "Solicit" is a cue of buying; if a collection
//! only ever solicits feedback, the other cues of buying are elsewhere, and the word is a weak one there. So a
//! collection tells by itself which cues are to be trusted, whoever chose them.

use std::collections::{BTreeMap, BTreeSet};

use super::trie::CueKey;

/// The most articles that are looked at: enough to tell how a word is used, and little work in a large collection.
pub(super) const MOST_ARTICLES: usize = 1_000;
/// The fewest passages that tell how common a word is.
const FEWEST_PASSAGES: usize = 40;
/// A word in more than one of this many passages is common.
const COMMON: usize = 6;
/// The fewest passages with a word that tell which company it keeps.
const FEWEST_WITH: usize = 8;
/// The fewest forms that a theme's cues must have in the collection.
pub(super) const FEWEST_KIN: usize = 4;
/// Of how many other passages of the article one must have another cue, for a word not to be alone.
const NEAR: usize = 4;

/// A cue as it is written in a text, folded: the forms of a word differ in what they say.
pub(super) type Form = (CueKey, String);

/// How the cues of a collection are used, article by article.
#[derive(Default)]
pub(super) struct Usage {
    passages: usize,
    /// For each form the passages that have it, and how many of those have other cues of its theme near.
    forms: BTreeMap<Form, (usize, usize)>,
}

impl Usage {
    /// Takes note of an article: the forms of cues in each of its passages.
    pub(super) fn add(&mut self, passages: &[BTreeSet<Form>]) {
        self.passages += passages.len();
        let others = passages.len().saturating_sub(1);
        for (number, forms) in passages.iter().enumerate() {
            for form in forms {
                let is_company = |passage: &BTreeSet<Form>| {
                    passage.iter().any(|other| other != form && other.0.theme == form.0.theme)
                };
                let near = || {
                    let elsewhere = passages.iter().enumerate().filter(|(at, _)| *at != number);
                    elsewhere.filter(|(_, passage)| is_company(passage)).count()
                };
                let (with, together) = self.forms.entry(form.clone()).or_default();
                *with += 1;
                *together += usize::from(is_company(forms) || (others > 0 && near() * NEAR >= others));
            }
        }
    }

    /// The forms that say little. A word that names its theme, as one of `names` does, always says enough; where a theme
    /// has hardly any cues, none can be expected to keep company; and a phrase needs none, since its words tell each
    /// other's sense (Yarowsky 1993, "One sense per collocation").
    pub(super) fn weak(self, names: &BTreeSet<CueKey>) -> BTreeSet<Form> {
        let enough = self.passages >= FEWEST_PASSAGES;
        let mut of_theme: BTreeMap<usize, usize> = BTreeMap::new();
        for (key, _) in self.forms.keys() {
            *of_theme.entry(key.theme).or_default() += 1;
        }
        let weak = self.forms.into_iter().filter(|((key, written), (with, together))| {
            let is_common = enough && with * COMMON > self.passages;
            let has_kin = of_theme.get(&key.theme).is_some_and(|forms| *forms >= FEWEST_KIN);
            let is_alone = has_kin && !written.contains(' ') && *with >= FEWEST_WITH && together * 2 < *with;
            (is_common || is_alone) && !names.contains(key)
        });
        weak.map(|(form, _)| form).collect()
    }
}
