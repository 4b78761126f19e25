//! `bench themes`: of the themes that people found in passages, how many are filed there, and how much else is.

mod labels;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::iter::Sum;
use std::path::Path;

use anyhow::{Context, ensure};

use crate::bench::gold::Gold;
use crate::bench::ours::Ours;
use crate::bench::table::Table;
use crate::project::{Project, read};
use labels::{Filed, Labelled, filed, labels};

/// The corpora whose posts are labelled, each with a taxonomy of ours.
const CORPORA: [&str; 3] = ["18f-blog", "carbonplan-blog", "go-blog"];

/// Files the seeds and the labelled corpora under their themes, and prints how well, passage by passage. Rules may be
/// written, and of the first corpus cues chosen, with an eye on posts with even numbers, from 0; the odd ones say how far
/// they carry. The cues of the second corpus were chosen before anybody read it, those of the third by posts without labels.
pub(crate) fn run(project: &Project, show_errors: bool) -> anyhow::Result<()> {
    let Some(gold) = Gold::find()? else { return Ok(()) };
    let ours = Ours::build(project)?;
    let labelled = project.tests().join("themes");
    let mut table = Table::new(2, ["collection", "articles", "passages", "themes", "precision", "recall"]);

    let seeds = Judged::new(&labelled.join("seeds.tsv"), &ours, &project.root.join("seeds"))?;
    table.row(seeds.row("seeds", "all", |_| true));
    let mut corpora = Vec::new();
    for corpus in CORPORA {
        let folder = tempfile::tempdir()?;
        copy(&gold.folder("corpora").join(corpus), folder.path())?;
        let taxonomy = labelled.join(format!("{corpus}.toml"));
        fs::copy(&taxonomy, folder.path().join("sourcebook.toml"))
            .with_context(|| format!("cannot copy {}", taxonomy.display()))?;
        let judged = Judged::new(&labelled.join(format!("{corpus}.tsv")), &ours, folder.path())?;
        table.row(judged.row(corpus, "even", |number| number % 2 == 0));
        table.row(judged.row(corpus, "odd", |number| number % 2 == 1));
        table.row(judged.row(corpus, "all", |_| true));
        corpora.push(judged);
    }
    if show_errors {
        seeds.print_errors();
        corpora.iter().for_each(Judged::print_errors);
    }
    print!("{table}");
    println!(
        "\nBy passage: of all filings, those that people made, too; of all that people made, those that are filed. Cues\n\
         of the seeds were chosen with an eye on all of their articles, those of {} on the even ones, those of {}\n\
         before any was read, those of {} by other posts than these.",
        CORPORA[0], CORPORA[1], CORPORA[2]
    );
    Ok(())
}

/// A collection with labels, filed.
struct Judged {
    labels: labels::Labels,
    articles: BTreeMap<String, BTreeMap<String, Filed>>,
}

impl Judged {
    fn new(file: &Path, ours: &Ours, collection: &Path) -> anyhow::Result<Self> {
        let labels = labels(&read(file)?).with_context(|| file.display().to_string())?;
        let exported = ours.exported(collection)?;
        let mut articles = exported.lines().map(filed).collect::<anyhow::Result<BTreeMap<_, _>>>()?;
        // Tags are themes, too, that nobody labelled passages by.
        let known: BTreeSet<&String> =
            labels.iter().flat_map(|(_, passages)| passages).flat_map(|labelled| &labelled.themes).collect();
        for passage in articles.values_mut().flat_map(BTreeMap::values_mut) {
            passage.themes.retain(|theme, _| known.contains(theme));
        }
        let judged = Self { labels, articles };
        let (all, found) =
            (judged.each().count(), judged.each().filter(|(_, _, filed)| filed.is_some()).count());
        // A passage that is cut otherwise than when it was labelled cannot be judged.
        ensure!(found * 10 >= all * 9, "{}: only {found} of {all} passages are there", file.display());
        Ok(judged)
    }

    /// Each labelled passage with the number of its article.
    fn each(&self) -> impl Iterator<Item = (usize, &Labelled, Option<&Filed>)> {
        self.labels.iter().enumerate().flat_map(|(number, (file, passages))| {
            let article = self.articles.get(file);
            passages
                .iter()
                .map(move |labelled| (number, labelled, article.and_then(|it| it.get(&labelled.key))))
        })
    }

    fn row(&self, name: &str, articles: &str, is_counted: impl Fn(usize) -> bool) -> [String; 6] {
        let counted = self.each().filter(|(number, ..)| is_counted(*number));
        let judged = counted.filter_map(|(_, labelled, filed)| Some((labelled, filed?)));
        let scores: Vec<Score> = judged.map(|(labelled, filed)| Score::of(labelled, filed)).collect();
        let passages = scores.len();
        let score: Score = scores.into_iter().sum();
        [
            name.to_owned(),
            articles.to_owned(),
            passages.to_string(),
            score.labelled.to_string(),
            format!("{:.3}", score.right as f64 / score.filed.max(1) as f64),
            format!("{:.3}", score.right as f64 / score.labelled.max(1) as f64),
        ]
    }

    /// Prints what is filed wrongly or not filed, of every other article, so that the others stay unseen.
    fn print_errors(&self) {
        for (number, labelled, filed) in self.each().filter(|(number, ..)| number % 2 == 0) {
            let (file, passage) = (&self.labels[number].0, &labelled.passage);
            let Some(filed) = filed else {
                println!("gone   {file} {passage}");
                continue;
            };
            for (theme, cues) in filed.themes.iter().filter(|(theme, _)| !labelled.themes.contains(*theme)) {
                println!("false  {theme} for {} in {file} {passage}: {}", cues.join(", "), filed.text);
            }
            for theme in labelled.themes.iter().filter(|theme| !filed.themes.contains_key(*theme)) {
                println!("missed {theme} in {file} {passage}: {}", filed.text);
            }
        }
    }
}

/// Counts over some passages.
#[derive(Debug, Default, PartialEq)]
struct Score {
    /// Themes that people found.
    labelled: usize,
    /// Themes that passages are filed under.
    filed: usize,
    /// Those of both.
    right: usize,
}

impl Score {
    fn of(labelled: &Labelled, filed: &Filed) -> Self {
        Self {
            labelled: labelled.themes.len(),
            filed: filed.themes.len(),
            right: labelled.themes.iter().filter(|theme| filed.themes.contains_key(*theme)).count(),
        }
    }
}

impl Sum for Score {
    fn sum<I: Iterator<Item = Self>>(scores: I) -> Self {
        scores.fold(Self::default(), |one, other| Self {
            labelled: one.labelled + other.labelled,
            filed: one.filed + other.filed,
            right: one.right + other.right,
        })
    }
}

/// Copies a folder and what is in it.
fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy(&source, &target)?;
        } else {
            fs::copy(&source, &target).with_context(|| format!("cannot copy {}", source.display()))?;
        }
    }
    Ok(())
}
