//! The whole page: opens the pack, asks for what the selection brings, and shows it in the view that is open.

use sourcebook_model::message::Request;
use sourcebook_model::{Selection, View};
use yew::{Html, component, html, use_effect, use_effect_with, use_memo};

use crate::collection::Collection;
use crate::dom::{document, first_screen};
use crate::engine::{Latest, manifest, use_latest};
use crate::header::header;
use crate::journey::use_journey;
use crate::reader::reading;
use crate::scene::Scene;
use crate::states::{failure, loading, offered};
use crate::words::title;

/// The selection as far as it decides what is found and told of that; what is open does not, and of the views only the
/// timeline does.
fn sought(selection: &Selection) -> Selection {
    let Selection { query, exact, themes, names, period, sort, .. } = selection.clone();
    let view = if selection.view == View::Timeline { View::Timeline } else { View::default() };
    Selection { query, exact, themes, names, period, sort, view, ..Selection::default() }
}

/// Whether there is nothing to wait for.
fn is_answered(latest: &Latest, asked: Option<&Request>) -> bool {
    asked.is_none() || latest.asked() == asked
}

/// What a visitor sees while there is no collection to show.
fn beginning(opened: &Latest) -> Html {
    match opened.trouble() {
        Some(trouble) => html! { <main class="body alone">{ failure(trouble, &opened.retry) }</main> },
        None if first_screen::stands() => Html::default(),
        None => html! { <main class="body alone">{ loading() }</main> },
    }
}

/// Header, rail and the open view, or the reading view.
#[component]
pub(crate) fn App() -> Html {
    let journey = use_journey();
    let selection = journey.selection();
    let opened = use_latest(Some(Request::Open { manifest: manifest() }));
    let overview = opened.overview();
    let sought = sought(selection);
    let answers = overview.map(|_| Request::Live { selection: sought.clone(), limit: journey.limit() });
    let opens = selection.article.clone().filter(|_| overview.is_some());
    let opens = opens.map(|id| Request::Article { id, selection: sought });
    let answered = use_latest(answers.clone());
    let read = use_latest(opens.clone());
    let pointed = selection.article.clone().zip(selection.passage).filter(|_| overview.is_some());
    let pointed = pointed.map(|(id, passage)| Request::Alike { id, passage });
    let told = use_latest(pointed.clone());
    // What is like a passage that is no longer pointed to says nothing.
    let alike = if told.asked() == pointed.as_ref() { told.alike() } else { &[] };

    let article = read.article().filter(|article| selection.article.as_ref() == Some(&article.head.id));
    let heading = article.map(|article| article.head.title.as_str());
    let tab = overview.map(|overview| title(&overview.title, selection, heading));
    use_effect_with(tab, |tab| {
        if let Some(tab) = tab {
            document().set_title(tab);
        }
    });
    let ready =
        overview.is_some() && is_answered(&answered, answers.as_ref()) && is_answered(&read, opens.as_ref());
    use_effect_with(ready, |ready| {
        if *ready {
            first_screen::remove();
            first_screen::announce_ready();
        }
    });
    use_effect({
        let journey = journey.clone();
        move || {
            if ready {
                journey.land();
            }
        }
    });
    let collection = use_memo(overview.cloned(), |overview| overview.as_ref().map(Collection::new));

    let Some(collection) = (*collection).clone() else { return beginning(&opened) };
    if first_screen::stands() && !ready {
        return Html::default();
    }
    let is_reading = selection.article.is_some();
    let has_heading = article.is_some();
    let scene = Scene { journey: journey.clone(), collection };
    html! {
        <>
            { header(&scene, &answered, has_heading) }
            { if is_reading { reading(&scene, &read, alike, &answered) } else { offered(&scene, &answered, ready) } }
        </>
    }
}
