//! A pack at a web address.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, JSON, Promise, Uint8Array};
use sourcebook_model::pack::{Manifest, PackError};
use sourcebook_query::{Source, SourceError, Stem};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Response, Url};

use crate::decompression::decompressed_body;
use crate::stemmers::Stemmers;

#[wasm_bindgen]
extern "C" {
    /// `fetch` of whatever global scope this is: a window's or a worker's.
    #[wasm_bindgen(catch, js_name = fetch)]
    fn global_fetch(address: &str) -> Result<Promise, JsValue>;
}

/// The most files that are on their way before anything wants them.
const MOST_EXPECTED: usize = 256;

/// The way to the files behind addresses.
pub(crate) struct Read {
    function: Option<Function>,
    /// What is on its way already, by address.
    expected: RefCell<Vec<(String, Promise)>>,
}

impl Read {
    /// By calling `function`, or `fetch` where there is none.
    pub(crate) fn new(function: Option<Function>) -> Self {
        Self { function, expected: RefCell::default() }
    }

    /// The file at `address`, decompressed.
    async fn file(&self, address: &str, anew: bool) -> Result<Vec<u8>, JsValue> {
        let promise = match self.take_expected(address).filter(|_| !anew) {
            Some(promise) => promise,
            None => self.begin(address, anew)?,
        };
        Ok(Uint8Array::new(&JsFuture::from(promise).await?).to_vec())
    }

    /// Sets out for the file at `address`, which will be asked for soon.
    fn expect(&self, address: String) {
        let mut expected = self.expected.borrow_mut();
        if expected.iter().any(|(known, _)| *known == address) {
            return;
        }
        // What fails now fails again, and is told, when somebody waits for it.
        if let Ok(promise) = self.begin(&address, false) {
            expected.push((address, promise));
        }
        if expected.len() > MOST_EXPECTED {
            drop(expected.remove(0));
        }
    }

    fn take_expected(&self, address: &str) -> Option<Promise> {
        let mut expected = self.expected.borrow_mut();
        let at = expected.iter().position(|(known, _)| known == address)?;
        Some(expected.swap_remove(at).1)
    }

    /// A promise of the bytes of the file at `address`, decompressed, so that several are at once.
    fn begin(&self, address: &str, anew: bool) -> Result<Promise, JsValue> {
        let response = match &self.function {
            // It need not be an async function: a plain response is as good as a promise of one.
            Some(function) => {
                Promise::resolve(&function.call2(&JsValue::UNDEFINED, &address.into(), &anew.into())?)
            }
            None => global_fetch(address)?,
        };
        Ok(future_to_promise(async move {
            let response: Response = JsFuture::from(response).await?.dyn_into()?;
            if !response.ok() {
                return Err(format!("the server answered {}", response.status()).into());
            }
            decompressed_body(&response).await.map(JsValue::from)
        }))
    }
}

/// The files beside the manifest at an address.
pub(crate) struct WebSource {
    manifest: String,
    read: Rc<Read>,
    stemmers: Rc<Stemmers>,
}

impl WebSource {
    /// The pack at the absolute address `manifest`.
    pub(crate) fn new(manifest: &str, read: Rc<Read>, stemmers: Rc<Stemmers>) -> Self {
        Self { manifest: manifest.to_owned(), read, stemmers }
    }

    fn address(&self, file: &str) -> Result<String, JsValue> {
        Ok(Url::new_with_base(file, &self.manifest)?.href())
    }

    async fn fetch(&self, file: &str, anew: bool) -> Result<Vec<u8>, SourceError> {
        let read = async { self.read.file(&self.address(file)?, anew).await };
        read.await.map_err(|error| SourceError { file: file.to_owned(), reason: reason(&error) })
    }
}

impl Source for WebSource {
    async fn read(&self, file: &str) -> Result<Vec<u8>, SourceError> {
        self.fetch(file, false).await
    }

    async fn read_anew(&self, file: &str) -> Result<Vec<u8>, SourceError> {
        self.fetch(file, true).await
    }

    fn manifest(&self, bytes: &[u8]) -> Result<Manifest, PackError> {
        let bad = |error: JsValue| PackError::BadManifest(reason(&error));
        let parsed = JSON::parse(&String::from_utf8_lossy(bytes)).map_err(bad)?;
        sourcebook_wire::manifest(&parsed)
    }

    fn expect(&self, file: &str) {
        if let Ok(address) = self.address(file) {
            self.read.expect(address);
        }
    }

    async fn stem(&self, language: &str) -> Option<Stem> {
        self.stemmers.of(language).await
    }
}

/// What a JavaScript error says; `fetch` says little, and on purpose.
fn reason(error: &JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    message.or_else(|| error.as_string()).unwrap_or_else(|| "the network gave no reason".to_owned())
}
