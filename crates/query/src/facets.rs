//! Facets: which articles the themes and the period leave, and what each theme would leave.

use sourcebook_model::answer::ThemeCount;
use sourcebook_model::collection::Theme;
use sourcebook_model::pack::decode_theme;
use sourcebook_model::{Period, Selection};

use crate::article_set::{ArticleSet, Fewer};
use crate::by_article::{ByArticle, Listed};
use crate::pack::{Pack, Part};
use crate::passage_set::PassageSet;
use crate::{QueryError, Source};

impl<S: Source> Pack<S> {
    /// For each article whether it bears all selected themes and names and lies in the period.
    pub(crate) async fn filtered(&self, selection: &Selection) -> Result<ArticleSet, QueryError> {
        let mut articles = ArticleSet::all(self.articles());
        for bytes in self.selected(selection).await? {
            let mut bearing = ArticleSet::none(self.articles());
            if let Some(bytes) = bytes {
                decode_theme(&bytes, self.articles(), |article, _| bearing.insert(article))
                    .ok_or_else(|| self.bad_theme())?;
            }
            articles.keep(&bearing);
        }
        if !selection.period.is_open() {
            articles.keep(&self.in_period(&selection.period).await?);
        }
        Ok(articles)
    }

    async fn in_period(&self, period: &Period) -> Result<ArticleSet, QueryError> {
        let dates = self.dates().await?;
        let between = dates.column.between(period.days());
        let named = &dates.years.articles;
        let mut articles = ArticleSet::none(self.articles());
        if period.undated {
            // Articles without any date are those that none names.
            named.all().iter().for_each(|(article, _)| articles.insert(*article));
            articles = articles.others();
        }
        for date in (0..between.len()).filter(|date| between[*date]) {
            named.of(date).iter().for_each(|(article, _)| articles.insert(*article));
        }
        Ok(articles)
    }

    /// The encoded passages of each selected theme and name; `None` for one that the collection has not.
    async fn selected(&self, selection: &Selection) -> Result<Vec<Option<Part<'_>>>, QueryError> {
        let mut selected = Vec::new();
        for id in &selection.themes {
            selected.push(match self.theme_number(id) {
                Some(theme) => Some(self.theme(theme).await?),
                None => None,
            });
        }
        for name in &selection.names {
            selected.push(self.name_passages(name).await?);
        }
        Ok(selected)
    }

    /// The passages that bear any of the selected themes and names.
    pub(crate) async fn passages_with_any(&self, selection: &Selection) -> Result<PassageSet, QueryError> {
        let mut passages = PassageSet::of(self.articles());
        for bytes in self.selected(selection).await?.into_iter().flatten() {
            decode_theme(&bytes, self.articles(), |article, passage| passages.insert(article, passage, 1))
                .ok_or_else(|| self.bad_theme())?;
        }
        passages.settle();
        Ok(passages)
    }

    /// What selecting each theme, too, would leave of the `articles`.
    pub(crate) async fn theme_counts(&self, articles: &Fewer<'_>) -> Result<Vec<ThemeCount>, QueryError> {
        let counts = self.themes_by_article().await?.counts(articles);
        let themes = self.manifest.themes.iter().enumerate();
        let count = |(at, theme): (usize, &Theme)| {
            let (articles, passages) = counts.get(at).copied().unwrap_or_default();
            ThemeCount { id: theme.id.clone(), articles, passages }
        };
        Ok(themes.map(count).collect())
    }
}

/// Turns lists of passages round, which lie in `bytes` one behind the other and have these `lengths`; `None` if they are
/// not what [`sourcebook_model::pack::encode_theme`] writes, for articles below `count`.
pub(crate) fn by_article(
    bytes: &[u8],
    lengths: impl Iterator<Item = u32>,
    count: usize,
) -> Option<ByArticle> {
    let mut rest = bytes;
    let mut list: Vec<Listed> = Vec::new();
    for (number, length) in (0..).zip(lengths) {
        let (passages, others) = rest.split_at_checked(length as usize)?;
        rest = others;
        decode_theme(passages, count, |article, _| match list.last_mut() {
            Some(last) if last.article == article && last.number == number => last.times += 1,
            _ => list.push(Listed { article, number, times: 1 }),
        })?;
    }
    Some(ByArticle::of(count, &list))
}
