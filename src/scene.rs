//! What every part of the page is drawn with.

use crate::collection::Collection;
use crate::journey::Journey;

/// The journey and the collection it goes through.
///
/// Most parts of the page are plain functions from a scene and some data to HTML. Only what has a state or
/// an effect of its own is a component, because each component adds kilobytes to what a visitor downloads.
#[derive(Clone, PartialEq)]
pub(crate) struct Scene {
    /// Where the reader is, and how to go on.
    pub(crate) journey: Journey,
    /// What there is to read.
    pub(crate) collection: Collection,
}
