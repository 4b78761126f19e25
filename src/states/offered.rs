//! The rail and the open view, or what stands in the view's place.

use std::rc::Rc;

use sourcebook_model::{Answer, View};
use yew::{Html, Properties, component, html};

use super::nothing::Nothing;
use super::{Failure, Loading};
use crate::articles::Articles;
use crate::engine::Latest;
use crate::journey::{MAIN_ID, use_journey_here};
use crate::rail::Rail;
use crate::themes::Themes;
use crate::timeline::TimelineView;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What was last answered.
    pub(crate) answered: Latest<Answer>,
    /// Whether that answers what is selected now.
    pub(crate) ready: bool,
}

/// Everything below the header while no article is open.
#[component]
pub(crate) fn Offered(props: &Props) -> Html {
    let journey = use_journey_here();
    let result = props.answered.told.as_ref().map(|told| &told.result);
    let view = match result {
        None => html! { <Loading /> },
        Some(Err(trouble)) => {
            html! { <Failure trouble={trouble.clone()} retry={props.answered.retry.clone()} /> }
        }
        Some(Ok(answer)) if answer.articles == 0 => html! { <Nothing /> },
        Some(Ok(answer)) => {
            let answer = Rc::clone(answer);
            match journey.selection().view {
                View::Articles => html! { <Articles {answer} /> },
                View::Timeline => html! { <TimelineView {answer} /> },
                View::Themes => html! { <Themes {answer} /> },
            }
        }
    };
    html! {
        <div class="body">
            if let Some(Ok(answer)) = result { <Rail {answer} /> }
            <main id={MAIN_ID} tabindex="-1" aria-busy={(!props.ready).to_string()}>{ view }</main>
        </div>
    }
}
