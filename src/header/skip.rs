//! The way past the header, for those who walk by keyboard.

use web_sys::MouseEvent;
use yew::{Callback, Html, html};

use crate::dom::{by_id, focus};
use crate::journey::MAIN_ID;

/// A link to the results or the article, seen when it has the focus.
pub(super) fn skip() -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        // The address is the selection's alone, so the browser is not let to write a fragment into it.
        event.prevent_default();
        if let Some(main) = by_id(MAIN_ID) {
            focus(&main);
            main.scroll_into_view();
        }
    });
    html! { <a class="skip" href={format!("#{MAIN_ID}")} {onclick}>{"Skip to the results"}</a> }
}
