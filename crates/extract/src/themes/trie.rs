//! The cues of all themes as one trie of stems, so that a text is read once however many cues there are.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use rustc_hash::FxHashMap;
use sourcebook_model::ThemeDefinition;

use super::stems::{CueStem, CueStems};
use super::unit::{Unit, units};

/// Endings that make forms of a word, in English. In a language with other ones, most words of a stem are but kin.
const INFLECTIONS: [&str; 17] =
    ["", "s", "es", "e", "ed", "d", "ing", "y", "ies", "ied", "ying", "'s", "’s", "s'", "s’", "n", "en"];

/// Every cue and exclusion of a collection's themes in one language.
pub(crate) struct CueTrie {
    stems: CueStems,
    /// The first node is the root; it holds no entry.
    nodes: Vec<Node>,
}

/// A cue or exclusion found in a text.
pub(crate) struct Match {
    /// Its byte range.
    pub(crate) span: Range<usize>,
    /// What was found.
    pub(super) key: CueKey,
    /// Whether it is an exclusion.
    pub(crate) excludes: bool,
    /// How many units it has.
    units: usize,
    /// Whether it is a form of what was written, or else has only its stems.
    is_form: bool,
}

/// A cue or exclusion, whatever the language: its theme's position among the collection's, and its own among those of
/// its theme, exclusions behind cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CueKey {
    pub(super) theme: usize,
    cue: usize,
}

/// A cue that counts.
pub(super) struct Earned {
    /// Its byte range.
    pub(super) span: Range<usize>,
    /// The cue.
    pub(super) key: CueKey,
    /// The cues of its theme that lie inside of it, each once.
    pub(super) inside: Vec<CueKey>,
    /// How many units it has.
    pub(super) units: usize,
    /// Whether it is a form of a cue as it was written, or else has only its stems.
    pub(super) is_form: bool,
}

#[derive(Default)]
struct Node {
    next: FxHashMap<CueStem, usize>,
    entries: Vec<Entry>,
}

/// A cue or exclusion that ends at a node.
struct Entry {
    key: CueKey,
    excludes: bool,
    /// Its words as they were written; of several cues with the same stems, those of each.
    written: Vec<Vec<String>>,
    /// Whether only these words count, as it is not enough that stems agree.
    is_literal: bool,
}

impl CueTrie {
    /// Compiles the themes' cues for texts whose words have these `stems`.
    ///
    /// An exclusion whose stems are those of a cue would take the whole cue away. It can only mean the words
    /// as they are written: "important" where "imports" is a cue.
    pub(super) fn new(themes: &[ThemeDefinition], stems: CueStems) -> Self {
        let mut trie = Self { stems, nodes: vec![Node::default()] };
        for (theme, definition) in themes.iter().enumerate() {
            let mut cue_stems: BTreeMap<Vec<CueStem>, Vec<Vec<String>>> = BTreeMap::new();
            for cue in &definition.cues {
                let (stems, words) = trie.stems_and_words(cue);
                cue_stems.entry(stems).or_default().push(words);
            }
            let mut added: HashSet<Vec<CueStem>> = HashSet::new();
            let keys = (0..).map(|cue| CueKey { theme, cue });
            for (key, cue) in keys.clone().zip(&definition.cues) {
                let (stems, _) = trie.stems_and_words(cue);
                // "open source" and "open-source" are one cue, and count once.
                if added.insert(stems.clone()) {
                    let written = cue_stems.get(&stems).cloned().unwrap_or_default();
                    trie.add(&stems, Entry { key, excludes: false, written, is_literal: false });
                }
            }
            for (key, exclusion) in keys.skip(definition.cues.len()).zip(&definition.exclude) {
                let (stems, words) = trie.stems_and_words(exclusion);
                let is_literal = cue_stems.contains_key(&stems);
                trie.add(&stems, Entry { key, excludes: true, written: vec![words], is_literal });
            }
        }
        trie
    }

    /// The stems and the words of a cue or exclusion.
    fn stems_and_words(&mut self, phrase: &str) -> (Vec<CueStem>, Vec<String>) {
        let units = units(phrase);
        let words = units.iter().map(|unit| unit.word.to_string()).collect();
        (self.stems.learn(&units), words)
    }

    fn add(&mut self, stems: &[CueStem], entry: Entry) {
        if stems.is_empty() {
            return;
        }
        let mut node = 0;
        for stem in stems {
            let fresh = self.nodes.len();
            node = *self.nodes[node].next.entry(*stem).or_insert(fresh);
            if node == fresh {
                self.nodes.push(Node::default());
            }
        }
        self.nodes[node].entries.push(entry);
    }

    /// Every match in a text, in order of its start.
    pub(crate) fn matches(&self, units: &[Unit<'_>]) -> Vec<Match> {
        let mut matches = Vec::new();
        let stems = self.stems.of(units);
        for start in 0..units.len() {
            let mut node = &self.nodes[0];
            for (length, unit) in units[start..].iter().enumerate() {
                if length > 0 && !unit.continues {
                    break;
                }
                let Some(next) = stems[start + length].and_then(|stem| node.next.get(&stem)) else { break };
                node = &self.nodes[*next];
                let words = &units[start..=start + length];
                matches.extend(node.entries.iter().filter(|entry| entry.allows(words)).map(|entry| Match {
                    span: units[start].span.start..unit.span.end,
                    key: entry.key,
                    excludes: entry.excludes,
                    units: words.len(),
                    is_form: entry.has_form(words),
                }));
            }
        }
        matches
    }
}

/// What counts among one theme's matches: cues that lie in no exclusion, the longest first where they overlap, in order
/// of the text.
pub(super) fn earned(matches: Vec<Match>) -> Vec<Earned> {
    let (excluded, mut cues): (Vec<Match>, Vec<Match>) = matches.into_iter().partition(|one| one.excludes);
    cues.retain(|cue| !excluded.iter().any(|other| contains(&other.span, &cue.span)));
    cues.sort_by_key(|cue| (Reverse(cue.span.len()), cue.span.start));
    let mut kept: BTreeMap<usize, Earned> = BTreeMap::new();
    for Match { span, key, units, is_form, .. } in cues {
        match kept.range_mut(..span.end).next_back() {
            Some((_, before)) if before.span.end > span.start => {
                let is_new = key != before.key && !before.inside.contains(&key);
                if is_new && contains(&before.span, &span) {
                    before.inside.push(key);
                }
            }
            _ => {
                kept.insert(span.start, Earned { span, key, inside: Vec::new(), units, is_form });
            }
        }
    }
    kept.into_values().collect()
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

impl Entry {
    fn allows(&self, words: &[Unit<'_>]) -> bool {
        !self.is_literal
            || self
                .written
                .iter()
                .any(|written| words.iter().map(|unit| &*unit.word).eq(written.iter().map(String::as_str)))
    }

    fn has_form(&self, words: &[Unit<'_>]) -> bool {
        let is_form = |written: &Vec<String>| {
            written.iter().zip(words).all(|(written, unit)| is_form(written, &unit.word))
        };
        self.written.iter().any(is_form)
    }
}

/// Whether two words are forms of one, and not merely kin as “assistive” and “assistance” are, which have one stem.
fn is_form(one: &str, other: &str) -> bool {
    // “Localise” and “localize” are one word.
    let spelt = |letter: char| if letter == 'z' { 's' } else { letter };
    let pairs = one.chars().zip(other.chars());
    let shared = pairs.take_while(|(one, other)| spelt(*one) == spelt(*other));
    let (shared, last) = shared.fold((0, None), |(at, _), (one, _)| (at + one.len_utf8(), Some(one)));
    let is_inflection = |word: &str| {
        let ending = word.get(shared..).unwrap_or_default();
        // “Shipped” doubles the last letter of “ship”.
        let undoubled = last.and_then(|last| ending.strip_prefix(last)).unwrap_or(ending);
        INFLECTIONS.contains(&ending) || INFLECTIONS.contains(&undoubled)
    };
    is_inflection(one) && is_inflection(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_told_from_its_kin() {
        for (one, other) in [
            ("hub", "hubs"),
            ("ship", "shipped"),
            ("policy", "policies"),
            ("localise", "localizing"),
            ("agency", "agency's"),
            ("电池", "电池"),
        ] {
            assert!(is_form(one, other) && is_form(other, one), "{one} {other}");
        }
        for (one, other) in [("assistive", "assistance"), ("usable", "usability"), ("access", "accessible")] {
            assert!(!is_form(one, other), "{one} {other}");
        }
    }
}
