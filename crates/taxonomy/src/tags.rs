//! Themes from tags: what publishers filed their articles under.
//!
//! A tag says of the whole article that it is about something, and of none of its passages. So an article is filed
//! under its tag's theme by the passages that name the tag; where none does, its first passage stands for it, with a
//! mention that marks no words, and a finding says that the tags are the evidence. An article without the tag is not
//! filed, whatever its words are: the theme is the publisher's.

use std::collections::{BTreeMap, BTreeSet};

use sourcebook_analysis::tokens;
use sourcebook_model::collection::Theme;
use sourcebook_model::{Action, Article, Finding, Mention, MentionKind, Origin, Severity, ThemeDefinition};

/// The most tags that become themes; the most used do.
const MOST: usize = 12;
/// A tag has to be borne by one of this many articles.
const ONE_OF: usize = 100;
/// But at least by this many: one article alone has nothing in common with others.
const FEWEST: usize = 2;

/// The tags of a collection that are themes.
#[derive(Debug, Default)]
pub struct TagThemes {
    /// The theme's id by the tag's slug.
    ids: BTreeMap<String, String>,
    /// Themes that come from tags alone, and how many articles bear the tag.
    themes: Vec<ThemeDefinition>,
}

impl TagThemes {
    /// The tags of `articles` that become themes, beside those that the editor wrote. A tag that is called as one of
    /// the editor's themes files under that one.
    pub fn of(articles: &[Article], editors: &[ThemeDefinition]) -> Self {
        let mut ids: BTreeMap<String, String> = BTreeMap::new();
        for theme in editors {
            for name in [&theme.theme.label, &theme.theme.id] {
                ids.insert(slug(name), theme.theme.id.clone());
            }
        }
        let mut used: BTreeMap<String, (usize, BTreeMap<&str, usize>)> = BTreeMap::new();
        for article in articles {
            let mut seen = BTreeSet::new();
            for tag in article.tags.iter().map(|tag| tag.value.trim()) {
                let slug = slug(tag);
                if slug.is_empty() || ids.contains_key(&slug) || !seen.insert(slug.clone()) {
                    continue;
                }
                let (articles, written) = used.entry(slug).or_default();
                *articles += 1;
                *written.entry(tag).or_default() += 1;
            }
        }
        let fewest = FEWEST.max(articles.len().div_ceil(ONE_OF));
        let mut used: Vec<_> = used
            .into_iter()
            .filter(|(_, (count, _))| {
                *count >= fewest && (*count < articles.len() || articles.len() <= FEWEST)
            })
            .collect();
        used.sort_by(|(one, (few, _)), (other, (many, _))| many.cmp(few).then_with(|| one.cmp(other)));
        used.truncate(MOST);
        let mut themes = Vec::new();
        for (id, (_, written)) in used {
            // Of forms that are used as often, the last in order is the one with fewer capitals.
            let Some(label) = written.into_iter().max_by_key(|(_, count)| *count).map(|(label, _)| label)
            else {
                continue;
            };
            let theme = Theme { id: id.clone(), label: label.to_owned(), description: String::new() };
            let definition = ThemeDefinition { theme, cues: vec![label.to_owned()], exclude: Vec::new() };
            themes.push(definition);
            ids.insert(id.clone(), id);
        }
        Self { ids, themes }
    }

    /// The themes that come from tags alone, the most used first.
    pub fn themes(&self) -> impl Iterator<Item = &ThemeDefinition> {
        self.themes.iter()
    }

    /// Leaves only the themes that come first.
    pub fn truncate(&mut self, most: usize) {
        for theme in self.themes.drain(most.min(self.themes.len())..) {
            self.ids.remove(&theme.theme.id);
        }
    }

    /// Whether at least half of `articles` bear one of the tags.
    pub fn cover(&self, articles: &[Article]) -> bool {
        let filed = articles.iter().filter(|article| !self.ids_of(article).is_empty()).count();
        !self.themes.is_empty() && filed * 2 >= articles.len()
    }

    /// Files `article` under its tags: leaves of `mentions` those of tags that it bears, adds the first passage where
    /// none is left, and gives a finding for each tag.
    pub fn file(&self, article: &Article, mentions: &mut Vec<Mention>) -> Vec<Finding> {
        let ids = self.ids_of(article);
        let is_tags = |id: &str| self.themes().any(|theme| theme.theme.id == id);
        mentions.retain(|mention| match (&mention.kind, &mention.value) {
            (MentionKind::Theme, Some(id)) => !is_tags(id) || ids.contains_key(id.as_str()),
            _ => true,
        });
        let first = article.passages().first().map(|passage| passage.block);
        let mut findings = Vec::new();
        for (id, (tag, origin)) in ids {
            let named = mentions
                .iter()
                .any(|mention| mention.kind == MentionKind::Theme && mention.value.as_deref() == Some(id));
            if let (false, Some(block)) = (named, first) {
                let value = Some(id.to_owned());
                mentions.push(Mention { kind: MentionKind::Theme, block, span: 0..0, value });
            }
            let where_from = match origin {
                Origin::FrontMatter => "its front matter",
                Origin::MetaTag | Origin::JsonLd => "its page's metadata",
                Origin::Feed => "its feed",
                _ => "its publisher",
            };
            let reason = if named {
                format!(
                    "{where_from} has this tag: the article is filed under it, by the passages that name it"
                )
            } else {
                format!(
                    "{where_from} has this tag: the article is filed under it, as a whole and at its first passage"
                )
            };
            findings.push(Finding {
                severity: Severity::Note,
                action: Action::Filed,
                file: article.file.clone(),
                line: article.blocks.first().map(|block| block.line).filter(|line| *line > 0),
                subject: "theme".to_owned(),
                text: tag.to_owned(),
                reason,
            });
        }
        mentions.sort_by(|one, other| one.in_order(other));
        findings
    }

    /// The themes of an article's tags, each with the tag as it is written and where it stands.
    fn ids_of<'a>(&'a self, article: &'a Article) -> BTreeMap<&'a str, (&'a str, Origin)> {
        let mut ids = BTreeMap::new();
        for tag in &article.tags {
            if let Some(id) = self.ids.get(&slug(&tag.value)) {
                ids.entry(id.as_str()).or_insert((tag.value.as_str(), tag.origin));
            }
        }
        ids
    }
}

/// A name as a theme's id: its words in small letters with hyphens between them. Words that are not in Latin letters
/// stand there by the numbers of their characters.
pub fn slug(name: &str) -> String {
    let mut end = 0;
    let mut parts: Vec<String> = Vec::new();
    for token in tokens(name) {
        // Tokens that overlap are the pairs of characters that search wants besides the characters.
        if token.span.start < end {
            continue;
        }
        end = token.span.end;
        let is_plain =
            |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        let split: Vec<&str> = token.word.split(|c: char| c.is_ascii_punctuation()).collect();
        parts.push(if split.iter().all(|part| is_plain(part)) {
            split.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
        } else {
            token
                .word
                .chars()
                .map(|character| format!("{:x}", u32::from(character)))
                .collect::<Vec<_>>()
                .join("-")
        });
    }
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use sourcebook_model::{Attributed, fixtures};

    use super::*;

    fn article(tags: &[&str]) -> Article {
        let attributed = |text: &str| Attributed::new(text.to_owned(), Origin::FrontMatter);
        Article {
            tags: tags.iter().map(|tag| attributed(tag)).collect(),
            ..fixtures::article("a", ["One.", "Open data is two."])
        }
    }

    fn named(id: &str) -> Mention {
        Mention { kind: MentionKind::Theme, block: 1, span: 0..9, value: Some(id.to_owned()) }
    }

    fn ids(tags: &TagThemes) -> Vec<&str> {
        tags.themes().map(|theme| theme.theme.id.as_str()).collect()
    }

    #[test]
    fn a_tag_of_several_articles_is_a_theme_as_it_is_mostly_written() {
        let articles = [
            article(&["Open data", "once"]),
            article(&["open data", "API"]),
            article(&["open data", "api", "API"]),
            article(&[]),
        ];
        let tags = TagThemes::of(&articles, &[]);
        assert_eq!(ids(&tags), ["open-data", "api"]);
        assert_eq!(tags.themes().next().unwrap().theme.label, "open data");
        assert!(tags.cover(&articles));
    }

    #[test]
    fn a_tag_that_every_article_bears_tells_none_apart() {
        let articles = [article(&["blog"]), article(&["blog"]), article(&["blog"])];
        assert!(ids(&TagThemes::of(&articles, &[])).is_empty());
    }

    #[test]
    fn a_tag_called_as_the_editors_theme_files_under_that_one() {
        let theme =
            Theme { id: "openness".to_owned(), label: "Open data".to_owned(), description: String::new() };
        let editors = [ThemeDefinition { theme, cues: vec!["dataset".to_owned()], exclude: Vec::new() }];
        let articles = [article(&["open data"]), article(&["open data"]), article(&[])];
        let tags = TagThemes::of(&articles, &editors);
        assert!(ids(&tags).is_empty());
        let mut mentions = Vec::new();
        tags.file(&articles[0], &mut mentions);
        assert_eq!(mentions[0].value.as_deref(), Some("openness"));
        let mut mentions = vec![named("openness")];
        tags.file(&articles[2], &mut mentions);
        assert_eq!(mentions.len(), 1, "what the words earn of an editor's theme stays");
    }

    #[test]
    fn an_article_is_filed_by_the_passages_that_name_its_tag_or_else_as_a_whole() {
        let articles = [article(&["open data"]), article(&["open data"]), article(&[])];
        let tags = TagThemes::of(&articles, &[]);
        let mut mentions = vec![named("open-data")];
        let findings = tags.file(&articles[0], &mut mentions);
        assert_eq!(mentions, [named("open-data")]);
        assert_eq!((findings[0].action, findings[0].text.as_str()), (Action::Filed, "open data"));
        let mut mentions = Vec::new();
        tags.file(&articles[0], &mut mentions);
        assert_eq!((mentions[0].block, mentions[0].span.clone()), (0, 0..0));
        let mut mentions = vec![named("open-data")];
        assert!(tags.file(&articles[2], &mut mentions).is_empty());
        assert!(mentions.is_empty(), "without the tag, words do not file");
    }

    #[test]
    fn a_slug_can_stand_in_a_link_whatever_the_letters() {
        assert_eq!(slug("How we Work: 2.0"), "how-we-work-2-0");
        assert_eq!(slug("Économie"), "economie");
        assert!(!slug("供应链").is_empty() && slug("供应链").is_ascii());
        assert_eq!(slug("…"), "");
    }
}
