//! What is known of one article.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use sourcebook_index::AnnotatedArticle;
use sourcebook_model::article::passage_of_each;
use sourcebook_model::{BlockKind, Mention, MentionKind, Origin, PartialDate};

use crate::spans::kind;

/// What is known of an article.
#[derive(Serialize)]
pub(super) struct ArticleReport {
    pub(super) id: String,
    pub(super) file: String,
    /// What names it in `sourcebook.toml`.
    pub(super) key: String,
    pub(super) title: String,
    pub(super) title_origin: Origin,
    /// `null` when unknown.
    pub(super) date: Option<PartialDate>,
    pub(super) date_origin: Option<Origin>,
    pub(super) authors: Vec<String>,
    pub(super) source: Option<String>,
    pub(super) language: String,
    pub(super) tags: Vec<String>,
    pub(super) passages: usize,
    pub(super) headings: usize,
    pub(super) paragraphs: usize,
    pub(super) list_items: usize,
    pub(super) quotations: usize,
    /// Passages that bear each theme, by its id.
    pub(super) themes: BTreeMap<String, usize>,
    /// Mentions of each kind, as `annotate` names them.
    pub(super) mentions: BTreeMap<&'static str, usize>,
    /// Dates named in the text, as written, with their values where they can be resolved.
    pub(super) dates: Vec<(String, Option<String>)>,
    /// The first and last line of a file that holds several articles.
    #[serde(skip)]
    pub(super) line: Option<u32>,
}

impl ArticleReport {
    pub(super) fn of(annotated: &AnnotatedArticle, key: &str) -> Self {
        let AnnotatedArticle { article, mentions, .. } = annotated;
        let mut themes: BTreeMap<String, usize> = BTreeMap::new();
        for (_, theme) in theme_passages(annotated) {
            *themes.entry(theme.to_owned()).or_default() += 1;
        }
        let dates =
            mentions.iter().filter(|mention| mention.kind == MentionKind::Date).filter_map(|mention| {
                let text = article.blocks.get(mention.block)?.text.get(mention.span.clone())?;
                Some((text.to_owned(), mention.value.clone()))
            });
        let blocks =
            |is: fn(&BlockKind) -> bool| article.blocks.iter().filter(|block| is(&block.kind)).count();
        let values =
            |all: &[sourcebook_model::Attributed<String>]| all.iter().map(|one| one.value.clone()).collect();
        Self {
            id: article.id.clone(),
            file: article.file.clone(),
            key: key.to_owned(),
            title: article.title.value.clone(),
            title_origin: article.title.origin,
            date: article.date.as_ref().map(|date| date.value),
            date_origin: article.date.as_ref().map(|date| date.origin),
            authors: values(&article.authors),
            source: article.source.as_ref().map(|source| source.value.clone()),
            language: article.language.value.clone(),
            tags: values(&article.tags),
            passages: article.passages().len(),
            headings: blocks(|kind| kind.is_heading()),
            paragraphs: blocks(|kind| matches!(kind, BlockKind::Paragraph)),
            list_items: blocks(|kind| matches!(kind, BlockKind::ListItem { .. })),
            quotations: blocks(|kind| matches!(kind, BlockKind::Quotation)),
            themes,
            mentions: mention_counts(mentions),
            dates: dates.collect(),
            line: article.blocks.first().map(|block| block.line).filter(|line| *line > 0),
        }
    }
}

/// The themes of an article's passages, each once a passage.
pub(super) fn theme_passages(annotated: &AnnotatedArticle) -> BTreeSet<(u32, &str)> {
    let passages = passage_of_each(&annotated.article.blocks);
    let themes = annotated.mentions.iter().filter(|mention| mention.kind == MentionKind::Theme);
    themes.filter_map(|mention| Some((*passages.get(mention.block)?, mention.value.as_deref()?))).collect()
}

/// How many mentions there are of each kind, as `annotate` names them.
pub(super) fn mention_counts(mentions: &[Mention]) -> BTreeMap<&'static str, usize> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for mention in mentions {
        *counts.entry(kind(mention.kind)).or_default() += 1;
    }
    counts
}
