//! Themes for a collection whose editor wrote none: from its articles' tags, or proposed from their words.
//!
//! A proposal is what the collection says about itself: passages are taken apart into topics by non-negative matrix
//! factorisation of what words say about them (Lee and Seung, *Learning the Parts of Objects by Non-negative Matrix
//! Factorization*, 1999), and a topic's own words become a theme's label and cues. It is a beginning for an editor, and
//! until there is one, what readers narrow by. The same articles give the same themes.

mod chunks;
mod factors;
mod matrix;
mod proposal;
mod repeated;
mod silent;
mod tags;
mod topic;
mod vocabulary;

pub use chunks::sampled;
pub use proposal::{MOST_THEMES, propose, propose_for_sample};
pub use tags::{TagThemes, slug};
