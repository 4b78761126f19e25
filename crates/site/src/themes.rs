//! The themes of a collection: its editor's, those of its articles' tags, and where these are too few, proposed ones.

use sourcebook_model::{Action, Article, Finding, Severity, ThemeDefinition};
use sourcebook_taxonomy::{TagThemes, propose};

/// The file that an editor writes themes into.
const SETTINGS: &str = "sourcebook.toml";

/// What articles are filed under.
pub(crate) struct Themes {
    /// All themes: the editor's, those of tags, proposed ones.
    pub(crate) all: Vec<ThemeDefinition>,
    /// Those of tags.
    pub(crate) tags: TagThemes,
    /// What is to be said of themes that no editor wrote.
    pub(crate) findings: Vec<Finding>,
}

impl Themes {
    /// The themes for `articles`, of which the editor wrote `editors`.
    pub(crate) fn settle(editors: Vec<ThemeDefinition>, articles: &[Article]) -> Self {
        let tags = TagThemes::of(articles, &editors);
        let is_edited = !editors.is_empty();
        let mut all = editors;
        all.extend(tags.themes().iter().cloned());
        let mut findings = Vec::new();
        if !is_edited && !tags.cover(articles) {
            let mut proposed = propose(articles);
            proposed.retain(|theme| all.iter().all(|other| other.theme.id != theme.theme.id));
            if !proposed.is_empty() {
                findings.push(finding(&proposed));
            }
            all.extend(proposed);
        }
        Self { all, tags, findings }
    }
}

fn finding(proposed: &[ThemeDefinition]) -> Finding {
    let labels: Vec<&str> = proposed.iter().map(|theme| theme.theme.label.as_str()).collect();
    Finding {
        severity: Severity::Note,
        action: Action::Derived,
        file: SETTINGS.to_owned(),
        line: None,
        subject: "themes".to_owned(),
        text: labels.join("; "),
        reason: "no themes are written there, so these are proposed from the articles' own words; \
                 `sourcebook themes FOLDER --write` writes them down for you to edit"
            .to_owned(),
    }
}
