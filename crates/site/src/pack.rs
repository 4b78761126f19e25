//! From a folder of articles to a pack: the stages before the page, in a row.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::{IntoParallelIterator, ParallelIterator};
use sourcebook_extract::{Extractor, abbreviations, unresolved_dates};
use sourcebook_index::{AnnotatedArticle, Pack};
use sourcebook_model::{Article, Finding};

use crate::BuildError;

/// A pack with the record of what became of the articles on the way.
#[derive(Debug)]
pub struct BuiltPack {
    /// The pack.
    pub pack: Pack,
    /// What was dropped, derived, overridden or could not be read, by file.
    pub findings: Vec<Finding>,
}

/// How far a build is, for a progress bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is being done.
    pub stage: Stage,
    /// How many articles are done.
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

/// Makes a pack of `collection`, a folder or a `.jsonl` file, and tells `progress` how far it is.
///
/// # Errors
/// [`BuildError`] if the collection cannot be read as a whole. A broken article is no error but a [`Finding`].
pub fn build_pack(collection: &Path, progress: &(dyn Fn(Step) + Sync)) -> Result<BuiltPack, BuildError> {
    let collection = sourcebook_ingest::read_collection(collection, &|read| {
        progress(Step { stage: Stage::Reading, done: read.done, total: read.total });
    })?;
    let by_file = FindingsByFile::new(&collection.findings, &collection.articles);
    let extractor = Extractor::new(&collection.info.themes);
    let total = collection.articles.len();
    let done = AtomicUsize::new(0);
    let annotated: Vec<AnnotatedArticle> = collection
        .articles
        .into_par_iter()
        .map(|article| {
            let mentions = extractor.mentions(&article);
            let mut findings = by_file.of(&article);
            findings.extend(unresolved_dates(&article, &mentions));
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            progress(Step { stage: Stage::Annotating, done, total });
            AnnotatedArticle { article, mentions, findings }
        })
        .collect();
    progress(Step { stage: Stage::Indexing, done: 0, total });
    let mut info = collection.info;
    info.synonyms.extend(defined_abbreviations(&annotated));
    let pack = sourcebook_index::build(&info, &annotated)?;
    progress(Step { stage: Stage::Indexing, done: total, total });
    Ok(BuiltPack { pack, findings: collection.findings })
}

/// The abbreviations that the articles define, as pairs of synonyms, each once whatever its case.
fn defined_abbreviations(articles: &[AnnotatedArticle]) -> Vec<Vec<String>> {
    let blocks = articles.iter().flat_map(|annotated| &annotated.article.blocks);
    let found = blocks.flat_map(|block| abbreviations(&block.text));
    let pairs: BTreeSet<(String, String)> =
        found.map(|found| (found.short, found.long.to_lowercase())).collect();
    pairs.into_iter().map(|(short, long)| vec![short, long]).collect()
}

/// Which findings belong to which article.
struct FindingsByFile<'collection> {
    findings: BTreeMap<&'collection str, Vec<&'collection Finding>>,
    /// Files that hold several articles, a line each.
    shared: BTreeSet<String>,
}

impl<'collection> FindingsByFile<'collection> {
    fn new(findings: &'collection [Finding], articles: &[Article]) -> Self {
        let mut by_file: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
        for finding in findings {
            by_file.entry(&finding.file).or_default().push(finding);
        }
        let mut seen = BTreeSet::new();
        let shared = articles.iter().filter(|article| !seen.insert(&article.file));
        let shared = shared.map(|article| article.file.clone()).collect();
        Self { findings: by_file, shared }
    }

    fn of(&self, article: &Article) -> Vec<Finding> {
        let of_file = self.findings.get(article.file.as_str()).map_or(&[][..], Vec::as_slice);
        let is_shared = self.shared.contains(&article.file);
        let line = article.blocks.first().map(|block| block.line);
        let of_article = of_file.iter().filter(|finding| !is_shared || finding.line == line);
        of_article.map(|&finding| finding.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use sourcebook_model::{Action, Attributed, Block, BlockKind, Origin, Severity};

    use super::*;

    fn article(file: &str, line: u32) -> Article {
        let attributed = |text: &str| Attributed::new(text.to_owned(), Origin::Text);
        Article {
            id: format!("{file}-{line}"),
            file: file.to_owned(),
            title: attributed("A"),
            date: None,
            authors: Vec::new(),
            source: None,
            tags: Vec::new(),
            language: attributed("en"),
            blocks: vec![Block { kind: BlockKind::Paragraph, text: "One.".to_owned(), line }],
        }
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
        assert_eq!(FindingsByFile::new(&findings, &articles).of(&articles[0]), findings[..2]);
    }

    #[test]
    fn an_article_that_shares_its_file_gets_those_of_its_line() {
        let findings = [finding("all.jsonl", Some(1)), finding("all.jsonl", Some(2))];
        let articles = [article("all.jsonl", 1), article("all.jsonl", 2)];
        assert_eq!(FindingsByFile::new(&findings, &articles).of(&articles[1]), findings[1..]);
    }
}
