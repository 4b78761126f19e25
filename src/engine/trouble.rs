//! What can go wrong between asking and being told.

use sourcebook_model::message::{Failure, FailureReason};

/// Why there is nothing to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    /// What kind of thing went wrong; `None` where the engine could not be started at all.
    pub(crate) reason: Option<FailureReason>,
    /// The error in full, for whoever runs the site.
    pub(crate) detail: String,
}

impl Trouble {
    /// The engine could not be started, or died.
    pub(crate) fn no_engine(detail: String) -> Self {
        Self { reason: None, detail }
    }

    /// The engine said something that does not answer what was asked.
    pub(crate) fn garbled(detail: String) -> Self {
        Self { reason: Some(FailureReason::BadRequest), detail }
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self { reason: Some(failure.reason), detail: failure.detail }
    }
}
