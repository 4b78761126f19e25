//! The article's text.

use std::rc::Rc;

use sourcebook_model::answer::ArticleView;
use yew::{AttrValue, Html, Properties, component, html};

use super::block::BlockText;
use super::grouping::{Group, groups};
use super::list::ListText;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The article.
    pub(super) article: Rc<ArticleView>,
    /// Its language tag, if known.
    pub(super) language: Option<AttrValue>,
}

/// Headings, paragraphs, quotations and lists, in order.
#[component]
pub(super) fn Body(props: &Props) -> Html {
    let article = &props.article;
    html! {
        <div class="text" lang={props.language.clone()} dir="auto">
            for group in groups(&article.blocks) {
                { match group {
                    Group::Single(block) => html! { <BlockText {article} {block} /> },
                    Group::Numbered(items) => html! { <ListText {article} {items} numbered=true /> },
                    Group::Plain(items) => html! { <ListText {article} {items} numbered=false /> },
                } }
            }
        </div>
    }
}
