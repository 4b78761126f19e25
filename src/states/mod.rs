//! What a view is in: waiting, failed, empty, or full.

mod advice;
mod failure;
mod loading;
mod nothing;
mod offered;
mod suggestion;

pub(crate) use failure::Failure;
pub(crate) use loading::Loading;
pub(crate) use offered::Offered;
