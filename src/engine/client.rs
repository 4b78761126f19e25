//! One question to the engine, and its answer, through the `sourcebook` object that the page defines.

use std::cell::Cell;

use js_sys::{Error, Function, JSON, Promise, Reflect};
use sourcebook_model::message::{Numbered, Reply, Request};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Trouble;

thread_local! {
    static LAST_NUMBER: Cell<u32> = const { Cell::new(0) };
}

/// Whether this is a page in which the engine can be asked, which is what makes it the explorer's.
pub(crate) fn is_within_reach() -> bool {
    page("ask").is_function()
}

/// The absolute address of the pack's manifest.
pub(crate) fn manifest() -> String {
    page("manifest").as_string().unwrap_or_default()
}

/// Whether the explorer stands in another site's page.
pub(crate) fn embedded() -> bool {
    page("embedded").is_truthy()
}

/// Asks the engine and waits for the reply that bears the question's number and is of its kind.
pub(crate) async fn ask(request: &Request) -> Result<Reply, Trouble> {
    let number = LAST_NUMBER.get().wrapping_add(1);
    LAST_NUMBER.set(number);
    let question = serde_json::to_string(&Numbered { number, message: request })
        .map_err(|_| Trouble::garbled("the question has no form in JSON".to_owned()))?;
    let answer = call(&question).await.map_err(|error| Trouble::no_engine(in_words(&error)))?;
    let parsed = JSON::parse(&answer).map_err(|error| Trouble::garbled(in_words(&error)))?;
    let reply = sourcebook_wire::reply(&parsed).filter(|reply| reply.number == number);
    match (request, reply.map(|reply| reply.message)) {
        (_, Some(Reply::Failed(failure))) => Err(failure.into()),
        (Request::Open { .. }, Some(reply @ Reply::Opened(_)))
        | (Request::Answer { .. } | Request::Live { .. }, Some(reply @ Reply::Answered(_)))
        | (Request::Article { .. }, Some(reply @ Reply::Article(_)))
        | (Request::Alike { .. }, Some(reply @ Reply::Alike(_))) => Ok(reply),
        _ => Err(Trouble::garbled(format!("not an answer to question {number}: {answer:.200}"))),
    }
}

async fn call(question: &str) -> Result<String, JsValue> {
    let ask = page("ask").dyn_into::<Function>()?;
    let promise = ask.call1(&JsValue::UNDEFINED, &question.into())?.dyn_into::<Promise>()?;
    JsFuture::from(promise).await?.as_string().ok_or_else(|| "the engine's reply is no text".into())
}

/// A property of the object through which the page and the explorer meet.
fn page(property: &str) -> JsValue {
    Reflect::get(&js_sys::global(), &"sourcebook".into())
        .and_then(|sourcebook| Reflect::get(&sourcebook, &property.into()))
        .unwrap_or_default()
}

fn in_words(error: &JsValue) -> String {
    let text = error.dyn_ref::<Error>().map(|error| String::from(error.message()));
    text.or_else(|| error.as_string()).unwrap_or_default()
}
