//! The article's text.

use sourcebook_model::answer::ArticleView;
use yew::{Html, html};

use super::block::{block, item};
use super::grouping::{Group, groups};
use crate::scene::Scene;
use crate::words::language;

/// Headings, paragraphs, quotations and lists, in order.
pub(super) fn body(scene: &Scene, article: &ArticleView) -> Html {
    let group = |group| match group {
        Group::Single(index) => block(scene, article, index),
        Group::Numbered(items) => {
            html! { <ol dir="auto">for index in items { { item(scene, article, index) } }</ol> }
        }
        Group::Plain(items) => {
            html! { <ul dir="auto">for index in items { { item(scene, article, index) } }</ul> }
        }
    };
    html! {
        <div class="text" lang={language(&article.head)}>
            for one in groups(&article.blocks) { { group(one) } }
        </div>
    }
}
