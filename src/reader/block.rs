//! One block of the article, other than the items of lists.

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
    /// The block's index in it.
    pub(super) block: usize,
}

fn tag(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Heading { level: 0..=2 } => "h2",
        BlockKind::Heading { level: 3 } => "h3",
        BlockKind::Heading { level: 4 } => "h4",
        BlockKind::Heading { level: 5 } => "h5",
        BlockKind::Heading { .. } => "h6",
        BlockKind::Paragraph | BlockKind::ListItem { .. } => "p",
        BlockKind::Quotation => "blockquote",
    }
}

/// The block with its link; the themes of its passage stand in the margin.
#[component]
pub(super) fn BlockText(props: &Props) -> Html {
    let journey = use_journey_here();
    let (Some(part), Some(block)) =
        (part(&props.article, props.block), props.article.blocks.get(props.block))
    else {
        return Html::default();
    };
    let pointed = journey.selection().passage == Some(part.passage);
    html! {
        <>
            if part.is_shown { <Notes themes={block.themes.clone()} /> }
            <@{tag(block.kind)}
                id={part.id}
                class={classes!("block", pointed.then_some("pointed"))}
                tabindex="-1"
                dir="auto"
            >
                <Fragments fragments={block.fragments.clone()} />
                if part.is_shown { <Pilcrow article={props.article.head.id.clone()} passage={part.passage} /> }
            </@>
        </>
    }
}
