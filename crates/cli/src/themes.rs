//! `sourcebook themes`: a taxonomy proposed for a folder, as a `sourcebook.toml` to edit.

use std::fs;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use anyhow::{Context, bail};
use sourcebook_model::ThemeDefinition;
use sourcebook_site::{Stage, Step};
use sourcebook_taxonomy::propose;
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, value};

use crate::arguments::ThemesOptions;
use crate::output::stdout;
use crate::progress::Progress;

/// The name of the settings file.
const SETTINGS: &str = "sourcebook.toml";
/// What stands above the themes.
const PREFACE: &str = "\n# Proposed from the articles' own words. Rename, merge, delete: they are yours now.\n\
# A cue is a word or phrase that files a passage, in any of its forms; what stands under `exclude` does not count.\n";

/// Prints the folder's settings with the proposal added, or writes them.
pub(crate) fn run(options: &ThemesOptions) -> anyhow::Result<ExitCode> {
    let progress = Progress::new();
    let collection = sourcebook_ingest::read_collection(&options.folder, &|read| {
        progress.step(Step { stage: Stage::Reading, done: read.done, total: read.total });
    });
    progress.finish();
    let collection = collection?;
    let path = options.folder.join(SETTINGS);
    let written = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => String::new(),
        Err(error) => return Err(error).with_context(|| path.display().to_string()),
    };
    if options.write && !collection.info.themes.is_empty() {
        bail!(
            "{} has themes already, so nothing was written; without --write they are printed",
            path.display()
        );
    }
    let themes = propose(&collection.articles);
    if themes.is_empty() {
        bail!("the articles have too little in common to propose themes");
    }
    let text = with_themes(&written, &themes).with_context(|| path.display().to_string())?;
    if options.write {
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        eprintln!("{}: {} themes", path.display(), themes.len());
    } else {
        stdout().write_all(text.as_bytes())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The settings with themes behind what they hold, which stays as it is written.
fn with_themes(written: &str, themes: &[ThemeDefinition]) -> anyhow::Result<String> {
    let mut document: DocumentMut = written.parse()?;
    let mut tables = ArrayOfTables::new();
    for definition in themes {
        let theme = &definition.theme;
        let mut table = Table::new();
        table.insert("id", value(&theme.id));
        table.insert("label", value(&theme.label));
        table.insert("description", value(&theme.description));
        let mut cues = Array::new();
        for cue in &definition.cues {
            cues.push(cue);
        }
        for cue in cues.iter_mut() {
            cue.decor_mut().set_prefix("\n  ");
        }
        cues.set_trailing("\n");
        cues.set_trailing_comma(true);
        table.insert("cues", value(cues));
        tables.push(table);
    }
    if let Some(first) = tables.iter_mut().next() {
        first.decor_mut().set_prefix(PREFACE);
    }
    document.insert("themes", Item::ArrayOfTables(tables));
    Ok(document.to_string())
}

#[cfg(test)]
mod tests {
    use sourcebook_model::collection::Theme;

    use super::*;

    #[test]
    fn what_the_editor_wrote_stays_as_it_is() {
        let theme =
            Theme { id: "a-b".to_owned(), label: "A and “b”".to_owned(), description: String::new() };
        let themes =
            [ThemeDefinition { theme, cues: vec!["a".to_owned(), "b\"c".to_owned()], exclude: Vec::new() }];
        let written = "title  =  'Cars' # ours\n\n[articles.\"a.txt\"]\ndate = 2024-03-20\n";
        let text = with_themes(written, &themes).unwrap();
        assert!(text.starts_with(written), "{text}");
        let document: DocumentMut = text.parse().unwrap();
        assert_eq!(document["themes"][0]["cues"][1].as_str(), Some("b\"c"));
        assert!(text.contains("cues = [\n  \"a\",\n"), "{text}");
    }

    #[test]
    fn settings_that_are_no_toml_are_refused() {
        assert!(with_themes("title = Cars", &[]).is_err());
    }
}
