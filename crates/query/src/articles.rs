//! Articles of an open pack: their texts, what was found in those, and what they are called.

use sourcebook_model::pack::{ArticleId, ArticleText, MentionShard, TextShard, decode};
use sourcebook_model::{Finding, Mention};

use crate::pack::{Pack, last_before};
use crate::{QueryError, Source};

impl<S: Source> Pack<S> {
    /// Lets the source know that the text of this article will be read.
    pub(crate) fn expect_text(&self, article: u32) {
        let shard = self.text_shard_of(article);
        if !self.texts.has(u64::from(article)) && !self.text_shards.has(shard as u64) {
            self.expect_shard(TEXTS, &self.directory.texts, shard);
        }
    }

    /// Lets the source know that the mentions of this article will be read.
    pub(crate) fn expect_mentions(&self, article: u32) {
        let number = self.mention_shard_of(article);
        if !self.mention_shards.has(number as u64) {
            self.expect_shard(MENTIONS, &self.directory.mentions, number);
        }
    }

    /// What was found in an article with this text, and what was done to it.
    pub(crate) async fn mentions(
        &self,
        article: u32,
        text: &ArticleText,
    ) -> Result<(Vec<Mention>, Vec<Finding>), QueryError> {
        let number = self.mention_shard_of(article);
        let section = &self.directory.mentions;
        let shard = match self.mention_shards.get(number as u64) {
            Some(shard) => shard,
            None => {
                let bytes = self.part(MENTIONS, section, number).await?;
                let shard: MentionShard =
                    decode(&bytes).map_err(|reason| self.bad_part(MENTIONS, section, number, reason))?;
                self.mention_shards.put(number as u64, bytes.len() * UNFOLDED, shard)
            }
        };
        let start = self.mention_starts.get(number).copied().unwrap_or_default();
        let found = shard.article(article.saturating_sub(start) as usize, &text.blocks);
        let found = found.map(|(mentions, findings)| (mentions, findings.to_vec()));
        found.ok_or_else(|| self.bad_part(MENTIONS, section, number, "it is of other articles".to_owned()))
    }

    fn mention_shard_of(&self, article: u32) -> usize {
        last_before(&self.mention_starts, |start| *start <= article)
    }

    fn text_shard_of(&self, article: u32) -> usize {
        last_before(&self.text_starts, |start| *start <= article)
    }

    /// The text of an article.
    pub(crate) async fn text(&self, article: u32) -> Result<ArticleText, QueryError> {
        let bytes = match self.texts.get(u64::from(article)) {
            Some(bytes) => bytes,
            None => {
                let bytes = self.stored_text(article).await?;
                self.texts.put(u64::from(article), bytes.len(), bytes)
            }
        };
        let pieces = self.pieces().await?;
        ArticleText::decode(&bytes, &pieces).map_err(|reason| self.bad_texts(article, reason))
    }

    async fn stored_text(&self, article: u32) -> Result<Vec<u8>, QueryError> {
        let number = self.text_shard_of(article);
        let bad = |reason: &str| self.bad_texts(article, reason.to_owned());
        let shard = match self.text_shards.get(number as u64) {
            Some(shard) => shard,
            None => {
                let bytes = self.part(TEXTS, &self.directory.texts, number).await?;
                let shard = TextShard::of(bytes).ok_or_else(|| bad("it is not made of articles"))?;
                self.text_shards.put(number as u64, shard.size(), shard)
            }
        };
        let start = self.text_starts.get(number).copied().unwrap_or_default();
        let bytes = shard.article(article.saturating_sub(start) as usize);
        bytes.map(<[u8]>::to_vec).ok_or_else(|| bad("it has no such article"))
    }

    fn bad_texts(&self, article: u32, reason: String) -> QueryError {
        self.bad_part(TEXTS, &self.directory.texts, self.text_shard_of(article), reason)
    }

    /// Id and title of an article.
    pub(crate) async fn name(&self, article: u32) -> Result<ArticleId, QueryError> {
        let number = last_before(&self.directory.id_starts, |start| *start <= article);
        let section = &self.directory.ids;
        let bad = || self.bad_part(IDS, section, number, format!("it does not name article {article}"));
        let names = match self.ids.get(number as u64) {
            Some(names) => names,
            None => {
                let bytes = self.part(IDS, section, number).await?;
                let names = TextShard::of(bytes).ok_or_else(bad)?;
                self.ids.put(number as u64, names.size(), names)
            }
        };
        let start = self.directory.id_starts.get(number).copied().unwrap_or_default();
        let pieces = self.pieces().await?;
        let name = names.article(article.saturating_sub(start) as usize);
        name.and_then(|name| ArticleId::decode(name, &pieces)).ok_or_else(bad)
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
const MENTIONS: &str = "mentions";
/// How many bytes a byte of mentions takes once they are read.
const UNFOLDED: usize = 4;
const IDS: &str = "ids";
