//! Articles whose texts are nearly the same: found, grouped and told of, never dropped.
//!
//! Resemblance is Broder's ("On the resemblance and containment of documents", 1997): the share of runs of words
//! that two texts have in common. Comparing every pair would take a day at 100,000 articles, so only those are
//! compared whose sketches agree in some band of values (locality-sensitive hashing, Indyk and Motwani 1998).

mod groups;
mod runs;
mod sketch;

use sourcebook_analysis::each;
use sourcebook_model::{Action, Article, Finding};

use crate::record::Record;
use groups::Groups;
use runs::{all_runs, resemblance, runs};
use sketch::{BANDS, Sketch};

/// Texts that share this much of their runs of words are nearly the same: one word in eight may have been changed.
/// Two reports written from one template share less.
const ENOUGH: f64 = 0.6;

/// By how much the estimate from two sketches may err, four standard deviations out.
const DOUBT: f64 = 0.17;

/// How many texts of one bucket a further one is compared with, so that a bucket of thousands stays affordable.
const LEADERS: usize = 8;

/// How many of an article's others are named in its finding.
const NAMED: usize = 5;

/// Groups of two and more articles, by their places in `articles`, in order.
pub(crate) fn groups(articles: &[Article]) -> Vec<Vec<usize>> {
    let sketches = each(articles.iter().collect(), |article| Sketch::of(&all_runs(article)));
    let mut groups = Groups::of(articles.len());
    for band in 0..BANDS {
        let mut keyed: Vec<(u64, usize)> =
            sketches.iter().enumerate().map(|(at, sketch)| (sketch.key(band), at)).collect();
        keyed.sort_unstable();
        for bucket in keyed.chunk_by(|one, other| one.0 == other.0).filter(|bucket| bucket.len() > 1) {
            unite(bucket, articles, &sketches, &mut groups);
        }
    }
    groups.into_lists()
}

/// Unites the articles of a bucket that resemble one another.
fn unite(bucket: &[(u64, usize)], articles: &[Article], sketches: &[Sketch], groups: &mut Groups) {
    let mut leaders: Vec<(usize, Option<Vec<u64>>)> = Vec::new();
    for &(_, at) in bucket {
        let mut own = None;
        let mut is_found = false;
        for (leader, leading) in &mut leaders {
            is_found = groups.are_one(*leader, at)
                || sketches[*leader].estimate(&sketches[at]) >= ENOUGH - DOUBT && {
                    let leading = leading.get_or_insert_with(|| runs(&articles[*leader]));
                    resemblance(leading, own.get_or_insert_with(|| runs(&articles[at]))) >= ENOUGH
                };
            if is_found {
                groups.unite(*leader, at);
                break;
            }
        }
        if !is_found && leaders.len() < LEADERS {
            leaders.push((at, own));
        }
    }
}

/// A warning for each member of a group, naming the others.
pub(crate) fn findings(articles: &[Article], groups: &[Vec<usize>]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for group in groups {
        for &at in group {
            let others: Vec<&Article> =
                group.iter().filter(|other| **other != at).map(|other| &articles[*other]).collect();
            let mut names: Vec<&str> = others.iter().take(NAMED).map(|other| name(other)).collect();
            let more = format!("{} more", others.len().saturating_sub(NAMED));
            if others.len() > NAMED {
                names.push(&more);
            }
            let reason = match others.len() {
                1 => "nearly the same text as another article; both are kept: take one out of the folder if it is a copy".to_owned(),
                count => format!("nearly the same text as {count} other articles; all are kept: take out of the folder what is a copy"),
            };
            let mut record = Record::of(&articles[at].file);
            let line = articles[at].blocks.first().map_or(0, |block| block.line);
            record.warn(Action::Unresolved, "duplicate", line, &names.join(", "), reason);
            findings.extend(record.into_findings());
        }
    }
    findings
}

/// What an editor knows an article by: its file, or its id where a file holds several.
fn name(article: &Article) -> &str {
    let stem = article.file.rsplit_once('.').map_or(article.file.as_str(), |(stem, _)| stem);
    if article.id == stem { &article.file } else { &article.id }
}

#[cfg(test)]
mod tests {
    use sourcebook_model::fixtures::{self, stated};

    use super::*;

    fn article(id: &str, text: &str) -> Article {
        Article { title: stated(id), ..fixtures::article(id, [text]) }
    }

    /// Words that differ from seed to seed.
    fn prose(seed: usize, words: usize) -> Vec<String> {
        (0..words).map(|at| format!("w{}", (at * at + seed * 7_919) % 1_009)).collect()
    }

    fn grouped(texts: &[String]) -> Vec<Vec<usize>> {
        let articles: Vec<Article> =
            texts.iter().enumerate().map(|(at, text)| article(&format!("a{at}"), text)).collect();
        groups(&articles)
    }

    #[test]
    fn a_copy_with_a_few_words_changed_is_nearly_the_same() {
        let original = prose(1, 300);
        let mut edited = original.clone();
        for at in (0..300).step_by(20) {
            edited[at] = "changed".to_owned();
        }
        let texts = [original.join(" "), prose(2, 300).join(" "), edited.join(" ")];
        assert_eq!(grouped(&texts), [vec![0, 2]]);
    }

    #[test]
    fn a_text_that_quotes_half_of_another_is_one_of_its_own() {
        let original = prose(1, 300);
        let other = [&original[..150], &prose(2, 150)[..]].concat();
        assert!(grouped(&[original.join(" "), other.join(" ")]).is_empty());
    }

    #[test]
    fn case_punctuation_and_line_ends_make_no_difference() {
        let texts = ["The plant opened, and it grew.", "the plant — opened and IT GREW"].map(str::to_owned);
        assert_eq!(grouped(&texts), [vec![0, 1]]);
    }

    #[test]
    fn chinese_is_compared_by_its_characters() {
        let text = "这座位于山谷深处的电池工厂去年春天投产之后雇用了四百多名工人";
        let edited = text.replace("春天", "秋天");
        let other = "换电站第一次开进山城，司机们在坡道上排起了长队等候。".to_owned();
        assert_eq!(grouped(&[text.to_owned(), other, edited]), [vec![0, 2]]);
    }

    #[test]
    fn a_thousand_copies_are_one_group() {
        let texts: Vec<String> = (0..1_000).map(|at| format!("{} {at}", prose(3, 60).join(" "))).collect();
        assert_eq!(grouped(&texts), [(0..1_000).collect::<Vec<_>>()]);
    }

    #[test]
    fn each_member_of_a_group_is_told_of_the_others() {
        let articles: Vec<Article> =
            (0..8).map(|at| article(&format!("a{at}"), "The plant opened.")).collect();
        let findings = findings(&articles, &groups(&articles));
        assert_eq!(findings.len(), 8);
        assert_eq!(findings[1].text, "a0.txt, a2.txt, a3.txt, a4.txt, a5.txt, 2 more");
    }
}
