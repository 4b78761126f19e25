//! The axis of the timeline.

use yew::{Html, html};

use super::scale::Scale;

/// Lines and years of a scale drawn `width` CSS pixels wide.
///
/// The marks say their dates themselves, so assistive technology passes over the axis.
pub(super) fn axis(scale: &Scale, width: f64) -> Html {
    html! {
        <div class="axis" aria-hidden="true">
            for tick in scale.ticks(width) {
                <span class="tick" style={format!("--at:{}", (tick.at * 1e4) as u32)}><span>{ tick.label }</span></span>
            }
        </div>
    }
}
