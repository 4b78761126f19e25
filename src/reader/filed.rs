//! What was done to the article on its way into the collection.

use sourcebook_model::Finding;
use yew::{Html, html};

use crate::words::{action, place};

/// What was left out, worked out or replaced, each with its place and reason.
pub(super) fn filed(findings: &[Finding]) -> Html {
    if findings.is_empty() {
        return html! {
            <p>{"The article stands here as it was filed: nothing was left out, worked out or replaced."}</p>
        };
    }
    html! {
        <dl class="findings">
            for finding in findings {
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
