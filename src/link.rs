//! A link within the explorer: a real address for new tabs, a step of the journey for plain clicks.

use sourcebook_model::Selection;
use web_sys::MouseEvent;
use yew::{AttrValue, Callback, Classes, Html, Properties, component, html};

use crate::journey::{href, use_journey_here};

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Where it leads.
    pub(crate) to: Selection,
    /// A name for the link, unique in its view, if it opens an article: closing it returns the focus here.
    #[prop_or_default]
    pub(crate) opener: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) class: Classes,
    #[prop_or_default]
    pub(crate) style: Option<AttrValue>,
    /// Its accessible name where the content is not enough.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// What `aria-current` says of it.
    #[prop_or_default]
    pub(crate) current: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) title: Option<AttrValue>,
    pub(crate) children: Html,
}

/// A link to another selection.
#[component]
pub(crate) fn Link(props: &Props) -> Html {
    let journey = use_journey_here();
    let onclick = {
        let (to, opener) = (props.to.clone(), props.opener.clone());
        Callback::from(move |event: MouseEvent| {
            if event.button() != 0
                || event.ctrl_key()
                || event.meta_key()
                || event.shift_key()
                || event.alt_key()
            {
                return;
            }
            event.prevent_default();
            match &opener {
                Some(opener) => journey.open(to.clone(), opener),
                None => journey.go(to.clone()),
            }
        })
    };
    html! {
        <a
            id={props.id.clone()}
            href={href(&props.to)}
            class={props.class.clone()}
            style={props.style.clone()}
            title={props.title.clone()}
            aria-label={props.label.clone()}
            aria-current={props.current.clone()}
            data-opener={props.opener.clone()}
            {onclick}
        >
            { props.children.clone() }
        </a>
    }
}
