//! The rest of the hits.

use yew::{Callback, Html, Properties, component, html};

use crate::journey::use_journey_here;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// How many hits are listed.
    pub(crate) listed: u32,
    /// How many there are.
    pub(crate) of: u32,
}

/// A button that lists more hits, as long as there are more.
#[component]
pub(crate) fn More(props: &Props) -> Html {
    let journey = use_journey_here();
    if props.listed >= props.of {
        return Html::default();
    }
    let onclick = Callback::from(move |_| journey.show_more());
    html! {
        <p class="more">
            <button type="button" class="btn" {onclick}>{"Show more"}</button>
            <span>{ format!("{} of {} articles", props.listed, props.of) }</span>
        </p>
    }
}
