//! Names: which of them the matching articles bear, and those of one article.

use sourcebook_model::answer::{Mentioned, NameCount};
use sourcebook_model::article::passage_of_each;
use sourcebook_model::pack::NameEntry;
use sourcebook_model::{Mention, MentionKind, Selection};

use crate::article_set::Fewer;
use crate::hits::Found;
use crate::order::{best_first, first_by};
use crate::pack::{Pack, Part};
use crate::{QueryError, Source};

/// The most names that an answer counts besides those selected.
const MOST_COUNTED: usize = 8;
/// The most names that are told of an article.
const MOST_OF_ARTICLE: usize = 24;

impl<S: Source> Pack<S> {
    /// The encoded passages that bear the name; `None` if no selection can narrow by it.
    pub(crate) async fn name_passages(&self, name: &str) -> Result<Option<Part<'_>>, QueryError> {
        let names = self.names().await?;
        let mut start = 0;
        for entry in names.iter() {
            let end = start + u64::from(entry.length);
            if entry.name == name {
                return self.bytes(NAME_PASSAGES, &self.directory.name_passages, start..end).await.map(Some);
            }
            start = end;
        }
        Ok(None)
    }

    /// What selecting each name, too, would leave of the `articles`: of the names selected, and of those that leave most.
    pub(crate) async fn name_counts(
        &self,
        articles: &Fewer<'_>,
        selection: &Selection,
    ) -> Result<Vec<NameCount>, QueryError> {
        let counted = self.names_by_article().await?.counts(articles);
        let names = self.names().await?;
        let count = |(at, entry): (usize, &NameEntry)| {
            let articles = counted.get(at).map_or(0, |(articles, _)| *articles);
            NameCount { name: entry.name.clone(), kind: entry.kind, articles }
        };
        let mut counts: Vec<NameCount> = names.iter().enumerate().map(count).collect();
        let is_selected = |count: &NameCount| selection.names.contains(&count.name);
        counts.retain(|count| count.articles > 0 || is_selected(count));
        let most = MOST_COUNTED + selection.names.len();
        let first = first_by(0..counts.len() as u32, most, |at| {
            let count = &counts[at as usize];
            best_first(u8::from(is_selected(count)), count.articles as f32)
        });
        Ok(first.into_iter().map(|at| counts[at as usize].clone()).collect())
    }

    /// The names that an article mentions most.
    pub(crate) async fn names_of(&self, found: Found<'_>) -> Result<Vec<Mentioned>, QueryError> {
        let known = self.names().await?;
        let mut names = mentioned(found, |mention| mention.kind.name_type().is_some());
        for name in &mut names {
            name.narrows = known.iter().any(|entry| entry.name == name.value);
        }
        Ok(names)
    }
}

/// What an article mentions most, of what `is_sought`; nothing narrows a selection by it.
pub(crate) fn mentioned(
    Found { text, mentions }: Found<'_>,
    is_sought: impl Fn(&Mention) -> bool,
) -> Vec<Mentioned> {
    let passage_of_block = passage_of_each(&text.blocks);
    let mut all: Vec<Mentioned> = Vec::new();
    let mut times: Vec<f32> = Vec::new();
    let mut last = Vec::new();
    for mention in mentions.iter().filter(|mention| is_sought(mention)) {
        let place = mention.value.as_ref().zip(passage_of_block.get(mention.block));
        let Some((value, &passage)) = place else { continue };
        let at = all.iter().position(|one| one.value == *value).unwrap_or_else(|| {
            let one = Mentioned {
                value: value.clone(),
                kind: mention.kind,
                passages: 0,
                first: passage,
                narrows: false,
            };
            all.push(one);
            times.push(0.0);
            last.push(None);
            all.len() - 1
        });
        times[at] += 1.0;
        all[at].passages += u32::from(last[at].replace(passage) != Some(passage));
    }
    let first = first_by(0..all.len() as u32, MOST_OF_ARTICLE, |at| best_first(0, times[at as usize]));
    first.into_iter().map(|at| all[at as usize].clone()).collect()
}

/// Whether a mention is one of what `selection` singles passages out by.
pub(crate) fn is_selected(mention: &Mention, selection: &Selection) -> bool {
    let Some(value) = &mention.value else { return false };
    match mention.kind {
        MentionKind::Theme => selection.themes.contains(value),
        kind => kind.name_type().is_some() && selection.names.contains(value),
    }
}

pub(crate) const NAME_PASSAGES: &str = "name-passages";
