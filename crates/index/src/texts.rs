//! Text shards: articles that lie side by side in the collection share one, up to a size.

use std::ops::Range;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sourcebook_analysis::sentences;
use sourcebook_model::Article;
use sourcebook_model::answer::ArticleHead;
use sourcebook_model::pack::{ArticleText, Section, TextShard};

use crate::pieces::PieceNumbers;
use crate::shards::Shards;
use crate::themes::Themes;
use crate::{AnnotatedArticle, IndexError};

/// Adds the articles' texts, group by group. `leads` are those of all articles in the same order.
pub(crate) fn add(
    groups: &[&[&AnnotatedArticle]],
    leads: &[&str],
    themes: &Themes<'_>,
    pieces: &PieceNumbers<'_>,
    shards: &Shards,
) -> Result<Section, IndexError> {
    let number_of = |piece: &str| pieces.get(piece).copied();
    let mut rest = leads;
    let with_leads = groups.iter().map(|group| {
        let (leads, behind) = rest.split_at(group.len().min(rest.len()));
        rest = behind;
        (*group, leads)
    });
    let groups: Vec<(&[&AnnotatedArticle], &[&str])> = with_leads.collect();
    let mut section = Section::default();
    // Not all at once: texts and their shards need not be in memory together.
    for groups in groups.chunks(256) {
        let parts: Vec<Vec<u8>> = groups
            .par_iter()
            .map(|(articles, leads)| {
                let texts = articles.iter().zip(*leads);
                let texts = texts.map(|(article, lead)| text_of(article, lead, themes).encode(number_of));
                Ok(TextShard::encode(&texts.collect::<Result<Vec<_>, _>>().map_err(IndexError::encoding)?))
            })
            .collect::<Result<_, IndexError>>()?;
        section.bytes += parts.iter().map(|part| part.len() as u64).sum::<u64>();
        section.shards.extend(shards.add("texts", &parts)?);
    }
    Ok(section)
}

/// The `articles` in groups of up to `most` together by their sizes, and of one at least.
pub(crate) fn groups<'a, 'text>(
    articles: &'a [&'text AnnotatedArticle],
    most: usize,
    size_of: impl Fn(&AnnotatedArticle) -> usize,
) -> Vec<&'a [&'text AnnotatedArticle]> {
    let mut groups = Vec::new();
    let (mut start, mut filled) = (0, 0);
    for (number, annotated) in articles.iter().enumerate() {
        let size = size_of(annotated);
        if number > start && filled + size > most {
            groups.push(&articles[start..number]);
            (start, filled) = (number, 0);
        }
        filled += size;
    }
    if start < articles.len() {
        groups.push(&articles[start..]);
    }
    groups
}

fn text_of(annotated: &AnnotatedArticle, lead: &str, themes: &Themes<'_>) -> ArticleText {
    let article = &annotated.article;
    ArticleText {
        head: head(article, lead),
        sentences: article.blocks.iter().map(|block| starts(&sentences(&block.text))).collect(),
        blocks: article.blocks.clone(),
        themes: themes.borne_by(annotated),
    }
}

fn head(article: &Article, lead: &str) -> ArticleHead {
    ArticleHead {
        id: article.id.clone(),
        title: article.title.value.clone(),
        title_origin: article.title.origin,
        date: article.date.as_ref().map(|date| date.value),
        date_origin: article.date.as_ref().map(|date| date.origin),
        authors: article.authors.iter().map(|author| author.value.clone()).collect(),
        source: article.source.as_ref().map(|source| source.value.clone()),
        language: article.language.value.clone(),
        lead: lead.to_owned(),
        passages: article.passages().len() as u32,
    }
}

fn starts(sentences: &[Range<usize>]) -> Vec<u32> {
    // A text whose sentences 32 bits cannot number is shown as if its last were one.
    sentences.iter().map_while(|sentence| u32::try_from(sentence.start).ok()).collect()
}
