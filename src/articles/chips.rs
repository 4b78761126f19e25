//! The themes of an article, each leading to the passage that earns it.

use sourcebook_model::answer::ThemePassages;
use yew::{Html, html};

use crate::link::Link;
use crate::scene::Scene;
use crate::words::count;

/// A chip a theme of the article; `opener` begins the links' names as openers, except in the open article.
///
/// They are no list, so that a list of articles has articles alone for its items.
pub(crate) fn chips(scene: &Scene, article: &str, themes: &[ThemePassages], opener: Option<&str>) -> Html {
    if themes.is_empty() {
        return Html::default();
    }
    let Scene { journey, collection } = scene;
    let chip = |theme: &ThemePassages| {
        Link::to(journey.with_article(article, Some(theme.first)))
            .class("chip")
            .style(collection.style(&theme.id))
            .title(Some(count(theme.passages, "passage").into()))
            .opener(opener.map(|opener| format!("{opener} {}", theme.id)))
            .show(journey, html! { { collection.label(&theme.id) } })
    };
    html! {
        <p class="chips">
            <span class="unseen">{"Filed under "}</span>
            for theme in themes { { chip(theme) } }
        </p>
    }
}
