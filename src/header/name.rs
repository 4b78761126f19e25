//! The collection's name, which leads back to the whole of it.

use sourcebook_model::Selection;
use yew::{Html, component, html};

use crate::collection::use_collection;
use crate::engine::embedded;
use crate::journey::use_journey_here;
use crate::link::Link;

/// The collection's title and description; the page's heading unless an article is open, which has its own.
#[component]
pub(super) fn Name() -> Html {
    let (journey, collection) = (use_journey_here(), use_collection());
    let overview = collection.overview();
    let tag = if journey.selection().article.is_some() { "p" } else { "h1" };
    html! {
        <div class="name">
            <@{tag} class="title">
                <Link to={Selection::default()}>{ &overview.title }</Link>
            </@>
            if !overview.description.is_empty() && !embedded() {
                <p class="about">{ &overview.description }</p>
            }
        </div>
    }
}
