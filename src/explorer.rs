//! The explorer proper: asks for what the selection brings, and shows it in the view that is open.

use sourcebook_model::Selection;
use sourcebook_model::answer::{Answer, ArticleView};
use sourcebook_model::message::{Reply, Request};
use yew::{Html, component, html, use_effect, use_effect_with};

use crate::dom::{document, first_screen};
use crate::engine::{Latest, Told, use_latest};
use crate::header::header;
use crate::reader::reading;
use crate::scene::{Scene, use_scene};
use crate::states::offered;
use crate::words::title;

fn answer(reply: Reply) -> Option<Answer> {
    if let Reply::Answered(answer) = reply { Some(answer) } else { None }
}

fn article(reply: Reply) -> Option<ArticleView> {
    if let Reply::Article(article) = reply { Some(article) } else { None }
}

/// The selection as far as it decides what is found; what is open does not.
fn sought(selection: &Selection) -> Selection {
    let Selection { query, themes, period, sort, .. } = selection.clone();
    Selection { query, themes, period, sort, ..Selection::default() }
}

/// Whether the question last answered is the one that is asked now.
fn is_current<T>(latest: &Latest<T>, asked: Option<&Request>) -> bool {
    let told: Option<&Told<T>> = latest.told.as_deref();
    asked.is_none_or(|asked| told.is_some_and(|told| told.asked == *asked))
}

/// Header, rail and the open view, or the reading view.
#[component]
pub(crate) fn Explorer() -> Html {
    let scene = use_scene();
    let Scene { journey, collection } = &scene;
    let selection = journey.selection();
    let answers = Request::Answer { selection: sought(selection), limit: journey.limit() };
    let opens = selection.article.clone().map(|id| Request::Article { id, selection: sought(selection) });
    let answered = use_latest(Some(answers.clone()), answer);
    let opened = use_latest(opens.clone(), article);

    let read = opened.told.as_ref().and_then(|told| told.result.as_ref().ok());
    let read = read.filter(|article| selection.article.as_ref() == Some(&article.head.id));
    let heading = read.map(|article| article.head.title.as_str());
    use_effect_with(title(&collection.overview().title, selection, heading), |title| {
        document().set_title(title);
    });
    let ready = is_current(&answered, Some(&answers)) && is_current(&opened, opens.as_ref());
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

    if first_screen::stands() && !ready {
        return Html::default();
    }
    html! {
        <>
            { header(&scene, answered.told.as_ref(), read.is_some()) }
            if selection.article.is_some() {
                { reading(&scene, &opened, &answered) }
            } else {
                { offered(&scene, &answered, ready) }
            }
        </>
    }
}
