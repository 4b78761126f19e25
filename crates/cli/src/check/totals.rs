//! What a collection holds, in numbers.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use sourcebook_model::PartialDate;
use sourcebook_site::AnnotatedCollection;

use super::articles::{mention_counts, theme_passages};

/// Counts over the whole collection.
#[derive(Serialize)]
pub(super) struct Totals {
    pub(super) articles: usize,
    pub(super) passages: usize,
    pub(super) dated: usize,
    /// The earliest and the latest date of an article.
    pub(super) from: Option<PartialDate>,
    pub(super) to: Option<PartialDate>,
    /// Articles in each language.
    pub(super) languages: BTreeMap<String, usize>,
    /// Articles with an author.
    pub(super) with_author: usize,
    /// Articles that say where they were published.
    pub(super) with_source: usize,
    /// Groups of articles whose texts are nearly the same.
    pub(super) duplicates: usize,
    pub(super) themes: Vec<ThemeTotal>,
    /// Mentions of each kind, as `annotate` names them.
    pub(super) mentions: BTreeMap<&'static str, usize>,
}

/// How much bears a theme.
#[derive(Serialize)]
pub(super) struct ThemeTotal {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) articles: usize,
    pub(super) passages: usize,
}

impl Totals {
    pub(super) fn of(collection: &AnnotatedCollection) -> Self {
        let articles = || collection.articles.iter().map(|annotated| &annotated.article);
        let dates: Vec<PartialDate> = articles().filter_map(|one| Some(one.date.as_ref()?.value)).collect();
        let mut languages: BTreeMap<String, usize> = BTreeMap::new();
        let mut mentions: BTreeMap<&'static str, usize> = BTreeMap::new();
        for annotated in &collection.articles {
            *languages.entry(annotated.article.language.value.clone()).or_default() += 1;
            for (kind, count) in mention_counts(&annotated.mentions) {
                *mentions.entry(kind).or_default() += count;
            }
        }
        Self {
            articles: collection.articles.len(),
            passages: articles().map(|article| article.passages().len()).sum(),
            dated: dates.len(),
            from: dates.iter().copied().min_by_key(|date| *date.days().start()),
            to: dates.iter().copied().max_by_key(|date| *date.days().end()),
            languages,
            with_author: articles().filter(|article| !article.authors.is_empty()).count(),
            with_source: articles().filter(|article| article.source.is_some()).count(),
            duplicates: collection.duplicates.len(),
            themes: theme_totals(collection),
            mentions,
        }
    }
}

/// How much bears each theme, in the editor's order.
pub(super) fn theme_totals(collection: &AnnotatedCollection) -> Vec<ThemeTotal> {
    let mut passages: BTreeMap<&str, usize> = BTreeMap::new();
    let mut articles: BTreeMap<&str, usize> = BTreeMap::new();
    for annotated in &collection.articles {
        let pairs: BTreeSet<(u32, &str)> = theme_passages(annotated);
        for (_, theme) in &pairs {
            *passages.entry(theme).or_default() += 1;
        }
        let themes: BTreeSet<&str> = pairs.into_iter().map(|(_, theme)| theme).collect();
        for theme in themes {
            *articles.entry(theme).or_default() += 1;
        }
    }
    let themes = collection.info.themes.iter().map(|definition| &definition.theme);
    let total = |counts: &BTreeMap<&str, usize>, id: &str| counts.get(id).copied().unwrap_or(0);
    themes
        .map(|theme| ThemeTotal {
            id: theme.id.clone(),
            label: theme.label.clone(),
            articles: total(&articles, &theme.id),
            passages: total(&passages, &theme.id),
        })
        .collect()
}
