//! Waiting for the first answer.

use yew::{Html, html};

/// Says that something is on its way; the styles keep it back for a moment, so that quick answers do not flicker.
pub(crate) fn loading() -> Html {
    html! { <p class="loading">{"Opening…"}</p> }
}
