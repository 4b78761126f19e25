//! Lines such as `Title: …` and `Date: …` above a text, in plain text and in Markdown.

use serde_json::{Map, Value};
use sourcebook_model::Action;

use crate::record::Record;

/// The names that such lines begin with, in lower case, by the field they stand for.
const NAMES: [(&str, &[&str]); 7] = [
    (
        "title",
        &["title", "headline", "titel", "titre", "título", "titolo", "标题", "標題", "タイトル", "العنوان"],
    ),
    (
        "date",
        &[
            "date",
            "published",
            "published on",
            "publication date",
            "date published",
            "posted",
            "posted on",
            "datum",
            "veröffentlicht",
            "publié le",
            "fecha",
            "data",
            "日期",
            "发布时间",
            "日付",
            "التاريخ",
        ],
    ),
    (
        "authors",
        &[
            "author",
            "authors",
            "by",
            "byline",
            "written by",
            "autor",
            "autoren",
            "auteur",
            "auteurs",
            "autores",
            "autore",
            "作者",
            "著者",
            "الكاتب",
        ],
    ),
    (
        "source",
        &[
            "source",
            "publication",
            "publisher",
            "url",
            "link",
            "quelle",
            "fuente",
            "fonte",
            "来源",
            "來源",
            "المصدر",
        ],
    ),
    ("language", &["language", "lang", "sprache", "langue", "idioma", "lingua", "语言"]),
    (
        "tags",
        &["tags", "tag", "keywords", "topics", "schlagwörter", "mots-clés", "etiquetas", "标签", "关键词"],
    ),
    (
        "categories",
        &["category", "categories", "section", "rubrik", "rubrique", "categoría", "categorie", "分类"],
    ),
];

/// How many of a text's lines make a header where more text follows them without a blank line: one alone may be a
/// sentence's beginning, “Source: the ministry.”
const SURE: usize = 2;

/// The fields of a header at the beginning of a paragraph's lines, and how many lines it has; `None` where there is none.
pub(super) fn fields<'a>(
    lines: impl ExactSizeIterator<Item = &'a str>,
) -> Option<(Map<String, Value>, usize)> {
    let all = lines.len();
    let mut fields = Map::new();
    let mut count = 0;
    for line in lines {
        let Some((name, value)) = field(line) else { break };
        count += 1;
        insert(&mut fields, name.to_owned(), value);
    }
    (count >= SURE || count > 0 && count == all).then_some((fields, count))
}

/// The fields of a whole paragraph that is nothing but a header, those without a known name under their own: some lines, a
/// title among them.
pub(super) fn all_fields<'a>(lines: impl Iterator<Item = &'a str>) -> Option<Map<String, Value>> {
    let mut fields = Map::new();
    let mut count = 0;
    for line in lines {
        count += 1;
        let (name, value) = line.split_once(':')?;
        let name = name.trim();
        let is_name = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-');
        let (name, value) = match field(line) {
            Some((name, value)) => (name.to_owned(), value),
            None if !name.is_empty() && name.chars().all(is_name) => (name.to_lowercase(), value.trim()),
            None => return None,
        };
        insert(&mut fields, name, value);
    }
    (count >= SURE && fields.contains_key("title")).then_some(fields)
}

/// The fields of lines that are marked as such, whatever they are called.
pub(super) fn any_fields<'a>(lines: impl Iterator<Item = &'a str>) -> Map<String, Value> {
    let mut fields = Map::new();
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        let known = field(line).map(|(name, _)| name.to_owned());
        insert(&mut fields, known.unwrap_or_else(|| name.trim().to_lowercase()), value.trim());
    }
    fields
}

/// Adds what a field says, if it says something and nothing before it has.
fn insert(fields: &mut Map<String, Value>, name: String, value: &str) {
    if !value.is_empty() {
        fields.entry(name).or_insert_with(|| Value::String(value.to_owned()));
    }
}

/// Notes that a line left the text for what it names.
pub(super) fn note_taken(number: u32, line: &str, record: &mut Record) {
    record.note(Action::Dropped, "header", number, line, "a header's line, taken as what it names");
}

/// A line's field and what it says.
fn field(line: &str) -> Option<(&'static str, &str)> {
    let (name, value) = line.split_once([':', '：'])?;
    let name = name.trim_matches(|c: char| c.is_whitespace() || c == '*' || c == '_').to_lowercase();
    let (field, _) = NAMES.iter().find(|(_, names)| names.contains(&name.as_str()))?;
    Some((field, value.trim_matches(|c: char| c.is_whitespace() || c == '*')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Vec<String>, usize)> {
        let lines: Vec<&str> = text.lines().collect();
        let (fields, count) = fields(lines.into_iter())?;
        Some((
            fields.into_iter().map(|(name, value)| format!("{name}={}", value.as_str().unwrap())).collect(),
            count,
        ))
    }

    #[test]
    fn a_header_names_its_fields_in_many_languages() {
        assert_eq!(
            read("Title: The Mill\n**By:** Ada Marsh\nTags:"),
            Some((vec!["authors=Ada Marsh".to_owned(), "title=The Mill".to_owned()], 3))
        );
        assert_eq!(
            read("标题：水车\n作者：李明"),
            Some((vec!["authors=李明".to_owned(), "title=水车".to_owned()], 2))
        );
    }

    #[test]
    fn a_header_may_end_where_the_text_begins_without_a_blank_line() {
        assert_eq!(read("Title: The Mill\nDate: 2024\nIt turned.").map(|(_, lines)| lines), Some(2));
        assert_eq!(read("Source: the ministry.\nIt says so."), None);
        assert_eq!(read("Published: 2024").map(|(_, lines)| lines), Some(1));
        assert_eq!(read("Note: this is text."), None);
    }
}
