//! What an article mentions: names, and its key phrases.

use sourcebook_model::Selection;
use sourcebook_model::answer::{ArticleView, Mentioned};
use yew::{Html, html};

use crate::link::Link;
use crate::scene::Scene;
use crate::words::count;

/// A link a name and phrase, which marks it in the article and finds the others with it.
pub(super) fn named(scene: &Scene, article: &ArticleView) -> Html {
    html! {
        <>
            { part(scene, article, "phrases", "Key phrases", &article.phrases) }
            { part(scene, article, "named", "Names in this article", &article.names) }
        </>
    }
}

fn part(
    scene: &Scene,
    article: &ArticleView,
    id: &'static str,
    heading: &'static str,
    all: &[Mentioned],
) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let journey = &scene.journey;
    let link = |one: &Mentioned| {
        let to = marking(one, &article.head.id);
        let kind = one.kind.name_type().filter(|kind| *kind != "other");
        let title = kind.into_iter().map(str::to_owned).chain([count(one.passages, "passage")]);
        Link::to(to)
            .class("chip")
            .title(Some(title.collect::<Vec<_>>().join(", ").into()))
            .current(journey.selection().names.contains(&one.value), "true")
            .show(journey, html! { <bdi>{ &one.value }</bdi> })
    };
    html! {
        <section class="elsewhere" aria-labelledby={id}>
            <h2 {id}>{ heading }</h2>
            <p class="chips">for one in all { { link(one) } }</p>
        </section>
    }
}

/// The selection of this alone, in the open article at its first passage: as a name where the collection can be narrowed
/// by it, in words otherwise.
fn marking(one: &Mentioned, article: &str) -> Selection {
    let (query, names) = match one.narrows {
        true => (String::new(), vec![one.value.clone()]),
        false => (format!("\"{}\"", one.value), Vec::new()),
    };
    Selection {
        query,
        names,
        article: Some(article.to_owned()),
        passage: Some(one.first),
        ..Selection::default()
    }
}

#[cfg(test)]
mod tests {
    use sourcebook_model::MentionKind;

    use super::*;

    fn marked(narrows: bool) -> String {
        let value = "Xi Jinping".to_owned();
        let name = Mentioned { value, kind: MentionKind::Person, passages: 1, first: 2, narrows };
        marking(&name, "4").to_query_string()
    }

    #[test]
    fn a_name_takes_the_place_of_what_was_searched_for() {
        assert_eq!(marked(true), "name=Xi+Jinping&article=4&passage=3");
    }

    #[test]
    fn what_nothing_can_be_narrowed_by_is_searched_for() {
        assert_eq!(marked(false), "q=%22Xi+Jinping%22&article=4&passage=3");
    }
}
