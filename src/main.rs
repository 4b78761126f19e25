//! The explorer: what a visitor sees. It knows no ranking and no parsing; it shows the engine's answers.

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

/// The element of the page that the explorer fills.
const ROOT: &str = "explorer";

fn main() {
    match dom::by_id(ROOT) {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}
