//! The outline of the open article.

use sourcebook_model::Selection;
use yew::{Html, Properties, component, html};

use super::outline_entries::Entry;
use super::spy::use_passage_in_sight;
use crate::fold::Fold;
use crate::link::Link;
use crate::scene::Scene;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) scene: Scene,
    /// What the outline says.
    pub(super) entries: Vec<Entry>,
    /// How many passages the article has.
    pub(super) passages: u32,
}

/// Links to the article's headings; the one being read is marked. On small screens they fold behind a button.
#[component]
pub(super) fn Outline(props: &Props) -> Html {
    let (journey, entries) = (&props.scene.journey, &props.entries);
    let sight = use_passage_in_sight(props.passages);
    let current = entries.iter().rposition(|entry| entry.passage <= sight);
    let link = |index, entry: &Entry| {
        Link::to(Selection { passage: Some(entry.passage), ..journey.selection().clone() })
            .class(if entry.level > 2 { "deeper" } else { "" })
            .current(Some(index) == current, "true")
            .show(journey, html! { <bdi>{ &entry.text }</bdi> })
    };
    html! {
        <Fold name="Outline" id="outline">
            <nav class="outline" aria-label="Outline">
                for (index, entry) in entries.iter().enumerate() { { link(index, entry) } }
            </nav>
        </Fold>
    }
}
