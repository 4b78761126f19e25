//! Themes: passages are filed by the words and phrases that earn it, matched by their stems.

mod trie;
mod unit;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};

use sourcebook_analysis::Stemmer;
use sourcebook_model::ThemeDefinition;

use trie::{CueTrie, Match};

/// Finds the cues of a collection's themes in texts of any language.
pub(crate) struct ThemeFinder {
    themes: Vec<ThemeDefinition>,
    /// Cues compiled for each language met so far: stems differ from language to language.
    compiled: RwLock<BTreeMap<String, Arc<Cues>>>,
}

/// A place where a text earns a theme.
pub(crate) struct FoundTheme {
    /// The cue's byte range.
    pub(crate) span: Range<usize>,
    /// The theme's id.
    pub(crate) theme: String,
}

struct Cues {
    stemmer: Stemmer,
    trie: CueTrie,
}

impl ThemeFinder {
    pub(crate) fn new(themes: &[ThemeDefinition]) -> Self {
        Self { themes: themes.to_vec(), compiled: RwLock::default() }
    }

    /// Where `text` earns themes; the cues found of one theme do not overlap.
    pub(crate) fn find(&self, text: &str, language: &str) -> Vec<FoundTheme> {
        if self.themes.is_empty() {
            return Vec::new();
        }
        let cues = self.cues(language);
        let units = unit::units(text, &cues.stemmer);
        let mut by_theme: BTreeMap<usize, Vec<Match>> = BTreeMap::new();
        for found in cues.trie.matches(&units) {
            by_theme.entry(found.theme).or_default().push(found);
        }
        let mut found = Vec::new();
        for (theme, matches) in by_theme {
            let Some(definition) = self.themes.get(theme) else { continue };
            let id = &definition.theme.id;
            found.extend(earned(matches).into_iter().map(|span| FoundTheme { span, theme: id.clone() }));
        }
        found
    }

    fn cues(&self, language: &str) -> Arc<Cues> {
        let known = self.compiled.read().unwrap_or_else(PoisonError::into_inner).get(language).cloned();
        known.unwrap_or_else(|| {
            let stemmer = Stemmer::for_language(language);
            let trie = CueTrie::new(&self.themes, &stemmer);
            let cues = Arc::new(Cues { stemmer, trie });
            let mut compiled = self.compiled.write().unwrap_or_else(PoisonError::into_inner);
            compiled.insert(language.to_owned(), Arc::clone(&cues));
            cues
        })
    }
}

/// The spans that count among one theme's matches: cues that lie in no exclusion, the longest first where
/// they overlap, in order of the text.
fn earned(matches: Vec<Match>) -> Vec<Range<usize>> {
    let (excluded, mut cues): (Vec<Match>, Vec<Match>) = matches.into_iter().partition(|one| one.excludes);
    cues.retain(|cue| !excluded.iter().any(|other| contains(&other.span, &cue.span)));
    cues.sort_by_key(|cue| (std::cmp::Reverse(cue.span.len()), cue.span.start));
    let mut kept: BTreeMap<usize, usize> = BTreeMap::new();
    for Match { span, .. } in cues {
        let before = kept.range(..span.end).next_back();
        if before.is_none_or(|(_, end)| *end <= span.start) {
            kept.insert(span.start, span.end);
        }
    }
    kept.into_iter().map(|(start, end)| start..end).collect()
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

#[cfg(test)]
mod tests;
