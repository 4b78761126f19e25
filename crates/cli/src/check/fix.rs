//! Suggestions written into `sourcebook.toml`, each with a comment that says where it comes from.

use std::fs;
use std::io;
use std::path::Path;

use anyhow::{Context, bail};
use toml_edit::{DocumentMut, Item, Table, value};

use super::suggestions::Suggestion;

const FILE: &str = "sourcebook.toml";

/// Writes the suggestions into the settings of the folder `collection`, and says what it did. What stands there stays as
/// it is, and a field that the editor has filled in is left alone.
pub(super) fn write(collection: &Path, suggestions: &[Suggestion]) -> anyhow::Result<String> {
    if !collection.is_dir() {
        bail!("{} has no {FILE} beside it: suggestions are for folders", collection.display());
    }
    let path = collection.join(FILE);
    let before = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
    };
    let (after, written) =
        with_suggestions(&before, suggestions).with_context(|| path.display().to_string())?;
    if written == 0 {
        return Ok(format!("{}: nothing to suggest", path.display()));
    }
    fs::write(&path, after).with_context(|| format!("cannot write {}", path.display()))?;
    let suggestions = if written == 1 { "1 suggestion" } else { &format!("{written} suggestions") };
    Ok(format!("{}: {suggestions}, to be looked through and put right", path.display()))
}

/// The settings with the suggestions, and how many there are.
fn with_suggestions(text: &str, suggestions: &[Suggestion]) -> anyhow::Result<(String, usize)> {
    let mut document: DocumentMut = text.parse()?;
    let mut written = 0;
    let articles = document.entry("articles").or_insert_with(|| {
        let mut table = Table::new();
        table.set_implicit(true);
        Item::Table(table)
    });
    let articles =
        articles.as_table_mut().context("`articles` is no table of its own: nothing was written")?;
    for Suggestion { article, field, value: suggested, why } in suggestions {
        let entry = articles.entry(article).or_insert_with(|| Item::Table(Table::new()));
        // An inline table has no room for a comment.
        let Some(table) = entry.as_table_mut().filter(|table| !table.contains_key(field)) else { continue };
        table.insert(field, value(suggested));
        if let Some(mut key) = table.key_mut(field) {
            key.leaf_decor_mut().set_prefix(format!("# suggested: {}\n", one_line(why)));
        }
        written += 1;
    }
    Ok((document.to_string(), written))
}

/// A comment ends where its line does.
fn one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggestion(article: &str, field: &'static str, value: &str) -> Suggestion {
        Suggestion {
            article: article.to_owned(),
            field,
            value: value.to_owned(),
            why: "the text\nsays so".to_owned(),
        }
    }

    #[test]
    fn what_the_editor_wrote_stays_as_it_is() {
        let text = "# Ours.\ntitle   = 'Cars' # yes\n\n[articles.\"a.txt\"]\ndate = 2024-03-20\n\n[articles]\n\"b.txt\" = { title = \"B\" }\n\n[[themes]]\nid = \"x\"\n";
        let text = text.replace("[articles]\n\"b.txt\" = { title = \"B\" }\n\n", "");
        let suggestions = [
            suggestion("a.txt", "date", "2023"),
            suggestion("a.txt", "title", "A"),
            suggestion("c d.txt", "date", "2024-03"),
        ];
        let (after, written) = with_suggestions(&text, &suggestions).unwrap();
        assert_eq!(written, 2);
        let mut lines = after.lines();
        for line in text.lines() {
            assert!(lines.any(|other| other == line), "{line} is gone or moved: {after}");
        }
        assert!(
            after.contains("date = 2024-03-20\n# suggested: the text says so\ntitle = \"A\"\n"),
            "{after}"
        );
        assert!(
            after.contains("[articles.\"c d.txt\"]\n# suggested: the text says so\ndate = \"2024-03\"\n"),
            "{after}"
        );
    }

    #[test]
    fn a_second_time_changes_nothing() {
        let suggestions = [suggestion("a.txt", "date", "2023"), suggestion("b.txt", "title", "“B”")];
        let (once, _) = with_suggestions("", &suggestions).unwrap();
        assert_eq!(with_suggestions(&once, &suggestions).unwrap(), (once, 0));
    }

    #[test]
    fn without_suggestions_nothing_is_added() {
        assert_eq!(with_suggestions("title = \"T\"\n", &[]).unwrap(), ("title = \"T\"\n".to_owned(), 0));
    }
}
