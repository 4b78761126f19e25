//! Waiting for the first answer.

use yew::{Html, component, html};

/// Says that something is on its way; the styles keep it back for a moment, so that quick answers do not flicker.
#[component]
pub(crate) fn Loading() -> Html {
    html! { <p class="loading">{"Opening…"}</p> }
}
