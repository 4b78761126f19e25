//! Text in pieces: matches marked, cues, dates, abbreviations and quotes as what they are.

use sourcebook_model::answer::Fragment;
use sourcebook_model::{MentionKind, PartialDate};
use yew::{Html, html};

use crate::collection::Collection;
use crate::date::machine_readable;

/// The text with its matches marked, as lists show it.
pub(crate) fn marked(fragments: &[Fragment]) -> Html {
    html! { for fragment in fragments { { marked_one(fragment) } } }
}

/// The text with its matches and mentions, as the reading view shows it.
pub(super) fn annotated(collection: &Collection, fragments: &[Fragment]) -> Html {
    let shown = |fragment| {
        let inner = as_abbreviation(fragment, as_date(fragment, marked_one(fragment)));
        as_quote(fragment, as_cue(fragment, collection, inner))
    };
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

fn value(fragment: &Fragment, kind: MentionKind) -> Option<&str> {
    let mut mentions = fragment.mentions.iter().filter(|mention| mention.kind == kind);
    mentions.find_map(|mention| mention.value.as_deref())
}

fn as_abbreviation(fragment: &Fragment, inner: Html) -> Html {
    match value(fragment, MentionKind::Abbreviation) {
        Some(long) => html! { <abbr title={long.to_owned()}>{ inner }</abbr> },
        None => inner,
    }
}

fn as_quote(fragment: &Fragment, inner: Html) -> Html {
    match value(fragment, MentionKind::Quote) {
        Some(speaker) => html! { <span class="said-by" title={format!("{speaker} says")}>{ inner }</span> },
        None => inner,
    }
}

fn as_cue(fragment: &Fragment, collection: &Collection, inner: Html) -> Html {
    match value(fragment, MentionKind::Theme) {
        Some(theme) => html! {
            <span class="cue" style={collection.style(theme)} title={collection.label(theme)}>{ inner }</span>
        },
        None => inner,
    }
}
