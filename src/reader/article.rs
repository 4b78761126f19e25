//! The article itself.

use sourcebook_model::answer::{ArticleView, Evidence};
use yew::{Html, html};

use super::TITLE_ID;
use super::alike::alike;
use super::body::body;
use super::elsewhere::elsewhere;
use super::named::named;
use super::related::related;
use super::tools::Tools;
use crate::articles::{chips, meta};
use crate::scene::Scene;
use crate::words::{count, language, minutes};

/// Title, what is known of it, tools, text, and where else it leads; `passages` are about the same as the one pointed to.
pub(super) fn article(scene: &Scene, article: &ArticleView, passages: &[Evidence]) -> Html {
    let head = &article.head;
    let more = [count(head.passages, "passage"), count(minutes(&article.blocks), "minute")];
    html! {
        <article key={head.id.clone()} aria-labelledby={TITLE_ID}>
            <h1 id={TITLE_ID} tabindex="-1" lang={language(head)} dir="auto">{ &head.title }</h1>
            { meta(head, &more) }
            { chips(scene, &head.id, &article.themes, None) }
            <Tools
                scene={scene.clone()}
                head={head.clone()}
                matching={article.matching.clone()}
                findings={article.findings.clone()}
            />
            { body(scene, article) }
            { alike(scene, passages) }
            { named(scene, article) }
            { related(scene, &article.related) }
            { elsewhere(scene, &article.themes) }
        </article>
    }
}
