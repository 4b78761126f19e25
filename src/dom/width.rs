//! The width of an element, kept up to date.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};
use yew::{NodeRef, hook, use_effect_with, use_state_eq};

/// What an element is taken to be as wide as before it is on screen, in CSS pixels.
const GUESS: f64 = 720.0;

/// The inner width of the element behind `node`, in CSS pixels.
#[hook]
pub(crate) fn use_width(node: NodeRef) -> f64 {
    let width = use_state_eq(|| GUESS);
    {
        let width = width.setter();
        use_effect_with(node, move |node| {
            let element = node.cast::<Element>();
            let measure = {
                let element = element.clone();
                Closure::<dyn Fn()>::new(move || {
                    if let Some(element) = &element {
                        width.set(f64::from(element.client_width()));
                    }
                })
            };
            let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(element)) = (&observer, &element) {
                observer.observe(element);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(measure);
            }
        });
    }
    *width
}
