//! The stemmers of all languages as WebAssembly, apart from the engine's because few collections need them.

use sourcebook_analysis::Stemmer;
use wasm_bindgen::prelude::wasm_bindgen;

/// The stem of `word`, folded as the index has it, in the language of a BCP 47 tag; as written where there is no stemmer.
#[wasm_bindgen]
pub fn stem(language: &str, word: &str) -> String {
    Stemmer::for_language(language).stem(word)
}
