//! The head of a theme's column.

use yew::{AttrValue, Html, Properties, component, html};

use crate::collection::use_collection;
use crate::journey::use_journey_here;
use crate::link::Link;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The theme's id.
    pub(super) id: AttrValue,
}

/// The theme's label, as a link that selects the theme or lets go of it.
#[component]
pub(super) fn Column(props: &Props) -> Html {
    let (journey, collection) = (use_journey_here(), use_collection());
    let selected = journey.selection().themes.iter().any(|id| props.id == id.as_str());
    let mut to = journey.selection().clone();
    to.toggle_theme(&props.id);
    html! {
        <th scope="col" style={collection.style(&props.id)}>
            <Link {to} current={selected.then_some("true")} title={collection.description(&props.id)}>
                { collection.label(&props.id) }
            </Link>
        </th>
    }
}
