//! The themes' passages, and the themes of each article.

use std::collections::BTreeMap;

use sourcebook_model::article::passage_of_each;
use sourcebook_model::pack::{BorneTheme, Directory};
use sourcebook_model::{Mention, MentionKind, ThemeDefinition};

use crate::bearing::{length_of, passages_bearing};
use crate::shards::Shards;
use crate::{AnnotatedArticle, IndexError};

/// The themes of a collection, each by its place.
pub(crate) struct Themes<'info>(BTreeMap<&'info str, usize>);

impl<'info> Themes<'info> {
    pub(crate) fn of(themes: &'info [ThemeDefinition]) -> Self {
        Self(themes.iter().enumerate().map(|(number, theme)| (theme.theme.id.as_str(), number)).collect())
    }

    /// The theme that a mention is of, if it is of any.
    fn number_of(&self, mention: &Mention) -> Option<usize> {
        let id = mention.value.as_deref().filter(|_| mention.kind == MentionKind::Theme)?;
        self.0.get(id).copied()
    }

    /// Those that an article bears.
    pub(crate) fn borne_by(&self, annotated: &AnnotatedArticle) -> Vec<BorneTheme> {
        let passage_of_block = passage_of_each(&annotated.article.blocks);
        let borne = annotated.mentions.iter().filter_map(|mention| {
            Some((self.number_of(mention)? as u32, *passage_of_block.get(mention.block)?))
        });
        let mut borne: Vec<(u32, u32)> = borne.collect();
        borne.sort_unstable();
        borne.dedup();
        let of_theme = |same: &[(u32, u32)]| BorneTheme {
            theme: same[0].0,
            passages: same.len() as u32,
            first: same[0].1,
        };
        borne.chunk_by(|one, next| one.0 == next.0).map(of_theme).collect()
    }
}

/// Adds, for each of `themes`, the passages of `articles` that bear it.
pub(crate) fn add(
    themes: &Themes<'_>,
    articles: &[&AnnotatedArticle],
    directory: &mut Directory,
    shards: &Shards,
) -> Result<(), IndexError> {
    let passages = passages_bearing(articles, themes.0.len(), |mention| themes.number_of(mention));
    for passages in &passages {
        directory.theme_lengths.push(length_of(passages)?);
    }
    directory.themes = shards.cut_section("themes", passages.concat(), shards.sizes.whole)?;
    Ok(())
}
