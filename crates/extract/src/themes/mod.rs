//! Themes: passages are filed by the words and phrases that earn it, matched by their stems.

mod aside;
mod passage;
mod stems;
mod trie;
pub(crate) mod unit;
mod usage;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};

use sourcebook_analysis::{Stemmer, each, tokens};
use sourcebook_model::article::passages;
use sourcebook_model::{Article, Block, BlockKind, ThemeDefinition};

use aside::Asides;
use passage::{Evidence, Says, filed};
use stems::CueStems;
use trie::{CueTrie, Earned, earned};
use usage::{FEWEST_KIN, Form, MOST_ARTICLES, Usage};

/// Finds the cues of a collection's themes in texts of any language.
pub(crate) struct ThemeFinder {
    themes: Vec<ThemeDefinition>,
    /// Cues that say little by themselves in the collection.
    weak: BTreeSet<Form>,
    /// Cues compiled for each language met so far: stems differ from language to language.
    compiled: RwLock<BTreeMap<String, Arc<Cues>>>,
}

/// A place where a text earns a theme.
pub(crate) struct FoundTheme {
    /// The block it is in.
    pub(crate) block: usize,
    /// The cue's byte range in the block's text.
    pub(crate) span: Range<usize>,
    /// The theme's id.
    pub(crate) theme: String,
}

struct Cues {
    trie: CueTrie,
    asides: Asides,
}

impl ThemeFinder {
    /// A finder that takes each cue for as telling as any other, as it knows of no collection.
    pub(crate) fn new(themes: &[ThemeDefinition]) -> Self {
        Self { themes: themes.to_vec(), weak: BTreeSet::new(), compiled: RwLock::default() }
    }

    /// A finder that knows which cues say little in `articles`.
    pub(crate) fn for_articles(themes: &[ThemeDefinition], articles: &[&Article]) -> Self {
        let mut finder = Self::new(themes);
        let sample =
            articles.iter().copied().step_by(articles.len().div_ceil(MOST_ARTICLES).max(1)).collect();
        let mut usage = Usage::default();
        for forms in each(sample, |article: &Article| finder.forms_by_passage(article)) {
            usage.add(&forms);
        }
        let names = themes.iter().flat_map(|theme| finder.forms(&theme.theme.label, "en"));
        finder.weak = usage.weak(&names.map(|(key, _)| key).collect());
        finder
    }

    /// The cues in each of an article's passages, as they are written.
    fn forms_by_passage(&self, article: &Article) -> Vec<BTreeSet<Form>> {
        let language = &article.language.value;
        let passages = article.passages().into_iter().map(|passage| {
            let blocks = &article.blocks[passage.blocks];
            blocks.iter().flat_map(|block| self.forms(&block.text, language)).collect()
        });
        passages.collect()
    }

    /// The themes and the cues that say little.
    pub(crate) fn known(&self) -> impl Debug {
        (&self.themes, &self.weak)
    }

    /// Where the blocks of an article earn themes; the cues found of one theme do not overlap. `language` is a BCP 47 tag.
    ///
    /// A passage is filed under a theme where its cues add up, see [`filed`]; then each of them is found.
    pub(crate) fn find(&self, blocks: &[Block], language: &str) -> Vec<FoundTheme> {
        if self.themes.is_empty() {
            return Vec::new();
        }
        let passages = passages(blocks);
        let read: Vec<_> = blocks.iter().map(|block| self.evidence(&block.text, language)).collect();
        let mut by_theme: BTreeMap<usize, Vec<Evidence>> = BTreeMap::new();
        for (number, passage) in passages.iter().enumerate() {
            let length = read[passage.block].1;
            for block in passage.blocks.clone() {
                for (theme, evidence) in &read[block].0 {
                    let none = || vec![Evidence::default(); passages.len()];
                    let of_theme = by_theme.entry(*theme).or_insert_with(none);
                    of_theme[number].add(evidence, block < passage.block, length);
                }
            }
        }
        let of_passage = |number: usize| by_theme.values().map(move |passages| passages[number].weight);
        let most: Vec<usize> =
            (0..passages.len()).map(|number| of_passage(number).max().unwrap_or_default()).collect();
        let mut found = Vec::new();
        let above = headings_above(blocks);
        for (theme, of_theme) in &mut by_theme {
            let Some(definition) = self.themes.get(*theme) else { continue };
            for (passage, evidence) in passages.iter().zip(of_theme.iter_mut()) {
                let headings = above[passage.block].iter();
                evidence.note_headings(headings.filter_map(|heading| read[*heading].0.get(theme)));
            }
            let filed = filed(of_theme, &most).flat_map(|number| passages[number].blocks.clone());
            for block in filed {
                let spans = read[block].0.get(theme).into_iter().flat_map(|evidence| &evidence.spans);
                found.extend(spans.map(|span| FoundTheme {
                    block,
                    span: span.clone(),
                    theme: definition.theme.id.clone(),
                }));
            }
        }
        found
    }

    /// What `text` holds for each theme, by the theme's number, and how many units it has.
    fn evidence(&self, text: &str, language: &str) -> (BTreeMap<usize, Evidence>, usize) {
        let (by_theme, units) = self.earned(text, language);
        let is_inflected = language.split('-').next() == Some("en");
        let evidence = by_theme.into_iter().map(|(theme, cues)| {
            let mut before = 0..0;
            let judged = cues.into_iter().map(|cue| {
                let is_kin = is_inflected && !cue.is_form;
                let is_weak = is_kin || !self.weak.is_empty() && self.weak.contains(&form(text, &cue));
                let says = match () {
                    () if is_abbreviation(text, &before, &cue.span) => Says::Nothing,
                    () if is_weak => Says::Little,
                    () => Says::Enough,
                };
                before = cue.span.clone();
                (cue, says)
            });
            let few = self.themes.get(theme).is_some_and(|theme| theme.cues.len() < FEWEST_KIN);
            (theme, Evidence::of(judged.collect(), few))
        });
        (evidence.collect(), units)
    }

    /// The cues in `text`, as they are written.
    fn forms(&self, text: &str, language: &str) -> Vec<Form> {
        let cues = self.earned(text, language).0.into_values().flatten();
        cues.map(|cue| form(text, &cue)).collect()
    }

    /// The cues that count in `text`, by the theme's number, and how many units the text has.
    fn earned(&self, text: &str, language: &str) -> (BTreeMap<usize, Vec<Earned>>, usize) {
        let cues = self.cues(language);
        let units = unit::units(text);
        let matches = cues.trie.matches(&units);
        if matches.is_empty() {
            return (BTreeMap::new(), units.len());
        }
        let aside = cues.asides.reach(text, &units);
        let mut by_theme: BTreeMap<usize, Vec<trie::Match>> = BTreeMap::new();
        for found in matches {
            if !aside.iter().any(|aside| aside.start <= found.span.start && found.span.end <= aside.end) {
                by_theme.entry(found.key.theme).or_default().push(found);
            }
        }
        let earned = by_theme.into_iter().map(|(theme, matches)| (theme, earned(matches)));
        (earned.filter(|(_, cues)| !cues.is_empty()).collect(), units.len())
    }

    fn cues(&self, language: &str) -> Arc<Cues> {
        let known = self.compiled.read().unwrap_or_else(PoisonError::into_inner).get(language).cloned();
        known.unwrap_or_else(|| {
            let stems = CueStems::new(Stemmer::for_language(language));
            let trie = CueTrie::new(&self.themes, stems);
            let asides = Asides::of(language);
            let cues = Arc::new(Cues { trie, asides });
            let mut compiled = self.compiled.write().unwrap_or_else(PoisonError::into_inner);
            compiled.insert(language.to_owned(), Arc::clone(&cues));
            cues
        })
    }
}

/// For each of an article's blocks the headings that it stands under, by their numbers: that of its section, and those
/// of the sections around that.
fn headings_above(blocks: &[Block]) -> Vec<Vec<usize>> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut above = Vec::with_capacity(blocks.len());
    for (number, block) in blocks.iter().enumerate() {
        if let BlockKind::Heading { level } = block.kind {
            open.retain(|(other, _)| *other < level);
            open.push((level, number));
        }
        above.push(open.iter().map(|(_, number)| *number).collect());
    }
    above
}

/// Whether a cue is only the short form, in brackets, of the cue before it: "Air Resources Board (ARB)" says one thing.
fn is_abbreviation(text: &str, before: &Range<usize>, cue: &Range<usize>) -> bool {
    let gap = text.get(before.end..cue.start).map(str::trim_start);
    !before.is_empty() && gap == Some("(") && text.get(cue.end..).is_some_and(|rest| rest.starts_with(')'))
}

fn form(text: &str, cue: &Earned) -> Form {
    let words = text.get(cue.span.clone()).map(tokens).unwrap_or_default();
    (cue.key, words.iter().map(|token| &*token.word).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests;
