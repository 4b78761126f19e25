//! Articles that are like another.

use sourcebook_model::answer::ArticleLink;
use sourcebook_model::pack::{ArticleId, RELATED_BYTES, decode_related};

use crate::pack::Pack;
use crate::{QueryError, Source};

const RELATED: &str = "related";

impl<S: Source> Pack<S> {
    /// The articles most like this one, the most like first.
    pub(crate) async fn related(&self, article: u32) -> Result<Vec<ArticleLink>, QueryError> {
        let mut related = Vec::new();
        for other in self.related_numbers(article).await? {
            let ArticleId { id, title } = self.name(other).await?;
            related.push(ArticleLink { id, title });
        }
        Ok(related)
    }

    /// Their numbers.
    pub(crate) async fn related_numbers(&self, article: u32) -> Result<Vec<u32>, QueryError> {
        let start = u64::from(article) * RELATED_BYTES;
        let bytes = self.bytes(RELATED, &self.directory.related, start..start + RELATED_BYTES).await?;
        Ok(decode_related(&bytes, self.articles()))
    }
}
