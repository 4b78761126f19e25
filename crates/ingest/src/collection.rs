//! A collection: what its files hold, put together.

use sourcebook_model::{Article, CollectionInfo, Finding};

use crate::consensus::{settle_date_orders, settle_languages};
use crate::duplicates;
use crate::identity::give_ids;
use crate::order::arrange;
use crate::read::{FileRead, Identified};
use crate::settings::Settings;
use crate::site_names::shorten_titles;

/// A folder's articles, with all that was noticed on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// What `sourcebook.toml` says, or what the folder's name gives.
    pub info: CollectionInfo,
    /// Whether its editor lets tags be themes.
    pub has_tag_themes: bool,
    /// The articles, as they are listed where nothing is searched for: in the order of their files' paths or, in a
    /// chronicle, the newest first.
    pub articles: Vec<Article>,
    /// What names each article in `sourcebook.toml`: its file, or its file and id with `#` between where one file holds
    /// many.
    pub keys: Vec<String>,
    /// Groups of articles whose texts are nearly the same, by their places in `articles`. All of them are kept.
    pub duplicates: Vec<Vec<usize>>,
    /// What was dropped, derived, overridden, left unknown or could not be read, file by file.
    pub findings: Vec<Finding>,
}

impl Collection {
    /// Puts files together, in the order of their names whatever order they come in: ids that no two articles share,
    /// and what only the articles around one can tell of it. `name` is the collection's title where `settings` give
    /// none.
    pub fn of(mut files: Vec<FileRead>, settings: &Settings, name: &str) -> Self {
        files.sort_by(|one, other| one.name.cmp(&other.name));
        let mut findings = Vec::new();
        let mut articles = Vec::new();
        for file in files {
            articles.extend(file.articles);
            findings.extend(file.findings);
        }
        findings.extend(give_ids(&mut articles));
        findings.extend(settle_languages(&mut articles));
        findings.extend(settle_date_orders(&mut articles));
        findings.extend(shorten_titles(&mut articles));
        findings.extend(arrange(&mut articles, settings.order()));
        findings.extend(settings.unused(&articles));
        let keys = articles.iter().map(Identified::key).collect();
        let articles: Vec<Article> = articles.into_iter().map(|identified| identified.article).collect();
        let duplicates = duplicates::groups(&articles);
        findings.extend(duplicates::findings(&articles, &duplicates));
        let mut collection = Self {
            info: settings.info(name),
            has_tag_themes: settings.has_tag_themes(),
            articles,
            keys,
            duplicates,
            findings: Vec::new(),
        };
        collection.add_findings(findings);
        collection
    }

    /// Adds findings, each in its place.
    pub(crate) fn add_findings(&mut self, findings: Vec<Finding>) {
        self.findings.extend(findings);
        self.findings.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read_file;

    #[test]
    fn files_may_come_in_any_order() {
        let settings = Settings::default();
        let files = [
            ("b.txt", "Second\n\nA paragraph of the second."),
            ("a.md", "# First\n\nA paragraph of the first."),
            ("a.txt", "Third\n\nAnother that would be called a."),
        ];
        let mut read: Vec<FileRead> =
            files.iter().map(|(name, text)| read_file(name, text.as_bytes(), &settings)).collect();
        let collection = Collection::of(read.clone(), &settings, "Three");
        let ids: Vec<&str> = collection.articles.iter().map(|article| article.id.as_str()).collect();
        assert_eq!(ids, ["a.md", "a.txt", "b"]);
        read.reverse();
        assert_eq!(Collection::of(read, &settings, "Three"), collection);
    }

    #[test]
    fn what_a_file_holds_can_be_kept_as_bytes() {
        let read = read_file("a.txt", b"A title\n\nIt was in March, so they say.", &Settings::default());
        let kept = serde_json::to_vec(&read).unwrap();
        assert_eq!(serde_json::from_slice::<FileRead>(&kept).unwrap(), read);
    }
}
