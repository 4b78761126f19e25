//! Stemming: the forms of a word brought together by the Snowball stemmer of its language.

use frostem::Algorithm;

/// The languages whose stemmers only builds with the feature `languages` hold, by all their codes.
const APART: [&str; 42] = [
    "ar", "ara", "da", "dan", "de", "deu", "dut", "el", "ell", "es", "esl", "fi", "fin", "fr", "fra", "fre",
    "ger", "gre", "hi", "hin", "hu", "hun", "id", "ind", "it", "ita", "nl", "nld", "no", "nor", "por", "pt",
    "ro", "ron", "ru", "rum", "rus", "spa", "sv", "swe", "tr", "tur",
];

/// Whether words in the language of this BCP 47 tag have a stemmer that only builds with the feature `languages` hold.
///
/// It says so in every build, for all must agree on what the others lack.
pub fn is_stemmed_apart(tag: &str) -> bool {
    let language = language_of(tag);
    APART.iter().any(|code| code.eq_ignore_ascii_case(language))
}

/// A stemmer for one language; see <https://snowballstem.org>.
pub struct Stemmer(Option<frostem::Stemmer>);

impl Stemmer {
    /// The stemmer for a BCP 47 language tag; one that leaves words as they are where this build has none.
    pub fn for_language(tag: &str) -> Self {
        Self(Algorithm::from_name(language_of(tag)).ok().map(frostem::Stemmer::new))
    }

    /// The stem of a folded word.
    pub fn stem(&self, word: &str) -> String {
        match &self.0 {
            #[cfg(not(target_arch = "wasm32"))]
            Some(stemmer) => known::stem(stemmer, word),
            #[cfg(target_arch = "wasm32")]
            Some(stemmer) => stemmer.stem(word).into_owned(),
            None => word.to_owned(),
        }
    }
}

/// Stems that were worked out before. A build meets the same words again and again, and to work out a stem takes ten
/// times as long as to look it up.
#[cfg(not(target_arch = "wasm32"))]
mod known {
    use std::cell::RefCell;

    use frostem::{Algorithm, Stemmer};
    use rustc_hash::FxHashMap;
    use smol_str::SmolStr;

    /// How many words are kept of a language, for each thread; common ones come back soon after all are forgotten.
    const MOST: usize = 50_000;

    thread_local! {
        static STEMS: RefCell<FxHashMap<Algorithm, FxHashMap<SmolStr, SmolStr>>> = RefCell::default();
    }

    /// The stem of a word.
    pub(super) fn stem(stemmer: &Stemmer, word: &str) -> String {
        STEMS.with_borrow_mut(|stems| {
            let stems = stems.entry(stemmer.algorithm()).or_default();
            if let Some(stem) = stems.get(word) {
                return stem.as_str().to_owned();
            }
            if stems.len() == MOST {
                stems.clear();
            }
            let stem = stemmer.stem(word).into_owned();
            stems.insert(word.into(), stem.as_str().into());
            stem
        })
    }
}

/// The language of a tag, two letters or three. Snowball knows longer names, but those are no tags.
fn language_of(tag: &str) -> &str {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    if language.len() > 3 { "" } else { language }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        let english = Stemmer::for_language("en-GB");
        assert_eq!(english.stem("batteries"), english.stem("battery"));
    }

    #[cfg(feature = "languages")]
    #[test]
    fn forms_of_a_word_in_another_language_share_a_stem() {
        let german = Stemmer::for_language("de");
        assert_eq!(german.stem("batterien"), german.stem("batterie"));
    }

    #[test]
    fn a_language_without_a_stemmer_keeps_its_words() {
        assert_eq!(Stemmer::for_language("zh").stem("供应"), "供应");
        assert_eq!(Stemmer::for_language("").stem("batteries"), "batteries");
        assert_eq!(Stemmer::for_language("english").stem("batteries"), "batteries");
    }

    #[test]
    fn english_is_in_every_build() {
        assert!(!is_stemmed_apart("en-GB") && Stemmer::for_language("en-GB").0.is_some());
    }

    #[cfg(feature = "languages")]
    #[test]
    fn every_other_language_with_a_stemmer_is_known_by_all_its_codes() {
        let letters = || (b'a'..=b'z').map(char::from);
        let pairs: Vec<String> = letters().flat_map(|a| letters().map(move |b| format!("{a}{b}"))).collect();
        let triples = pairs.iter().flat_map(|pair| letters().map(move |c| format!("{pair}{c}")));
        let stemmed =
            triples.chain(pairs.iter().cloned()).filter(|code| Stemmer::for_language(code).0.is_some());
        let mut apart: Vec<String> = stemmed.filter(|code| code != "en" && code != "eng").collect();
        apart.sort_unstable();
        assert_eq!(apart, APART);
        assert!(is_stemmed_apart("de-AT") && is_stemmed_apart("PT_br") && !is_stemmed_apart("zh-Hans"));
    }
}
