//! How much was found, said once the reader pauses rather than at every key.

use gloo::timers::callback::Timeout;
use yew::{Html, Properties, component, html, use_effect_with, use_state_eq};

/// How long an answer must stand before it is said, in milliseconds.
const PAUSE: u32 = 350;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// How much was found.
    pub(super) words: String,
}

/// The page's status.
#[component]
pub(super) fn Said(props: &Props) -> Html {
    let said = use_state_eq(String::new);
    {
        let said = said.clone();
        use_effect_with(props.words.clone(), move |words| {
            let words = words.clone();
            let pause = if said.is_empty() { 0 } else { PAUSE };
            let timeout = Timeout::new(pause, move || said.set(words));
            move || drop(timeout)
        });
    }
    html! { <p role="status" class="said">{ (*said).clone() }</p> }
}
