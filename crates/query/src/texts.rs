//! Article text, read when it is shown and kept for a while.

use std::cell::RefCell;
use std::rc::Rc;

use sourcebook_model::pack::{ArticleText, Manifest, PackError, TextShard};

use crate::{QueryError, Source};

/// How many text shards are kept. At half a megabyte of text each this bounds memory to a few megabytes.
const MOST_SHARDS: usize = 8;

/// The text shards read last, latest first.
#[derive(Default)]
pub(crate) struct Texts {
    kept: RefCell<Vec<(u32, Rc<TextShard>)>>,
}

impl Texts {
    /// The text shard `number` of the pack.
    pub(crate) async fn shard<S: Source>(
        &self,
        source: &S,
        manifest: &Manifest,
        number: u32,
    ) -> Result<Rc<TextShard>, QueryError> {
        if let Some(shard) = self.touch(number) {
            return Ok(shard);
        }
        let place = manifest.texts.get(number as usize).ok_or_else(|| {
            PackError::BadManifest(format!("it names no text shard {number}, though the index does"))
        })?;
        let bytes = source.read(&place.file).await?;
        place.verify(&bytes)?;
        let shard = Rc::new(TextShard::decode(&place.file, &bytes)?);
        let mut kept = self.kept.borrow_mut();
        kept.insert(0, (number, Rc::clone(&shard)));
        kept.truncate(MOST_SHARDS);
        Ok(shard)
    }

    fn touch(&self, number: u32) -> Option<Rc<TextShard>> {
        let mut kept = self.kept.borrow_mut();
        let at = kept.iter().position(|(known, _)| *known == number)?;
        let entry = kept.remove(at);
        let shard = Rc::clone(&entry.1);
        kept.insert(0, entry);
        Some(shard)
    }
}

/// The text at position `index` of a shard.
pub(crate) fn text_at(shard: &TextShard, index: u32) -> Result<&ArticleText, PackError> {
    shard.articles.get(index as usize).ok_or_else(|| {
        PackError::BadManifest(format!("a text shard has no article {index}, though the index names it"))
    })
}
