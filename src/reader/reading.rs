//! The reading view as a whole: what stands around the article, and what stands in for it.

use std::rc::Rc;

use sourcebook_model::answer::ArticleView;
use sourcebook_model::message::Request;
use sourcebook_model::{Answer, Selection};
use yew::{Html, Properties, component, html};

use super::article::ArticleText;
use super::outline::Outline;
use crate::engine::{Latest, Told};
use crate::journey::{MAIN_ID, use_journey_here};
use crate::link::Link;
use crate::states::{Failure, Loading};
use crate::words::count;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The article last opened.
    pub(crate) opened: Latest<ArticleView>,
    /// What was last answered.
    pub(crate) answer: Option<Rc<Told<Answer>>>,
}

fn back(answer: Option<&Told<Answer>>) -> String {
    match answer.map(|told| &told.result) {
        Some(Ok(answer)) if answer.articles > 0 => format!("← {}", count(answer.articles, "result")),
        _ => "← Back".to_owned(),
    }
}

/// The open article, or why it is not there yet or at all.
#[component]
pub(crate) fn Reading(props: &Props) -> Html {
    let journey = use_journey_here();
    let selection = journey.selection();
    let is_open = |told: &&Rc<Told<ArticleView>>| matches!(&told.asked, Request::Article { id, .. } if Some(id) == selection.article.as_ref());
    let result = props.opened.told.as_ref().filter(is_open).map(|told| &told.result);
    let closed = Selection { article: None, passage: None, ..selection.clone() };
    html! {
        <div class="reader">
            <aside class="side" aria-label="Way back and outline">
                <Link class="back" to={closed}>{ back(props.answer.as_deref()) }</Link>
                if let Some(Ok(article)) = result { <Outline {article} /> }
            </aside>
            <main id={MAIN_ID} tabindex="-1">
                { match result {
                    None => html! { <Loading /> },
                    Some(Err(trouble)) => {
                        html! { <Failure trouble={trouble.clone()} retry={props.opened.retry.clone()} /> }
                    }
                    Some(Ok(article)) => html! { <ArticleText {article} /> },
                } }
            </main>
        </div>
    }
}
