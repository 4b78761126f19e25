//! Articles of an open pack: their texts, and what they are called.

use sourcebook_model::pack::{ArticleId, ArticleText, TextShard};

use crate::pack::{Pack, last_before};
use crate::{QueryError, Source};

impl<S: Source> Pack<S> {
    /// Lets the source know that the text of this article will be read.
    pub(crate) fn expect_text(&self, article: u32) {
        let shard = self.text_shard_of(article);
        if !self.texts.has(shard as u64)
            && let Some(shard) = self.directory.texts.shards.get(shard)
        {
            self.source.expect(&shard.file(TEXTS));
        }
    }

    fn text_shard_of(&self, article: u32) -> usize {
        last_before(&self.text_starts, |start| *start <= article)
    }

    /// The text of an article.
    pub(crate) async fn text(&self, article: u32) -> Result<ArticleText, QueryError> {
        let number = self.text_shard_of(article);
        let section = &self.directory.texts;
        let bad = |reason: &str| self.bad_part(TEXTS, section, number, reason.to_owned());
        let shard = match self.texts.get(number as u64) {
            Some(shard) => shard,
            None => {
                let bytes = self.part(TEXTS, section, number).await?;
                let shard = TextShard::of(bytes).ok_or_else(|| bad("it is not made of articles"))?;
                self.texts.put(number as u64, shard.size(), shard)
            }
        };
        let start = self.text_starts.get(number).copied().unwrap_or_default();
        let pieces = self.pieces().await?;
        shard.article(article.saturating_sub(start) as usize, &pieces).map_err(|reason| bad(&reason))
    }

    /// Id and title of an article.
    pub(crate) async fn name(&self, article: u32) -> Result<ArticleId, QueryError> {
        let number = last_before(&self.directory.id_starts, |start| *start <= article);
        let section = &self.directory.ids;
        let names = match self.ids.get(number as u64) {
            Some(names) => names,
            None => {
                let names: Vec<ArticleId> = self.decoded(IDS, section, number).await?;
                let size = names.iter().map(|name| name.id.len() + name.title.len()).sum();
                self.ids.put(number as u64, size, names)
            }
        };
        let start = self.directory.id_starts.get(number).copied().unwrap_or_default();
        let name = names.get(article.saturating_sub(start) as usize).cloned();
        name.ok_or_else(|| self.bad_part(IDS, section, number, format!("it has no article {article}")))
    }

    /// The number of the article with this id, if there is one.
    pub(crate) async fn number(&self, id: &str) -> Result<Option<u32>, QueryError> {
        let starts = &self.directory.number_starts;
        if starts.is_empty() {
            return Ok(None);
        }
        let number = last_before(starts, |start| start.as_str() <= id);
        let numbers: Vec<(String, u32)> = self.decoded("numbers", &self.directory.numbers, number).await?;
        let article = numbers.into_iter().find(|(known, _)| known == id).map(|(_, article)| article);
        Ok(article.filter(|article| (*article as usize) < self.articles()))
    }
}

const TEXTS: &str = "texts";
const IDS: &str = "ids";
