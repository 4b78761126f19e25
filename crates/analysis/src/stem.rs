//! Stemming: the forms of a word brought together by the Snowball stemmer of its language.

use frostem::Algorithm;

/// A stemmer for one language; see <https://snowballstem.org>.
pub struct Stemmer(Option<frostem::Stemmer>);

impl Stemmer {
    /// The stemmer for a BCP 47 language tag; one that leaves words as they are where there is none.
    pub fn for_language(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Self(Algorithm::from_name(language).ok().map(frostem::Stemmer::new))
    }

    /// The stem of a folded word.
    pub fn stem(&self, word: &str) -> String {
        match &self.0 {
            Some(stemmer) => stemmer.stem(word).into_owned(),
            None => word.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        let english = Stemmer::for_language("en-GB");
        assert_eq!(english.stem("batteries"), english.stem("battery"));
        let german = Stemmer::for_language("de");
        assert_eq!(german.stem("batterien"), german.stem("batterie"));
    }

    #[test]
    fn a_language_without_a_stemmer_keeps_its_words() {
        assert_eq!(Stemmer::for_language("zh").stem("供应"), "供应");
        assert_eq!(Stemmer::for_language("").stem("batteries"), "batteries");
    }
}
