//! The permanent link of a passage.

use yew::{Html, html};

use crate::journey::Journey;
use crate::link::Link;

/// A pilcrow that points to the passage, counted from 0.
pub(super) fn pilcrow(journey: &Journey, article: &str, passage: u32) -> Html {
    Link::to(journey.with_article(article, Some(passage)))
        .class("pilcrow")
        .label(format!("Link to passage {}", u64::from(passage) + 1))
        .show(journey, html! { {"¶"} })
}
