//! The order of articles.

use sourcebook_model::{Selection, Sort};
use wasm_bindgen::JsValue;
use web_sys::{Event, HtmlSelectElement};
use yew::{Callback, Html, TargetCast, html};

use crate::journey::Journey;

fn name(sort: Sort, is_search: bool) -> &'static str {
    match sort {
        Sort::Relevance if is_search => "Best match",
        Sort::Relevance => "Collection’s order",
        Sort::Newest => "Newest first",
        Sort::Oldest => "Oldest first",
        Sort::Title => "Title",
    }
}

/// Chooses the order of articles.
///
/// The options' attributes say what is chosen at first; once a reader has chosen, only the property counts.
pub(super) fn sort_field(journey: &Journey) -> Html {
    let chosen = journey.selection().sort;
    let is_search = !journey.selection().query.trim().is_empty();
    let journey = journey.clone();
    let onchange = Callback::from(move |event: Event| {
        let key = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Some(sort) = Sort::ALL.into_iter().find(|sort| sort.key() == key) {
            journey.go(Selection { sort, ..journey.selection().clone() });
        }
    });
    html! {
        <div class="field sort">
            <label for="sort">{"Sort"}</label>
            <select id="sort" ~value={JsValue::from(chosen.key())} {onchange}>
                for sort in Sort::ALL {
                    <option value={sort.key()} selected={sort == chosen}>{ name(sort, is_search) }</option>
                }
            </select>
        </div>
    }
}
