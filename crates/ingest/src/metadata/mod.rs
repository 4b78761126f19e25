//! What is known about an article, and how it is worked out where the article does not say.

pub(crate) mod dates;
pub(crate) mod few_words;
pub(crate) mod fields;
pub(crate) mod language;
mod months;
pub(crate) mod people;
pub(crate) mod tags;
pub(crate) mod title;
