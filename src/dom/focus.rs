//! Moving the focus on purpose: into an article, and back to what opened it.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::document;

/// Moves the focus to `element`, and leaves the page where it is scrolled.
pub(crate) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}

/// The element that opens articles under the name `opener`.
pub(crate) fn with_opener(opener: &str) -> Option<Element> {
    let openers = document().query_selector_all("[data-opener]").ok()?;
    (0..openers.length())
        .filter_map(|index| openers.item(index)?.dyn_into::<Element>().ok())
        .find(|element| element.get_attribute("data-opener").as_deref() == Some(opener))
}
