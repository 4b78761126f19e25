//! The header: the collection's name, the search, the views, and how much was found.

mod help;
mod name;
mod said;
mod search;
mod skip;
mod views;

use sourcebook_model::message::Request;
use yew::{Html, classes, html};

use crate::engine::{Latest, embedded};
use crate::scene::Scene;
use crate::words::status;
use name::name;
use said::Said;
pub(crate) use search::SEARCH_ID;
use search::Search;
use skip::skip;
use views::views;

/// What stands above every view; `reading` says that an article brings a heading of its own.
pub(crate) fn header(scene: &Scene, answered: &Latest, reading: bool) -> Html {
    let words = match (answered.answer(), answered.asked()) {
        (Some(answer), Some(Request::Live { selection, .. })) => status(answer, selection),
        _ => String::new(),
    };
    html! {
        <header class={classes!("top", embedded().then_some("slim"))}>
            { skip() }
            <div class="row">
                { name(scene, reading) }
                <Search scene={scene.clone()} />
            </div>
            <div class="row bar">
                { views(&scene.journey) }
                <Said {words} />
            </div>
        </header>
    }
}
