//! The permanent link of a passage.

use sourcebook_model::Selection;
use yew::{AttrValue, Html, Properties, component, html};

use crate::journey::use_journey_here;
use crate::link::Link;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The article's id.
    pub(super) article: AttrValue,
    /// The passage, from 0.
    pub(super) passage: u32,
}

/// A pilcrow that points to the passage.
#[component]
pub(super) fn Pilcrow(props: &Props) -> Html {
    let journey = use_journey_here();
    let to = Selection {
        article: Some(props.article.to_string()),
        passage: Some(props.passage),
        ..journey.selection().clone()
    };
    html! {
        <Link class="pilcrow" {to} label={format!("Link to passage {}", props.passage + 1)}>{"¶"}</Link>
    }
}
