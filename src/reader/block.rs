//! One block of the article.

use sourcebook_model::BlockKind;
use sourcebook_model::answer::{ArticleView, BlockView};
use yew::{Classes, Html, classes, html};

use super::fragments::annotated;
use super::notes::notes;
use super::part::{Part, part};
use super::pilcrow::pilcrow;
use crate::scene::Scene;

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

fn class(scene: &Scene, part: &Part) -> Classes {
    let pointed = scene.journey.selection().passage == Some(part.passage);
    classes!("block", pointed.then_some("pointed"))
}

/// The text of a block, with the link of its passage if the block is what shows it.
fn content(scene: &Scene, article: &ArticleView, block: &BlockView, part: &Part) -> Html {
    html! {
        <>
            { annotated(&scene.collection, &block.fragments) }
            if part.is_shown { { pilcrow(&scene.journey, &article.head.id, part.passage) } }
        </>
    }
}

/// A block that is no item of a list; the themes of its passage stand in the margin.
pub(super) fn block(scene: &Scene, article: &ArticleView, index: usize) -> Html {
    let (Some(part), Some(block)) = (part(article, index), article.blocks.get(index)) else {
        return Html::default();
    };
    html! {
        <>
            if part.is_shown { { notes(&scene.collection, block) } }
            <@{tag(block.kind)} id={part.id.clone()} class={class(scene, &part)} tabindex="-1" dir="auto">
                { content(scene, article, block, &part) }
            </@>
        </>
    }
}

/// An item of a list, with its own number if it has one.
pub(super) fn item(scene: &Scene, article: &ArticleView, index: usize) -> Html {
    let (Some(part), Some(block)) = (part(article, index), article.blocks.get(index)) else {
        return Html::default();
    };
    let value = match block.kind {
        BlockKind::ListItem { number } => number.map(|number| number.to_string()),
        _ => None,
    };
    html! {
        <li id={part.id.clone()} class={class(scene, &part)} tabindex="-1" {value}>
            { notes(&scene.collection, block) }
            { content(scene, article, block, &part) }
        </li>
    }
}
