//! The timeline as a picture that can be operated.

use sourcebook_model::answer::Timeline;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::{Callback, Html, Properties, classes, component, html, use_node_ref};

use super::axis::axis;
use super::bars::bars;
use super::cluster::cluster;
use super::layout::layout;
use super::mark::mark_button;
use super::scale::Scale;
use crate::dom::{focus, use_width};
use crate::scene::Scene;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) scene: Scene,
    /// The dates; at least one.
    pub(super) timeline: Timeline,
}

/// Lets the arrow keys walk from mark to mark.
fn walk(event: &KeyboardEvent) {
    let step = |item: &Element| match event.key().as_str() {
        "ArrowRight" => item.next_element_sibling(),
        "ArrowLeft" => item.previous_element_sibling(),
        "Home" => item.parent_element()?.first_element_child(),
        "End" => item.parent_element()?.last_element_child(),
        _ => None,
    };
    let button = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let item = button.and_then(|button| button.closest("li").ok().flatten());
    let next = item.as_ref().and_then(step).and_then(|item| item.query_selector("button").ok().flatten());
    if let Some(next) = next {
        event.prevent_default();
        focus(&next);
    }
}

/// Bars, marks and axis.
#[component]
pub(super) fn Chart(props: &Props) -> Html {
    let inner = use_node_ref();
    let width = use_width(inner.clone());
    let marks = &props.timeline.marks;
    let Some(scale) = Scale::covering(marks) else { return Html::default() };
    let layout = layout(marks, &scale, width);
    let onkeydown = Callback::from(|event: KeyboardEvent| walk(&event));
    html! {
        <div class="sheet">
            <div ref={inner} class={classes!("chart", (!layout.labelled).then_some("bare"))}>
                <ol class="marks" role="list" aria-label="Dates" style={format!("--lanes:{}", layout.lanes)} {onkeydown}>
                    for placed in &layout.placed { { mark_button(&props.scene.journey, placed, marks) } }
                    for gathered in &layout.gathered { { cluster(gathered, layout.lanes - 1, marks) } }
                </ol>
                { bars(&props.timeline.buckets, &scale) }
                { axis(&scale, width) }
            </div>
            <p class="legend" aria-hidden="true">
                <span class="own">{"an article’s own date"}</span>
                <span class="named">{"a date named in its text"}</span>
            </p>
        </div>
    }
}
