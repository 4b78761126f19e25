//! What an entry of the browser's history remembers beside its address.

use serde::{Deserialize, Serialize};

/// What is needed to show an entry of the history again just as it was left.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Memory {
    /// How far down the page was scrolled, in CSS pixels; `None` where it was not left yet.
    pub(crate) scrolled: Option<f64>,
    /// The `data-opener` of what opened the article.
    pub(crate) opener: Option<String>,
    /// How many hits were listed.
    pub(crate) limit: Option<u32>,
}

impl Memory {
    /// As the history keeps it.
    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From the history; what another page's script may have left there counts as nothing.
    pub(crate) fn from_json(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_survives_the_history() {
        let memory = Memory { scrolled: Some(12.5), opener: Some("hit 002".to_owned()), limit: Some(40) };
        assert_eq!(Memory::from_json(&memory.to_json()), memory);
    }

    #[test]
    fn what_others_left_in_the_history_counts_as_nothing() {
        for json in ["", "null", "7", "{\"limit\":-1}"] {
            assert_eq!(Memory::from_json(json), Memory::default(), "{json}");
        }
    }
}
