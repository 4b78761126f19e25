//! The timeline: every date of the matching articles on one scale, and the same in a table.

mod axis;
mod bars;
mod chart;
mod cluster;
mod lanes;
mod layout;
mod mark;
mod scale;
mod table;
mod undated;

use std::rc::Rc;

use sourcebook_model::Answer;
use yew::{Html, Properties, component, html};

use chart::Chart;
use table::DateTable;
use undated::Undated;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What was found.
    pub(crate) answer: Rc<Answer>,
}

/// The timeline and what cannot be put on it.
#[component]
pub(crate) fn TimelineView(props: &Props) -> Html {
    let timeline = &props.answer.timeline;
    html! {
        <>
            <section class="timeline" aria-label="Timeline">
                if timeline.marks.is_empty() {
                    <div class="state">
                        <h2>{"No dates here"}</h2>
                        <p>{"None of these articles is dated or names a date. They are listed below."}</p>
                    </div>
                } else {
                    <Chart timeline={timeline.clone()} />
                    if timeline.dates as usize > timeline.marks.len() {
                        <p class="aside">
                            { format!("The first {} of {} dates. Narrow the period to see the others.", timeline.marks.len(), timeline.dates) }
                        </p>
                    }
                    <DateTable marks={timeline.marks.clone()} />
                }
            </section>
            <Undated answer={Rc::clone(&props.answer)} />
        </>
    }
}
