//! Asking again whenever the question changes, and showing only what answers the latest one.

use std::rc::Rc;

use sourcebook_model::message::{Reply, Request};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, hook, use_effect_with, use_mut_ref, use_state, use_state_eq};

use super::{Trouble, ask};

/// What the engine last told, and what it had been asked.
#[derive(Clone, PartialEq)]
pub(crate) struct Told<T> {
    /// The question.
    pub(crate) asked: Request,
    /// The answer to it.
    pub(crate) result: Result<Rc<T>, Trouble>,
}

/// A standing question.
#[derive(Clone, PartialEq)]
pub(crate) struct Latest<T> {
    /// What was last told; it stays while a newer question is under way.
    pub(crate) told: Option<Rc<Told<T>>>,
    /// Asks the same again, after trouble.
    pub(crate) retry: Callback<()>,
}

/// Asks `request` whenever it changes; `pick` takes what is wanted from the reply.
///
/// One question is under way at a time. Those that pile up meanwhile are forgotten but for the newest, and
/// so is the reply to a question that is no longer asked.
#[hook]
pub(crate) fn use_latest<T: 'static>(request: Option<Request>, pick: fn(Reply) -> Option<T>) -> Latest<T> {
    let told = use_state(|| None::<Rc<Told<T>>>);
    let attempt = use_state_eq(|| 0_u32);
    let wanted = use_mut_ref(|| None::<Request>);
    let busy = use_mut_ref(|| false);
    {
        let told = told.setter();
        use_effect_with((request, *attempt), move |(request, _)| {
            wanted.borrow_mut().clone_from(request);
            if request.is_none() || busy.replace(true) {
                return;
            }
            spawn_local(async move {
                while let Some(asked) = { wanted.borrow().clone() } {
                    let result = ask(&asked).await.and_then(|reply| {
                        let picked = pick(reply).map(Rc::new);
                        picked.ok_or_else(|| Trouble::garbled("the reply is of another kind".to_owned()))
                    });
                    if wanted.borrow().as_ref() == Some(&asked) {
                        told.set(Some(Rc::new(Told { asked, result })));
                        break;
                    }
                }
                busy.replace(false);
            });
        });
    }
    let retry = {
        let attempt = attempt.clone();
        Callback::from(move |()| attempt.set(*attempt + 1))
    };
    Latest { told: (*told).clone(), retry }
}
