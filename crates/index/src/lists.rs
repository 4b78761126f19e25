//! Lists by article: names, numbers by name, passages, and the order of titles.

use sourcebook_model::pack::{ArticleId, Directory, TextShard, encode};

use crate::pieces::PieceNumbers;
use crate::shards::Shards;
use crate::{AnnotatedArticle, IndexError};

/// Adds the lists, and how many passages all articles have; `order` has the articles' numbers in the collection's order.
pub(crate) fn add(
    articles: &[&AnnotatedArticle],
    order: &[u32],
    pieces: &PieceNumbers<'_>,
    directory: &mut Directory,
    shards: &Shards,
) -> Result<(), IndexError> {
    let most = shards.sizes.names;
    let names: Vec<ArticleId> = articles
        .iter()
        .map(|annotated| ArticleId {
            id: annotated.article.id.clone(),
            title: annotated.article.title.value.clone(),
        })
        .collect();
    let mut parts = Vec::new();
    for (start, names) in (0..).step_by(most).zip(names.chunks(most)) {
        directory.id_starts.push(start);
        let name = |name: &ArticleId| name.encode(|piece| pieces.get(piece).copied());
        parts.push(TextShard::encode(&names.iter().map(name).collect::<Vec<_>>()));
    }
    directory.ids = shards.section("ids", parts)?;

    let mut numbers: Vec<(&str, u32)> = names.iter().map(|name| name.id.as_str()).zip(0..).collect();
    numbers.sort_unstable();
    let mut parts = Vec::new();
    for numbers in numbers.chunks(shards.sizes.numbers) {
        directory.number_starts.push(numbers[0].0.to_owned());
        parts.push(encode(&numbers).map_err(IndexError::encoding)?);
    }
    directory.numbers = shards.section("numbers", parts)?;

    let bytes = encode(&title_ranks(&names, order)).map_err(IndexError::encoding)?;
    directory.ranks = shards.cut_section("ranks", bytes, shards.sizes.whole)?;

    if !order.is_sorted() {
        let bytes = order.iter().flat_map(|article| article.to_le_bytes()).collect();
        directory.order = shards.cut_section("order", bytes, shards.sizes.whole)?;
    }

    let passages: Vec<u32> =
        articles.iter().map(|annotated| annotated.article.passages().len() as u32).collect();
    let bytes = encode(&passages).map_err(IndexError::encoding)?;
    directory.passage_counts = shards.cut_section("passage-counts", bytes, shards.sizes.whole)?;
    let sum: u64 = passages.iter().map(|&count| u64::from(count)).sum();
    directory.passage_count = u32::try_from(sum).map_err(|_| IndexError::TooMany("passages"))?;
    Ok(())
}

fn title_ranks(names: &[ArticleId], order: &[u32]) -> Vec<u32> {
    let mut order = order.to_vec();
    order.sort_by_cached_key(|article| names[*article as usize].title.to_lowercase());
    let mut ranks = vec![0; names.len()];
    for (rank, article) in (0..).zip(order) {
        ranks[article as usize] = rank;
    }
    ranks
}
