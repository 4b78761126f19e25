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

use sourcebook_model::pack::{Directory, FORMAT, Manifest, Pieces, ShardRef, encode};
use sourcebook_model::{Article, CollectionInfo, Finding, Mention};

pub use error::IndexError;
pub use pack::Pack;
pub use shards::decompressed;
pub use sizes::Sizes;

use latent::{Latent, latent};
use lead::{Lead, lead};
use shards::Shards;
use texts::groups;
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
/// postings, which articles are alike, the order in which a pack has them, the lead of each, and the pieces that texts are
/// written in.
pub struct WordIndex {
    directory: Directory,
    shards: Shards,
    /// Of the articles in the collection's order.
    leads: Vec<Option<Lead>>,
    pieces: Pieces,
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
        let shards = Shards::new(sizes);
        let (vocabulary, leads) = Vocabulary::of(articles, lead);
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
        latent::add(latent, &matrix, &places, &numbers, &mut directory, &shards)?;
        drop(matrix);
        let in_order: Vec<&Article> = places.iter().map(|place| articles[*place as usize]).collect();
        let (pieces, added) = rayon::join(
            || pieces::pieces(&in_order, sizes.texts),
            || dictionary::add(vocabulary, &numbers, &mut directory, &shards),
        );
        added?;
        let bytes = encode(&pieces).map_err(IndexError::encoding)?;
        directory.pieces = shards.cut_section("pieces", bytes, sizes.whole)?;
        Ok(Self { directory, shards, leads, pieces, places, numbers })
    }

    /// The pack of the collection, whose `articles` must be those that were indexed.
    ///
    /// # Errors
    /// [`IndexError`] if there are more passages than the format can number.
    pub fn pack(self, info: &CollectionInfo, articles: &[AnnotatedArticle]) -> Result<Pack, IndexError> {
        let Self { mut directory, shards, leads, pieces, places, numbers } = self;
        let places = places.into_iter().map(|place| place as usize);
        let (articles, leads): (Vec<&AnnotatedArticle>, Vec<&str>) = places
            .filter_map(|place| articles.get(place).zip(leads.get(place)))
            .map(|(one, lead)| (one, lead.as_ref().map_or("", |lead| lead.in_article(&one.article))))
            .unzip();
        let pieces = pieces::numbers(&pieces);
        let themes = Themes::of(&info.themes);
        let groups = groups(&articles, shards.sizes.texts, |annotated| annotated.article.text_size());
        directory.text_counts = groups.iter().map(|group| group.len() as u32).collect();
        // What one thread works on alone takes about as long as the others are busy with the texts.
        let (texts, added) = rayon::join(
            || texts::add(&groups, &leads, &themes, &pieces, &shards),
            || {
                lists::add(&articles, &numbers, &pieces, &mut directory, &shards)?;
                names::add(&articles, &mut directory, &shards)?;
                dates::add(&articles, &mut directory, &shards)?;
                themes::add(&themes, &articles, &mut directory, &shards)?;
                synonyms::add(&info.synonyms, &mut directory, &shards)?;
                mentions::add(&articles, &mut directory, &shards)
            },
        );
        added?;
        directory.texts = texts?;

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
