//! The way to the help on searching. The help itself is part of the page, where it costs no WebAssembly.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, MouseEvent};
use yew::{Callback, Html, html};

use crate::dom::by_id;

/// The id of the help, a dialog in `index.html`.
const HELP_ID: &str = "search-help";

/// Shows the help until the reader closes it, which takes the focus back to where it was.
pub(super) fn show_help() {
    if let Some(help) = by_id(HELP_ID) {
        // Refused, it is on screen already.
        let _ = help.unchecked_ref::<HtmlDialogElement>().show_modal();
    }
}

/// The button in the search box that shows the help.
pub(super) fn help() -> Html {
    let onclick = Callback::from(|_: MouseEvent| show_help());
    html! {
        <button
            type="button"
            class="ask"
            title="Search help"
            aria-label="Search help"
            aria-haspopup="dialog"
            aria-keyshortcuts="?"
            {onclick}
        >
            {"?"}
        </button>
    }
}
