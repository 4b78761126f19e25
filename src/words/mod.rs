//! What the page says in so many words, apart from how it looks.

mod citation;
mod count;
mod finding;
mod language;
mod origin;
mod reading_time;
mod status;
mod title;

pub(crate) use citation::citation;
pub(crate) use count::count;
pub(crate) use finding::{action, place};
pub(crate) use language::language;
pub(crate) use origin::note;
pub(crate) use reading_time::minutes;
pub(crate) use status::{matching, status};
pub(crate) use title::title;
