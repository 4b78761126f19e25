//! A button that shows and hides what it controls.

use yew::{AttrValue, Callback, Html, UseStateHandle, hook, html, use_state_eq};

/// Whether something is shown; not at first.
#[hook]
pub(crate) fn use_toggle() -> UseStateHandle<bool> {
    use_state_eq(|| false)
}

/// The button for `state`, which says `name` and `more` and controls the element of the id `controls`.
pub(crate) fn toggle(
    state: &UseStateHandle<bool>,
    class: &'static str,
    name: &AttrValue,
    controls: &AttrValue,
    more: Html,
) -> Html {
    let onclick = {
        let state = state.clone();
        Callback::from(move |_| state.set(!*state))
    };
    html! {
        <button
            type="button"
            {class}
            aria-expanded={state.to_string()}
            aria-controls={controls.clone()}
            {onclick}
        >
            { name.clone() }
            { more }
        </button>
    }
}
