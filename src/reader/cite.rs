//! The article as a footnote names it.

use sourcebook_model::Selection;
use sourcebook_model::answer::ArticleHead;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state_eq};

use crate::dom::copy;
use crate::journey::permanent;
use crate::scene::Scene;
use crate::words::citation;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) scene: Scene,
    /// What is known of the article.
    pub(super) head: ArticleHead,
}

/// A citation with a permanent link to the article, or to the passage pointed to; copied when shown.
#[component]
pub(super) fn Cite(props: &Props) -> Html {
    let Scene { journey, collection } = &props.scene;
    let cited = Selection {
        article: Some(props.head.id.clone()),
        passage: journey.selection().passage,
        ..Selection::default()
    };
    let address = permanent(&cited);
    let text = citation(&props.head, &collection.overview().title, &address);
    let copied = use_state_eq(|| false);
    let copy_text = {
        let copied = copied.setter();
        Callback::from(move |text: String| {
            let copied = copied.clone();
            spawn_local(async move {
                let done = match copy(&text) {
                    Some(promise) => JsFuture::from(promise).await.is_ok(),
                    None => false,
                };
                copied.set(done);
            });
        })
    };
    {
        let copy_text = copy_text.clone();
        use_effect_with(text.clone(), move |text| copy_text.emit(text.clone()));
    }
    let onclick = {
        let text = text.clone();
        Callback::from(move |_| copy_text.emit(text.clone()))
    };
    html! {
        <>
            <p class="citation" dir="auto">{ text }</p>
            <p class="buttons">
                <button type="button" class="btn" {onclick}>{"Copy"}</button>
                <span aria-live="polite">{ if *copied { "Copied to the clipboard" } else { "" } }</span>
            </p>
        </>
    }
}
