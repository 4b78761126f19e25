//! A link within the explorer: a real address for new tabs, a step of the journey for plain clicks.

use sourcebook_model::Selection;
use web_sys::MouseEvent;
use yew::{AttrValue, Callback, Html, html};

use crate::journey::{Journey, href};

/// A link to another selection.
#[derive(Clone, Default)]
pub(crate) struct Link {
    to: Selection,
    id: Option<AttrValue>,
    opener: Option<AttrValue>,
    class: Option<AttrValue>,
    style: Option<AttrValue>,
    label: Option<AttrValue>,
    current: Option<&'static str>,
    title: Option<AttrValue>,
}

impl Link {
    /// A link to `to`.
    pub(crate) fn to(to: Selection) -> Self {
        Self { to, ..Self::default() }
    }

    /// Gives it an id.
    pub(crate) fn id(self, id: String) -> Self {
        Self { id: Some(id.into()), ..self }
    }

    /// Names it, uniquely in its view: closing the article that it opens returns the focus here.
    pub(crate) fn opener(self, opener: Option<String>) -> Self {
        Self { opener: opener.map(Into::into), ..self }
    }

    /// Gives it a class.
    pub(crate) fn class(self, class: &'static str) -> Self {
        Self { class: Some(class.into()), ..self }
    }

    /// Gives it a style, such as the hue of a theme.
    pub(crate) fn style(self, style: Option<AttrValue>) -> Self {
        Self { style, ..self }
    }

    /// Gives it an accessible name where its content is not enough.
    pub(crate) fn label(self, label: String) -> Self {
        Self { label: Some(label.into()), ..self }
    }

    /// Says that it stands for what is shown: `aria-current` is to be `what`, if `is_current`.
    pub(crate) fn current(self, is_current: bool, what: &'static str) -> Self {
        Self { current: is_current.then_some(what), ..self }
    }

    /// Explains it to who points at it.
    pub(crate) fn title(self, title: Option<AttrValue>) -> Self {
        Self { title, ..self }
    }

    /// The link around `content`.
    pub(crate) fn show(self, journey: &Journey, content: Html) -> Html {
        let Self { to, id, opener, class, style, label, current, title } = self;
        let href = href(&to);
        let onclick = {
            let (journey, opener) = (journey.clone(), opener.clone());
            Callback::from(move |event: MouseEvent| {
                if is_plain(&event) {
                    event.prevent_default();
                    match &opener {
                        Some(opener) => journey.open(to.clone(), opener),
                        None => journey.go(to.clone()),
                    }
                }
            })
        };
        html! {
            <a
                {id}
                {href}
                {class}
                {style}
                {title}
                aria-label={label}
                aria-current={current}
                data-opener={opener}
                {onclick}
            >
                { content }
            </a>
        }
    }
}

/// Whether a click means "here" and not, say, "in a new tab".
fn is_plain(event: &MouseEvent) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    event.button() == 0 && !modified
}
