//! What was done to the article on its way into the collection.

use sourcebook_model::Finding;
use yew::{Html, Properties, component, html};

use crate::words::{action, place};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What was done.
    pub(super) findings: Vec<Finding>,
}

/// What was left out, worked out or replaced, each with its place and reason.
#[component]
pub(super) fn Filed(props: &Props) -> Html {
    if props.findings.is_empty() {
        return html! { <p>{"The article stands here as it was filed: nothing was left out, worked out or replaced."}</p> };
    }
    html! {
        <dl class="findings">
            for finding in &props.findings {
                <div>
                    <dt>{ action(finding.action) }{": "}{ &finding.subject }</dt>
                    if !finding.text.is_empty() { <dd><q dir="auto">{ &finding.text }</q></dd> }
                    <dd>{ &finding.reason }</dd>
                    <dd class="aside">{ place(finding) }</dd>
                </div>
            }
        </dl>
    }
}
