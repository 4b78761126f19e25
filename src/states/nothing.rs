//! Nothing was found: what to try, as buttons that do it.

use yew::{Callback, Html, component, html};

use super::suggestion::suggestions;
use crate::collection::use_collection;
use crate::dom::{by_id, focus};
use crate::header::SEARCH_ID;
use crate::journey::use_journey_here;

/// The message that takes the place of results.
#[component]
pub(super) fn Nothing() -> Html {
    let (journey, collection) = (use_journey_here(), use_collection());
    let selection = journey.selection();
    let query = selection.query.trim();
    let other_words = Callback::from(|_| {
        if let Some(search) = by_id(SEARCH_ID) {
            focus(&search);
        }
    });
    let go = |to: sourcebook_model::Selection| {
        let journey = journey.clone();
        Callback::from(move |_| journey.go(to.clone()))
    };
    html! {
        <div class="state nothing">
            <h2>
                if query.is_empty() {
                    {"No article fits this selection"}
                } else {
                    {"No article has "}<q>{ query }</q>
                    if selection.themes.is_empty() && selection.period.is_open() { {" in it"} } else { {" in this selection"} }
                }
            </h2>
            <p>{"Try one of these:"}</p>
            <p class="buttons">
                for one in suggestions(selection, |id| collection.label(id).to_string()) {
                    <button type="button" class="btn" onclick={go(one.selection)}>{ one.label }</button>
                }
                if !query.is_empty() {
                    <button type="button" class="btn" onclick={other_words}>{"Try other words"}</button>
                }
            </p>
        </div>
    }
}
