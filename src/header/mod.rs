//! The header: the collection's name, the search, the views, and how much was found.

mod name;
mod said;
mod search;
mod skip;
mod views;

use std::rc::Rc;

use sourcebook_model::Answer;
use yew::{Html, classes, html};

use crate::engine::{Told, embedded};
use crate::scene::Scene;
use name::name;
use said::Said;
pub(crate) use search::SEARCH_ID;
use search::Search;
use skip::skip;
use views::views;

/// What stands above every view; `reading` says that an article brings a heading of its own.
pub(crate) fn header(scene: &Scene, answer: Option<&Rc<Told<Answer>>>, reading: bool) -> Html {
    html! {
        <header class={classes!("top", embedded().then_some("slim"))}>
            { skip() }
            <div class="row">
                { name(scene, reading) }
                <Search />
            </div>
            <div class="row bar">
                { views(&scene.journey) }
                <Said answer={answer.cloned()} />
            </div>
        </header>
    }
}
