//! A list in the article.

use std::ops::Range;
use std::rc::Rc;

use sourcebook_model::answer::ArticleView;
use yew::{Html, Properties, component, html};

use super::item::Item;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The article.
    pub(super) article: Rc<ArticleView>,
    /// The indices of the items.
    pub(super) items: Range<usize>,
    /// Whether the items have numbers.
    pub(super) numbered: bool,
}

/// Its items, with their own numbers where they have any.
#[component]
pub(super) fn ListText(props: &Props) -> Html {
    let tag = if props.numbered { "ol" } else { "ul" };
    html! {
        <@{tag}>
            for block in props.items.clone() {
                <Item article={Rc::clone(&props.article)} {block} />
            }
        </@>
    }
}
