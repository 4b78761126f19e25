//! The nouns every stage shares.
//!
//! [`Article`]s are what a folder becomes, [`Mention`]s what is found in them, a [`Selection`] is what a
//! reader asks for and an [`Answer`] what they are shown. [`pack`] is the format in which a collection
//! travels from the build to the page; one module both writes and reads it, so the two cannot drift apart.
//!
//! Nothing here does input or output, and nothing knows of a browser.

pub mod answer;
pub mod article;
pub mod collection;
pub mod date;
pub mod finding;
#[cfg(feature = "fixtures")]
pub mod fixtures;
pub mod mention;
pub mod message;
pub mod pack;
pub mod selection;

pub use answer::Answer;
pub use article::{Article, Attributed, Block, BlockKind, Origin, Passage};
pub use collection::{CollectionInfo, ThemeDefinition};
pub use date::PartialDate;
pub use finding::{Action, Finding, Severity};
pub use mention::{Mention, MentionKind, Outlook};
pub use selection::{Period, Selection, Sort, View};
