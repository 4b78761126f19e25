//! Text in pieces: matches marked, cues and dates as what they are.

use sourcebook_model::answer::Fragment;
use sourcebook_model::{MentionKind, PartialDate};
use yew::{Html, Properties, component, html};

use crate::collection::{Collection, use_collection};
use crate::date::machine_readable;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The pieces.
    pub(crate) fragments: Vec<Fragment>,
    /// Whether to show matches alone, as lists do.
    #[prop_or_default]
    pub(crate) plain: bool,
}

fn value_of(fragment: &Fragment, kind: MentionKind) -> Option<&str> {
    fragment.mentions.iter().find(|mention| mention.kind == kind)?.value.as_deref()
}

fn as_date(fragment: &Fragment, inner: Html) -> Html {
    if !fragment.mentions.iter().any(|mention| mention.kind == MentionKind::Date) {
        return inner;
    }
    let date = value_of(fragment, MentionKind::Date).and_then(|value| value.parse::<PartialDate>().ok());
    match (date, date.and_then(machine_readable)) {
        (Some(_), Some(datetime)) => html! { <time class="when" {datetime}>{ inner }</time> },
        (Some(date), None) => html! { <span class="when" title={date.in_words()}>{ inner }</span> },
        (None, _) => {
            html! { <span class="when unresolved" title="No date can be told from this">{ inner }</span> }
        }
    }
}

fn as_cue(fragment: &Fragment, collection: &Collection, inner: Html) -> Html {
    match value_of(fragment, MentionKind::Theme) {
        Some(theme) => html! {
            <span class="cue" style={collection.style(theme)} title={collection.label(theme)}>{ inner }</span>
        },
        None => inner,
    }
}

/// The text.
#[component]
pub(crate) fn Fragments(props: &Props) -> Html {
    let collection = use_collection();
    let shown = |fragment: &Fragment| {
        let text = html! { { &fragment.text } };
        let text = if fragment.marked {
            html! { <mark>{ text }</mark> }
        } else {
            text
        };
        if props.plain { text } else { as_cue(fragment, &collection, as_date(fragment, text)) }
    };
    html! { for fragment in &props.fragments { { shown(fragment) } } }
}
