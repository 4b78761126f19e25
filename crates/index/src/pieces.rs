//! The pieces that texts are written in: the commonest of the collection.

use rustc_hash::FxHashMap;
use sourcebook_model::Article;
use sourcebook_model::pack::Pieces;

/// How much text is looked at, in bytes: a language's common words are the same in all of it.
const SAMPLE: usize = 8_000_000;
/// The most pieces. Every visitor loads them, so that what the rarest save must be worth that.
const MOST: usize = 8_000;
/// How often a piece must occur: less is saved in few shards only.
const LEAST: u32 = 4;

/// The pieces by their text.
pub(crate) type PieceNumbers<'pieces> = FxHashMap<&'pieces str, usize>;

/// The pieces of `articles`, in the pack's order. Where all texts are in one shard of up to `most` bytes there are none: its
/// compression does as well without.
pub(crate) fn pieces(articles: &[&Article], most: usize) -> Pieces {
    let size: usize = articles.iter().map(|article| article.text_size()).sum();
    if articles.len() < 2 || size <= most {
        return Pieces::default();
    }
    // The texts of every so-manieth article.
    let sampled: Vec<&Article> = articles.iter().step_by(size.div_ceil(SAMPLE)).copied().collect();
    let pieces = commonest(&texts(&sampled).collect::<Vec<_>>());
    Pieces(pieces.into_iter().map(str::to_owned).collect())
}

/// Their numbers.
pub(crate) fn numbers(Pieces(pieces): &Pieces) -> PieceNumbers<'_> {
    pieces.iter().map(String::as_str).zip(0..).collect()
}

fn texts<'text>(articles: &[&'text Article]) -> impl Iterator<Item = &'text str> {
    articles.iter().flat_map(|article| article.blocks.iter().map(|block| block.text.as_str()))
}

/// The pieces that save most, the commonest first.
fn commonest<'text>(texts: &[&'text str]) -> Vec<&'text str> {
    let mut times: FxHashMap<&str, u32> = FxHashMap::default();
    for piece in texts.iter().flat_map(|text| Pieces::cut(text)) {
        *times.entry(piece).or_default() += 1;
    }
    let saved = |piece: &str, times: u32| u64::from(times) * (piece.len() as u64).saturating_sub(1);
    #[allow(clippy::iter_over_hash_type, reason = "the pieces are sorted below")]
    let mut pieces: Vec<(&str, u32)> =
        times.into_iter().filter(|(piece, times)| piece.len() > 1 && *times >= LEAST).collect();
    pieces.sort_unstable_by(|(one, times), (other, others)| {
        saved(other, *others).cmp(&saved(one, *times)).then(one.cmp(other))
    });
    pieces.truncate(MOST);
    pieces.sort_unstable_by(|(one, times), (other, others)| others.cmp(times).then(one.cmp(other)));
    let mut pieces: Vec<&str> = pieces.into_iter().map(|(piece, _)| piece).collect();
    let shortest = pieces.len().min(Pieces::SHORT);
    pieces[..shortest].sort_unstable();
    pieces[shortest..].chunks_mut(Pieces::TIER).for_each(<[&str]>::sort_unstable);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_rare_or_short_is_no_piece() {
        let text = [" of".repeat(9), " the".repeat(20), ",".repeat(9), " seldom".to_owned()].concat();
        assert_eq!(commonest(&[&text]), [" of", " the"]);
    }
}
