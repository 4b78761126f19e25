//! What folds behind a button on small screens, and stands open on others.

use yew::{AttrValue, Html, Properties, classes, component, html};

use crate::toggle::{toggle, use_toggle};

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the button says.
    pub(crate) name: AttrValue,
    /// How much there is to see behind the button, if that needs saying.
    #[prop_or_default]
    pub(crate) count: usize,
    /// The id of what folds.
    pub(crate) id: AttrValue,
    pub(crate) children: Html,
}

/// A button and what it unfolds. The styles decide where there is a button at all.
#[component]
pub(crate) fn Fold(props: &Props) -> Html {
    let open = use_toggle();
    let badge = if props.count > 0 {
        html! { <span class="badge">{ props.count }</span> }
    } else {
        Html::default()
    };
    html! {
        <>
            { toggle(&open, "btn fold", &props.name, &props.id, badge) }
            <div id={props.id.clone()} class={classes!("folding", open.then_some("open"))}>
                { props.children.clone() }
            </div>
        </>
    }
}
