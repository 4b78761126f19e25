//! List items in plain text: their bullets and numbers.

/// What a line begins with when it begins a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// The item's number; `None` behind a bullet.
    pub(super) number: Option<u32>,
    /// Where the item's text begins, in bytes.
    pub(super) text_at: usize,
}

/// The most digits of an item's number: `2024.` at a line's beginning is a year.
const DIGITS: usize = 3;

/// The marker at the beginning of `text`, if there is one and text behind it.
pub(super) fn marker(text: &str) -> Option<Marker> {
    bullet(text).or_else(|| numbered(text)).filter(|marker| marker.text_at < text.len())
}

fn bullet(text: &str) -> Option<Marker> {
    let rest = text.strip_prefix(['-', '*', '+', '•', '‣', '◦', '▪', '●', '■', '·', '–', '✓', '➤', '►'])?;
    let item = rest.trim_start();
    (item.len() < rest.len()).then_some(Marker { number: None, text_at: text.len() - item.len() })
}

fn numbered(text: &str) -> Option<Marker> {
    let (inner, bracketed) = match text.strip_prefix(['(', '（']) {
        Some(inner) => (inner, true),
        None => (text, false),
    };
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=DIGITS).contains(&digits) {
        return None;
    }
    let number = inner[..digits].parse().ok()?;
    let behind = &inner[digits..];
    let rest = if bracketed {
        behind.strip_prefix([')', '）'])?
    } else {
        behind.strip_prefix(['.', ')', '、', '．', '）'])?
    };
    let item = rest.trim_start();
    let sign_is_wide = behind.starts_with(['、', '．', '）']);
    (item.len() < rest.len() || sign_is_wide)
        .then_some(Marker { number: Some(number), text_at: text.len() - item.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Option<u32>, &str)> {
        marker(text).map(|marker| (marker.number, &text[marker.text_at..]))
    }

    #[test]
    fn items_begin_with_a_bullet_or_a_number() {
        assert_eq!(read("- one"), Some((None, "one")));
        assert_eq!(read("•\tone"), Some((None, "one")));
        assert_eq!(read("12. one"), Some((Some(12), "one")));
        assert_eq!(read("(3) one"), Some((Some(3), "one")));
        assert_eq!(read("1、电池"), Some((Some(1), "电池")));
    }

    #[test]
    fn other_beginnings_are_text() {
        for text in [
            "-5 degrees",
            "*one* word",
            "** Heading**",
            "2024. It was",
            "3.5 million",
            "-",
            "1.",
            "(a) one",
            "— Bonjour",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
