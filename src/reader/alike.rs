//! Passages of other articles that are about the same as the one pointed to.

use sourcebook_model::answer::Evidence;
use yew::{Html, html};

use crate::articles::evidence;
use crate::scene::Scene;

/// Each with the article it stands in.
pub(super) fn alike(scene: &Scene, passages: &[Evidence]) -> Html {
    if passages.is_empty() {
        return Html::default();
    }
    html! {
        <section class="elsewhere" aria-labelledby="alike">
            <h2 id="alike">{"On the same as the marked passage"}</h2>
            for one in passages {
                { evidence(&scene.journey, &one.article, &one.snippet, format!("alike {}", one.article.id)) }
            }
        </section>
    }
}
