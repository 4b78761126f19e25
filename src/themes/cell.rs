//! One theme in one article.

use sourcebook_model::answer::{ArticleHead, ThemePassages};
use yew::{Html, html};

use crate::link::Link;
use crate::scene::Scene;
use crate::words::count;

/// The passages from which bubbles grow no more.
const MOST: u32 = 12;

/// How large a bubble is drawn for so many passages, in hundredths: its area grows with them, up to a point.
fn size(passages: u32) -> u32 {
    (passages.min(MOST) * 10_000).isqrt()
}

/// The number of passages that bear the theme as a bubble, which opens the first of them.
pub(super) fn cell(scene: &Scene, article: &ArticleHead, borne: Option<&ThemePassages>) -> Html {
    let Some(borne) = borne else { return html! { <td></td> } };
    let Scene { journey, collection } = scene;
    let passages = count(borne.passages, "passage");
    let hue = collection.style(&borne.id).unwrap_or_default();
    let link = Link::to(journey.with_article(&article.id, Some(borne.first)))
        .class("bubble")
        .style(Some(format!("{hue};--n:{}", size(borne.passages)).into()))
        .label(format!("{} in {}: {passages}", collection.label(&borne.id), article.title))
        .opener(Some(format!("cell {} {}", borne.id, article.id)))
        .show(journey, html! { { borne.passages } });
    html! { <td>{ link }</td> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bubbles_grow_with_their_passages_but_not_for_ever() {
        assert!(size(1) < size(2) && size(2) < size(MOST));
        assert_eq!(size(MOST), size(400));
    }
}
