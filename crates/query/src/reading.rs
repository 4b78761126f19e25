//! The reading view: an article with its matches and mentions marked.

use sourcebook_model::answer::{ArticleView, BlockView};
use sourcebook_model::article::passage_of_each;
use sourcebook_model::{Mention, MentionKind, Selection};

use crate::fragments::fragments;
use crate::hits::Found;
use crate::matched::Matched;
use crate::names::{is_selected, mentioned};
use crate::pack::Pack;
use crate::{QueryError, Source};

impl<S: Source> Pack<S> {
    /// The view of an article with what matches, and each selected name, marked.
    pub(crate) async fn view(
        &self,
        article: u32,
        matched: &Matched,
        selection: &Selection,
    ) -> Result<ArticleView, QueryError> {
        self.expect_mentions(article);
        let text = self.text(article).await?;
        let (all, findings) = self.mentions(article, &text).await?;
        let found = Found { text: &text, mentions: &all };
        let passage_of_block = passage_of_each(&text.blocks);
        let blocks = text.blocks.iter().enumerate().map(|(number, block)| {
            let mentions: Vec<&Mention> = all.iter().filter(|mention| mention.block == number).collect();
            let mut marks =
                self.places(&block.text, &text.head.language, &matched.stems).marks(matched.marked());
            let selected = mentions
                .iter()
                .filter(|mention| mention.kind != MentionKind::Theme && is_selected(mention, selection));
            marks.extend(selected.map(|mention| mention.span.clone()));
            BlockView {
                kind: block.kind,
                passage: passage_of_block[number],
                fragments: fragments(&block.text, 0..block.text.len(), &marks, &mentions),
                themes: self.themes_among(&mentions),
            }
        });
        Ok(ArticleView {
            head: text.head.clone(),
            blocks: blocks.collect(),
            matching: self.matching_passages(found, article, matched, selection),
            themes: self.themes_of(&text),
            names: self.names_of(found).await?,
            phrases: mentioned(found, |mention| mention.kind == MentionKind::Phrase),
            related: self.related(article).await?,
            findings,
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
