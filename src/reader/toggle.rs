//! A button that shows and hides a panel.

use yew::{AttrValue, Callback, Html, Properties, UseStateHandle, component, hook, html, use_state_eq};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What the button says.
    pub(super) name: AttrValue,
    /// The panel's id.
    pub(super) controls: AttrValue,
    /// Whether the panel is shown.
    pub(super) state: UseStateHandle<bool>,
}

/// Whether a panel is shown; hidden at first.
#[hook]
pub(super) fn use_toggle() -> UseStateHandle<bool> {
    use_state_eq(|| false)
}

/// The button.
#[component]
pub(super) fn Toggle(props: &Props) -> Html {
    let state = props.state.clone();
    html! {
        <button
            type="button"
            class="btn"
            aria-expanded={state.to_string()}
            aria-controls={props.controls.clone()}
            onclick={Callback::from(move |_| state.set(!*state))}
        >
            { &props.name }
        </button>
    }
}
