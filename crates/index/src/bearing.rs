//! Which passages bear a theme or a name.

use sourcebook_model::Mention;
use sourcebook_model::article::passage_of_each;
use sourcebook_model::pack::encode_theme;

use crate::{AnnotatedArticle, IndexError};

/// For each of `count` values the passages that bear it, encoded; `value_of` gives the number of the value that a mention
/// is of.
pub(crate) fn passages_bearing(
    articles: &[&AnnotatedArticle],
    count: usize,
    value_of: impl Fn(&Mention) -> Option<usize>,
) -> Vec<Vec<u8>> {
    let mut bearing: Vec<Vec<(u32, Vec<u32>)>> = vec![Vec::new(); count];
    for (article, annotated) in (0..).zip(articles) {
        let passage_of_block = passage_of_each(&annotated.article.blocks);
        for mention in &annotated.mentions {
            let (Some(value), Some(&passage)) = (value_of(mention), passage_of_block.get(mention.block))
            else {
                continue;
            };
            let bearing = &mut bearing[value];
            match bearing.last_mut().filter(|(last, _)| *last == article) {
                Some((_, passages)) => passages.push(passage),
                None => bearing.push((article, vec![passage])),
            }
        }
    }
    for (_, passages) in bearing.iter_mut().flatten() {
        passages.sort_unstable();
        passages.dedup();
    }
    bearing.iter().map(|articles| encode_theme(articles)).collect()
}

/// The length of one value's passages, as packs keep it.
pub(crate) fn length_of(passages: &[u8]) -> Result<u32, IndexError> {
    u32::try_from(passages.len()).map_err(|_| IndexError::TooMany("passages with one theme or name"))
}
