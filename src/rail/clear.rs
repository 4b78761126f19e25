//! The way back to the whole collection.

use yew::{Callback, Html, component, html};

use crate::journey::use_journey_here;

/// A button that takes away everything that narrows the collection; not there when nothing does.
#[component]
pub(super) fn Clear() -> Html {
    let journey = use_journey_here();
    if !journey.selection().narrows() {
        return Html::default();
    }
    let cleared = journey.selection().cleared();
    let onclick = Callback::from(move |_| journey.go(cleared.clone()));
    html! { <button type="button" class="btn clear" {onclick}>{"Clear all"}</button> }
}
