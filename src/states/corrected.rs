//! What was typed is found nowhere, and what it was probably meant to be is shown instead.

use yew::{Html, html};

use crate::link::Link;
use crate::scene::Scene;

/// Says that results are those for `correction`, with the way back to the words as they were typed.
pub(super) fn corrected(scene: &Scene, correction: &str) -> Html {
    let mut typed = scene.journey.selection().clone();
    let mut accepted = typed.clone();
    typed.exact = true;
    accepted.query = correction.to_owned();
    let query = typed.query.trim().to_owned();
    html! {
        <p class="corrected">
            {"Showing results for "}
            { Link::to(accepted).show(&scene.journey, html! { <strong>{ correction }</strong> }) }
            {". "}
            { Link::to(typed).show(&scene.journey, html! { <>{"Search instead for "}<q>{ query }</q></> }) }
        </p>
    }
}
