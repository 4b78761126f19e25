//! Tags, as front matter, meta tags and feeds list them.

use serde_json::Value;

/// Signs between tags in one text.
const SEPARATORS: [char; 5] = [',', ';', '，', '、', '；'];

/// The tags in a field: a text with commas, a list, lists in a list, or objects with a name.
pub(crate) fn tags(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => split(text),
        Value::Number(number) => vec![number.to_string()],
        Value::Array(items) => items.iter().flat_map(item).collect(),
        Value::Object(fields) => {
            fields.get("name").or_else(|| fields.get("label")).map(item).unwrap_or_default()
        }
        Value::Null | Value::Bool(_) => Vec::new(),
    }
}

/// The tags in a text: `budget, roads; #ferry`.
pub(crate) fn split(text: &str) -> Vec<String> {
    text.split(SEPARATORS).filter_map(cleaned).collect()
}

/// A comma inside an item of a list is its own.
fn item(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => cleaned(text).into_iter().collect(),
        other => tags(other),
    }
}

fn cleaned(text: &str) -> Option<String> {
    let text = crate::draft::one_line(text.trim().trim_start_matches('#'));
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn tags_come_as_a_text_or_as_lists() {
        assert_eq!(tags(&json!("budget, #roads；ferry,")), ["budget", "roads", "ferry"]);
        assert_eq!(
            tags(&json!(["salt, sea and wind", ["nested"], {"name": "named"}, 2024, null])),
            ["salt, sea and wind", "nested", "named", "2024"]
        );
        assert_eq!(tags(&json!("climate policy")), ["climate policy"]);
    }
}
