//! The outline of the open article.

use std::rc::Rc;

use sourcebook_model::Selection;
use sourcebook_model::answer::ArticleView;
use yew::{Html, Properties, classes, component, html};

use super::outline_entries::entries;
use super::spy::use_passage_in_sight;
use crate::journey::use_journey_here;
use crate::link::Link;
use crate::toggle::{Toggle, use_toggle};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The article.
    pub(super) article: Rc<ArticleView>,
}

/// Links to the article's headings; the one being read is marked. On small screens they fold behind a button.
#[component]
pub(super) fn Outline(props: &Props) -> Html {
    let journey = use_journey_here();
    let open = use_toggle();
    let entries = entries(&props.article);
    let sight = use_passage_in_sight(props.article.head.passages);
    let current = entries.iter().rposition(|entry| entry.passage <= sight);
    let to = |passage| Selection { passage: Some(passage), ..journey.selection().clone() };
    html! {
        <>
            <Toggle class="fold" name="Outline" controls="outline" state={open.clone()} />
            <nav id="outline" class={classes!("outline", open.then_some("open"))} aria-label="Outline">
                for (index, entry) in entries.iter().enumerate() {
                    <Link
                        to={to(entry.passage)}
                        class={classes!((entry.level > 2).then_some("deeper"))}
                        current={(Some(index) == current).then_some("true")}
                    >
                        <bdi>{ &entry.text }</bdi>
                    </Link>
                }
            </nav>
        </>
    }
}
