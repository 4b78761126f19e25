//! Something failed: what, what to do, and the error in full for whoever can mend it.

use sourcebook_model::message::FailureReason;
use yew::{Callback, Html, html};

use super::advice::{heading, remedy};
use crate::dom::window;
use crate::engine::Trouble;

fn reload() {
    // A page that may not reload itself still has the browser's own button.
    let _ = window().location().reload();
}

/// The message that takes the place of what could not be shown; `retry` asks for it again.
pub(crate) fn failure(trouble: &Trouble, retry: &Callback<()>) -> Html {
    let reason = trouble.reason;
    html! {
        <div class="state failure" role="alert">
            <h2>{ heading(reason) }</h2>
            <p>{ remedy(reason) }</p>
            if reason != Some(FailureReason::NoSuchArticle) {
                <p class="buttons">
                    <button type="button" class="btn" onclick={retry.reform(|_| ())}>{"Try again"}</button>
                    <button type="button" class="btn" onclick={|_| reload()}>{"Reload the page"}</button>
                </p>
            }
            if !trouble.detail.is_empty() {
                <details>
                    <summary>{"The error in full"}</summary>
                    <p><code>{ &trouble.detail }</code></p>
                </details>
            }
        </div>
    }
}
