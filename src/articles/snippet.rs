//! A matching passage, quoted in a list.

use sourcebook_model::Selection;
use sourcebook_model::answer::Snippet;
use yew::{AttrValue, Html, Properties, component, html};

use crate::journey::use_journey_here;
use crate::link::Link;
use crate::reader::Fragments;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The passage.
    pub(crate) snippet: Snippet,
    /// The id of its article.
    pub(crate) article: AttrValue,
    /// The language tag of its article, if known.
    #[prop_or_default]
    pub(crate) language: Option<AttrValue>,
    /// What the link is called as an opener.
    pub(crate) opener: AttrValue,
}

/// The passage, as a link to where it stands in its article.
#[component]
pub(crate) fn SnippetQuote(props: &Props) -> Html {
    let journey = use_journey_here();
    let to = Selection {
        article: Some(props.article.to_string()),
        passage: Some(props.snippet.passage),
        ..journey.selection().clone()
    };
    html! {
        <blockquote class="evidence" lang={props.language.clone()} dir="auto">
            <Link {to} opener={props.opener.clone()}>
                <Fragments fragments={props.snippet.fragments.clone()} plain=true />
            </Link>
        </blockquote>
    }
}
