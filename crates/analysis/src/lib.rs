//! Text into terms, the same at build time and in the page.
//!
//! [`tokens`] finds the words of a text and folds away what searching should not see; a [`Stemmer`] brings the
//! forms of a word together; [`sentences`] finds where one may be cut out to be read by itself; [`is_code`]
//! tells listings from prose. What is made of many texts, [`each`] makes on all processors.

mod bounds;
mod code;
mod each;
mod fold;
mod normalise;
mod sentence;
mod stem;
mod token;
mod unspaced;

pub use code::is_code;
pub use each::each;
pub use sentence::sentences;
pub use stem::{Stemmer, is_stemmed_apart};
pub use token::{Token, query_tokens, tokens};
pub use unspaced::is_unspaced;
