//! The settings as they are written, and the mistakes in them.

use std::collections::BTreeMap;

use serde::Deserialize;
use sourcebook_model::PartialDate;
use sourcebook_model::collection::{Theme, ThemeDefinition};
use sourcebook_model::date::ParseDateError;
use toml::Spanned;

use super::{Override, Settings};
use crate::metadata::language;
use crate::order::Order;

/// The settings that `text` holds, or the first mistake in it.
pub(super) fn parse(text: &str) -> Result<Settings, Mistake> {
    let written: Written = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        Mistake { at, message: error.message().to_owned() }
    })?;
    let mut overrides = BTreeMap::new();
    for (file, wanted) in written.articles {
        let (line, _) = position(text, file.span().start);
        overrides.insert(file.into_inner(), wanted.checked(line)?);
    }
    Ok(Settings {
        title: written.title.map(|title| non_empty(title, "the collection's name")).transpose()?,
        description: written.description.unwrap_or_default(),
        themes: checked_themes(written.themes, text)?,
        tags: written.tags.unwrap_or(true),
        order: written.order,
        synonyms: written.synonyms.into_iter().map(checked_synonyms).collect::<Result<_, Mistake>>()?,
        overrides,
    })
}

/// A mistake in the settings.
#[derive(Debug)]
pub(super) struct Mistake {
    /// Byte offset of the mistake.
    pub(super) at: usize,
    /// What is wrong and what was expected.
    pub(super) message: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    title: Option<Spanned<String>>,
    description: Option<String>,
    #[serde(default)]
    themes: Vec<Spanned<WrittenTheme>>,
    tags: Option<bool>,
    order: Option<Order>,
    #[serde(default)]
    synonyms: Vec<Spanned<Vec<Spanned<String>>>>,
    #[serde(default)]
    articles: BTreeMap<Spanned<String>, WrittenOverride>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTheme {
    id: Option<Spanned<String>>,
    label: Option<Spanned<String>>,
    description: Option<String>,
    cues: Option<Spanned<Vec<Spanned<String>>>>,
    #[serde(default)]
    exclude: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenOverride {
    title: Option<Spanned<String>>,
    date: Option<Spanned<toml::Value>>,
    authors: Option<Vec<Spanned<String>>>,
    source: Option<Spanned<String>>,
    language: Option<Spanned<String>>,
}

impl WrittenOverride {
    fn checked(self, line: u32) -> Result<Override, Mistake> {
        let authors = self
            .authors
            .map(|authors| authors.into_iter().map(|author| non_empty(author, "an author's name")).collect());
        Ok(Override {
            line,
            title: self.title.map(|title| non_empty(title, "a title")).transpose()?,
            date: self.date.map(checked_date).transpose()?,
            authors: authors.transpose()?,
            source: self.source.map(|source| non_empty(source, "a source")).transpose()?,
            language: self.language.map(checked_language).transpose()?,
        })
    }
}

fn checked_themes(written: Vec<Spanned<WrittenTheme>>, text: &str) -> Result<Vec<ThemeDefinition>, Mistake> {
    let mut lines: BTreeMap<String, u32> = BTreeMap::new();
    let mut themes = Vec::new();
    for theme in written {
        let at = theme.span().start;
        let theme = theme.into_inner();
        let missing = |key: &str, example: &str| Mistake {
            at,
            message: format!("this theme has no {key}: expected a line like {example}"),
        };
        let id = theme.id.ok_or_else(|| missing("id", "id = \"trade\""))?;
        let id_at = id.span().start;
        let id = checked_id(id)?;
        if let Some(line) = lines.get(&id) {
            let message = format!("the theme in line {line} has the id \"{id}\" too: expected another one");
            return Err(Mistake { at: id_at, message });
        }
        lines.insert(id.clone(), position(text, id_at).0);
        let label = theme.label.ok_or_else(|| missing("label", "label = \"Trade\""))?;
        let cues = theme.cues.ok_or_else(|| missing("cues", "cues = [\"export\", \"tariff\"]"))?;
        if cues.get_ref().is_empty() {
            let message =
                "this theme has no cues: expected at least one word or phrase, such as [\"export\"]";
            return Err(Mistake { at: cues.span().start, message: message.to_owned() });
        }
        themes.push(ThemeDefinition {
            theme: Theme {
                id,
                label: non_empty(label, "a label")?,
                description: theme.description.unwrap_or_default(),
            },
            cues: phrases(cues.into_inner())?,
            exclude: phrases(theme.exclude)?,
        });
    }
    Ok(themes)
}

fn checked_synonyms(written: Spanned<Vec<Spanned<String>>>) -> Result<Vec<String>, Mistake> {
    if written.get_ref().len() < 2 {
        let message = "these synonyms are fewer than two: expected a list like [\"car\", \"automobile\"]";
        return Err(Mistake { at: written.span().start, message: message.to_owned() });
    }
    phrases(written.into_inner())
}

fn phrases(written: Vec<Spanned<String>>) -> Result<Vec<String>, Mistake> {
    written.into_iter().map(|phrase| non_empty(phrase, "a word or phrase")).collect()
}

fn non_empty(written: Spanned<String>, expected: &str) -> Result<String, Mistake> {
    if written.get_ref().trim().is_empty() {
        let message = format!("this is empty: expected {expected}");
        return Err(Mistake { at: written.span().start, message });
    }
    Ok(written.into_inner())
}

fn checked_id(written: Spanned<String>) -> Result<String, Mistake> {
    let id = written.get_ref();
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if id.is_empty() || id.starts_with('-') || id.ends_with('-') || !id.bytes().all(allowed) {
        let message = format!(
            "\"{id}\" is no theme id: expected small letters, digits and hyphens, such as \"trade-routes\""
        );
        return Err(Mistake { at: written.span().start, message });
    }
    Ok(written.into_inner())
}

fn checked_language(written: Spanned<String>) -> Result<String, Mistake> {
    language::normalised(written.get_ref()).ok_or_else(|| Mistake {
        at: written.span().start,
        message: format!(
            "\"{}\" is no language tag: expected one like \"en\" or \"pt-BR\"",
            written.get_ref()
        ),
    })
}

fn checked_date(written: Spanned<toml::Value>) -> Result<PartialDate, Mistake> {
    let text = match written.get_ref() {
        toml::Value::String(text) => text.clone(),
        toml::Value::Datetime(date) => date.to_string(),
        other => other.to_string(),
    };
    text.parse()
        .map_err(|error: ParseDateError| Mistake { at: written.span().start, message: error.to_string() })
}

/// Line and character of a byte offset, each from 1.
pub(super) fn position(text: &str, at: usize) -> (u32, u32) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line as u32, column as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistake(text: &str) -> (u32, u32, String) {
        let mistake = parse(text).unwrap_err();
        let (line, column) = position(text, mistake.at);
        (line, column, mistake.message)
    }

    const THEME: &str = "[[themes]]\nid = \"trade\"\nlabel = \"Trade\"\ncues = [\"export\"]\n";

    #[test]
    fn everything_that_an_editor_may_say_is_read() {
        let text = format!(
            "title = \"Cars\"\ntags = false\n{THEME}exclude = [\"export filter\"]\n[articles.\"a b.txt\"]\ndate = 2024-03-20\nlanguage = \"pt_br\"\n[articles.\"c/d.md\"]\ndate = \"2024-Q1\"\nauthors = [\"Jane Doe\"]\n"
        );
        let settings = parse(&text).unwrap();
        assert_eq!(settings.themes[0].exclude, ["export filter"]);
        let one = settings.of_article("a b.txt").unwrap();
        assert!(!settings.tags && parse("").unwrap().tags);
        assert_eq!((one.line, one.date.unwrap().to_string().as_str()), (8, "2024-03-20"));
        assert_eq!(one.language.as_deref(), Some("pt-BR"));
        let other = settings.of_article("c/d.md").unwrap();
        assert_eq!(other.date.unwrap().to_string(), "2024-Q1");
        assert_eq!(other.authors.as_deref(), Some(["Jane Doe".to_owned()].as_slice()));
    }

    #[test]
    fn a_mistake_is_told_with_its_place_and_what_was_expected() {
        let cases = [
            ("title = Cars", 1, "quote"),
            ("titel = \"Cars\"", 1, "expected one of `title`"),
            ("title = 7", 1, "expected a string"),
            ("title = \" \"", 1, "expected the collection's name"),
            ("\n[[themes]]\nlabel = \"Trade\"", 2, "no id: expected"),
            ("[[themes]]\nid = \"a\"\ncues = [\"x\"]", 1, "no label: expected"),
            ("[[themes]]\nid = \"a\"\nlabel = \"A\"", 1, "no cues: expected"),
            ("[[themes]]\nid = \"a\"\nlabel = \"A\"\ncues = []", 4, "expected at least one"),
            ("[[themes]]\nid = \"a\"\nlabel = \"A\"\ncues = [\"x\",\n\"\"]", 5, "expected a word or phrase"),
            ("[[themes]]\nid = \"a\"\nlabel = \"A\"\ncues = [\"x\", 7]", 4, "expected a string"),
            ("[[themes]]\nid = \"Trade routes\"", 2, "expected small letters"),
            ("[[themes]]\nid = \"a\"\ncolour = \"red\"", 3, "expected one of `id`"),
            ("[themes]\nid = \"a\"", 1, "expected a sequence"),
            ("tags = \"no\"", 1, "expected a boolean"),
            ("\norder = \"random\"", 2, "expected `newest` or `files`"),
            ("[articles.\"a.txt\"]\ndate = \"20 March\"", 2, "expected 2024-03-20"),
            ("[articles.\"a.txt\"]\ndate = 2023-02-30", 2, "date"),
            ("[articles.\"a.txt\"]\ndate = \"2023-02-30\"", 2, "is not a date"),
            ("[articles.\"a.txt\"]\nlanguage = \"English\"", 2, "expected one like \"en\""),
            ("[articles.\"a.txt\"]\nauthors = \"Jane\"", 2, "expected a sequence"),
            ("[articles.\"a.txt\"]\nauthor = \"Jane\"", 2, "expected one of"),
        ];
        for (text, line, expected) in cases {
            let (at, column, message) = mistake(text);
            assert_eq!(at, line, "{text}: {message}");
            assert!(column >= 1 && message.contains(expected), "{text}: {message}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_mistake() {
        assert_eq!(parse("\u{feff}title = \"Cars\"").unwrap().title.as_deref(), Some("Cars"));
    }

    #[test]
    fn two_themes_with_one_id_are_told_apart_by_their_lines() {
        let (line, column, message) = mistake(&format!("{THEME}{THEME}"));
        assert_eq!((line, column), (6, 6));
        assert!(message.starts_with("the theme in line 2 has the id \"trade\" too"), "{message}");
    }
}
