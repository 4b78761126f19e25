//! Names in text: of people, organisations, places, works and what else has one, each with one canonical form for all
//! its forms in an article.
//!
//! [`token`] and [`reading`] read an article, so that a capital at a sentence's start or in a title says nothing by
//! itself; [`works`] and [`runs`] find where names begin and [`extent`] where they end; [`judge`] weighs the [`evidence`] of what each is of,
//! over the whole article; [`entities`] brings its forms together. What a language says is in tables under [`lexicon`], and names that
//! everybody knows are in a [`gazetteer`], made of these tables and of a library's [`countries`]. Capitals, known names
//! and the words around are the features of the shared task of CoNLL-2003 (Tjong Kim Sang and De Meulder); to judge a
//! doubtful mention by plain ones in the same article is from Mikheev, Moens and Grover, *Named Entity Recognition
//! without Gazetteers*, 1999.

mod across;
mod beside;
mod countries;
mod elsewhere;
mod entities;
mod evidence;
mod extent;
mod gazetteer;
mod judge;
mod lexicon;
mod reading;
mod runs;
mod token;
mod works;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use sourcebook_model::MentionKind;

use crate::abbreviations::abbreviations;
pub use across::join_names;
use elsewhere::Elsewhere;
use entities::Form;
use gazetteer::Gazetteer;
use judge::Judge;
use lexicon::{Class, Lexicon, Tables};
use reading::{Block, Reading};
use runs::Runs;

/// Finds the names in articles of any language.
pub(crate) struct NameFinder {
    languages: Vec<Language>,
    elsewhere: Elsewhere,
}

/// What is known of names in a language.
struct Language {
    subtags: &'static [&'static str],
    lexicon: Lexicon,
    gazetteer: Gazetteer,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundName {
    /// The number of the text.
    pub(crate) block: usize,
    /// Its byte range, without titles and without the ending of a genitive.
    pub(crate) span: Range<usize>,
    /// What it is a name of.
    pub(crate) kind: MentionKind,
    /// The canonical form; `None` where it may be one of several.
    pub(crate) value: Option<String>,
}

static SHARED: LazyLock<NameFinder> = LazyLock::new(NameFinder::new);

impl NameFinder {
    /// The one finder there is: what it knows is the same for every collection.
    pub(crate) fn shared() -> &'static Self {
        &SHARED
    }

    fn new() -> Self {
        Self { languages: lexicon::ALL.iter().map(Language::new).collect(), elsewhere: Elsewhere::new() }
    }

    /// Whether a word is a given name in any language that has tables.
    fn is_given(&self, word: &str) -> bool {
        self.languages.iter().any(|language| language.lexicon.is_given(word))
    }

    /// Whether a word, in any case, is a common one in a language that has tables.
    fn is_common(&self, word: &str) -> bool {
        let folded = word.to_lowercase();
        self.languages.iter().any(|language| language.lexicon.is_common(&folded))
    }

    /// Whether a word in lower case says what somebody does, in a language that has tables.
    pub(crate) fn is_role(&self, folded: &str) -> bool {
        self.languages.iter().any(|language| language.lexicon.classes(folded).has(Class::Role))
    }

    /// The names in the texts of an article, in their order and without overlap.
    pub(crate) fn find(&self, texts: &[&str], language: &str) -> Vec<FoundName> {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        if let Some(language) = self.languages.iter().find(|language| language.subtags.contains(&primary)) {
            return language.find(texts);
        }
        let known = |(block, text): (usize, &&str)| {
            let names = self.elsewhere.find(text, language).into_iter();
            names
                .map(|(span, kind, name)| FoundName { block, span, kind, value: Some(name) })
                .collect::<Vec<_>>()
        };
        texts.iter().enumerate().flat_map(known).collect()
    }
}

impl Language {
    fn new(tables: &Tables) -> Self {
        let mut gazetteer = Gazetteer::default();
        gazetteer.add_table(tables.organisations, MentionKind::Organisation, false);
        gazetteer.add_table(tables.others, MentionKind::OtherName, false);
        gazetteer.add_table(tables.places, MentionKind::Place, false);
        gazetteer.add_table(tables.demonyms, MentionKind::Place, true);
        countries::add_english(&mut gazetteer);
        Self { subtags: tables.languages, lexicon: Lexicon::new(tables), gazetteer }
    }

    fn find(&self, texts: &[&str]) -> Vec<FoundName> {
        let reading = Reading::new(texts, &self.lexicon, &self.gazetteer);
        let mut forms: BTreeMap<String, Form> = BTreeMap::new();
        let mut places: Vec<(usize, Range<usize>, String)> = Vec::new();
        let titles: Vec<Vec<Range<usize>>> = reading.blocks.iter().map(works::titles).collect();
        let (works, short): (Vec<String>, Vec<Vec<&str>>) = reading
            .blocks
            .iter()
            .zip(&titles)
            .flat_map(|(block, titles)| titles.iter().map(|title| named_work(block, title.clone())))
            .unzip();
        for (at, block) in reading.blocks.iter().enumerate() {
            let mut taken = titles[at].clone();
            for title in &titles[at] {
                let (span, form) = written(block, title.clone());
                forms.entry(form.clone()).or_default().known = Some((form.clone(), MentionKind::Work));
                places.push((at, span, form));
            }
            for (repeat, work) in works::repeats(block, &short) {
                let next = titles[at].partition_point(|title| title.end <= repeat.start);
                if titles[at].get(next).is_some_and(|title| title.start < repeat.end) {
                    continue;
                }
                let (span, form) = written(block, repeat.clone());
                let known = (works[work].clone(), MentionKind::Work);
                forms.entry(form.clone()).or_default().known.get_or_insert(known);
                places.push((at, span, form));
                taken.push(repeat);
            }
            taken.sort_by_key(|title| title.start);
            let runs = Runs {
                reading: &reading,
                block,
                lexicon: &self.lexicon,
                gazetteer: &self.gazetteer,
                taken: &taken,
            };
            let judge = Judge { block, lexicon: &self.lexicon, gazetteer: &self.gazetteer };
            let runs = runs.find();
            for (run, weight) in
                judge.weigh_all(&runs).into_iter().enumerate().map(|(at, weight)| (&runs[at], weight))
            {
                let (span, form) = written(block, run.tokens.clone());
                let entry = forms.entry(form.clone()).or_default();
                entry.evidence += weight;
                if let Some(known) = &run.known {
                    entry.known.get_or_insert_with(|| (known.name.clone(), known.kind));
                }
                places.push((at, span, form));
            }
        }
        let common = self.read_definitions(texts, &mut forms);
        let resolved = entities::resolve(&forms, &self.lexicon);
        let mut found: Vec<FoundName> = places
            .into_iter()
            .filter(|(_, _, form)| !common.contains(form))
            .filter_map(|(block, span, form)| {
                let resolved = resolved.get(&form)?;
                Some(FoundName { block, span, kind: resolved.kind, value: resolved.name.clone() })
            })
            .collect();
        found.sort_by_key(|name| (name.block, name.span.start));
        found
    }

    /// Notes what abbreviations that the article defines stand for; those that stand for no name are returned.
    fn read_definitions(&self, texts: &[&str], forms: &mut BTreeMap<String, Form>) -> BTreeSet<String> {
        let mut common = BTreeSet::new();
        for abbreviation in texts.iter().flat_map(|text| abbreviations(text)) {
            let words = abbreviation.long.split_whitespace().filter(|word| word.chars().count() > 3);
            let is_name = words.clone().count() > 0
                && words.clone().filter(|word| word.starts_with(char::is_uppercase)).count() * 2
                    > words.count();
            if !is_name {
                common.insert(format!("{}s", abbreviation.short));
                common.insert(abbreviation.short);
                continue;
            }
            let long = plain(&abbreviation.long);
            let long = long.strip_suffix("'s").unwrap_or(&long);
            let long =
                long.strip_prefix("the ").or_else(|| long.strip_prefix("The ")).unwrap_or(long).to_owned();
            let evidence = forms.get(&long).map(|form| form.evidence);
            if let Some(form) = forms.get_mut(&abbreviation.short).filter(|form| form.known.is_none()) {
                form.evidence += evidence.unwrap_or_default();
                form.stands_for = Some(long);
            }
        }
        common
    }
}

/// Where tokens stand in their block, and the form that they write: with single spaces and plain apostrophes.
fn written(block: &Block, tokens: Range<usize>) -> (Range<usize>, String) {
    let tokens = &block.tokens[tokens];
    let (start, end) = match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => (first.span.start, last.span.end),
        _ => (0, 0),
    };
    (start..end, plain(&block.text[start..end]))
}

/// A form with single spaces and plain apostrophes.
fn plain(form: &str) -> String {
    let words: Vec<&str> = form.split_whitespace().collect();
    words.join(" ").replace(['’', '‘', 'ʼ'], "'")
}

/// The whole title of a work, and the words of its first part.
fn named_work<'b>(block: &'b Block, title: Range<usize>) -> (String, Vec<&'b str>) {
    let tokens = &block.tokens[title.clone()];
    let main = tokens.iter().take_while(|token| !token.is_mark(&[':'])).map(|token| token.text).collect();
    (written(block, title).1, main)
}

#[cfg(test)]
mod tests;
