//! The selection in the page's address.
//!
//! Writing the address may be refused: in a sandboxed frame, in a page opened from a file, or when it is
//! written too often. The journey then goes on in memory, so refusals are passed over here.

use sourcebook_model::Selection;
use wasm_bindgen::JsValue;
use web_sys::History;

use super::memory::Memory;
use crate::dom::window;

/// The selection that the page's address names.
pub(super) fn read() -> Selection {
    Selection::from_query_string(&window().location().search().unwrap_or_default())
}

/// What the current entry of the history remembers.
pub(super) fn remembered() -> Memory {
    let state = history().and_then(|history| history.state().ok()).and_then(|state| state.as_string());
    Memory::from_text(&state.unwrap_or_default())
}

/// Adds an entry to the history.
pub(super) fn push(selection: &Selection, memory: &Memory) {
    if let Some(history) = history() {
        let state = JsValue::from(memory.to_text());
        let _ = history.push_state_with_url(&state, "", Some(&address(selection)));
    }
}

/// Rewrites the current entry of the history.
pub(super) fn replace(selection: &Selection, memory: &Memory) {
    if let Some(history) = history() {
        let state = JsValue::from(memory.to_text());
        let _ = history.replace_state_with_url(&state, "", Some(&address(selection)));
    }
}

/// A link to `selection` from within the page.
pub(crate) fn href(selection: &Selection) -> String {
    format!("?{}", selection.to_query_string())
}

/// The whole address of `selection`, to be carried elsewhere.
pub(crate) fn permanent(selection: &Selection) -> String {
    let here = window().location().href().unwrap_or_default();
    let end = here.find(['?', '#']).unwrap_or(here.len());
    format!("{}{}", &here[..end], href(selection))
}

fn address(selection: &Selection) -> String {
    let query = selection.to_query_string();
    if query.is_empty() {
        return window().location().pathname().unwrap_or_default();
    }
    format!("?{query}")
}

fn history() -> Option<History> {
    window().history().ok()
}
