//! What the boot script is told: where everything is. It reads this from the page as JSON.

use serde::Serialize;

/// The addresses of a site's files, relative to its pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Assets {
    /// The explorer and the engine.
    pub(crate) app: Module,
    /// The stemmers of all languages, loaded by packs that are not in English alone.
    pub(crate) stemmers: Module,
    /// The pack's manifest.
    pub(crate) manifest: String,
    /// Files of the pack that the first answer needs, fetched along with the page.
    pub(crate) first: Vec<String>,
    /// The script that carries all of these for pages that may not fetch.
    pub(crate) carried: String,
    /// The service worker.
    pub(crate) service_worker: String,
    /// The web app manifest.
    pub(crate) web_manifest: String,
}

/// A WebAssembly module with its JavaScript, by their names in the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Module {
    /// The JavaScript, a module.
    pub(crate) js: String,
    /// The WebAssembly.
    pub(crate) wasm: String,
}

impl Module {
    /// Whether the file `name` is one of the two.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.js == name || self.wasm == name
    }
}
