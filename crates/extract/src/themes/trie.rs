//! The cues of all themes as one trie of stems, so that a text is read once however many cues there are.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use sourcebook_analysis::Stemmer;
use sourcebook_model::ThemeDefinition;

use super::unit::{Unit, units};

/// Every cue and exclusion of a collection's themes in one language.
pub(crate) struct CueTrie {
    /// The first node is the root; it holds no entry.
    nodes: Vec<Node>,
}

/// A cue or exclusion found in a text.
pub(crate) struct Match {
    /// Its byte range.
    pub(crate) span: Range<usize>,
    /// The theme's position among the collection's.
    pub(crate) theme: usize,
    /// Whether it is an exclusion.
    pub(crate) excludes: bool,
}

#[derive(Default)]
struct Node {
    next: HashMap<String, usize>,
    entries: Vec<Entry>,
}

/// A cue or exclusion that ends at a node.
struct Entry {
    theme: usize,
    excludes: bool,
    /// The only words that count, where it is not enough that stems agree.
    written: Option<Vec<String>>,
}

impl CueTrie {
    /// Compiles the themes' cues for texts that `stemmer` stems.
    ///
    /// An exclusion whose stems are those of a cue would take the whole cue away. It can only mean the words
    /// as they are written: "important" where "imports" is a cue.
    pub(crate) fn new(themes: &[ThemeDefinition], stemmer: &Stemmer) -> Self {
        let mut trie = Self { nodes: vec![Node::default()] };
        for (theme, definition) in themes.iter().enumerate() {
            let mut cue_stems: HashSet<Vec<String>> = HashSet::new();
            for cue in &definition.cues {
                let (stems, _) = stems_and_words(cue, stemmer);
                trie.add(&stems, Entry { theme, excludes: false, written: None });
                cue_stems.insert(stems);
            }
            for exclusion in &definition.exclude {
                let (stems, words) = stems_and_words(exclusion, stemmer);
                let written = cue_stems.contains(&stems).then_some(words);
                trie.add(&stems, Entry { theme, excludes: true, written });
            }
        }
        trie
    }

    fn add(&mut self, stems: &[String], entry: Entry) {
        if stems.is_empty() {
            return;
        }
        let mut node = 0;
        for stem in stems {
            let fresh = self.nodes.len();
            node = *self.nodes[node].next.entry(stem.clone()).or_insert(fresh);
            if node == fresh {
                self.nodes.push(Node::default());
            }
        }
        self.nodes[node].entries.push(entry);
    }

    /// Every match in a text, in order of its start.
    pub(crate) fn matches(&self, units: &[Unit]) -> Vec<Match> {
        let mut matches = Vec::new();
        for start in 0..units.len() {
            let mut node = &self.nodes[0];
            for (length, unit) in units[start..].iter().enumerate() {
                if length > 0 && !unit.continues {
                    break;
                }
                let Some(next) = node.next.get(&unit.stem) else { break };
                node = &self.nodes[*next];
                let words = &units[start..=start + length];
                matches.extend(node.entries.iter().filter(|entry| entry.allows(words)).map(|entry| Match {
                    span: units[start].span.start..unit.span.end,
                    theme: entry.theme,
                    excludes: entry.excludes,
                }));
            }
        }
        matches
    }
}

impl Entry {
    fn allows(&self, words: &[Unit]) -> bool {
        self.written.as_ref().is_none_or(|written| words.iter().map(|unit| &unit.word).eq(written))
    }
}

fn stems_and_words(phrase: &str, stemmer: &Stemmer) -> (Vec<String>, Vec<String>) {
    units(phrase, stemmer).into_iter().map(|unit| (unit.stem, unit.word)).unzip()
}
