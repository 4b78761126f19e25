//! The themes' passages.

use std::collections::BTreeMap;

use sourcebook_model::article::passage_of_each;
use sourcebook_model::pack::{Directory, encode_theme};
use sourcebook_model::{MentionKind, ThemeDefinition};

use crate::shards::Shards;
use crate::{AnnotatedArticle, IndexError};

/// Adds, for each of `themes`, the passages of `articles` that bear it.
pub(crate) fn add(
    themes: &[ThemeDefinition],
    articles: &[AnnotatedArticle],
    directory: &mut Directory,
    shards: &mut Shards,
) -> Result<(), IndexError> {
    let numbers: BTreeMap<&str, usize> =
        themes.iter().enumerate().map(|(number, theme)| (theme.theme.id.as_str(), number)).collect();
    let mut bearing: Vec<Vec<(u32, Vec<u32>)>> = vec![Vec::new(); themes.len()];
    for (article, annotated) in (0..).zip(articles) {
        let passage_of_block = passage_of_each(&annotated.article.blocks);
        for mention in annotated.mentions.iter().filter(|mention| mention.kind == MentionKind::Theme) {
            let theme = mention.value.as_deref().and_then(|id| numbers.get(id));
            let (Some(theme), Some(&passage)) = (theme, passage_of_block.get(mention.block)) else {
                continue;
            };
            let bearing = &mut bearing[*theme];
            match bearing.last_mut().filter(|(last, _)| *last == article) {
                Some((_, passages)) => passages.push(passage),
                None => bearing.push((article, vec![passage])),
            }
        }
    }
    let mut bytes = Vec::new();
    for mut articles in bearing {
        for (_, passages) in &mut articles {
            passages.sort_unstable();
            passages.dedup();
        }
        let theme = encode_theme(&articles);
        directory
            .theme_lengths
            .push(u32::try_from(theme.len()).map_err(|_| IndexError::TooMany("passages with one theme"))?);
        bytes.extend(theme);
    }
    directory.themes = shards.cut_section("themes", bytes, shards.sizes.whole)?;
    Ok(())
}
