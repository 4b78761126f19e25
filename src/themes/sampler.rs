//! Fetches a sample of evidence for every theme, one after the other.

use std::rc::Rc;

use sourcebook_model::Selection;
use sourcebook_model::answer::Hit;
use sourcebook_model::message::{Reply, Request};
use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_effect_with, use_mut_ref, use_state};

use crate::engine::ask;

/// A theme's id and the best article on it.
pub(super) type Sample = (String, Hit);

async fn sample(selection: &Selection, theme: &str) -> Option<Hit> {
    let mut selection =
        Selection { article: None, passage: None, view: Default::default(), ..selection.clone() };
    selection.toggle_theme(theme);
    match ask(&Request::Answer { selection, limit: 1 }).await {
        Ok(Reply::Answered(answer)) => answer.hits.into_iter().next(),
        // The table above stands without samples; a failure that matters shows in its own place.
        _ => None,
    }
}

/// The best article on each of `themes` under `selection`, as far as they have come.
#[hook]
pub(super) fn use_samples(selection: Selection, themes: Vec<String>) -> Rc<Vec<Sample>> {
    let samples = use_state(Rc::<Vec<Sample>>::default);
    let round = use_mut_ref(|| 0_u32);
    {
        let samples = samples.setter();
        use_effect_with((selection, themes), move |(selection, themes)| {
            let (selection, themes) = (selection.clone(), themes.clone());
            let this = round.borrow().wrapping_add(1);
            round.replace(this);
            let ending = Rc::clone(&round);
            spawn_local(async move {
                let mut found = Vec::new();
                for theme in themes {
                    if *round.borrow() != this {
                        return;
                    }
                    if let Some(hit) = sample(&selection, &theme).await {
                        found.push((theme, hit));
                    }
                }
                if *round.borrow() == this {
                    samples.set(Rc::new(found));
                }
            });
            move || {
                ending.replace(this.wrapping_add(1));
            }
        });
    }
    Rc::clone(&samples)
}
