//! One theme in one article.

use sourcebook_model::Selection;
use sourcebook_model::answer::ThemePassages;
use yew::{AttrValue, Html, Properties, component, html};

use crate::collection::use_collection;
use crate::journey::use_journey_here;
use crate::link::Link;
use crate::words::count;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The article's id.
    pub(super) article: AttrValue,
    /// Its title.
    pub(super) title: AttrValue,
    /// The theme's id.
    pub(super) theme: AttrValue,
    /// The article's passages that bear the theme, if any do.
    pub(super) passages: Option<ThemePassages>,
}

/// How large a bubble is drawn for so many passages: its area grows with them, up to a point.
fn size(passages: u32) -> f64 {
    f64::from(passages.min(12)).sqrt()
}

/// The number of passages as a bubble, which opens the first of them.
#[component]
pub(super) fn Cell(props: &Props) -> Html {
    let (journey, collection) = (use_journey_here(), use_collection());
    let Some(borne) = &props.passages else { return html! { <td></td> } };
    let to = Selection {
        article: Some(props.article.to_string()),
        passage: Some(borne.first),
        ..journey.selection().clone()
    };
    let passages = count(borne.passages, "passage");
    let label = format!("{} in {}: {passages}", collection.label(&props.theme), props.title);
    let style =
        format!("{};--n:{:.2}", collection.style(&props.theme).unwrap_or_default(), size(borne.passages));
    html! {
        <td>
            <Link class="bubble" {to} {style} {label} opener={format!("cell {} {}", props.theme, props.article)}>
                { borne.passages }
            </Link>
        </td>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bubbles_grow_with_their_passages_but_not_for_ever() {
        assert!(size(1) < size(2) && size(2) < size(12));
        assert_eq!(size(12), size(400));
    }
}
