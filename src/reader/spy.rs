//! Which passage is being read, judged by where the page is scrolled.

use gloo::events::EventListener;
use yew::{hook, use_effect_with, use_state_eq};

use super::passage_id;
use crate::dom::{by_id, window};

/// A passage is being read once it begins above this line, in CSS pixels from the top of the window.
const LINE: f64 = 160.0;

fn passage_in_sight(passages: u32) -> u32 {
    let begins_above = |passage: &u32| {
        by_id(&passage_id(*passage)).is_some_and(|block| block.get_bounding_client_rect().top() < LINE)
    };
    (0..passages).rev().find(begins_above).unwrap_or_default()
}

/// The passage that is being read, from 0, in an article of so many passages.
#[hook]
pub(super) fn use_passage_in_sight(passages: u32) -> u32 {
    let passage = use_state_eq(|| 0);
    {
        let passage = passage.setter();
        use_effect_with(passages, move |&passages| {
            let listener =
                EventListener::new(&window(), "scroll", move |_| passage.set(passage_in_sight(passages)));
            move || drop(listener)
        });
    }
    *passage
}
