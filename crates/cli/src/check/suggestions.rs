//! What an editor might say of articles that say too little, worked out from their text, for review.

use std::collections::BTreeMap;

use sourcebook_index::AnnotatedArticle;
use sourcebook_model::{MentionKind, Origin, PartialDate};
use sourcebook_site::AnnotatedCollection;

/// An override worth a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suggestion {
    /// What names the article in `sourcebook.toml`.
    pub(super) article: String,
    /// The field of the override.
    pub(super) field: &'static str,
    pub(super) value: String,
    /// Where the value comes from.
    pub(super) why: String,
}

/// A date among so many blocks at the beginning is likely to be the article's own.
const BEGINNING: usize = 2;

/// A language of so many in a hundred articles is likely to be that of the others.
const MOST: usize = 80;

/// Suggestions for all articles of a collection, in its order.
pub(super) fn for_collection(collection: &AnnotatedCollection) -> Vec<Suggestion> {
    let common = common_language(collection);
    let articles = collection.articles.iter().zip(&collection.keys);
    articles.flat_map(|(annotated, key)| for_article(annotated, key, common)).collect()
}

fn for_article(annotated: &AnnotatedArticle, key: &str, common: Option<&str>) -> Vec<Suggestion> {
    let article = &annotated.article;
    let mut suggestions = Vec::new();
    let mut suggest = |field, (value, why): (String, String)| {
        suggestions.push(Suggestion { article: key.to_owned(), field, value, why });
    };
    if article.title.origin == Origin::Derived {
        suggest("title", title(annotated));
    }
    if article.date.is_none() {
        date(annotated).into_iter().for_each(|found| suggest("date", found));
    }
    if let (Some(common), "und") = (common, article.language.value.as_str()) {
        suggest("language", (common.to_owned(), "the language of most articles of this folder".to_owned()));
    }
    suggestions
}

/// The words of the file's name where it has some, or else the title that stands there now.
fn title(annotated: &AnnotatedArticle) -> (String, String) {
    let article = &annotated.article;
    let name = article.file.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words: Vec<&str> = stem.split(['-', '_', ' ', '.']).filter(|word| !word.is_empty()).collect();
    let words: Vec<&str> =
        words.into_iter().skip_while(|word| word.chars().all(|c| c.is_ascii_digit())).collect();
    let are_words = words.len() > 1 && words.iter().all(|word| word.chars().all(char::is_alphabetic));
    let mut letters = words.join(" ").chars().collect::<Vec<char>>().into_iter();
    match letters.next().filter(|_| are_words) {
        Some(first) => (first.to_uppercase().chain(letters).collect(), "the file's name".to_owned()),
        None => (article.title.value.clone(), "the beginning of the text".to_owned()),
    }
}

/// A day that the text begins with, or else the month of the latest that it names.
fn date(annotated: &AnnotatedArticle) -> Option<(String, String)> {
    let blocks = &annotated.article.blocks;
    let dates = annotated.mentions.iter().filter(|mention| mention.kind == MentionKind::Date);
    let named = dates.filter_map(|mention| {
        let block = blocks.get(mention.block)?;
        let date: PartialDate = mention.value.as_ref()?.parse().ok()?;
        let text = block.text.get(mention.span.clone())?;
        let line = if block.line > 0 { format!(" in line {}", block.line) } else { String::new() };
        matches!(date, PartialDate::Day(_) | PartialDate::Month(..))
            .then(|| (mention.block, date, format!("“{text}”{line}")))
    });
    let named: Vec<(usize, PartialDate, String)> = named.collect();
    let is_day = |date: &PartialDate| matches!(date, PartialDate::Day(_));
    if let Some((_, date, place)) = named.iter().find(|(block, date, _)| *block < BEGINNING && is_day(date)) {
        return Some((date.to_string(), format!("the text begins with {place}")));
    }
    let (_, date, place) =
        named.iter().max_by_key(|(block, date, _)| (*date.days().end(), std::cmp::Reverse(*block)))?;
    let month: String = date.to_string().chars().take("2024-03".len()).collect();
    Some((month, format!("the latest date that the text names is {place}; it was published then or later")))
}

/// The language of nearly all articles whose language is known.
fn common_language(collection: &AnnotatedCollection) -> Option<&str> {
    let languages = collection.articles.iter().map(|annotated| annotated.article.language.value.as_str());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for language in languages.filter(|language| *language != "und") {
        *counts.entry(language).or_default() += 1;
    }
    let known: usize = counts.values().sum();
    let (language, articles) = counts.into_iter().max_by_key(|(_, articles)| *articles)?;
    (articles * 100 >= known * MOST).then_some(language)
}
