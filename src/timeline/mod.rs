//! The timeline: every date of the matching articles on one scale, and the same in a table.

mod axis;
mod bars;
mod chart;
mod cluster;
mod lanes;
mod layout;
mod mark;
mod outlook_shelf;
mod scale;
mod table;
mod undated;

use sourcebook_model::Answer;
use yew::{Html, html};

use crate::scene::Scene;
use chart::Chart;
use outlook_shelf::outlook_shelf;
use table::date_table;
use undated::undated_shelf;

/// The timeline and what cannot be put on it.
pub(crate) fn timeline(scene: &Scene, answer: &Answer) -> Html {
    let (timeline, shown) = (&answer.timeline, answer.timeline.marks.len());
    if shown == 0 && (timeline.dates > 0 || answer.is_early) {
        // An early answer, or one to another view's question: the dates themselves are on their way.
        return Html::default();
    }
    html! {
        <>
            <section class="timeline" aria-label="Timeline">
                if timeline.marks.is_empty() {
                    <div class="state">
                        <h2>{"No dates here"}</h2>
                        <p>{"None of these articles is dated or names a date. They are listed below."}</p>
                    </div>
                } else {
                    <Chart scene={scene.clone()} timeline={timeline.clone()} />
                    if timeline.dates as usize > shown {
                        <p class="aside">
                            { format!("{shown} of {} dates, the articles’ own first. Narrow the period to see the others.", timeline.dates) }
                        </p>
                    }
                    { date_table(&scene.journey, &timeline.marks) }
                }
            </section>
            { outlook_shelf(&scene.journey, answer) }
            { undated_shelf(scene, answer) }
        </>
    }
}
