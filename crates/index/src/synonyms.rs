//! The synonyms: what an editor or the articles' abbreviations say means the same.

use std::collections::BTreeSet;

use sourcebook_analysis::{Stemmer, query_tokens};
use sourcebook_model::pack::{Directory, Synonym, SynonymWord, encode};

use crate::IndexError;
use crate::shards::Shards;

/// Adds the groups of words and phrases that mean the same; the directory's languages must be there.
pub(crate) fn add(
    groups: &[Vec<String>],
    directory: &mut Directory,
    shards: &Shards,
) -> Result<(), IndexError> {
    let stemmers: Vec<Stemmer> =
        directory.languages.iter().map(|language| Stemmer::for_language(language)).collect();
    let synonym = |text: &String| {
        let tokens = query_tokens(text);
        let first = tokens.first()?.position;
        let words = tokens.into_iter().map(|token| SynonymWord {
            offset: token.position - first,
            stems: stems(&token.word, &stemmers),
            word: token.word.into_owned(),
        });
        Some(Synonym { words: words.collect() })
    };
    let groups: Vec<Vec<Synonym>> =
        groups.iter().map(|group| group.iter().filter_map(synonym).collect()).collect();
    let bytes = encode(&groups).map_err(IndexError::encoding)?;
    directory.synonyms = shards.cut_section("synonyms", bytes, shards.sizes.whole)?;
    Ok(())
}

/// What a word stems to in any of the languages, each once.
fn stems(word: &str, stemmers: &[Stemmer]) -> Vec<String> {
    let stems: BTreeSet<String> = stemmers.iter().map(|stemmer| stemmer.stem(word)).collect();
    stems.into_iter().collect()
}
