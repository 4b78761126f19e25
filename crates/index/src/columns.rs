//! The index shard: the columns of a collection, filled article by article.

use std::collections::{BTreeMap, BTreeSet};

use roaring::RoaringBitmap;
use sourcebook_model::pack::{ArticleRecord, DateRecord, IndexShard, NO_PASSAGE};
use sourcebook_model::{Article, MentionKind, PartialDate, ThemeDefinition};

use crate::lead::lead;
use crate::terms::TermCollector;
use crate::texts::Place;
use crate::{AnnotatedArticle, IndexError};

/// Builds the index of `articles`, whose texts lie at `places`.
pub(crate) fn index_shard(
    themes: &[ThemeDefinition],
    articles: &[AnnotatedArticle],
    places: &[Place],
) -> Result<IndexShard, IndexError> {
    let theme_numbers: BTreeMap<&str, usize> = themes
        .iter()
        .enumerate()
        .map(|(number, definition)| (definition.theme.id.as_str(), number))
        .collect();
    let mut shard = IndexShard::default();
    let mut theme_passages = vec![RoaringBitmap::new(); themes.len()];
    let mut terms = TermCollector::default();
    let mut languages = BTreeSet::new();

    for (annotated, place) in articles.iter().zip(places) {
        let article = &annotated.article;
        let language = &article.language.value;
        let number = number_of(shard.articles.len(), "articles")?;
        let first_passage = number_of(shard.passage_lengths.len(), "passages")?;
        languages.insert(language.clone());
        shard.title_lengths.push(terms.add_title(number, &article.title.value, language));

        let mut passage_of_block = vec![first_passage; article.blocks.len()];
        for passage in article.passages() {
            let passage_number = number_of(shard.passage_lengths.len(), "passages")?;
            passage_of_block[passage.blocks.clone()].fill(passage_number);
            let texts = article.blocks[passage.blocks].iter().map(|block| block.text.as_str());
            shard.passage_lengths.push(terms.add_passage(passage_number, texts, language));
        }
        for mention in annotated.mentions.iter().filter(|mention| mention.kind == MentionKind::Theme) {
            let theme = mention.value.as_deref().and_then(|id| theme_numbers.get(id));
            let passage = passage_of_block.get(mention.block);
            if let (Some(theme), Some(passage)) = (theme, passage) {
                theme_passages[*theme].insert(*passage);
            }
        }
        shard.dates.extend(dates(number, annotated, &passage_of_block));
        shard.articles.push(record(article, first_passage, *place));
    }

    shard
        .dates
        .sort_by_key(|date| (*date.date.days().start(), *date.date.days().end(), date.article, date.passage));
    let dictionary = terms.finish()?;
    shard.title_ranks = title_ranks(&shard.articles);
    shard.languages = languages.into_iter().collect();
    shard.terms = dictionary.terms;
    shard.words = dictionary.words;
    shard.posting_lengths = dictionary.posting_lengths;
    shard.postings = dictionary.postings;
    for passages in theme_passages {
        let mut bytes = Vec::with_capacity(passages.serialized_size());
        passages.serialize_into(&mut bytes).map_err(IndexError::encoding)?;
        shard.themes.push(bytes);
    }
    Ok(shard)
}

fn title_ranks(articles: &[ArticleRecord]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..articles.len()).collect();
    order.sort_by_cached_key(|article| articles[*article].title.to_lowercase());
    let mut ranks = vec![0; articles.len()];
    for (rank, article) in (0..).zip(order) {
        ranks[article] = rank;
    }
    ranks
}

fn number_of(count: usize, what: &'static str) -> Result<u32, IndexError> {
    // One number is kept back for `NO_PASSAGE`.
    u32::try_from(count).ok().filter(|number| *number < NO_PASSAGE).ok_or(IndexError::TooMany(what))
}

fn record(article: &Article, first_passage: u32, place: Place) -> ArticleRecord {
    ArticleRecord {
        id: article.id.clone(),
        title: article.title.value.clone(),
        title_origin: article.title.origin,
        date: article.date.as_ref().map(|date| (date.value, date.origin)),
        authors: article.authors.iter().map(|author| author.value.clone()).collect(),
        source: article.source.as_ref().map(|source| source.value.clone()),
        language: article.language.value.clone(),
        lead: lead(&article.blocks),
        first_passage,
        text_shard: place.shard,
        text_index: place.index,
    }
}

/// The article's own date and those its passages name.
fn dates<'a>(
    article: u32,
    annotated: &'a AnnotatedArticle,
    passage_of_block: &'a [u32],
) -> impl Iterator<Item = DateRecord> + 'a {
    let own = annotated.article.date.as_ref().map(|date| DateRecord {
        article,
        passage: NO_PASSAGE,
        date: date.value,
        text: date.value.to_string(),
    });
    let named = annotated.mentions.iter().filter(|mention| mention.kind == MentionKind::Date).filter_map(
        move |mention| {
            let date: PartialDate = mention.value.as_deref()?.parse().ok()?;
            let text = annotated.article.blocks.get(mention.block)?.text.get(mention.span.clone())?;
            let passage = *passage_of_block.get(mention.block)?;
            Some(DateRecord { article, passage, date, text: text.to_owned() })
        },
    );
    own.into_iter().chain(named)
}
