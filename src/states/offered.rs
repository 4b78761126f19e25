//! The rail and the open view, or what stands in the view's place.

use std::rc::Rc;

use sourcebook_model::{Answer, View};
use yew::{Html, html};

use super::nothing::nothing;
use super::{failure, loading};
use crate::articles::articles;
use crate::engine::Latest;
use crate::journey::MAIN_ID;
use crate::rail::rail;
use crate::scene::Scene;
use crate::themes::themes;
use crate::timeline::timeline;

fn view(scene: &Scene, answer: &Rc<Answer>) -> Html {
    if answer.articles == 0 {
        return nothing(scene);
    }
    match scene.journey.selection().view {
        View::Articles => articles(scene, answer),
        View::Timeline => timeline(scene, answer),
        View::Themes => themes(scene, answer),
    }
}

/// Everything below the header while no article is open; `ready` says that it is what is asked for now.
pub(crate) fn offered(scene: &Scene, answered: &Latest<Answer>, ready: bool) -> Html {
    let result = answered.told.as_ref().map(|told| &told.result);
    html! {
        <div class="body">
            if let Some(Ok(answer)) = result { { rail(scene, answer) } }
            <main id={MAIN_ID} tabindex="-1" aria-busy={(!ready).to_string()}>
                { match result {
                    None => loading(),
                    Some(Err(trouble)) => failure(trouble, &answered.retry),
                    Some(Ok(answer)) => view(scene, answer),
                } }
            </main>
        </div>
    }
}
