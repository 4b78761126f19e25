//! The header: the collection's name, the search, the views, and how much was found.

mod name;
mod said;
mod search;
mod skip;
mod views;

use std::rc::Rc;

use sourcebook_model::Answer;
use yew::{Html, Properties, classes, component, html};

use crate::engine::{Told, embedded};
use name::Name;
use said::Said;
pub(crate) use search::SEARCH_ID;
use search::Search;
use skip::Skip;
use views::Views;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What was last answered.
    pub(crate) answer: Option<Rc<Told<Answer>>>,
}

/// What stands above every view.
#[component]
pub(crate) fn Header(props: &Props) -> Html {
    html! {
        <header class={classes!("top", embedded().then_some("slim"))}>
            <Skip />
            <div class="row"><Name /><Search /></div>
            <div class="row bar"><Views /><Said answer={props.answer.clone()} /></div>
        </header>
    }
}
