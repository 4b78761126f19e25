//! One article with the passages that match.

use sourcebook_model::answer::Hit;
use yew::{Html, html};

use super::{chips, meta, quote};
use crate::journey::{hit_id, hit_opener};
use crate::link::Link;
use crate::scene::Scene;
use crate::words::{language, matching};

/// The item at `place`, from 0, in the list of hits.
pub(super) fn hit(scene: &Scene, place: u32, hit: &Hit) -> Html {
    let (journey, article) = (&scene.journey, &hit.article);
    let opener = hit_opener(&article.id);
    let title = Link::to(journey.with_article(&article.id, None))
        .id(hit_id(place))
        .opener(Some(opener.clone()))
        .show(journey, html! { { &article.title } });
    html! {
        <li key={article.id.clone()} class="hit">
            <h2 lang={language(article)} dir="auto">{ title }</h2>
            { meta(article, &[matching(hit, journey.selection())]) }
            if hit.passages.is_empty() {
                <p class="lead" lang={language(article)} dir="auto">{ &article.lead }</p>
            }
            for snippet in &hit.passages {
                { quote(journey, article, snippet, format!("{opener} {}", snippet.passage)) }
            }
            { chips(scene, &article.id, &hit.themes, Some(&opener)) }
        </li>
    }
}
