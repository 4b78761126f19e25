//! Asking again whenever the question changes, and showing only what answers the latest one.

use std::rc::Rc;

use sourcebook_model::answer::{Answer, ArticleView, Overview};
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

    fn reply(&self) -> Option<&Reply> {
        self.told.as_ref()?.result.as_ref().ok()
    }
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
    {
        let told = told.setter();
        use_effect_with((request, *attempt), move |(request, _)| {
            *turn.borrow_mut() += 1;
            let own = *turn.borrow();
            let Some(asked) = request.clone() else { return };
            spawn_local(async move {
                let result = ask(&asked).await;
                if *turn.borrow() == own {
                    told.set(Some(Rc::new(Told { asked, result })));
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
