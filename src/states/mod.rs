//! What a view is in: waiting, failed, empty, or full.

mod advice;
mod corrected;
mod failure;
mod loading;
mod nothing;
mod offered;
mod suggestion;

pub(crate) use failure::failure;
pub(crate) use loading::loading;
pub(crate) use offered::offered;
