//! From a folder to annotated articles: read and searched for mentions in parallel, and only where something changed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use sourcebook_extract::{Extractor, ambiguous_names, join_names, unresolved_dates};
use sourcebook_index::AnnotatedArticle;
use sourcebook_ingest::{Collection, FileRead, Folder, FoundFile, Settings, read_file};
use sourcebook_model::pack::encode;
use sourcebook_model::{Article, CollectionInfo, Finding, Mention, ThemeDefinition};

use crate::BuildError;
use crate::cache::{Cache, CollectionCache, Drawer, key};
use crate::themes::{self, Themes};

/// A file as large as this, in bytes, is read again at every build: it holds many articles, one of which has changed.
const TOO_LARGE_TO_KEEP: usize = 4_000_000;

/// A collection whose articles have their mentions.
#[derive(Debug)]
pub struct AnnotatedCollection {
    /// What the collection says about itself.
    pub info: CollectionInfo,
    /// The articles, each with its mentions and the findings about it.
    pub articles: Vec<AnnotatedArticle>,
    /// What names each article in `sourcebook.toml`.
    pub keys: Vec<String>,
    /// Groups of articles whose texts are nearly the same, by their places in `articles`.
    pub duplicates: Vec<Vec<usize>>,
    /// What was dropped, derived, overridden, left unresolved or could not be read, by file and line.
    pub findings: Vec<Finding>,
}

/// How far a build is, for a progress bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is being done.
    pub stage: Stage,
    /// How many files or articles are done.
    pub done: usize,
    /// How many there are.
    pub total: usize,
}

/// The stages of a build, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files become articles.
    Reading,
    /// Articles gain mentions.
    Annotating,
    /// Articles and mentions become a pack.
    Indexing,
}

/// Reads and annotates the collection at `path`, a folder or a `.jsonl` file. What is in `cache` and has not changed
/// since is taken from there; the result is the same with and without.
///
/// # Errors
/// [`BuildError`] if the collection cannot be read as a whole. A broken article is no error but a [`Finding`].
pub fn annotate_collection(
    path: &Path,
    cache: &Cache,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<AnnotatedCollection, BuildError> {
    let (collection, ()) = annotate_beside(path, cache, progress, |_| ())?;
    Ok(collection)
}

/// Reads and annotates a collection as [`annotate_collection`] does, and meanwhile does with its articles what needs
/// nothing but them.
///
/// # Errors
/// As for [`annotate_collection`].
pub(crate) fn annotate_beside<Made: Send>(
    path: &Path,
    cache: &Cache,
    progress: &(dyn Fn(Step) + Sync),
    beside: impl FnOnce(&[Article]) -> Made + Send,
) -> Result<(AnnotatedCollection, Made), BuildError> {
    let cache = cache.of_collection(path);
    let collection = read(Folder::open(path)?, &cache, progress);
    let Collection { mut info, has_tag_themes, articles, keys, duplicates, mut findings } = collection;
    let editors = std::mem::take(&mut info.themes);
    let written = editors.len();
    let annotate = || {
        let themes = Themes::settle(editors, has_tag_themes, &articles, &cache);
        let mentions = mentions(&articles, &themes.all, &cache, progress);
        (themes, mentions)
    };
    let ((themes, mut mentions), made) = rayon::join(annotate, || beside(&articles));
    findings.extend(themes.findings);
    info.themes = themes.all;
    let joined = join_names(&articles, &mut mentions);
    let mut by_file = FindingsByFile::new(&findings, &articles);
    let mut found = Vec::new();
    let articles = articles.into_iter().zip(mentions).zip(joined).map(|((article, mut mentions), joined)| {
        let mut findings = by_file.take(&article);
        let mut here = themes.tags.file(&article, &mut mentions);
        here.extend(unresolved_dates(&article, &mentions));
        here.extend(ambiguous_names(&article, &mentions));
        here.extend(joined);
        found.extend(here.iter().cloned());
        findings.extend(here);
        AnnotatedArticle { article, mentions, findings }
    });
    let articles: Vec<AnnotatedArticle> = articles.collect();
    themes::sort_by_size(&mut info.themes[written..], &articles);
    findings.extend(found);
    findings.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    Ok((AnnotatedCollection { info, articles, keys, duplicates, findings }, made))
}

/// Counts what is done of one stage.
struct Counter<'progress> {
    progress: &'progress (dyn Fn(Step) + Sync),
    stage: Stage,
    done: AtomicUsize,
    total: usize,
}

impl Counter<'_> {
    fn count(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        (self.progress)(Step { stage: self.stage, done, total: self.total });
    }
}

fn read(folder: Folder, cache: &CollectionCache<'_>, progress: &(dyn Fn(Step) + Sync)) -> Collection {
    let total = folder.files.len();
    let counter = Counter { progress, stage: Stage::Reading, done: AtomicUsize::new(0), total };
    let files: Vec<&FoundFile> = folder.files.iter().collect();
    let read = cache.each(
        "read",
        files,
        |file| &file.name,
        |file, drawer| {
            let read = read_through(file, &folder.settings, drawer);
            counter.count();
            read
        },
    );
    folder.collection(read)
}

/// What a file holds, from the drawer if it is there.
fn read_through(file: &FoundFile, settings: &Settings, drawer: &mut Drawer) -> FileRead {
    let bytes = match file.bytes() {
        Ok(bytes) => bytes,
        Err(read) => return read,
    };
    let read = || read_file(&file.name, &bytes, settings);
    match encode(&settings.on(&file.name)) {
        Ok(settings) if bytes.len() < TOO_LARGE_TO_KEEP => {
            drawer.get_or_make(key(&[file.name.as_bytes(), &settings, &bytes]), read)
        }
        _ => read(),
    }
}

/// The mentions in each article.
fn mentions(
    articles: &[Article],
    themes: &[ThemeDefinition],
    cache: &CollectionCache<'_>,
    progress: &(dyn Fn(Step) + Sync),
) -> Vec<Vec<Mention>> {
    let extractor = Extractor::for_articles(themes, articles);
    let known = key(&[format!("{:?}", extractor.themes()).as_bytes()]).to_le_bytes();
    let total = articles.len();
    let counter = Counter { progress, stage: Stage::Annotating, done: AtomicUsize::new(0), total };
    cache.each(
        "mentions",
        articles.iter().collect(),
        |article: &&Article| &article.id,
        |article, drawer| {
            let mentions = match encode(article) {
                // What an article is filed under hangs on all the others, what else is found in it on none.
                Ok(bytes) => {
                    let mut mentions =
                        drawer.get_or_make(key(&[&bytes]), || extractor.mentions_but_themes(article));
                    if !themes.is_empty() {
                        let filed = || extractor.themes_in(article);
                        mentions.extend(drawer.get_or_make(key(&[&known, &bytes]), filed));
                        mentions.sort_by(Mention::in_order);
                    }
                    mentions
                }
                Err(_) => extractor.mentions(article),
            };
            counter.count();
            mentions
        },
    )
}

/// Which findings belong to which article.
struct FindingsByFile {
    findings: BTreeMap<String, Vec<Finding>>,
    /// Files that hold several articles, a line each.
    shared: BTreeSet<String>,
}

impl FindingsByFile {
    fn new(findings: &[Finding], articles: &[Article]) -> Self {
        let mut by_file: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
        for finding in findings {
            by_file.entry(finding.file.clone()).or_default().push(finding.clone());
        }
        let mut seen = BTreeSet::new();
        let shared = articles.iter().filter(|article| !seen.insert(&article.file));
        let shared = shared.map(|article| article.file.clone()).collect();
        Self { findings: by_file, shared }
    }

    fn take(&mut self, article: &Article) -> Vec<Finding> {
        if !self.shared.contains(&article.file) {
            return self.findings.remove(&article.file).unwrap_or_default();
        }
        let line = article.blocks.first().map(|block| block.line);
        let of_file = self.findings.get(&article.file).map_or(&[][..], Vec::as_slice);
        let start = of_file.partition_point(|finding| finding.line < line);
        of_file[start..].iter().take_while(|finding| finding.line == line).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use sourcebook_model::{Action, Severity, fixtures};

    use super::*;

    fn article(file: &str, line: u32) -> Article {
        let mut article =
            Article { file: file.to_owned(), ..fixtures::article(&format!("{file}-{line}"), ["One."]) };
        article.blocks[0].line = line;
        article
    }

    fn finding(file: &str, line: Option<u32>) -> Finding {
        Finding {
            severity: Severity::Note,
            action: Action::Derived,
            file: file.to_owned(),
            line,
            subject: "title".to_owned(),
            text: String::new(),
            reason: String::new(),
        }
    }

    #[test]
    fn an_article_gets_the_findings_of_its_file() {
        let findings = [finding("a.txt", None), finding("a.txt", Some(9)), finding("b.txt", Some(1))];
        let articles = [article("a.txt", 1), article("b.txt", 1)];
        assert_eq!(FindingsByFile::new(&findings, &articles).take(&articles[0]), findings[..2]);
    }

    #[test]
    fn an_article_that_shares_its_file_gets_those_of_its_line() {
        let findings = [finding("all.jsonl", Some(1)), finding("all.jsonl", Some(2))];
        let articles = [article("all.jsonl", 1), article("all.jsonl", 2)];
        assert_eq!(FindingsByFile::new(&findings, &articles).take(&articles[1]), findings[1..]);
    }
}
