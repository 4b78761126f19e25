//! The little of the browser that components do not reach through yew.

pub(crate) mod first_screen;
mod focus;
mod width;

pub(crate) use focus::{focus, with_opener};
pub(crate) use width::use_width;

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Clipboard, Document, Element, Window};

/// The window.
pub(crate) fn window() -> Window {
    gloo::utils::window()
}

/// The document.
pub(crate) fn document() -> Document {
    gloo::utils::document()
}

/// The element of that id.
pub(crate) fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// How far down the page is scrolled, in CSS pixels.
pub(crate) fn scrolled() -> u32 {
    window().scroll_y().unwrap_or_default() as u32
}

/// Scrolls the page to `y` CSS pixels from its top.
pub(crate) fn scroll_to(y: u32) {
    window().scroll_to_with_x_and_y(0.0, f64::from(y));
}

/// Asks the browser to put `text` on the clipboard; `None` where pages have no clipboard.
pub(crate) fn copy(text: &str) -> Option<Promise> {
    let navigator = window().navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    Some(clipboard.dyn_into::<Clipboard>().ok()?.write_text(text))
}
