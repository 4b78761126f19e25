//! One theme to narrow by.

use sourcebook_model::answer::ThemeCount;
use yew::{Callback, Html, Properties, component, html};

use crate::collection::use_collection;
use crate::journey::use_journey_here;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The theme and what it would leave.
    pub(super) count: ThemeCount,
}

/// A checkbox with the theme's label and the number of articles it leaves; disabled where it leaves none.
#[component]
pub(super) fn ThemeBox(props: &Props) -> Html {
    let (journey, collection) = (use_journey_here(), use_collection());
    let ThemeCount { id, articles, .. } = &props.count;
    let checked = journey.selection().themes.contains(id);
    let onchange = {
        let id = id.clone();
        Callback::from(move |_| {
            let mut selection = journey.selection().clone();
            selection.toggle_theme(&id);
            journey.go(selection);
        })
    };
    html! {
        <label class="facet" style={collection.style(id)} title={collection.description(id)}>
            <input type="checkbox" {checked} disabled={*articles == 0 && !checked} {onchange} />
            <span class="dot" aria-hidden="true"></span>
            <span class="label">{ collection.label(id) }</span>
            {" "}
            <span class="n">{ articles }</span>
        </label>
    }
}
