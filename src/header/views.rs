//! The views over the selection.

use sourcebook_model::{Selection, View};
use yew::{Html, component, html};

use crate::journey::use_journey_here;
use crate::link::Link;

fn name(view: View) -> &'static str {
    match view {
        View::Articles => "Articles",
        View::Timeline => "Timeline",
        View::Themes => "Themes",
    }
}

/// Links to every view of the same selection.
#[component]
pub(super) fn Views() -> Html {
    let journey = use_journey_here();
    let selection = journey.selection();
    let to = |view| Selection { view, article: None, passage: None, ..selection.clone() };
    html! {
        <nav class="views" aria-label="Views">
            for view in View::ALL {
                <Link to={to(view)} current={(view == selection.view).then_some("page")}>{ name(view) }</Link>
            }
        </nav>
    }
}
