//! Whether a passage is about a theme: what its cues add up to, in it and in the rest of its article.

use std::collections::BTreeSet;
use std::ops::Range;

use super::trie::{CueKey, Earned};

/// What a cue adds. All weights are in halves, so that sums are exact.
const CUE: usize = 2;
/// What a cue adds that says little in the collection.
const WEAK_CUE: usize = 1;
/// Passages with as much are filed though their article is about something else: two cues of which one may say little,
/// or a phrase and a cue inside of it.
const ENOUGH: usize = CUE + WEAK_CUE;
/// A passage with as much of a theme is about it, and says anything else in passing.
const FULL: usize = 3 * CUE;
/// A passage that holds so many times more of another theme is about that.
const OUTWEIGHED: usize = 5;
/// An article of so many passages says more than once what it is about: of how many of ten others so many have to hold a
/// cue, or so many different cues the article, so that enough will do in a passage of more than so many units.
const LONG_ARTICLE: usize = 12;
const AGAIN: usize = 3;
const SEVERAL_CUES: usize = 7;
const LONG_PASSAGE: usize = 50;
/// An article with so many different cues has the theme's vocabulary, so that one of them is no word in passing there.
const MANY_CUES: usize = 10;
/// Of how many passages, besides this one, how many must hold a cue, so that less than enough will do: an article that
/// keeps coming back to a theme is about it, and its passages need not say so twice each.
const OFTEN: (usize, usize) = (2, 5);
/// In a passage of no more than this many units for each of the cue's, such as an item of a list, a cue is no word in
/// passing.
const SHORT: usize = 13;

/// What a cue says of its theme where it stands.
#[derive(Clone, Copy)]
pub(super) enum Says {
    Enough,
    /// Little, in the collection or as it is written.
    Little,
    /// What the cue before it said.
    Nothing,
}

/// What a passage, or a text, holds for one theme.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// Where its cues are; disjoint, in order.
    pub(super) spans: Vec<Range<usize>>,
    /// What they add up to, in halves.
    pub(super) weight: usize,
    /// Which cues they are.
    kinds: BTreeSet<CueKey>,
    /// Whether they are of two kinds, or need not be.
    is_varied: bool,
    /// How many units they have.
    units: usize,
    /// How many units the passage has.
    length: usize,
    /// Whether one is in a heading.
    is_headed: bool,
    /// Whether one is in a heading further up that the passage stands under.
    is_under: bool,
    /// Whether they are a good part of the passage.
    is_dense: bool,
}

impl Evidence {
    /// The evidence of cues in one text, each with what it says; `few` says that the theme has hardly any, so that one
    /// needs no other beside it.
    pub(super) fn of(cues: Vec<(Earned, Says)>, few: bool) -> Self {
        let mut evidence = Self { is_varied: few, ..Self::default() };
        for (cue, says) in cues {
            evidence.spans.push(cue.span);
            let weight = match says {
                Says::Enough => CUE,
                Says::Little => WEAK_CUE,
                Says::Nothing => continue,
            };
            evidence.weight += weight + CUE * cue.inside.len();
            evidence.units += cue.units;
            evidence.kinds.insert(cue.key);
            evidence.kinds.extend(cue.inside);
        }
        evidence.is_varied |= evidence.kinds.len() > 1;
        evidence
    }

    /// Adds what one of the passage's blocks holds; `length` is the passage's, in units, without its headings.
    pub(super) fn add(&mut self, block: &Self, is_heading: bool, length: usize) {
        self.weight += block.weight;
        self.units += block.units;
        self.kinds.extend(&block.kinds);
        self.is_varied |= block.is_varied || self.kinds.len() > 1;
        self.length = length;
        self.is_headed |= is_heading && block.weight >= CUE;
        self.is_dense = self.weight >= CUE && length <= self.units * SHORT;
    }

    /// Takes note of what the headings hold that the passage stands under.
    pub(super) fn note_headings<'a>(&mut self, mut headings: impl Iterator<Item = &'a Self>) {
        self.is_under = headings.any(|heading| heading.weight >= CUE);
    }
}

/// The passages of an article that are filed under a theme, given what each holds for it and for the theme that it
/// holds most of.
///
/// A passage is filed where two of the theme's cues stand in it, or a phrase with another cue inside of it; where its
/// heading has one; where one cue is a good part of a short passage; or where there is one, its section or its article
/// is about the theme, and the passage is not full of another. A section is where a heading has a cue. An article is
/// where two in five of the other passages have one. Where it has many different ones, one in a passage always files
/// that: how many words of a subject a text has says more about its subject than how often it has one of them (Morris
/// and Hirst 1991, "Lexical cohesion computed by thesaural relations as an indicator of the structure of text").
///
/// A single cue in an article about something else is a word in passing, as is what a passage holds much more of another
/// theme than of; and so are two in a long passage of a long article that hardly comes back to them. An article no passage
/// of which has two cues that differ keeps using a word of its own, which says nothing about the theme however often it
/// stands there.
pub(super) fn filed(passages: &[Evidence], most: &[usize]) -> impl Iterator<Item = usize> {
    let bearing = passages.iter().filter(|passage| passage.weight >= CUE).count();
    let is_told = passages.iter().any(|passage| passage.is_varied);
    let kinds = passages.iter().flat_map(|passage| &passage.kinds).collect::<BTreeSet<_>>().len();
    let others = passages.len().saturating_sub(1);
    (0..passages.len()).filter(move |number| {
        let passage = &passages[*number];
        let most = most.get(*number).copied().unwrap_or_default();
        if passage.is_headed || (passage.weight >= CUE && kinds >= MANY_CUES) {
            return true;
        }
        if passage.weight == 0 || passage.weight * OUTWEIGHED <= most {
            return false;
        }
        let elsewhere = bearing - usize::from(passage.weight >= CUE);
        let is_of_article = is_told && elsewhere > 0 && elsewhere * OFTEN.1 >= others * OFTEN.0;
        let is_in_passing = passages.len() >= LONG_ARTICLE
            && elsewhere * 10 < others * AGAIN
            && kinds < SEVERAL_CUES
            && passage.length > LONG_PASSAGE
            && passage.weight < FULL;
        (passage.weight >= ENOUGH && (passage.is_varied || is_told) && !is_in_passing)
            || passage.is_dense
            || ((is_of_article || passage.is_under) && most < FULL)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages(weights: &[usize]) -> Vec<Evidence> {
        let evidence =
            |weight: &usize| Evidence { weight: *weight, is_varied: *weight > CUE, ..Evidence::default() };
        weights.iter().map(evidence).collect()
    }

    fn numbers(weights: &[usize]) -> Vec<usize> {
        filed(&passages(weights), &[]).collect()
    }

    #[test]
    fn one_cue_in_passing_files_nothing_and_two_do() {
        assert!(numbers(&[CUE, 0, 0, 0, 0]).is_empty());
        assert_eq!(numbers(&[2 * CUE, 0, 0, 0, 0]), [0]);
    }

    #[test]
    fn one_cue_files_a_passage_of_an_article_that_keeps_coming_back_to_the_theme() {
        assert_eq!(numbers(&[CUE, 0, 0, 2 * CUE, CUE, 0]), [0, 3, 4]);
        assert_eq!(numbers(&[CUE, 0, 0, 2 * CUE, 0, 0]), [3]);
    }

    #[test]
    fn one_cue_in_a_passage_full_of_another_theme_is_one_in_passing() {
        let passages = passages(&[CUE, 2 * CUE, CUE]);
        assert_eq!(filed(&passages, &[FULL, FULL, 2 * CUE]).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn what_another_theme_outweighs_many_times_is_in_passing_but_for_headings() {
        let mut passages = passages(&[2 * CUE, 2 * CUE]);
        passages[1].is_headed = true;
        assert_eq!(filed(&passages, &[10 * CUE, 10 * CUE]).collect::<Vec<_>>(), [1]);
        assert_eq!(filed(&passages, &[10 * CUE - 1, 0]).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn two_cues_are_in_passing_in_a_long_passage_of_a_long_article_that_has_none_elsewhere() {
        let numbers = |weights: &[usize], length: usize| {
            let mut passages = passages(weights);
            passages.iter_mut().for_each(|passage| passage.length = length);
            filed(&passages, &[]).collect::<Vec<_>>()
        };
        let mut once = [0; LONG_ARTICLE];
        once[0] = 2 * CUE;
        assert!(numbers(&once, LONG_PASSAGE + 1).is_empty());
        assert_eq!(numbers(&once, LONG_PASSAGE), [0]);
        assert_eq!(
            numbers(&once[..LONG_ARTICLE - 1], LONG_PASSAGE + 1),
            [0],
            "a short article may say it once"
        );
        let full = [&[FULL][..], &once[1..]].concat();
        assert_eq!(numbers(&full, LONG_PASSAGE + 1), [0]);
        once[1..5].fill(CUE);
        assert_eq!(numbers(&once, LONG_PASSAGE + 1)[0], 0);
    }

    #[test]
    fn a_weak_cue_is_half_a_cue_and_vouches_for_no_other_passage() {
        assert!(numbers(&[WEAK_CUE, WEAK_CUE, WEAK_CUE, WEAK_CUE]).is_empty());
        assert_eq!(numbers(&[CUE + WEAK_CUE, 0, 0, 0]), [0]);
        assert_eq!(numbers(&[WEAK_CUE, 2 * CUE, 0]), [0, 1]);
    }
}
