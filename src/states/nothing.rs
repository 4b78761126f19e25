//! Nothing was found: what to try, as buttons that do it.

use yew::{Callback, Html, html};

use super::suggestion::{Suggestion, suggestions};
use crate::dom::{by_id, focus};
use crate::header::SEARCH_ID;
use crate::scene::Scene;

fn focus_search() {
    if let Some(search) = by_id(SEARCH_ID) {
        focus(&search);
    }
}

/// The message that takes the place of results.
pub(super) fn nothing(scene: &Scene) -> Html {
    let selection = scene.journey.selection();
    let query = selection.query.trim();
    let alone = !selection.singles_out() && selection.period.is_open();
    let way_out = |one: Suggestion| {
        let journey = scene.journey.clone();
        let onclick = Callback::from(move |_| journey.go(one.selection.clone()));
        html! { <button type="button" class="btn" {onclick}>{ one.label }</button> }
    };
    html! {
        <div class="state nothing">
            <h2>
                if query.is_empty() {
                    {"No article fits this selection"}
                } else {
                    {"No article has "}<q>{ query }</q>{ if alone { " in it" } else { " in this selection" } }
                }
            </h2>
            <p>{"Try one of these:"}</p>
            <p class="buttons">
                for one in suggestions(selection, |id| scene.collection.label(id).to_string()) { { way_out(one) } }
                if !query.is_empty() {
                    <button type="button" class="btn" onclick={|_| focus_search()}>{"Try other words"}</button>
                }
            </p>
        </div>
    }
}
