//! The dates: the articles' own and those that their texts name.

use std::collections::{BTreeMap, BTreeSet};

use sourcebook_model::MentionKind;
use sourcebook_model::article::passage_of_each;
use sourcebook_model::date::{DateSpan, DayNumber, year_of};
use sourcebook_model::pack::{DateColumn, DatedArticles, Directory, Naming, YearColumn, encode};

use crate::shards::Shards;
use crate::{AnnotatedArticle, IndexError};

/// A date, where it is named, and how.
struct Named {
    article: u32,
    passage: Option<u32>,
    span: DateSpan,
    text: String,
}

/// Adds the dates of `articles`.
pub(crate) fn add(
    articles: &[&AnnotatedArticle],
    directory: &mut Directory,
    shards: &Shards,
) -> Result<(), IndexError> {
    let mut named: Vec<Named> =
        (0..).zip(articles).flat_map(|(article, annotated)| named_by(article, annotated)).collect();
    // The article's own date comes behind those in its text that are the same.
    named.sort_by_key(|named| (days(named.span), named.article, named.passage.is_none(), named.passage));

    let by_span: Vec<&[Named]> = named.chunk_by(|one, next| days(one.span) == days(next.span)).collect();
    let texts: BTreeSet<&str> = named.iter().map(|named| named.text.as_str()).collect();
    let text_numbers: BTreeMap<&str, u32> = texts.iter().copied().zip(0..).collect();
    let mut namings = Vec::new();
    for named in &named {
        Naming { passage: named.passage, text: text_numbers[named.text.as_str()] }.write(&mut namings);
    }
    let mut own_dates = vec![0u32; articles.len()];
    for (number, same) in (1..).zip(&by_span) {
        for own in same.iter().filter(|named| named.passage.is_none()) {
            own_dates[own.article as usize] = number;
        }
    }
    let dates = DateColumn {
        spans: by_span.iter().map(|same| same[0].span).collect(),
        articles: DatedArticles::encode(&by_span.iter().map(|same| counted(same)).collect::<Vec<_>>()),
        texts: texts.into_iter().map(str::to_owned).collect(),
    };

    let most = shards.sizes.whole;
    let bytes = encode(&years(&named)).map_err(IndexError::encoding)?;
    directory.years = shards.cut_section("years", bytes, most)?;
    let bytes = encode(&dates).map_err(IndexError::encoding)?;
    directory.dates = shards.cut_section("dates", bytes, most)?;
    directory.namings = shards.cut_section("namings", namings, most)?;
    let bytes = encode(&own_dates).map_err(IndexError::encoding)?;
    directory.own_dates = shards.cut_section("own-dates", bytes, most)?;
    Ok(())
}

fn years(named: &[Named]) -> YearColumn {
    let mut by_years: BTreeMap<(i32, i32), BTreeMap<u32, u32>> = BTreeMap::new();
    for named in named {
        let (first, last) = days(named.span);
        let articles = by_years.entry((year_of(first), year_of(last))).or_default();
        *articles.entry(named.article).or_default() += 1;
    }
    let articles: Vec<Vec<(u32, u32)>> = by_years
        .values()
        .map(|articles| articles.iter().map(|(&article, &times)| (article, times)).collect())
        .collect();
    YearColumn { years: by_years.into_keys().collect(), articles: DatedArticles::encode(&articles) }
}

/// The articles of namings that stand article by article, and how many each has.
fn counted(named: &[Named]) -> Vec<(u32, u32)> {
    let same = named.chunk_by(|one, next| one.article == next.article);
    same.map(|same| (same[0].article, same.len() as u32)).collect()
}

/// The first and last day of a span.
fn days(span: DateSpan) -> (DayNumber, DayNumber) {
    let days = span.days();
    (*days.start(), *days.end())
}

/// The article's own date and those its passages name.
fn named_by(article: u32, annotated: &AnnotatedArticle) -> Vec<Named> {
    let passage_of_block = passage_of_each(&annotated.article.blocks);
    let own = annotated.article.date.as_ref().map(|date| Named {
        article,
        passage: None,
        span: date.value.into(),
        text: date.value.to_string(),
    });
    let dates = annotated.mentions.iter().filter(|mention| mention.kind == MentionKind::Date);
    let named = dates.filter_map(|mention| {
        let span = DateSpan::of_value(mention.value.as_deref()?)?;
        let text = annotated.article.blocks.get(mention.block)?.text.get(mention.span.clone())?;
        let passage = Some(*passage_of_block.get(mention.block)?);
        Some(Named { article, passage, span, text: text.to_owned() })
    });
    own.into_iter().chain(named).collect()
}
