//! Themes by article, and the passages that earn them.

mod cell;
mod column;
mod evidence;
mod kin;
mod matrix;
mod sampler;
mod samples;
mod selected;

use std::rc::Rc;

use sourcebook_model::Answer;
use yew::{Html, Properties, component, html};

use crate::articles::More;
use crate::journey::use_journey_here;
use matrix::Matrix;
use samples::Samples;
use selected::Selected;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What was found.
    pub(crate) answer: Rc<Answer>,
}

/// The table, and below it evidence: for the themes selected, or a sample for each.
#[component]
pub(crate) fn Themes(props: &Props) -> Html {
    let journey = use_journey_here();
    let answer = &props.answer;
    if answer.themes.is_empty() {
        return html! {
            <div class="state">
                <h2>{"This collection has no themes"}</h2>
                <p>{"Whoever runs it can name some in its sourcebook.toml."}</p>
            </div>
        };
    }
    html! {
        <>
            <Matrix answer={Rc::clone(answer)} />
            <More listed={answer.hits.len() as u32} of={answer.articles} />
            if journey.selection().themes.is_empty() {
                <Samples answer={Rc::clone(answer)} />
            } else {
                <Selected answer={Rc::clone(answer)} />
            }
        </>
    }
}
