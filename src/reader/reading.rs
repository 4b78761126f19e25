//! The reading view as a whole: what stands around the article, and what stands in for it.

use std::rc::Rc;

use sourcebook_model::Answer;
use sourcebook_model::answer::ArticleView;
use sourcebook_model::message::Request;
use yew::{Html, html};

use super::article::article;
use super::outline::Outline;
use crate::engine::{Latest, Told};
use crate::journey::MAIN_ID;
use crate::link::Link;
use crate::scene::Scene;
use crate::states::{failure, loading};
use crate::words::count;

fn back(answered: &Latest<Answer>) -> String {
    match answered.told.as_ref().map(|told| &told.result) {
        Some(Ok(answer)) if answer.articles > 0 => format!("← {}", count(answer.articles, "result")),
        _ => "← Back".to_owned(),
    }
}

/// The open article, or why it is not there yet or at all.
pub(crate) fn reading(scene: &Scene, opened: &Latest<ArticleView>, answered: &Latest<Answer>) -> Html {
    let journey = &scene.journey;
    let is_open = |told: &&Rc<Told<ArticleView>>| matches!(&told.asked, Request::Article { id, .. } if Some(id) == journey.selection().article.as_ref());
    let result = opened.told.as_ref().filter(is_open).map(|told| &told.result);
    html! {
        <div class="reader">
            <aside class="side" aria-label="Way back and outline">
                { Link::to(journey.closed()).class("back").show(journey, html! { { back(answered) } }) }
                if let Some(Ok(article)) = result { <Outline {article} /> }
            </aside>
            <main id={MAIN_ID} tabindex="-1">
                { match result {
                    None => loading(),
                    Some(Err(trouble)) => failure(trouble, &opened.retry),
                    Some(Ok(view)) => article(scene, view),
                } }
            </main>
        </div>
    }
}
