//! Text in pieces: matches marked, cues and dates as what they are.

use sourcebook_model::answer::Fragment;
use sourcebook_model::{MentionKind, PartialDate};
use yew::{Html, html};

use crate::collection::Collection;
use crate::date::machine_readable;

/// The text with its matches marked, as lists show it.
pub(crate) fn marked(fragments: &[Fragment]) -> Html {
    html! { for fragment in fragments { { marked_one(fragment) } } }
}

/// The text with its matches, cues and dates, as the reading view shows it.
pub(super) fn annotated(collection: &Collection, fragments: &[Fragment]) -> Html {
    let shown = |fragment| as_cue(fragment, collection, as_date(fragment, marked_one(fragment)));
    html! { for fragment in fragments { { shown(fragment) } } }
}

fn marked_one(fragment: &Fragment) -> Html {
    if fragment.marked {
        html! { <mark>{ &fragment.text }</mark> }
    } else {
        html! { { &fragment.text } }
    }
}

fn as_date(fragment: &Fragment, inner: Html) -> Html {
    let Some(mention) = fragment.mentions.iter().find(|mention| mention.kind == MentionKind::Date) else {
        return inner;
    };
    let date = mention.value.as_ref().and_then(|value| value.parse::<PartialDate>().ok());
    match (date, date.and_then(machine_readable)) {
        (_, Some(datetime)) => html! { <time class="when" {datetime}>{ inner }</time> },
        (Some(date), None) => html! { <span class="when" title={date.in_words()}>{ inner }</span> },
        // A length, a repetition or a range stands for itself.
        (None, None) if mention.value.is_some() => inner,
        (None, None) => html! { <span class="when" title="No date can be told from this">{ inner }</span> },
    }
}

fn as_cue(fragment: &Fragment, collection: &Collection, inner: Html) -> Html {
    let mut cues = fragment.mentions.iter().filter(|mention| mention.kind == MentionKind::Theme);
    match cues.find_map(|mention| mention.value.as_ref()) {
        Some(theme) => html! {
            <span class="cue" style={collection.style(theme)} title={collection.label(theme)}>{ inner }</span>
        },
        None => inner,
    }
}
