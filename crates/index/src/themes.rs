//! The themes' passages.

use std::collections::BTreeMap;

use sourcebook_model::pack::Directory;
use sourcebook_model::{MentionKind, ThemeDefinition};

use crate::bearing::{length_of, passages_bearing};
use crate::shards::Shards;
use crate::{AnnotatedArticle, IndexError};

/// Adds, for each of `themes`, the passages of `articles` that bear it.
pub(crate) fn add(
    themes: &[ThemeDefinition],
    articles: &[&AnnotatedArticle],
    directory: &mut Directory,
    shards: &mut Shards,
) -> Result<(), IndexError> {
    let numbers: BTreeMap<&str, usize> =
        themes.iter().enumerate().map(|(number, theme)| (theme.theme.id.as_str(), number)).collect();
    let passages = passages_bearing(articles, themes.len(), |mention| {
        let id = mention.value.as_deref().filter(|_| mention.kind == MentionKind::Theme)?;
        numbers.get(id).copied()
    });
    for passages in &passages {
        directory.theme_lengths.push(length_of(passages)?);
    }
    directory.themes = shards.cut_section("themes", passages.concat(), shards.sizes.whole)?;
    Ok(())
}
