//! What readers are told when something fails, and what they can do.

use sourcebook_model::message::FailureReason;

/// What went wrong, in a few words.
pub(super) fn heading(reason: Option<FailureReason>) -> &'static str {
    match reason {
        None => "The search could not start",
        Some(FailureReason::Unreachable) => "The collection could not be reached",
        Some(FailureReason::Damaged) => "A part of the collection is damaged",
        Some(FailureReason::UnknownFormat) => "This page cannot read the collection",
        Some(FailureReason::NoSuchArticle) => "There is no such article here",
        Some(FailureReason::BadRequest | FailureReason::Superseded) => {
            "The page and its search misunderstood each other"
        }
    }
}

/// What to do about it.
pub(super) fn remedy(reason: Option<FailureReason>) -> &'static str {
    match reason {
        None => {
            "Reload the page. If that does not help, try a current version of your browser: the search needs WebAssembly."
        }
        Some(FailureReason::Unreachable) => {
            "You may be offline, or the site may be down for a moment. Check your connection and try again."
        }
        Some(FailureReason::Damaged) => {
            "Reload the page. If that does not help, its files were changed or cut short on the way, and whoever runs the site has to build it again."
        }
        Some(FailureReason::UnknownFormat) => {
            "Reload the page to get its newest version. If that does not help, whoever runs the site has to build the collection again."
        }
        Some(FailureReason::NoSuchArticle) => {
            "The link may be old or cut short. Look for the article by the words of its title."
        }
        Some(FailureReason::BadRequest | FailureReason::Superseded) => {
            "Reload the page to get its newest version."
        }
    }
}
