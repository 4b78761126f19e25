//! The rail and the open view, or what stands in the view's place.

use sourcebook_model::{Answer, View};
use yew::{Html, html};

use super::corrected::corrected;
use super::nothing::nothing;
use super::{failure, loading};
use crate::articles::articles;
use crate::engine::Latest;
use crate::journey::MAIN_ID;
use crate::rail::rail;
use crate::scene::Scene;
use crate::themes::themes;
use crate::timeline::timeline;

fn view(scene: &Scene, answer: &Answer) -> Html {
    let found = match scene.journey.selection().view {
        _ if answer.articles == 0 => nothing(scene),
        View::Articles => articles(scene, answer),
        View::Timeline => timeline(scene, answer),
        View::Themes => themes(scene, answer),
    };
    html! {
        <>
            if let Some(correction) = &answer.correction { { corrected(scene, correction) } }
            { found }
        </>
    }
}

/// Everything below the header while no article is open; `ready` says that it is what is asked for now.
pub(crate) fn offered(scene: &Scene, answered: &Latest, ready: bool) -> Html {
    html! {
        <div class="body">
            if let Some(answer) = answered.answer() { { rail(scene, answer) } }
            <main id={MAIN_ID} tabindex="-1" aria-busy={(!ready).to_string()}>
                { match (answered.answer(), answered.trouble()) {
                    (Some(answer), _) => view(scene, answer),
                    (None, Some(trouble)) => failure(trouble, &answered.retry),
                    (None, None) => loading(),
                } }
            </main>
        </div>
    }
}
