//! What an entry of the browser's history remembers beside its address.

/// What is needed to show an entry of the history again just as it was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Memory {
    /// How far down the page was scrolled, in CSS pixels; `None` where it was not left yet.
    pub(crate) scrolled: Option<u32>,
    /// How many hits were listed, if more than at first.
    pub(crate) limit: Option<u32>,
    /// The `data-opener` of what opened the article.
    pub(crate) opener: Option<String>,
}

impl Memory {
    /// As the history keeps it: `300 - hit 002`, with `-` for what is not known.
    pub(crate) fn to_text(&self) -> String {
        let number = |number: Option<u32>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
        let opener = self.opener.as_deref().unwrap_or_default();
        format!("{} {} {opener}", number(self.scrolled), number(self.limit))
    }

    /// From the history; what another page's script may have left there counts as nothing.
    pub(crate) fn from_text(text: &str) -> Self {
        let mut parts = text.splitn(3, ' ');
        let scrolled = parts.next().and_then(|number| number.parse().ok());
        let limit = parts.next().and_then(|number| number.parse().ok());
        let opener = parts.next().filter(|opener| !opener.is_empty()).map(str::to_owned);
        Self { scrolled, limit, opener }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_survives_the_history() {
        for memory in [
            Memory { scrolled: Some(300), limit: Some(40), opener: Some("hit 002 3".to_owned()) },
            Memory { limit: Some(40), ..Memory::default() },
            Memory { opener: Some("mark 1".to_owned()), ..Memory::default() },
            Memory::default(),
        ] {
            assert_eq!(Memory::from_text(&memory.to_text()), memory);
        }
    }

    #[test]
    fn what_others_left_in_the_history_counts_as_nothing() {
        for text in ["", "null", "-", "{\"key\":1}", "-3 1.5 "] {
            assert_eq!(Memory::from_text(text), Memory::default(), "{text}");
        }
    }
}
