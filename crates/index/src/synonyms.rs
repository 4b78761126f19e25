//! The synonyms: what an editor or the articles' abbreviations say means the same.

use sourcebook_analysis::{Stemmer, query_tokens};
use sourcebook_model::pack::{Directory, Synonym, SynonymWord, encode};

use crate::IndexError;
use crate::shards::Shards;

/// Adds the groups of words and phrases that mean the same; the directory's languages must be there.
pub(crate) fn add(
    groups: &[Vec<String>],
    directory: &mut Directory,
    shards: &mut Shards,
) -> Result<(), IndexError> {
    let stemmers: Vec<Stemmer> =
        directory.languages.iter().map(|language| Stemmer::for_language(language)).collect();
    let synonym = |text: &String| {
        let tokens = query_tokens(text);
        let first = tokens.first()?.position;
        let words = tokens.into_iter().map(|token| SynonymWord {
            offset: token.position - first,
            stems: stemmers.iter().map(|stemmer| stemmer.stem(&token.word)).collect(),
            word: token.word,
        });
        Some(Synonym { words: words.collect() })
    };
    let groups: Vec<Vec<Synonym>> =
        groups.iter().map(|group| group.iter().filter_map(synonym).collect()).collect();
    let bytes = encode(&groups).map_err(IndexError::encoding)?;
    directory.synonyms = shards.cut_section("synonyms", bytes, shards.sizes.whole)?;
    Ok(())
}
