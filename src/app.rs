//! The root: opens the pack, then hands over to the explorer proper.

use std::rc::Rc;

use sourcebook_model::answer::Overview;
use sourcebook_model::message::{Reply, Request};
use yew::{ContextProvider, Html, component, html};

use crate::collection::Collection;
use crate::dom::first_screen;
use crate::engine::{manifest, use_latest};
use crate::explorer::Explorer;
use crate::journey::{Journey, use_journey};
use crate::states::{failure, loading};

fn overview(reply: Reply) -> Option<Overview> {
    if let Reply::Opened(overview) = reply { Some(overview) } else { None }
}

/// The whole of what a visitor sees.
#[component]
pub(crate) fn App() -> Html {
    let journey = use_journey();
    let opened = use_latest(Some(Request::Open { manifest: manifest() }), overview);
    let shown = match opened.told.as_ref().map(|told| &told.result) {
        Some(Ok(overview)) => html! {
            <ContextProvider<Collection> context={Collection::new(Rc::clone(overview))}>
                <Explorer />
            </ContextProvider<Collection>>
        },
        Some(Err(trouble)) => html! { <main class="body alone">{ failure(trouble, &opened.retry) }</main> },
        None if first_screen::stands() => Html::default(),
        None => html! { <main class="body alone">{ loading() }</main> },
    };
    html! { <ContextProvider<Journey> context={journey}>{ shown }</ContextProvider<Journey>> }
}
