//! The way back to the whole collection.

use yew::{Callback, Html, html};

use crate::journey::Journey;

/// A button that takes away everything that narrows the collection; not there when nothing does.
pub(super) fn clear(journey: &Journey) -> Html {
    if !journey.selection().narrows() {
        return Html::default();
    }
    let onclick = {
        let journey = journey.clone();
        Callback::from(move |_| journey.go(journey.selection().cleared()))
    };
    html! { <button type="button" class="btn clear" {onclick}>{"Clear all"}</button> }
}
