//! The rest of the hits.

use sourcebook_model::Answer;
use yew::{Callback, Html, html};

use crate::journey::Journey;

/// A button that lists more hits, as long as there are more.
pub(crate) fn more(journey: &Journey, answer: &Answer) -> Html {
    if answer.hits.len() >= answer.articles as usize {
        return Html::default();
    }
    let onclick = {
        let journey = journey.clone();
        Callback::from(move |_| journey.show_more())
    };
    html! {
        <p class="more">
            <button type="button" class="btn" {onclick}>{"Show more"}</button>
            <span>{ format!("{} of {} articles", answer.hits.len(), answer.articles) }</span>
        </p>
    }
}
