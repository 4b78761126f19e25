//! A collection: what its editor says about it, whatever its articles are.

use serde::{Deserialize, Serialize};

/// What a collection says about itself, from its `sourcebook.toml` or from its folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionInfo {
    /// The collection's name, shown above every view.
    pub title: String,
    /// One sentence about it; may be empty.
    pub description: String,
    /// The themes, in the editor's order.
    pub themes: Vec<ThemeDefinition>,
    /// Groups of words and phrases that mean the same: a search for one finds the others.
    pub synonyms: Vec<Vec<String>>,
}

/// A theme as readers meet it: a facet value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Short and stable; it appears in links (`theme=trade`).
    pub id: String,
    /// What readers see.
    pub label: String,
    /// One sentence on what belongs here; may be empty.
    pub description: String,
}

/// A theme with what earns it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeDefinition {
    /// The theme.
    #[serde(flatten)]
    pub theme: Theme,
    /// Words and phrases whose presence, by stem, files a passage under the theme.
    pub cues: Vec<String>,
    /// Phrases that hold a cue but do not count: `target audience` where `target` is a cue.
    pub exclude: Vec<String>,
}
