//! The names that most articles bear, and their passages.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use sourcebook_model::pack::{Directory, NameEntry, encode};
use sourcebook_model::{Mention, MentionKind};

use crate::bearing::{length_of, passages_bearing};
use crate::shards::Shards;
use crate::{AnnotatedArticle, IndexError};

/// How many names readers can narrow by. Others are found by searching for them.
const MOST_NAMES: usize = 256;

/// Adds the names, those that most articles bear first.
pub(crate) fn add(
    articles: &[&AnnotatedArticle],
    directory: &mut Directory,
    shards: &Shards,
) -> Result<(), IndexError> {
    let mut names = commonest(articles);
    let numbers: BTreeMap<String, usize> =
        names.iter().enumerate().map(|(number, entry)| (entry.name.clone(), number)).collect();
    let passages = passages_bearing(articles, names.len(), |mention| numbers.get(name_of(mention)?).copied());
    for (entry, passages) in names.iter_mut().zip(&passages) {
        entry.length = length_of(passages)?;
    }
    let list = encode(&names).map_err(IndexError::encoding)?;
    directory.names = shards.cut_section("names", list, shards.sizes.whole)?;
    directory.name_passages = shards.cut_section("name-passages", passages.concat(), shards.sizes.whole)?;
    Ok(())
}

/// The name that a mention is of, if it is of any.
fn name_of(mention: &Mention) -> Option<&str> {
    mention.kind.name_type().and(mention.value.as_deref())
}

fn commonest(articles: &[&AnnotatedArticle]) -> Vec<NameEntry> {
    let mut seen: BTreeMap<&str, (Reverse<u32>, BTreeMap<MentionKind, u32>)> = BTreeMap::new();
    for annotated in articles {
        let mut here: Vec<&str> = Vec::new();
        for mention in &annotated.mentions {
            let Some(name) = name_of(mention) else { continue };
            *seen.entry(name).or_default().1.entry(mention.kind).or_default() += 1;
            here.push(name);
        }
        here.sort_unstable();
        here.dedup();
        for name in here {
            seen.entry(name).or_default().0.0 += 1;
        }
    }
    let mut names: Vec<_> = seen.into_iter().collect();
    names.sort_by_key(|(_, (count, _))| *count);
    names.truncate(MOST_NAMES);
    let entry = |(name, (_, kinds)): (&str, (_, BTreeMap<MentionKind, u32>))| {
        let (kind, _) = kinds.into_iter().max_by_key(|(kind, times)| (*times, Reverse(*kind)))?;
        Some(NameEntry { name: name.to_owned(), kind, length: 0 })
    };
    names.into_iter().filter_map(entry).collect()
}
