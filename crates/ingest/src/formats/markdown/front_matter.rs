//! Front matter: the fields above a Markdown text, in YAML between `---` or in TOML between `+++`.

use serde_json::{Map, Value};
use sourcebook_model::article::Origin;

use crate::formats::header;
use crate::metadata::fields::Fields;
use crate::record::Record;

/// A text and the fields above it.
pub(in crate::formats) struct Split<'a> {
    pub(in crate::formats) fields: Option<Fields<'a>>,
    pub(in crate::formats) body: &'a str,
    /// The line of the file where the body begins, from 1.
    pub(in crate::formats) body_line: u32,
}

/// Parts the front matter from the text. Where it cannot be read, that is a finding and the text remains.
pub(in crate::formats) fn split<'a>(text: &'a str, record: &mut Record) -> Split<'a> {
    let whole = Split { fields: None, body: text, body_line: 1 };
    let blank = text.len() - text.trim_start().len();
    if blank > 0
        && ["---\n", "+++\n"].iter().any(|fence| text[blank..].starts_with(fence))
        && text[..blank].ends_with('\n')
    {
        let lines = text[..blank].matches('\n').count() as u32;
        let mut split = split(&text[blank..], record);
        split.body_line += lines;
        if let Some(fields) = &mut split.fields {
            fields.first_line += lines;
        }
        return split;
    }
    if text.starts_with('{') {
        return json_fields(text).unwrap_or(whole);
    }
    let Some((opening, rest)) = text.split_once('\n') else { return whole };
    let opening = opening.trim_end();
    let (fence, read): (&str, Reader) = match opening {
        // What is JSON is YAML as well.
        "---" | "---yaml" | "---yml" | "---json" => ("---", yaml),
        "+++" => ("+++", toml),
        "---toml" => ("---", toml),
        "---js" | "---javascript" => ("---", |_| Ok(Value::Null)),
        _ => return header_fields(text, record).unwrap_or(whole),
    };
    let (written, body) = match closed(rest, fence) {
        Some(parts) => parts,
        None if !begins_with_a_field(rest) => return whole,
        None => {
            let reason = format!(
                "the front matter is never closed: expected a line {fence}; what stands before the first blank line is taken for it"
            );
            record.broken("front matter", 1, fence, reason);
            rest.split_at(rest.find("\n\n").map_or(rest.len(), |blank| blank + 1))
        }
    };
    let body_line = 1 + text[..text.len() - body.len()].matches('\n').count() as u32;
    let values = match read(written) {
        Ok(Value::Object(values)) => lower_case(values),
        Ok(Value::Null) => Map::new(),
        Ok(other) => {
            let reason = "the front matter is no list of fields: expected lines like title: The Plant";
            record.broken("front matter", 2, &other.to_string(), reason);
            Map::new()
        }
        Err(mistake) => {
            let line = written.lines().nth(mistake.line.saturating_sub(1) as usize).unwrap_or_default();
            let reason = format!(
                "the front matter cannot be read as a whole: {}; each field is taken as it stands by itself",
                mistake.message
            );
            record.broken("front matter", mistake.line + 1, line.trim(), reason);
            field_by_field(written, read)
        }
    };
    Split {
        fields: Some(Fields { values, written, first_line: 2, origin: Origin::FrontMatter }),
        body,
        body_line,
    }
}

/// The fields of front matter that cannot be read as a whole: each by itself, and one that makes no sense even so by the
/// words behind its name.
fn field_by_field(written: &str, read: Reader) -> Map<String, Value> {
    let mut fields: Vec<String> = Vec::new();
    for line in written.lines() {
        match fields.last_mut() {
            Some(field) if !begins_with_a_field(line) || line.starts_with([' ', '\t']) => {
                field.push('\n');
                field.push_str(line);
            }
            _ => fields.push(line.to_owned()),
        }
    }
    let mut values = Map::new();
    for field in fields {
        if let Ok(Value::Object(value)) = read(&field) {
            values.extend(lower_case(value));
        } else if let Some((name, value)) =
            field.split_once([':', '=']).filter(|(_, value)| !value.contains('\n'))
        {
            let value = value.trim().trim_matches(['"', '\'']);
            // A list that is never closed is one of names still.
            let value = value.strip_prefix('[').filter(|rest| !rest.contains(']')).unwrap_or(value);
            values.insert(name.trim().to_lowercase(), Value::String(value.to_owned()));
        }
    }
    values
}

/// Front matter in JSON: an object that a title or a date shows to be no example of code.
fn json_fields(text: &str) -> Option<Split<'_>> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Map<String, Value>>();
    let values_read = lower_case(values.next()?.ok()?);
    let end = values.byte_offset();
    ["title", "date"].iter().find(|key| values_read.contains_key(**key))?;
    let body_line = 1 + text[..end].matches('\n').count() as u32;
    let fields =
        Fields { values: values_read, written: &text[..end], first_line: 1, origin: Origin::FrontMatter };
    Some(Split { fields: Some(fields), body: &text[end..], body_line })
}

/// Front matter without fences: lines such as `Title: …` above a blank one, as MultiMarkdown and Pelican have it, or
/// the lines with `%` that Pandoc reads as title, authors and date.
fn header_fields<'a>(text: &'a str, record: &mut Record) -> Option<Split<'a>> {
    let paragraph = &text[..text.find("\n\n").map_or(text.len(), |blank| blank + 1)];
    let lines: Vec<&str> = paragraph.lines().collect();
    let (values, count) = pandoc(&lines)
        .or_else(|| header::all_fields(lines.iter().copied()).map(|values| (values, lines.len())))
        .or_else(|| header::fields(lines.iter().copied()))
        .or_else(|| definitions(text))?;
    let end: usize = text.split_inclusive('\n').take(count).map(str::len).sum();
    for (line, number) in lines.iter().take(count).zip(1..) {
        header::note_taken(number, line, record);
    }
    let fields = Fields { values, written: &text[..end], first_line: 1, origin: Origin::FrontMatter };
    Some(Split { fields: Some(fields), body: &text[end..], body_line: 1 + count as u32 })
}

/// Lines such as `@def title = "The Plant"`, as Franklin has them.
fn definitions(text: &str) -> Option<(Map<String, Value>, usize)> {
    let lines = text.lines().take_while(|line| line.trim().is_empty() || line.starts_with("@def "));
    let written: Vec<&str> = lines.collect();
    let fields: Vec<&str> = written.iter().filter_map(|line| line.strip_prefix("@def ")).collect();
    (!fields.is_empty()).then(|| (field_by_field(&fields.join("\n"), toml), written.len()))
}

fn pandoc(lines: &[&str]) -> Option<(Map<String, Value>, usize)> {
    let told: Vec<&str> = lines.iter().map_while(|line| line.strip_prefix('%')).map(str::trim).collect();
    let fields = ["title", "authors", "date"].into_iter().zip(&told).filter(|(_, value)| !value.is_empty());
    let fields: Map<String, Value> =
        fields.map(|(name, value)| (name.to_owned(), Value::String((*value).to_owned()))).collect();
    ((1..=3).contains(&told.len()) && !fields.is_empty()).then_some((fields, told.len()))
}

/// What stands before and behind the closing fence.
fn closed<'a>(rest: &'a str, fence: &str) -> Option<(&'a str, &'a str)> {
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        let end = at + line.len();
        let line = line.trim_end();
        if line == fence || (fence == "---" && line == "...") {
            return Some((&rest[..at], &rest[end..]));
        }
        at = end;
    }
    None
}

/// Whether the text goes on as front matter would, and not as a text below a drawn line.
fn begins_with_a_field(rest: &str) -> bool {
    let first = rest.lines().next().unwrap_or_default();
    let name = first.split([':', '=']).next().unwrap_or_default().trim();
    name.len() < first.trim().len()
        && !name.is_empty()
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}

/// Reads fields in one notation.
type Reader = fn(&str) -> Result<Value, Mistake>;

struct Mistake {
    /// The line below the opening fence, from 1.
    line: u32,
    message: String,
}

fn yaml(text: &str) -> Result<Value, Mistake> {
    strict_yaml(text).or_else(|mistake| strict_yaml(&indented(text)).map_err(|_| mistake))
}

fn strict_yaml(text: &str) -> Result<Value, Mistake> {
    let options = serde_saphyr::options! {
        duplicate_keys: serde_saphyr::options::DuplicateKeyPolicy::LastWins,
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| Mistake {
        line: error.location().map_or(1, |location| location.line() as u32),
        message: error.to_string(),
    })
}

/// The text with quoted values indented from their second line on. YAML asks for that; the parsers that
/// most site generators use do not, and many a post relies on it.
fn indented(text: &str) -> String {
    let mut indented = String::with_capacity(text.len());
    let mut open = None;
    for line in text.lines() {
        let trimmed = line.trim();
        match open {
            Some(quote) => {
                indented.push_str("  ");
                open = (!trimmed.ends_with(quote)).then_some(quote);
            }
            None => {
                let value = line.split_once(':').map_or("", |(_, value)| value.trim());
                let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''));
                open = quote.filter(|quote| value.len() == 1 || !value.ends_with(*quote));
            }
        }
        indented.push_str(line);
        indented.push('\n');
    }
    indented
}

fn toml(text: &str) -> Result<Value, Mistake> {
    let table: toml::Table = toml::from_str(text).map_err(|error| Mistake {
        line: error.span().map_or(1, |span| 1 + text[..span.start].matches('\n').count() as u32),
        message: error.message().to_owned(),
    })?;
    Ok(Value::Object(table.into_iter().map(|(key, value)| (key, json(value))).collect()))
}

fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(truth) => Value::Bool(truth),
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(values) => Value::Array(values.into_iter().map(json).collect()),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(key, value)| (key, json(value))).collect())
        }
    }
}

fn lower_case(values: Map<String, Value>) -> Map<String, Value> {
    values.into_iter().map(|(key, value)| (key.to_lowercase(), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (Option<String>, String, u32, usize) {
        let mut record = Record::of("a.md");
        let split = split(text, &mut record);
        let title = split.fields.and_then(|fields| Some(fields.values.get("title")?.as_str()?.to_owned()));
        (title, split.body.to_owned(), split.body_line, record.into_findings().len())
    }

    #[test]
    fn yaml_and_toml_are_parted_from_the_text() {
        let expected = (Some("A: B".to_owned()), "Text\n".to_owned(), 4, 0);
        assert_eq!(parts("---\nTitle: 'A: B'\n---\nText\n"), expected);
        assert_eq!(parts("+++\ntitle = \"A: B\"\n+++\nText\n"), expected);
    }

    #[test]
    fn blank_lines_may_stand_above_and_the_fence_may_name_its_language() {
        let expected = (Some("A".to_owned()), "Text\n".to_owned(), 5, 0);
        assert_eq!(parts("\n+++\ntitle = \"A\"\n+++\nText\n"), expected);
        assert_eq!(parts("---json\n{\"title\":\n\"A\"}\n---\nText\n"), expected);
    }

    #[test]
    fn what_cannot_be_read_as_a_whole_is_read_field_by_field() {
        let text = "+++\nday = Date(2024, 3, 20)\ntitle = \"A\"\n+++\nText\n";
        assert_eq!(parts(text), (Some("A".to_owned()), "Text\n".to_owned(), 5, 1));
        let text = "---\nby: @ada\ntitle: A: B\n---\nText\n";
        assert_eq!(parts(text), (Some("A: B".to_owned()), "Text\n".to_owned(), 5, 1));
        let text = "@def tags = Date(2024)\n@def title = \"A\"\nText\n";
        assert_eq!(parts(text).0.as_deref(), Some("A"));
    }

    #[test]
    fn fields_may_stand_without_fences_or_in_json() {
        let expected = (Some("A: B".to_owned()), "\nText".to_owned(), 3);
        for text in ["Title: A: B\nDate: 2024-03-20\n\nText", "% A: B\n% Ada Marsh; Ben Okri\n\nText"] {
            let (title, body, line, _) = parts(text);
            assert_eq!((title, body, line), expected, "{text}");
        }
        assert_eq!(
            parts("{\n\"Title\": \"A: B\"}\nText"),
            (Some("A: B".to_owned()), "\nText".to_owned(), 2, 0)
        );
        let code = "{\"a\": 1}\n\nText";
        assert_eq!(parts(code), (None, code.to_owned(), 1, 0));
        let prose = "Note: it opened.\n\nText";
        assert_eq!(parts(prose), (None, prose.to_owned(), 1, 0));
    }

    #[test]
    fn a_quoted_value_may_go_on_at_the_beginning_of_a_line() {
        assert_eq!(
            parts("---\ntitle: \"A\nB\"\n---\nText"),
            (Some("A B".to_owned()), "Text".to_owned(), 5, 0)
        );
    }

    #[test]
    fn a_mistake_costs_neither_the_field_nor_the_text() {
        assert_eq!(parts("---\ntitle: [A\n---\nText"), (Some("A".to_owned()), "Text".to_owned(), 4, 1));
        assert_eq!(parts("+++\ntitle = A\n+++\nText"), (Some("A".to_owned()), "Text".to_owned(), 4, 1));
        assert_eq!(parts("---\njust words\n---\nText"), (None, "Text".to_owned(), 4, 1));
    }

    #[test]
    fn front_matter_that_is_never_closed_ends_at_the_first_blank_line() {
        assert_eq!(parts("---\ntitle: A\n\nText"), (Some("A".to_owned()), "\nText".to_owned(), 3, 1));
    }

    #[test]
    fn a_drawn_line_is_no_front_matter() {
        let text = "---\nIt opened last spring.\n";
        assert_eq!(parts(text), (None, text.to_owned(), 1, 0));
    }
}
