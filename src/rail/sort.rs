//! The order of articles.

use sourcebook_model::{Selection, Sort};
use web_sys::{Event, HtmlSelectElement};
use yew::{Callback, Html, TargetCast, component, html};

use crate::journey::use_journey_here;

fn name(sort: Sort) -> &'static str {
    match sort {
        Sort::Relevance => "Best match",
        Sort::Newest => "Newest first",
        Sort::Oldest => "Oldest first",
        Sort::Title => "Title",
    }
}

/// Chooses the order of articles.
#[component]
pub(super) fn SortField() -> Html {
    let journey = use_journey_here();
    let chosen = journey.selection().sort;
    let onchange = Callback::from(move |event: Event| {
        let key = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Some(sort) = Sort::ALL.into_iter().find(|sort| sort.key() == key) {
            journey.go(Selection { sort, ..journey.selection().clone() });
        }
    });
    html! {
        <div class="field sort">
            <label for="sort">{"Sort"}</label>
            <select id="sort" {onchange}>
                for sort in Sort::ALL {
                    <option value={sort.key()} selected={sort == chosen}>{ name(sort) }</option>
                }
            </select>
        </div>
    }
}
