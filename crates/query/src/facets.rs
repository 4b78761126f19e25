//! Facets: which articles the themes and the period leave, and what each theme would leave.

use roaring::RoaringBitmap;
use sourcebook_model::answer::{ThemeCount, ThemePassages};
use sourcebook_model::{Period, Selection};

use crate::index::Index;

impl Index {
    /// The articles that bear all selected themes and lie in the period.
    pub(crate) fn filtered(&self, selection: &Selection) -> RoaringBitmap {
        let mut articles: RoaringBitmap = (0..self.shard.articles.len() as u32).collect();
        for id in &selection.themes {
            match self.theme(id) {
                Some(theme) => articles &= &self.theme_articles[theme],
                None => articles.clear(),
            }
        }
        if !selection.period.is_open() {
            articles &= &self.in_period(&selection.period);
        }
        articles
    }

    fn in_period(&self, period: &Period) -> RoaringBitmap {
        let days = period.days();
        let dates = self.shard.dates.iter().filter(|date| date.overlaps(days));
        let mut articles: RoaringBitmap = dates.map(|date| date.article).collect();
        if period.undated {
            let mut undated: RoaringBitmap = (0..self.shard.articles.len() as u32).collect();
            undated -= &self.dated;
            articles |= &undated;
        }
        articles
    }

    /// Passages that bear any of the themes `ids`.
    pub(crate) fn passages_with_any(&self, ids: &[String]) -> RoaringBitmap {
        let mut passages = RoaringBitmap::new();
        for theme in ids.iter().filter_map(|id| self.theme(id)) {
            passages |= &self.theme_passages[theme];
        }
        passages
    }

    /// All passages of `articles`.
    pub(crate) fn passages_of_all(&self, articles: &RoaringBitmap) -> RoaringBitmap {
        let mut passages = RoaringBitmap::new();
        for article in articles {
            passages.insert_range(self.shard.passages_of(article as usize));
        }
        passages
    }

    /// What selecting each theme, too, would leave of `articles`.
    pub(crate) fn theme_counts(&self, articles: &RoaringBitmap) -> Vec<ThemeCount> {
        let passages = self.passages_of_all(articles);
        let columns = self.theme_articles.iter().zip(&self.theme_passages);
        self.theme_ids()
            .iter()
            .zip(columns)
            .map(|(id, (theme_articles, theme_passages))| ThemeCount {
                id: id.clone(),
                articles: theme_articles.intersection_len(articles) as u32,
                passages: theme_passages.intersection_len(&passages) as u32,
            })
            .collect()
    }

    /// The themes that article number `article` bears.
    pub(crate) fn themes_of(&self, article: u32) -> Vec<ThemePassages> {
        let range = self.shard.passages_of(article as usize);
        self.theme_ids()
            .iter()
            .zip(&self.theme_passages)
            .filter_map(|(id, theme)| {
                let mut borne = theme.range(range.clone());
                let first = borne.next()?;
                Some(ThemePassages {
                    id: id.clone(),
                    passages: 1 + borne.count() as u32,
                    first: first - range.start,
                })
            })
            .collect()
    }
}
