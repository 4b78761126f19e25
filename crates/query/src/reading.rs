//! The reading view: an article with its matches and mentions marked.

use sourcebook_model::answer::{ArticleView, BlockView};
use sourcebook_model::article::passages;
use sourcebook_model::{Mention, MentionKind};

use crate::answer::Matched;
use crate::engine::Engine;
use crate::fragments::fragments;
use crate::texts::text_at;
use crate::{QueryError, Source};

impl<S: Source> Engine<S> {
    pub(crate) async fn view(&self, article: u32, matched: &Matched) -> Result<ArticleView, QueryError> {
        let record = self.record(article);
        let shard = self.texts.shard(&self.source, &self.manifest, record.text_shard).await?;
        let text = text_at(&shard, record.text_index)?;
        let mut passage_of_block = vec![0; text.blocks.len()];
        for passage in passages(&text.blocks) {
            passage_of_block[passage.blocks].fill(passage.ordinal);
        }
        let blocks = text.blocks.iter().enumerate().map(|(number, block)| {
            let mentions: Vec<&Mention> =
                text.mentions.iter().filter(|mention| mention.block == number).collect();
            let marks = self.index.marks(&block.text, &record.language, &matched.phrases);
            BlockView {
                kind: block.kind,
                passage: passage_of_block[number],
                fragments: fragments(&block.text, 0..block.text.len(), &marks, &mentions),
                themes: self.themes_among(&mentions),
            }
        });
        let matching = matched.passages_of(&self.index, article).into_iter();
        Ok(ArticleView {
            head: self.head(article),
            blocks: blocks.collect(),
            matching: matching
                .filter(|_| matched.is_narrowed)
                .map(|passage| passage.saturating_sub(record.first_passage))
                .collect(),
            themes: self.index.themes_of(article),
            findings: text.findings.clone(),
        })
    }

    fn themes_among(&self, mentions: &[&Mention]) -> Vec<String> {
        let themes = self.manifest.themes.iter().filter(|theme| {
            mentions.iter().any(|mention| {
                mention.kind == MentionKind::Theme && mention.value.as_deref() == Some(theme.id.as_str())
            })
        });
        themes.map(|theme| theme.id.clone()).collect()
    }
}
