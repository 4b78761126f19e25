//! The reading view as a whole: what stands around the article, and what stands in for it.

use sourcebook_model::answer::Evidence;
use sourcebook_model::message::Request;
use yew::{Html, html};

use super::article::article;
use super::outline::Outline;
use super::outline_entries::entries;
use crate::engine::Latest;
use crate::journey::MAIN_ID;
use crate::link::Link;
use crate::scene::Scene;
use crate::states::{failure, loading};
use crate::words::count;

fn back(answered: &Latest) -> String {
    match answered.answer() {
        Some(answer) if answer.articles > 0 => format!("← {}", count(answer.articles, "result")),
        _ => "← Back".to_owned(),
    }
}

/// The open article, or why it is not there yet or at all.
pub(crate) fn reading(scene: &Scene, opened: &Latest, alike: &[Evidence], answered: &Latest) -> Html {
    let journey = &scene.journey;
    let is_open = match opened.asked() {
        Some(Request::Article { id, .. }) => journey.selection().article.as_ref() == Some(id),
        _ => false,
    };
    let (view, trouble) = (opened.article().filter(|_| is_open), opened.trouble().filter(|_| is_open));
    html! {
        <div class="reader">
            <aside class="side" aria-label="Way back and outline">
                { Link::to(journey.closed()).class("back").show(journey, html! { { back(answered) } }) }
                if let Some(view) = view {
                    <Outline scene={scene.clone()} entries={entries(view)} passages={view.head.passages} />
                }
            </aside>
            <main id={MAIN_ID} tabindex="-1">
                { match (view, trouble) {
                    (Some(view), _) => article(scene, view, alike),
                    (None, Some(trouble)) => failure(trouble, &opened.retry),
                    (None, None) => loading(),
                } }
            </main>
        </div>
    }
}
