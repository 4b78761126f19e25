//! The explorer: what a visitor sees. It knows no ranking and no parsing; it shows the engine's answers.
//!
//! The engine is in the same WebAssembly module, for what both need of the standard library and of serde is there only
//! once then. The page starts the module twice: for itself, where [`main`] shows the explorer, and in a worker, where
//! [`main`] does nothing and JavaScript makes an `Engine`. The explorer never calls the engine but through the page.

mod app;
mod articles;
mod collection;
mod date;
mod dom;
mod engine;
mod fold;
mod header;
mod hue;
mod journey;
mod link;
mod rail;
mod reader;
mod scene;
mod states;
mod themes;
mod timeline;
mod toggle;
mod words;

use app::App;
// Its exports to JavaScript are all that is used of it.
use sourcebook_engine as _;

/// The element of the page that the explorer fills.
const ROOT: &str = "explorer";

fn main() {
    // A worker, or another site's page that wants the engine alone.
    if !engine::is_within_reach() {
        return;
    }
    if let Some(root) = dom::by_id(ROOT) {
        yew::Renderer::<App>::with_root(root).render();
    }
}
