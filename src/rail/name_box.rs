//! One name to narrow by.

use sourcebook_model::answer::NameCount;
use yew::{Callback, Html, html};

use crate::journey::Journey;

/// A checkbox with the name and the number of articles it leaves.
pub(super) fn name_box(journey: &Journey, count: &NameCount) -> Html {
    let NameCount { name, kind, articles } = count;
    let checked = journey.selection().names.contains(name);
    let onchange = {
        let (journey, name) = (journey.clone(), name.clone());
        Callback::from(move |_| journey.go(journey.with_name_toggled(&name)))
    };
    html! {
        <label key={name.clone()} class="facet" title={kind.name_type()}>
            <input type="checkbox" {checked} {onchange} />
            <span class="label" dir="auto">{ name }</span>
            {" "}
            <span class="n">{ articles }</span>
        </label>
    }
}
