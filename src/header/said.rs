//! How much was found, said once the reader pauses rather than at every key.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use sourcebook_model::Answer;
use sourcebook_model::message::Request;
use yew::{Html, Properties, component, html, use_effect_with, use_state_eq};

use crate::engine::Told;
use crate::words::status;

/// How long an answer must stand before it is said, in milliseconds.
const PAUSE: u32 = 350;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What was last answered.
    pub(super) answer: Option<Rc<Told<Answer>>>,
}

fn in_words(told: &Told<Answer>) -> String {
    match (&told.result, &told.asked) {
        (Ok(answer), Request::Answer { selection, .. }) => status(answer, selection),
        _ => String::new(),
    }
}

/// The page's status.
#[component]
pub(super) fn Said(props: &Props) -> Html {
    let words = props.answer.as_deref().map(in_words).unwrap_or_default();
    let said = use_state_eq(String::new);
    {
        let said = said.clone();
        use_effect_with(words, move |words| {
            let words = words.clone();
            let pause = if said.is_empty() { 0 } else { PAUSE };
            let timeout = Timeout::new(pause, move || said.set(words));
            move || drop(timeout)
        });
    }
    html! { <p role="status" class="said">{ (*said).clone() }</p> }
}
