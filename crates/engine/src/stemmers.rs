//! Stemmers that are no part of this module: JavaScript is asked for those of a pack's languages.

use js_sys::{Function, Promise};
use sourcebook_analysis::{Stemmer, is_stemmed_apart};
use sourcebook_query::Stem;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The way to the stemmers of all languages.
pub(crate) struct Stemmers {
    function: Option<Function>,
}

impl Stemmers {
    /// By calling `function`, if there is one.
    pub(crate) fn new(function: Option<Function>) -> Self {
        Self { function }
    }

    /// The stems of words in the language of a BCP 47 tag, if they are to be had. Why they are not is for whoever wrote
    /// the function to say: a pack is worth opening without.
    pub(crate) async fn of(&self, language: &str) -> Option<Stem> {
        if is_stemmed_apart(language) {
            let stem = asked(self.function.as_ref()?, language).await.ok()?;
            return Some(Box::new(move |word| stemmed(&stem, word).unwrap_or_else(|| word.to_owned())));
        }
        let stemmer = Stemmer::for_language(language);
        Some(Box::new(move |word| stemmer.stem(word)))
    }
}

async fn asked(function: &Function, language: &str) -> Result<Function, JsValue> {
    let promise = Promise::resolve(&function.call1(&JsValue::UNDEFINED, &language.into())?);
    JsFuture::from(promise).await?.dyn_into()
}

fn stemmed(stem: &Function, word: &str) -> Option<String> {
    stem.call1(&JsValue::UNDEFINED, &word.into()).ok()?.as_string()
}
