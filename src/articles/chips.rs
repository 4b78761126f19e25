//! The themes of an article, each leading to the passage that earns it.

use sourcebook_model::Selection;
use sourcebook_model::answer::ThemePassages;
use yew::{AttrValue, Html, Properties, component, html};

use crate::collection::use_collection;
use crate::journey::use_journey_here;
use crate::link::Link;
use crate::words::count;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The article's id.
    pub(crate) article: AttrValue,
    /// Its themes.
    pub(crate) themes: Vec<ThemePassages>,
    /// What the links' names as openers begin with; none in the open article itself.
    #[prop_or_default]
    pub(crate) opener: Option<AttrValue>,
}

/// A chip a theme. They are no list, so that a list of articles has articles alone for its items.
#[component]
pub(crate) fn Chips(props: &Props) -> Html {
    let (journey, collection) = (use_journey_here(), use_collection());
    if props.themes.is_empty() {
        return Html::default();
    }
    let to = |passage| Selection {
        article: Some(props.article.to_string()),
        passage: Some(passage),
        ..journey.selection().clone()
    };
    html! {
        <p class="chips">
            <span class="unseen">{"Filed under "}</span>
            for theme in &props.themes {
                <Link
                    key={theme.id.clone()}
                    class="chip"
                    to={to(theme.first)}
                    opener={props.opener.as_ref().map(|opener| format!("{opener} {}", theme.id))}
                    style={collection.style(&theme.id)}
                    title={count(theme.passages, "passage")}
                >
                    { collection.label(&theme.id) }
                </Link>
            }
        </p>
    }
}
