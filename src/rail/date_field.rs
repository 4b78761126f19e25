//! One end of the period.

use sourcebook_model::PartialDate;
use web_sys::{FocusEvent, HtmlInputElement, InputEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html, use_effect_with, use_state};

use super::draft::Draft;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Its label.
    pub(super) label: AttrValue,
    /// Its id.
    pub(super) id: AttrValue,
    /// The date selected.
    pub(super) date: Option<PartialDate>,
    /// Takes up a date, or none.
    pub(super) onchange: Callback<Option<PartialDate>>,
    /// Ends typing.
    pub(super) ondone: Callback<()>,
}

/// A field for a date as precise as the reader knows it. What is no date is marked and selects nothing.
#[component]
pub(super) fn DateField(props: &Props) -> Html {
    let text = use_state(String::new);
    let left = use_state(|| false);
    {
        let (text, left) = (text.clone(), left.clone());
        use_effect_with(props.date, move |date| {
            let shown = if let Draft::Date(shown) = Draft::read(&text) { Some(shown) } else { None };
            if shown != *date {
                text.set(date.map(|date| date.to_string()).unwrap_or_default());
                left.set(false);
            }
        });
    }
    let draft = Draft::read(&text);
    let invalid = draft == Draft::Wrong || draft == Draft::Beginning && *left;
    let oninput = {
        let (text, left, date, onchange) = (text.clone(), left.clone(), props.date, props.onchange.clone());
        Callback::from(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            match Draft::read(&typed) {
                Draft::Date(new) if Some(new) != date => onchange.emit(Some(new)),
                Draft::Empty if date.is_some() => onchange.emit(None),
                _ => {}
            }
            left.set(false);
            text.set(typed);
        })
    };
    let onblur = {
        let (left, ondone) = (left.clone(), props.ondone.clone());
        Callback::from(move |_: FocusEvent| {
            left.set(true);
            ondone.emit(());
        })
    };
    let hint = format!("{}-hint", props.id);
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <input
                id={props.id.clone()}
                type="text"
                inputmode="text"
                autocomplete="off"
                placeholder="e.g. 2023"
                value={(*text).clone()}
                aria-invalid={invalid.then_some("true")}
                aria-describedby={invalid.then(|| hint.clone())}
                {oninput}
                {onblur}
            />
            if invalid {
                <p class="hint" id={hint}>{"Write 2023, 2023-05 or 2023-05-12."}</p>
            }
        </div>
    }
}
