//! The search box. Every key brings results; none of them takes the focus away.

use gloo::events::{EventListener, EventListenerOptions};
use sourcebook_model::Selection;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, InputEvent, KeyboardEvent, SubmitEvent};
use yew::{Callback, Html, NodeRef, Properties, TargetCast, component, html, use_effect_with, use_node_ref};

use super::help::{help, show_help};
use crate::dom::{document, window};
use crate::journey::Journey;
use crate::scene::Scene;
use crate::words::count;

/// The id by which other parts of the page send the reader to the search.
pub(crate) const SEARCH_ID: &str = "search";

/// Searches for `query`. New words leave the open article for the results, and may be corrected whatever was asked for
/// the old ones; no words stay where they are.
fn search(journey: &Journey, query: String) {
    let mut selection = Selection { query, exact: false, ..journey.selection().clone() };
    if !selection.query.is_empty() {
        (selection.article, selection.passage) = (None, None);
    }
    journey.type_into(selection);
}

fn is_editing() -> bool {
    let active = document().active_element();
    active.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            && element.get_attribute("type").as_deref() != Some("checkbox")
            || element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable)
    })
}

/// Lets `/` move the focus into `input`, and `?` show the help, from anywhere but where text is typed.
fn listen_for_keys(input: NodeRef) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.ctrl_key() || key.meta_key() || key.alt_key() || is_editing() {
            return;
        }
        match (key.key().as_str(), input.cast::<HtmlInputElement>()) {
            ("/", Some(input)) => {
                event.prevent_default();
                // A box that cannot take the focus leaves the key without effect.
                let _ = input.focus();
                input.select();
            }
            ("?", _) => show_help(),
            _ => {}
        }
    })
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) scene: Scene,
}

/// The search box.
#[component]
pub(super) fn Search(props: &Props) -> Html {
    let Scene { journey, collection } = &props.scene;
    let input = use_node_ref();
    use_effect_with(input.clone(), |input| {
        let listener = listen_for_keys(input.clone());
        move || drop(listener)
    });
    let oninput = {
        let journey = journey.clone();
        Callback::from(move |event: InputEvent| {
            search(&journey, event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let onkeydown = {
        let journey = journey.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                if !journey.selection().query.is_empty() {
                    search(&journey, String::new());
                }
            }
        })
    };
    let commit = {
        let journey = journey.clone();
        Callback::from(move |()| journey.commit())
    };
    let onsubmit = {
        let commit = commit.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            commit.emit(());
        })
    };
    html! {
        <form role="search" class="search" {onsubmit}>
            <label class="unseen" for={SEARCH_ID}>{"Search"}</label>
            <svg class="lens" viewBox="0 0 20 20" aria-hidden="true">
                <circle cx="8.5" cy="8.5" r="5.5" /><path d="m13 13 5 5" />
            </svg>
            <input
                id={SEARCH_ID}
                ref={input}
                type="search"
                name="q"
                placeholder={format!("Search {}", count(collection.overview().articles, "article"))}
                value={journey.selection().query.clone()}
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                {oninput}
                {onkeydown}
                onblur={commit.reform(|_| ())}
            />
            <kbd aria-hidden="true">{"/"}</kbd>
            { help() }
        </form>
    }
}
