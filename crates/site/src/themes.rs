//! The themes of a collection: its editor's, those of its articles' tags, and where these are too few, proposed ones.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use sourcebook_index::AnnotatedArticle;
use sourcebook_model::collection::Theme;
use sourcebook_model::pack::encode;
use sourcebook_model::{Action, Article, Finding, MentionKind, Severity, ThemeDefinition};
use sourcebook_taxonomy::{MOST_THEMES, TagThemes, propose_for_sample, sampled};

use crate::cache::{CollectionCache, key};

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
    /// The themes for `articles`, of which the editor wrote `editors`; `has_tags` says whether tags are any.
    ///
    /// All that the editor wrote stand. Tags and proposals have half each of what is left of [`MOST_THEMES`], and what one
    /// does not need is for the other: tags are what people chose, and proposals what all articles can be filed under.
    pub(crate) fn settle(
        editors: Vec<ThemeDefinition>,
        has_tags: bool,
        articles: &[Article],
        cache: &CollectionCache<'_>,
    ) -> Self {
        let mut tags = if has_tags { TagThemes::of(articles, &editors) } else { TagThemes::default() };
        let mut proposed =
            if editors.is_empty() && !tags.cover(articles) { proposed(articles, cache) } else { Vec::new() };
        proposed.retain(|one| tags.themes().all(|tag| !is_called(&tag.theme.id, &one.theme.id)));
        let room = MOST_THEMES.saturating_sub(editors.len());
        tags.truncate(room - proposed.len().min(room / 2));
        proposed.truncate(room - tags.themes().count());
        let findings = if proposed.is_empty() { Vec::new() } else { vec![finding(&proposed)] };
        let all = editors.into_iter().chain(tags.themes().cloned()).chain(proposed).collect();
        Self { all, tags, findings }
    }
}

/// Puts themes in order that nobody wrote one for: those of most articles first.
pub(crate) fn sort_by_size(themes: &mut [ThemeDefinition], articles: &[AnnotatedArticle]) {
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for article in articles {
        let filed = article.mentions.iter().filter(|mention| mention.kind == MentionKind::Theme);
        let filed: BTreeSet<&str> = filed.filter_map(|mention| mention.value.as_deref()).collect();
        filed.into_iter().for_each(|theme| *sizes.entry(theme).or_default() += 1);
    }
    themes.sort_by_key(|theme| Reverse(sizes.get(theme.theme.id.as_str()).copied()));
}

/// A proposed theme as it is kept: the theme, its cues and its exclusions. A definition is written for people to edit, in
/// a way that bytes cannot be read back from.
type Kept = (Theme, Vec<String>, Vec<String>);

/// What the articles suggest, which hangs on a sample of them alone.
fn proposed(articles: &[Article], cache: &CollectionCache<'_>) -> Vec<ThemeDefinition> {
    let sample = sampled(articles);
    let propose = || propose_for_sample(&sample);
    let Ok(bytes) = encode(&sample) else { return propose() };
    let kept = |ThemeDefinition { theme, cues, exclude }| -> Kept { (theme, cues, exclude) };
    let made = || propose().into_iter().map(kept).collect::<Vec<Kept>>();
    let all = cache.one("themes", |drawer| drawer.get_or_make(key(&[&bytes]), made));
    all.into_iter().map(|(theme, cues, exclude)| ThemeDefinition { theme, cues, exclude }).collect()
}

/// Whether two ids are of the same words, however they are set apart: `appengine` and `app-engine`.
fn is_called(one: &str, other: &str) -> bool {
    let letters = |id: &str| id.replace('-', "");
    letters(one) == letters(other)
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use sourcebook_model::fixtures::{self, stated};
    use sourcebook_model::{Block, BlockKind, Mention};

    use super::*;
    use crate::Cache;

    fn settle(editors: Vec<ThemeDefinition>, has_tags: bool, articles: &[Article]) -> Themes {
        let cache = Cache::none();
        Themes::settle(editors, has_tags, articles, &cache.of_collection(Path::new(".")))
    }

    fn tagged(number: usize) -> Article {
        Article {
            // The higher a tag's number, the fewer bear it.
            tags: (0..=number).map(|tag| stated(&format!("tag {tag}"))).collect(),
            ..fixtures::article::<&str>(&number.to_string(), [])
        }
    }

    /// An article with the words of one of three topics.
    fn with_words(number: usize) -> Article {
        let words = ["battery lithium cathode", "tariff export border", "charger socket cable"];
        let text = words[number % 3].split(' ').cycle().skip(number).take(6);
        let text = text.map(|word| format!("The {word} of x{number}. ")).collect();
        let mut article = tagged(number);
        article.blocks.push(Block { kind: BlockKind::Paragraph, text, line: 1 });
        article
    }

    fn written(count: usize) -> Vec<ThemeDefinition> {
        let definition = |number: usize| ThemeDefinition {
            theme: Theme { id: format!("own-{number}"), label: "Own".to_owned(), description: String::new() },
            cues: vec!["own".to_owned()],
            exclude: Vec::new(),
        };
        (0..count).map(definition).collect()
    }

    fn ids(themes: &Themes) -> Vec<&str> {
        themes.all.iter().map(|theme| theme.theme.id.as_str()).collect()
    }

    #[test]
    fn tags_fill_up_what_an_editors_themes_leave_of_fourteen() {
        let articles: Vec<Article> = (0..8).map(tagged).collect();
        let themes = settle(written(12), true, &articles);
        assert_eq!(ids(&themes)[12..], ["tag-1", "tag-2"]);
        let mut mentions = Vec::new();
        let findings = themes.tags.file(&articles[7], &mut mentions);
        assert_eq!(findings.len(), 2, "a tag without a theme files nothing");
        assert_eq!(ids(&settle(written(20), true, &articles)).len(), 20);
    }

    #[test]
    fn tags_are_no_themes_where_the_editor_says_so() {
        let articles: Vec<Article> = (0..8).map(tagged).collect();
        assert!(ids(&settle(Vec::new(), false, &articles)).is_empty());
        assert_eq!(ids(&settle(Vec::new(), true, &articles)).len(), 6);
    }

    #[test]
    fn tags_and_proposals_share_the_room_that_there_is() {
        let mut articles: Vec<Article> = (0..60).map(with_words).collect();
        let proposals = settle(Vec::new(), false, &articles).all.len();
        assert!(proposals > 1, "{proposals}");
        // Twelve tags, which two in five of the articles bear.
        for (number, article) in articles.iter_mut().enumerate() {
            let tag = (number < 24).then(|| format!("tag {}", number / 2));
            article.tags = tag.into_iter().map(|tag| stated(&tag)).collect();
        }
        let themes = settle(Vec::new(), true, &articles);
        let tags = themes.tags.themes().count();
        assert_eq!(
            (themes.all.len(), tags),
            (MOST_THEMES.min(12 + proposals), 12.min(MOST_THEMES - proposals))
        );
    }

    #[test]
    fn themes_that_nobody_ordered_stand_by_how_many_articles_they_hold() {
        let filed = |number: usize, themes: &[&str]| AnnotatedArticle {
            article: tagged(number),
            mentions: themes
                .iter()
                .map(|id| Mention {
                    kind: MentionKind::Theme,
                    block: 0,
                    span: 0..0,
                    value: Some((*id).to_owned()),
                })
                .collect(),
            findings: Vec::new(),
        };
        let mut themes = written(3);
        let articles = [filed(0, &["own-1", "own-1"]), filed(1, &["own-2", "own-1"])];
        sort_by_size(&mut themes, &articles);
        let ids: Vec<&str> = themes.iter().map(|theme| theme.theme.id.as_str()).collect();
        assert_eq!(ids, ["own-1", "own-2", "own-0"]);
    }

    #[test]
    fn a_proposal_called_as_a_tag_is_that_tag() {
        assert!(is_called("app-engine", "appengine") && !is_called("app-engine", "app"));
    }

    #[test]
    fn proposed_themes_are_kept_and_come_back_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::in_folder(folder.path().join("cache"));
        let cache = cache.of_collection(folder.path());
        let articles: Vec<Article> = (0..45).map(with_words).collect();
        let made = proposed(&articles, &cache);
        assert!(!made.is_empty());
        let never = || -> Vec<Kept> { panic!("worked out again") };
        let bytes = encode(&sampled(&articles)).unwrap();
        cache.one("themes", |drawer| drawer.get_or_make(key(&[&bytes]), never));
        assert_eq!(proposed(&articles, &cache), made);
    }
}
