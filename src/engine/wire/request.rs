//! A request with its number, as JSON.

use std::fmt::Write;

use sourcebook_model::message::Request;
use sourcebook_model::{Period, Selection};

/// Writes a request.
pub(in crate::engine) fn write(number: u32, request: &Request) -> String {
    let message = match request {
        Request::Open { manifest } => format!(r#""kind":"open","manifest":{}"#, quoted(manifest)),
        Request::Answer { selection: sought, limit } => {
            format!(r#""kind":"answer","limit":{limit},"selection":{}"#, selection(sought))
        }
        Request::Article { id, selection: sought } => {
            format!(r#""kind":"article","id":{},"selection":{}"#, quoted(id), selection(sought))
        }
    };
    format!(r#"{{"number":{number},"message":{{{message}}}}}"#)
}

fn selection(selection: &Selection) -> String {
    let Selection { query, themes, period: Period { from, to, undated }, sort, view, article, passage } =
        selection;
    let themes: Vec<String> = themes.iter().map(|theme| quoted(theme)).collect();
    format!(
        r#"{{"query":{},"themes":[{}],"period":{{"from":{},"to":{},"undated":{undated}}},"sort":"{}","view":"{}","article":{},"passage":{}}}"#,
        quoted(query),
        themes.join(","),
        or_null(from.map(|date| quoted(&date.to_string()))),
        or_null(to.map(|date| quoted(&date.to_string()))),
        sort.key(),
        view.key(),
        or_null(article.as_deref().map(quoted)),
        or_null(passage.map(|passage| passage.to_string())),
    )
}

fn or_null(value: Option<String>) -> String {
    value.unwrap_or_else(|| "null".to_owned())
}

/// A text as a JSON string (RFC 8259, section 7).
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            // Writing into a string cannot fail.
            '\0'..='\x1f' => drop(write!(quoted, "\\u{:04x}", u32::from(letter))),
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
