//! Unicode normalisation and case: from a library, or in the page from JavaScript, whose tables every browser has already.

#[cfg(not(target_arch = "wasm32"))]
use unicode_normalization::UnicodeNormalization;

/// `text` decomposed by compatibility (NFKD), so that marks stand behind their letters, and in lower case.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn lower_decomposed(text: &str) -> String {
    text.nfkd().collect::<String>().to_lowercase()
}

/// `text` composed (NFC).
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// `text` decomposed by compatibility (NFKD), so that marks stand behind their letters, and in lower case.
#[cfg(target_arch = "wasm32")]
pub(crate) fn lower_decomposed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFKD").to_lower_case().into()
}

/// `text` composed (NFC).
#[cfg(target_arch = "wasm32")]
pub(crate) fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}
