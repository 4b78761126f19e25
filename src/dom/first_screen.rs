//! The list that stands in the page before the explorer does.

use super::{by_id, document};

/// Its element.
const ID: &str = "first-screen";

/// Whether it is still to be seen.
pub(crate) fn stands() -> bool {
    by_id(ID).is_some()
}

/// Takes it away, because the explorer shows something better.
pub(crate) fn remove() {
    if let Some(list) = by_id(ID) {
        list.remove();
    }
}

/// Tells whoever watches the page (tests, above all) that the explorer is on screen.
pub(crate) fn announce_ready() {
    if let Some(root) = document().document_element() {
        // The attribute's name is valid, so setting it cannot fail.
        let _ = root.set_attribute("data-sourcebook", "ready");
    }
}
