//! A button that shows and hides what it controls.

use yew::{
    AttrValue, Callback, Classes, Html, Properties, UseStateHandle, classes, component, hook, html,
    use_state_eq,
};

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the button says.
    pub(crate) name: AttrValue,
    /// The id of what it controls.
    pub(crate) controls: AttrValue,
    /// Whether that is shown.
    pub(crate) state: UseStateHandle<bool>,
    #[prop_or_default]
    pub(crate) class: Classes,
    /// What else the button holds.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// Whether something is shown; not at first.
#[hook]
pub(crate) fn use_toggle() -> UseStateHandle<bool> {
    use_state_eq(|| false)
}

/// The button.
#[component]
pub(crate) fn Toggle(props: &Props) -> Html {
    let state = props.state.clone();
    html! {
        <button
            type="button"
            class={classes!("btn", props.class.clone())}
            aria-expanded={state.to_string()}
            aria-controls={props.controls.clone()}
            onclick={Callback::from(move |_| state.set(!*state))}
        >
            { &props.name }
            { props.children.clone() }
        </button>
    }
}
