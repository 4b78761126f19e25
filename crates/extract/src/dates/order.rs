//! Order: whether a language, as its region writes it, puts the month before the day where dates are numbers alone.

use super::token::{Kind, Token};

/// Regions that write 03/20/2024 in English.
const MONTH_FIRST: [&str; 2] = ["US", "PH"];

/// Regions that write 20/03/2024 in English. Others, such as Canada, write both.
const DAY_FIRST: [&str; 7] = ["AU", "GB", "IE", "IN", "NZ", "SG", "MT"];

/// Languages that write the day first wherever they are spoken (CLDR, the short dates of each).
const DAY_FIRST_LANGUAGES: [&str; 21] = [
    "cs", "da", "de", "el", "es", "fi", "fr", "he", "id", "it", "nb", "nl", "no", "pl", "pt", "ro", "ru",
    "sk", "tr", "uk", "vi",
];

/// Whether dates in numbers name the month first, by a BCP 47 tag; `None` where people write both ways, as they do in
/// English that comes from nobody knows where.
pub(super) fn month_first(tag: &str) -> Option<bool> {
    let mut subtags = tag.split(['-', '_']);
    let language = subtags.next()?.to_ascii_lowercase();
    if DAY_FIRST_LANGUAGES.contains(&language.as_str()) {
        return Some(false);
    }
    let region = subtags.find(|subtag| subtag.len() == 2)?.to_ascii_uppercase();
    match region.as_str() {
        _ if language != "en" => None,
        region if MONTH_FIRST.contains(&region) => Some(true),
        region if DAY_FIRST.contains(&region) => Some(false),
        _ => None,
    }
}

/// The same, as the dates of a text show it: 20/03/2024 can be read in one way alone, and an author keeps to one. `None`
/// if none of them shows it, or some one and some the other.
pub(super) fn shown(tokens: &[Token]) -> Option<bool> {
    let number = |token: &Token| match token.kind {
        Kind::Number { value, digits } => Some((value, digits)),
        _ => None,
    };
    let mut orders = tokens.windows(5).filter_map(|five| {
        let is_date = five[1].is_mark(&['/', '.', '-']) && five[1].kind == five[3].kind;
        let (Some((first, 1..=2)), Some((second, 1..=2)), Some((_, 4))) =
            (number(&five[0]), number(&five[2]), number(&five[4]))
        else {
            return None;
        };
        match (first, second) {
            (1..=12, 13..=31) if is_date => Some(true),
            (13..=31, 1..=12) if is_date => Some(false),
            _ => None,
        }
    });
    let order = orders.next()?;
    orders.all(|other| other == order).then_some(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_region_tells_which_number_is_the_month() {
        for (tag, expected) in [
            ("en-US", Some(true)),
            ("en_us", Some(true)),
            ("en-Latn-GB", Some(false)),
            ("fr", Some(false)),
            ("de-CH", Some(false)),
            ("en", None),
            ("en-CA", None),
            ("zh-CN", None),
            ("", None),
        ] {
            assert_eq!(month_first(tag), expected, "{tag}");
        }
    }
}
