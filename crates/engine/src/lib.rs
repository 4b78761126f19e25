//! The query engine for browsers: what the explorer's WebAssembly exports to JavaScript.
//!
//! [`Engine`] is all that JavaScript sees: the explorer talks to it across a worker's boundary, and a site of one's own
//! can use it directly. The conversation itself knows no browser, so it is tested natively.

mod conversation;
mod decompression;
mod stemmers;
mod web_source;

use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::conversation::Conversation;
use crate::stemmers::Stemmers;
use crate::web_source::{Read, WebSource};

/// Answers questions about one pack at a time, in the thread it is made in.
///
/// ```js
/// const engine = new Engine();
/// await engine.ask(JSON.stringify({ number: 1, message: { open: { manifest: "https://…/manifest.json" } } }));
/// await engine.ask(JSON.stringify({ number: 2, message: { answer: { selection: "q=lithium", limit: 10 } } }));
/// ```
#[wasm_bindgen]
pub struct Engine {
    read: Rc<Read>,
    stemmers: Rc<Stemmers>,
    conversation: Conversation<WebSource>,
}

#[wasm_bindgen]
impl Engine {
    /// An engine that gets the files of packs by calling `read`, a function from an absolute address to a promise of a
    /// `Response`. It is called with `true` besides where what came before is damaged, and copies should be passed by.
    /// Without one it uses `fetch`.
    ///
    /// It stems English itself. For packs in other languages it calls `stemmer`, a function from a BCP 47 tag to a promise
    /// of a function from words to stems. Without one, or if that fails, their words match as they are written.
    #[wasm_bindgen(constructor)]
    pub fn new(read: Option<js_sys::Function>, stemmer: Option<js_sys::Function>) -> Self {
        Self {
            read: Rc::new(Read::new(read)),
            stemmers: Rc::new(Stemmers::new(stemmer)),
            conversation: Conversation::default(),
        }
    }

    /// Answers one request, JSON of a number and a message: `{"number":1,"message":{"open":{…}}}`.
    ///
    /// The reply bears the same number. Whatever goes wrong is a reply too (`"failed"`, with a reason and a
    /// detail), so the promise never rejects. Requests may overlap; a pack must be open before they ask about it.
    pub async fn ask(&self, json: String) -> String {
        let source = |manifest: &str| WebSource::new(manifest, self.read.clone(), self.stemmers.clone());
        // What cannot be parsed is undefined, which is no request either.
        let request = js_sys::JSON::parse(&json).unwrap_or_default();
        self.conversation.reply_to(&request, source).await
    }
}
