//! Names that readers can narrow by.

use serde::{Deserialize, Serialize};

use crate::mention::MentionKind;

/// A name that articles of the collection bear.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameEntry {
    /// The form that stands for all.
    pub name: String,
    /// What it is a name of; what most of its mentions say where they disagree.
    pub kind: MentionKind,
    /// How many bytes its passages take among those of all names, as [`super::encode_theme`] writes them.
    pub length: u32,
}
