//! Unicode normalisation: from a library, or in the page from JavaScript, whose tables every browser has already.

#[cfg(not(target_arch = "wasm32"))]
use unicode_normalization::UnicodeNormalization;

/// `text` decomposed by compatibility (NFKD), so that marks stand behind their letters.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn decomposed(text: &str) -> String {
    text.nfkd().collect()
}

/// `text` composed (NFC).
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// `text` decomposed by compatibility (NFKD), so that marks stand behind their letters.
#[cfg(target_arch = "wasm32")]
pub(crate) fn decomposed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFKD").into()
}

/// `text` composed (NFC).
#[cfg(target_arch = "wasm32")]
pub(crate) fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}
