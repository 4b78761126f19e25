//! The views over the selection.

use sourcebook_model::{Selection, View};
use yew::{Html, html};

use crate::journey::Journey;
use crate::link::Link;

fn name(view: View) -> &'static str {
    match view {
        View::Articles => "Articles",
        View::Timeline => "Timeline",
        View::Themes => "Themes",
    }
}

/// Links to every view of the same selection.
pub(super) fn views(journey: &Journey) -> Html {
    let selection = journey.selection();
    let link = |view| {
        let to = Selection { view, ..journey.closed() };
        Link::to(to).current(view == selection.view, "page").show(journey, html! { { name(view) } })
    };
    html! {
        <nav class="views" aria-label="Views">
            for view in View::ALL { { link(view) } }
        </nav>
    }
}
