//! Authors, as front matter and bylines name them.

use serde_json::Value;

/// The names in a field: a text, a list of texts, or objects with a `name`.
pub(crate) fn names(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => split(text),
        Value::Array(items) => items.iter().filter_map(name).collect(),
        other => name(other).into_iter().collect(),
    }
}

/// What a byline begins with.
const BYLINES: [&str; 4] = ["By ", "by ", "BY ", "بقلم "];

/// The names in a line such as `By Jane Doe and John Smith`; none where it is no byline.
pub(crate) fn byline(text: &str) -> Option<Vec<String>> {
    let rest = BYLINES.iter().find_map(|by| text.strip_prefix(by))?;
    let names = split(rest);
    (!names.is_empty() && names.iter().all(|name| is_name(name))).then_some(names)
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

/// Splits where every part is a name by itself: `Doe, Jane`, `Jane Doe, PhD` and `The Rust Team & Friends`
/// stay whole. A semicolon always parts.
fn split(text: &str) -> Vec<String> {
    let text = text.trim();
    let text = text.strip_prefix("By ").or_else(|| text.strip_prefix("by ")).unwrap_or(text);
    let mut names = Vec::new();
    for whole in text.split(';').map(str::trim).filter(|whole| !whole.is_empty()) {
        let spread = whole.replace(" and ", ",").replace(" & ", ",");
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
    fn a_byline_names_people_and_nothing_else() {
        assert_eq!(byline("By Jane Doe"), Some(vec!["Jane Doe".to_owned()]));
        assert_eq!(byline("By far the largest plant"), None);
        assert_eq!(byline("By 2030"), None);
    }
}
