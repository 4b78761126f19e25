//! The texts that benches measure on, in the folder that `SOURCEBOOK_GOLD` names.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, bail};

use crate::project::read;

/// The variable that names the folder.
const VARIABLE: &str = "SOURCEBOOK_GOLD";

/// The judged collections that search is measured on.
pub(super) const COLLECTIONS: [&str; 3] = ["cranfield", "cisi", "npl"];

/// Grades by article, by query.
pub(super) type Judgements = BTreeMap<String, BTreeMap<String, u32>>;

/// The folder of gold data.
pub(super) struct Gold(PathBuf);

/// A collection with queries, and what people judged to answer them.
pub(super) struct Judged {
    /// Articles, `{"id":…,"title":…,"text":…}` a line.
    pub(super) articles: PathBuf,
    /// Queries, `{"id":…,"text":…}` a line.
    pub(super) queries: PathBuf,
    pub(super) judgements: Judgements,
}

impl Gold {
    /// The folder; `None` when there is none to measure on, which is said.
    pub(super) fn find() -> anyhow::Result<Option<Self>> {
        let Some(folder) = std::env::var_os(VARIABLE).filter(|folder| !folder.is_empty()) else {
            println!(
                "skipped: no gold data, as {VARIABLE} names no folder; CONTRIBUTING.md says what it holds"
            );
            return Ok(None);
        };
        let folder = PathBuf::from(folder);
        let folder =
            folder.canonicalize().with_context(|| format!("{VARIABLE} names {}", folder.display()))?;
        Ok(Some(Self(folder)))
    }

    /// A folder of the gold data.
    pub(super) fn folder(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A judged collection by its name.
    pub(super) fn judged(&self, name: &str) -> anyhow::Result<Judged> {
        let folder = self.folder("search").join(name);
        let file = folder.join("qrels.tsv");
        let judgements = judgements(&read(&file)?).with_context(|| file.display().to_string())?;
        let (articles, queries) = (folder.join("docs.jsonl"), folder.join("queries.jsonl"));
        for file in [&articles, &queries] {
            fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?;
        }
        Ok(Judged { articles, queries, judgements })
    }
}

/// Reads lines of query, article and grade with tabs between them.
fn judgements(text: &str) -> anyhow::Result<Judgements> {
    let mut all = Judgements::new();
    for (number, line) in (1..).zip(text.lines()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[query, article, grade] = columns.as_slice() else {
            bail!("line {number}: expected a query, an article and a grade, with tabs between them");
        };
        let grade = grade.trim().parse().with_context(|| format!("line {number}: the grade {grade:?}"))?;
        all.entry(query.to_owned()).or_default().insert(article.to_owned(), grade);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_judgement_is_a_query_an_article_and_a_grade() {
        let read = judgements("1\t184\t2\n1\t29\t0\n2\t12\t1\n").unwrap();
        assert_eq!(read.len(), 2);
        assert_eq!((read["1"]["184"], read["1"]["29"], read["2"]["12"]), (2, 0, 1));
    }

    #[test]
    fn a_line_that_is_no_judgement_is_refused_by_its_number() {
        for text in ["1\t2\t1\n1 2 1\n", "1\t2\t1\n1\t2\tgood\n"] {
            let error = format!("{:#}", judgements(text).unwrap_err());
            assert!(error.contains("line 2"), "{error}");
        }
    }
}
