//! The axis of the timeline.

use yew::{Html, Properties, component, html};

use super::scale::Scale;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The scale.
    pub(super) scale: Scale,
    /// How wide it is drawn, in CSS pixels.
    pub(super) width: f64,
}

/// Lines and years. The marks say their dates themselves, so assistive technology passes over them.
#[component]
pub(super) fn Axis(props: &Props) -> Html {
    html! {
        <div class="axis" aria-hidden="true">
            for tick in props.scale.ticks(props.width) {
                <span class="tick" style={format!("--at:{:.4}", tick.at)}><span>{ tick.label }</span></span>
            }
        </div>
    }
}
