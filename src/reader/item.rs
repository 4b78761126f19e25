//! One item of a list in the article.

use std::rc::Rc;

use sourcebook_model::BlockKind;
use sourcebook_model::answer::ArticleView;
use yew::{Html, Properties, classes, component, html};

use super::fragments::Fragments;
use super::notes::Notes;
use super::passage::part;
use super::pilcrow::Pilcrow;
use crate::journey::use_journey_here;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The article.
    pub(super) article: Rc<ArticleView>,
    /// The item's index among its blocks.
    pub(super) block: usize,
}

/// The item with its own number, its link, and the themes of its passage in the margin.
#[component]
pub(super) fn Item(props: &Props) -> Html {
    let journey = use_journey_here();
    let (Some(part), Some(block)) =
        (part(&props.article, props.block), props.article.blocks.get(props.block))
    else {
        return Html::default();
    };
    let pointed = journey.selection().passage == Some(part.passage);
    let value = match block.kind {
        BlockKind::ListItem { number } => number.map(|number| number.to_string()),
        _ => None,
    };
    html! {
        <li
            id={part.id}
            class={classes!("block", pointed.then_some("pointed"))}
            tabindex="-1"
            dir="auto"
            {value}
        >
            <Notes themes={block.themes.clone()} />
            <Fragments fragments={block.fragments.clone()} />
            <Pilcrow article={props.article.head.id.clone()} passage={part.passage} />
        </li>
    }
}
