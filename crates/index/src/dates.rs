//! The date column: the articles' own dates and those that their texts name.

use std::collections::{BTreeMap, BTreeSet};

use sourcebook_model::article::passage_of_each;
use sourcebook_model::date::{DayNumber, dates_in};
use sourcebook_model::pack::{DateColumn, DateRecord, Directory, encode};
use sourcebook_model::{MentionKind, PartialDate};

use crate::shards::Shards;
use crate::{AnnotatedArticle, IndexError};

/// A date, where it is named, and how.
struct Named {
    article: u32,
    passage: Option<u32>,
    date: PartialDate,
    text: String,
}

/// Adds the dates of `articles`.
pub(crate) fn add(
    articles: &[AnnotatedArticle],
    directory: &mut Directory,
    shards: &mut Shards,
) -> Result<(), IndexError> {
    let named: Vec<Named> =
        (0..).zip(articles).flat_map(|(article, annotated)| named_by(article, annotated)).collect();
    let bytes = encode(&column(&named)).map_err(IndexError::encoding)?;
    directory.dates = shards.cut_section("dates", bytes, shards.sizes.whole)?;
    Ok(())
}

fn column(named: &[Named]) -> DateColumn {
    let dates: BTreeMap<_, PartialDate> = named.iter().map(|named| (days(named.date), named.date)).collect();
    let date_numbers: BTreeMap<_, u32> = dates.keys().copied().zip(0..).collect();
    let texts: BTreeSet<&str> = named.iter().map(|named| named.text.as_str()).collect();
    let text_numbers: BTreeMap<&str, u32> = texts.iter().copied().zip(0..).collect();
    let mut records: Vec<DateRecord> = named
        .iter()
        .map(|named| DateRecord {
            article: named.article,
            passage: named.passage,
            date: date_numbers[&days(named.date)],
            text: text_numbers[named.text.as_str()],
        })
        .collect();
    // The article's own date comes behind those in its text that are the same.
    records.sort_by_key(|record| (record.date, record.article, record.passage.is_none(), record.passage));
    let texts = texts.into_iter().map(str::to_owned).collect();
    DateColumn { dates: dates.into_values().collect(), texts, records }
}

/// The first and last day of a date, which no other date has.
fn days(date: PartialDate) -> (DayNumber, DayNumber) {
    let days = date.days();
    (*days.start(), *days.end())
}

/// The article's own date and those its passages name.
fn named_by(article: u32, annotated: &AnnotatedArticle) -> Vec<Named> {
    let passage_of_block = passage_of_each(&annotated.article.blocks);
    let own = annotated.article.date.as_ref().map(|date| Named {
        article,
        passage: None,
        date: date.value,
        text: date.value.to_string(),
    });
    let dates = annotated.mentions.iter().filter(|mention| mention.kind == MentionKind::Date);
    let named = dates.flat_map(|mention| {
        let dates = mention.value.as_deref().into_iter().flat_map(dates_in);
        dates.filter_map(|date| {
            let text = annotated.article.blocks.get(mention.block)?.text.get(mention.span.clone())?;
            let passage = Some(*passage_of_block.get(mention.block)?);
            Some(Named { article, passage, date, text: text.to_owned() })
        })
    });
    own.into_iter().chain(named).collect()
}
