//! What every part of the page is drawn with.

use yew::hook;

use crate::collection::{Collection, use_collection};
use crate::journey::{Journey, use_journey_here};

/// The journey and the collection it goes through.
///
/// Most parts of the page are plain functions from a scene and some data to HTML. Only what has a state or
/// an effect of its own is a component: each of those costs a visitor two kilobytes of download.
#[derive(Clone, PartialEq)]
pub(crate) struct Scene {
    /// Where the reader is, and how to go on.
    pub(crate) journey: Journey,
    /// What there is to read.
    pub(crate) collection: Collection,
}

/// The scene around a component.
#[hook]
pub(crate) fn use_scene() -> Scene {
    Scene { journey: use_journey_here(), collection: use_collection() }
}
