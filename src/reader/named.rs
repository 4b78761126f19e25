//! The names that an article mentions.

use sourcebook_model::Selection;
use sourcebook_model::answer::{ArticleView, NamePassages};
use yew::{Html, html};

use crate::link::Link;
use crate::scene::Scene;
use crate::words::count;

/// A link a name, which marks the name in the article and finds the others that mention it.
pub(super) fn named(scene: &Scene, article: &ArticleView) -> Html {
    if article.names.is_empty() {
        return Html::default();
    }
    let journey = &scene.journey;
    let link = |name: &NamePassages| {
        let open = journey.with_article(&article.head.id, Some(name.first));
        let kind = name.kind.name_type().filter(|kind| *kind != "other");
        let title = kind.into_iter().map(str::to_owned).chain([count(name.passages, "passage")]);
        Link::to(marking(open, name))
            .class("chip")
            .title(Some(title.collect::<Vec<_>>().join(", ").into()))
            .current(journey.selection().names.contains(&name.name), "true")
            .show(journey, html! { <bdi>{ &name.name }</bdi> })
    };
    html! {
        <section class="elsewhere" aria-labelledby="named">
            <h2 id="named">{"Names in this article"}</h2>
            <p class="chips">for name in &article.names { { link(name) } }</p>
        </section>
    }
}

/// The selection with the name alone: as a name where the collection can be narrowed by it, in words otherwise.
fn marking(open: Selection, name: &NamePassages) -> Selection {
    let (query, names) = match name.narrows {
        true => (String::new(), vec![name.name.clone()]),
        false => (format!("\"{}\"", name.name), Vec::new()),
    };
    Selection { query, names, article: open.article, passage: open.passage, ..Selection::default() }
}

#[cfg(test)]
mod tests {
    use sourcebook_model::MentionKind;

    use super::*;

    fn marked(narrows: bool) -> String {
        let name = NamePassages {
            name: "Xi Jinping".to_owned(),
            kind: MentionKind::Person,
            passages: 1,
            first: 2,
            narrows,
        };
        marking(Selection::from_query_string("q=ev&theme=trade&article=4&passage=3"), &name).to_query_string()
    }

    #[test]
    fn a_name_takes_the_place_of_what_was_searched_for() {
        assert_eq!(marked(true), "name=Xi+Jinping&article=4&passage=3");
    }

    #[test]
    fn a_name_that_nothing_can_be_narrowed_by_is_searched_for() {
        assert_eq!(marked(false), "q=%22Xi+Jinping%22&article=4&passage=3");
    }
}
