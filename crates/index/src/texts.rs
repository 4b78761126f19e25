//! Text shards: articles that lie side by side in the collection share one, up to a size.

use std::ops::Range;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sourcebook_analysis::sentences;
use sourcebook_model::Article;
use sourcebook_model::answer::ArticleHead;
use sourcebook_model::pack::{ArticleText, Directory, TextShard};

use crate::lead::lead;
use crate::pieces::{self, PieceNumbers};
use crate::shards::Shards;
use crate::themes::Themes;
use crate::{AnnotatedArticle, IndexError};

/// Adds the articles' texts, and gives the numbers of the pieces that they are written in.
pub(crate) fn add<'text>(
    articles: &[&'text AnnotatedArticle],
    themes: &Themes<'_>,
    directory: &mut Directory,
    shards: &mut Shards,
) -> Result<PieceNumbers<'text>, IndexError> {
    let groups = groups(articles, shards.sizes.texts, |annotated| size_of(&annotated.article));
    directory.text_counts = groups.iter().map(|group| group.len() as u32).collect();
    let pieces = pieces::add(articles, directory, shards)?;
    let number_of = |piece: &str| pieces.get(piece).copied();
    let mut refs = Vec::with_capacity(groups.len());
    // Not all at once: texts and their shards need not be in memory together.
    for groups in groups.chunks(256) {
        let parts: Vec<Vec<u8>> = groups
            .par_iter()
            .map(|articles| {
                let articles = articles.iter().map(|article| text_of(article, themes).encode(number_of));
                Ok(TextShard::encode(&articles.collect::<Result<Vec<_>, _>>().map_err(IndexError::encoding)?))
            })
            .collect::<Result<_, IndexError>>()?;
        refs.extend(shards.add("texts", &parts)?);
    }
    directory.texts.shards = refs;
    Ok(pieces)
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

fn size_of(article: &Article) -> usize {
    article.blocks.iter().map(|block| block.text.len()).sum()
}

fn text_of(annotated: &AnnotatedArticle, themes: &Themes<'_>) -> ArticleText {
    let article = &annotated.article;
    let sentences: Vec<Vec<Range<usize>>> =
        article.blocks.iter().map(|block| sentences(&block.text)).collect();
    ArticleText {
        head: head(article, &sentences),
        sentences: sentences.iter().map(|sentences| starts(sentences)).collect(),
        blocks: article.blocks.clone(),
        themes: themes.borne_by(annotated),
    }
}

fn head(article: &Article, sentences: &[Vec<Range<usize>>]) -> ArticleHead {
    ArticleHead {
        id: article.id.clone(),
        title: article.title.value.clone(),
        title_origin: article.title.origin,
        date: article.date.as_ref().map(|date| date.value),
        date_origin: article.date.as_ref().map(|date| date.origin),
        authors: article.authors.iter().map(|author| author.value.clone()).collect(),
        source: article.source.as_ref().map(|source| source.value.clone()),
        language: article.language.value.clone(),
        lead: lead(article, sentences),
        passages: article.passages().len() as u32,
    }
}

fn starts(sentences: &[Range<usize>]) -> Vec<u32> {
    // A text whose sentences 32 bits cannot number is shown as if its last were one.
    sentences.iter().map_while(|sentence| u32::try_from(sentence.start).ok()).collect()
}
