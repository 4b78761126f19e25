//! Articles and mentions become a pack.
//!
//! [`build`] is deterministic: the same articles in the same order give the same bytes, however many threads there are.

mod bearing;
mod dates;
mod dictionary;
mod error;
mod latent;
mod lead;
mod lists;
mod mentions;
mod names;
mod occurrences;
mod pack;
mod pieces;
mod shards;
mod sizes;
mod synonyms;
mod texts;
mod themes;
mod vocabulary;

use sourcebook_model::pack::{Directory, FORMAT, Manifest, ShardRef, encode};
use sourcebook_model::{Article, CollectionInfo, Finding, Mention};

pub use error::IndexError;
pub use pack::Pack;
pub use sizes::Sizes;

use latent::{Latent, latent};
use shards::Shards;
use themes::Themes;
use vocabulary::Vocabulary;

/// An article with what was found in it and what was done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnotatedArticle {
    /// The article.
    pub article: Article,
    /// What was found in its text, by block, then by span.
    pub mentions: Vec<Mention>,
    /// What ingest did to it.
    pub findings: Vec<Finding>,
}

/// What the words of a collection come to, which hangs on nothing that is found in its texts: the dictionary, the
/// postings, which articles are alike, and the order in which a pack has them.
pub struct WordIndex {
    directory: Directory,
    shards: Shards,
    /// The pack's order, as places in the collection's.
    places: Vec<u32>,
    /// The articles' numbers in the pack.
    numbers: Vec<u32>,
}

impl WordIndex {
    /// Indexes the words of `articles`, in the collection's order.
    ///
    /// # Errors
    /// [`IndexError`] if there are more articles or words than the format can number.
    pub fn of(articles: &[&Article]) -> Result<Self, IndexError> {
        Self::cut(Sizes::default(), articles)
    }

    fn cut(sizes: Sizes, articles: &[&Article]) -> Result<Self, IndexError> {
        let count = u32::try_from(articles.len()).map_err(|_| IndexError::TooMany("articles"))?;
        let mut shards = Shards::new(sizes);
        let vocabulary = Vocabulary::of(articles);
        let mut directory = Directory {
            articles: count,
            languages: vocabulary.languages(),
            text_words: vocabulary.text_words(),
            ..Directory::default()
        };
        let matrix = dictionary::matrix(&vocabulary, articles.len())?.normalised();
        let latent = latent(&matrix);
        let places = latent.as_ref().map_or_else(|| (0..count).collect(), Latent::order);
        let mut numbers = vec![0; articles.len()];
        (0..).zip(&places).for_each(|(number, place)| numbers[*place as usize] = number);
        latent::add(latent, &matrix, &places, &numbers, &mut directory, &mut shards)?;
        drop(matrix);
        dictionary::add(vocabulary, &numbers, &mut directory, &mut shards)?;
        Ok(Self { directory, shards, places, numbers })
    }

    /// The pack of the collection, whose `articles` must be those that were indexed.
    ///
    /// # Errors
    /// [`IndexError`] if there are more passages than the format can number.
    pub fn pack(self, info: &CollectionInfo, articles: &[AnnotatedArticle]) -> Result<Pack, IndexError> {
        let Self { mut directory, mut shards, places, numbers } = self;
        synonyms::add(&info.synonyms, &mut directory, &mut shards)?;
        let articles: Vec<&AnnotatedArticle> =
            places.iter().filter_map(|place| articles.get(*place as usize)).collect();
        let themes = Themes::of(&info.themes);
        let pieces = texts::add(&articles, &themes, &mut directory, &mut shards)?;
        mentions::add(&articles, &mut directory, &mut shards)?;
        lists::add(&articles, &numbers, &pieces, &mut directory, &mut shards)?;
        themes::add(&themes, &articles, &mut directory, &mut shards)?;
        names::add(&articles, &mut directory, &mut shards)?;
        dates::add(&articles, &mut directory, &mut shards)?;

        let bytes = encode(&directory).map_err(IndexError::encoding)?;
        shards.add(Manifest::DIRECTORY, std::slice::from_ref(&bytes))?;
        let manifest = Manifest {
            format: FORMAT,
            title: info.title.clone(),
            description: info.description.clone(),
            themes: info.themes.iter().map(|definition| definition.theme.clone()).collect(),
            articles: directory.articles,
            passages: directory.passage_count,
            directory: ShardRef::to(&bytes),
        };
        Ok(Pack { manifest, files: shards.into_files() })
    }
}

/// Builds the pack of a collection; the order of `articles` becomes the collection's own order.
///
/// # Errors
/// [`IndexError`] if there are more articles, passages or words than the format can number.
pub fn build(info: &CollectionInfo, articles: &[AnnotatedArticle]) -> Result<Pack, IndexError> {
    build_in(Sizes::default(), info, articles)
}

/// Builds the pack of a collection as [`build`] does, in parts of other sizes.
///
/// # Errors
/// As for [`build`].
pub fn build_in(
    sizes: Sizes,
    info: &CollectionInfo,
    articles: &[AnnotatedArticle],
) -> Result<Pack, IndexError> {
    let plain: Vec<&Article> = articles.iter().map(|annotated| &annotated.article).collect();
    WordIndex::cut(sizes, &plain)?.pack(info, articles)
}
