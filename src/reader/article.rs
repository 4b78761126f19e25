//! The article itself.

use std::rc::Rc;

use sourcebook_model::answer::ArticleView;
use yew::{Html, Properties, component, html};

use super::TITLE_ID;
use super::body::Body;
use super::elsewhere::Elsewhere;
use super::tools::Tools;
use crate::articles::{Chips, Meta};
use crate::words::{count, minutes};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The article.
    pub(super) article: Rc<ArticleView>,
}

/// Title, what is known of it, tools, text, and where else its themes lead.
#[component]
pub(super) fn ArticleText(props: &Props) -> Html {
    let article = &props.article;
    let head = &article.head;
    let language = (head.language != "und").then(|| head.language.clone());
    let more = vec![count(head.passages, "passage"), count(minutes(&article.blocks), "minute")];
    html! {
        <article key={head.id.clone()} aria-labelledby={TITLE_ID}>
            <h1 id={TITLE_ID} tabindex="-1" lang={language.clone()} dir="auto">{ &head.title }</h1>
            <Meta article={head.clone()} {more} />
            <Chips article={head.id.clone()} themes={article.themes.clone()} />
            <Tools article={Rc::clone(article)} />
            <Body article={Rc::clone(article)} {language} />
            <Elsewhere themes={article.themes.clone()} />
        </article>
    }
}
