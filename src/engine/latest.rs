//! Asking again whenever the question changes, and showing only what answers the latest one.

use std::rc::Rc;

use sourcebook_model::answer::{Answer, ArticleView, Evidence, Overview};
use sourcebook_model::message::{Reply, Request};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, hook, use_effect_with, use_mut_ref, use_state, use_state_eq};

use super::{Trouble, ask};

/// What the engine last told, and what it had been asked.
struct Told {
    asked: Request,
    result: Result<Reply, Trouble>,
}

/// A standing question.
#[derive(Clone)]
pub(crate) struct Latest {
    /// What was last told; it stays while a newer question is under way.
    told: Option<Rc<Told>>,
    /// Asks the same again, after trouble.
    pub(crate) retry: Callback<()>,
}

impl Latest {
    /// The question that was last answered.
    pub(crate) fn asked(&self) -> Option<&Request> {
        self.told.as_ref().map(|told| &told.asked)
    }

    /// What went wrong with it, if anything did.
    pub(crate) fn trouble(&self) -> Option<&Trouble> {
        self.told.as_ref()?.result.as_ref().err()
    }

    /// What the pack holds, once it is open.
    pub(crate) fn overview(&self) -> Option<&Overview> {
        if let Reply::Opened(overview) = self.reply()? { Some(overview) } else { None }
    }

    /// What was found.
    pub(crate) fn answer(&self) -> Option<&Answer> {
        if let Reply::Answered(answer) = self.reply()? { Some(answer) } else { None }
    }

    /// The article that was asked for.
    pub(crate) fn article(&self) -> Option<&ArticleView> {
        if let Reply::Article(article) = self.reply()? { Some(article) } else { None }
    }

    /// Passages that are about the same as the one asked about.
    pub(crate) fn alike(&self) -> &[Evidence] {
        if let Some(Reply::Alike(passages)) = self.reply() { passages } else { &[] }
    }

    fn reply(&self) -> Option<&Reply> {
        self.told.as_ref()?.result.as_ref().ok()
    }
}

/// The question whose answer has what an early `answer` to `asked` lacks. Until it comes, the counts of the answer before
/// stand in, so that nothing on the page moves.
fn rest_of(asked: &Request, answer: &mut Answer, before: Option<&Told>) -> Option<Request> {
    if !answer.is_early {
        return None;
    }
    if let Some(Told { result: Ok(Reply::Answered(before)), .. }) = before {
        answer.themes.clone_from(&before.themes);
        answer.names.clone_from(&before.names);
        answer.timeline.clone_from(&before.timeline);
    }
    let Request::Live { selection, limit } = asked.clone() else { return None };
    Some(Request::Answer { selection, limit })
}

/// Asks `request` whenever it changes.
///
/// The reply to a question that is no longer asked is forgotten; the engine itself gives up what a newer question
/// supersedes.
#[hook]
pub(crate) fn use_latest(request: Option<Request>) -> Latest {
    let told = use_state(|| None::<Rc<Told>>);
    let attempt = use_state_eq(|| 0_u32);
    let turn = use_mut_ref(|| 0_u32);
    let last = use_mut_ref(|| None::<Rc<Told>>);
    {
        let told = told.setter();
        use_effect_with((request, *attempt), move |(request, _)| {
            *turn.borrow_mut() += 1;
            let own = *turn.borrow();
            let Some(asked) = request.clone() else { return };
            spawn_local(async move {
                let mut next = Some(asked.clone());
                while let Some(question) = next.take() {
                    let mut result = ask(&question).await;
                    if *turn.borrow() != own {
                        return;
                    }
                    if let Ok(Reply::Answered(answer)) = &mut result {
                        next = rest_of(&asked, answer, last.borrow().as_deref());
                    }
                    let now = Rc::new(Told { asked: asked.clone(), result });
                    last.replace(Some(Rc::clone(&now)));
                    told.set(Some(now));
                }
            });
        });
    }
    let retry = {
        let attempt = attempt.clone();
        Callback::from(move |()| attempt.set(*attempt + 1))
    };
    Latest { told: (*told).clone(), retry }
}
