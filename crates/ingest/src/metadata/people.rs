//! Authors, as front matter and bylines name them.

use serde_json::Value;

use super::months;
use crate::draft::one_line;

/// The names in a field: a text, a list of texts, or objects with a `name`.
pub(crate) fn names(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => split(text),
        Value::Array(items) => items.iter().filter_map(name).collect(),
        other => name(other).into_iter().collect(),
    }
}

/// What a byline begins with, in lower case; longer ones first where one begins another.
const BYLINES: [&str; 22] = [
    "written by",
    "posted by",
    "published by",
    "words by",
    "story by",
    "report by",
    "text by",
    "authors:",
    "author:",
    "by:",
    "by",
    "von",
    "par",
    "por",
    "door",
    "di",
    "作者：",
    "作者:",
    "文：",
    "文/",
    "بقلم:",
    "بقلم",
];

/// The names in a line such as `By Jane Doe and John Smith`; none where it is no byline.
pub(crate) fn byline(text: &str) -> Option<Vec<String>> {
    let rest = without_by(text)?;
    let names = split(rest);
    (!names.is_empty() && names.iter().all(|name| is_name(name))).then_some(names)
}

/// The names in an element that is known to be a byline, whatever else stands in it: a date, a desk, an address.
pub(crate) fn in_byline(written: &str) -> Vec<String> {
    let mut lines = written.lines().map(one_line).filter(|line| !line.is_empty());
    let Some(mut first) = lines.next() else { return Vec::new() };
    if without_by(&first).is_some_and(str::is_empty) {
        first = lines.next().unwrap_or_default();
    }
    let name = without_by(&first).unwrap_or(&first);
    // Names hold no addresses and no figures; what stands behind one is the day.
    let name = name.split("(http").next().unwrap_or_default().trim();
    let figure = name.find(|c: char| c.is_ascii_digit()).filter(|_| !name.contains('@'));
    let name = figure.map_or(name, |at| without_month(&name[..at]));
    if name.ends_with(':') || !name.contains(char::is_alphabetic) { Vec::new() } else { split(name) }
}

/// What follows the words that make a line a byline.
fn without_by(text: &str) -> Option<&str> {
    BYLINES.iter().find_map(|by| {
        let (head, rest) = text.split_at_checked(by.len())?;
        let parted =
            rest.is_empty() || rest.starts_with(char::is_whitespace) || by.ends_with([':', '：', '/']);
        (head.to_lowercase() == *by && parted).then(|| rest.trim_start())
    })
}

/// The text without the month, and the words around it, that a date behind it begins with.
fn without_month(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| !c.is_alphabetic() && c != ':' && c != ')');
    match text.rsplit_once(' ') {
        Some((before, last)) if months::number(last).is_some() => without_month(before),
        None if months::number(text).is_some() => "",
        _ => text,
    }
}

fn name(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text,
        Value::Object(fields) => fields.get("name")?.as_str()?,
        _ => return None,
    };
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// What stands between two names.
const CONJUNCTIONS: [&str; 7] = [" and ", " & ", " et ", " und ", " y ", " e ", "、"];

/// Splits where every part is a name by itself: `Doe, Jane`, `Jane Doe, PhD` and `The Rust Team & Friends`
/// stay whole. A semicolon always parts.
fn split(text: &str) -> Vec<String> {
    let text = text.trim();
    let text = ["By ", "by "].iter().find_map(|by| text.strip_prefix(by)).unwrap_or(text);
    let mut names = Vec::new();
    for whole in text.split(';').map(str::trim).filter(|whole| !whole.is_empty()) {
        let spread = CONJUNCTIONS.iter().fold(whole.to_owned(), |spread, and| spread.replace(and, ","));
        let parts: Vec<&str> = spread.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.iter().all(|part| is_name(part)) {
            names.extend(parts.into_iter().map(str::to_owned));
        } else {
            names.push(whole.to_owned());
        }
    }
    names
}

/// Whether `text` looks like a person's full name: two to five words, each capitalised but for particles.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let particle = |word: &str| {
        matches!(word, "de" | "da" | "van" | "von" | "der" | "den" | "bin" | "al" | "el" | "la" | "di" | "du")
    };
    let capitalised = |word: &str| {
        word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
            && word.chars().all(|c| c.is_alphabetic() || "-'’.".contains(c))
    };
    (2..=5).contains(&words.len()) && words.iter().all(|word| capitalised(word) || particle(word))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn authors_come_as_a_text_a_list_or_objects() {
        assert_eq!(
            names(&json!("Jane Doe, Li Wei and Ana de Souza")),
            ["Jane Doe", "Li Wei", "Ana de Souza"]
        );
        assert_eq!(names(&json!(["Jane Doe", "The Core Team"])), ["Jane Doe", "The Core Team"]);
        assert_eq!(names(&json!([{"name": "Jane Doe", "mail": "j@example.org"}, 7, ""])), ["Jane Doe"]);
    }

    #[test]
    fn a_name_is_not_torn_at_its_comma() {
        assert_eq!(names(&json!("Jane Doe, PhD")), ["Jane Doe, PhD"]);
        assert_eq!(names(&json!("Doe, Jane")), ["Doe, Jane"]);
        assert_eq!(names(&json!("Mac & i; Jane Doe")), ["Mac & i", "Jane Doe"]);
    }

    #[test]
    fn a_byline_gives_its_names_and_nothing_that_stands_around_them() {
        for (written, names) in [
            ("by Ada Marsh22 Dec 2016651", vec!["Ada Marsh"]),
            ("By Ada Marsh\n   March 25, 2015", vec!["Ada Marsh"]),
            ("By Ada Marsh March 25, 2015", vec!["Ada Marsh"]),
            ("By\n\tAda Marsh", vec!["Ada Marsh"]),
            ("By Ada  Marsh, MA\n   The Health Desk", vec!["Ada Marsh, MA"]),
            ("Ada Marsh (http://example.org/ada/)", vec!["Ada Marsh"]),
            ("Par Ada Marsh et Ben Okri", vec!["Ada Marsh", "Ben Okri"]),
            ("April 28, 2019 at 6:01 am Updated April 29, 2019", vec![]),
            ("Last Updated: January 7, 2025", vec![]),
            ("作者：肖春芳", vec!["肖春芳"]),
        ] {
            assert_eq!(in_byline(written), names, "{written}");
        }
    }

    #[test]
    fn a_byline_names_people_and_nothing_else() {
        assert_eq!(byline("By Jane Doe"), Some(vec!["Jane Doe".to_owned()]));
        assert_eq!(byline("By far the largest plant"), None);
        assert_eq!(byline("By 2030"), None);
    }
}
