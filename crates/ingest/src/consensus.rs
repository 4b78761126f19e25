//! The language of articles that are too short to tell it by themselves: that of the articles around them.

use std::collections::BTreeMap;

use sourcebook_model::{Action, Finding};
use whatlang::Script;

use crate::read::Identified;
use crate::record::Record;

/// How many articles, at least, make a consensus.
const FEWEST: usize = 3;

/// Settles the languages that were left open.
///
/// Where four in five of the articles that can be told are in one language, the others in the same script
/// are taken to be in it too; else the best guess stands.
pub(crate) fn settle_languages(articles: &mut [Identified]) -> Vec<Finding> {
    let common = common_language(articles);
    let mut findings = Vec::new();
    for Identified { article, line, guess, .. } in articles {
        let Some(guess) = guess.filter(|guess| !guess.sure) else { continue };
        let mut record = Record::of(&article.file);
        let shared = common.filter(|(_, script)| guess.script == Some(*script));
        let (tag, action, reason) = match (shared, guess.tag()) {
            (Some((tag, _)), _) => {
                (tag, Action::Derived, "too short to tell by itself: taken from the articles around it")
            }
            (None, Some(tag)) => {
                (tag, Action::Derived, "worked out from the letters of the text, of which there are few")
            }
            (None, None) => ("und", Action::Unknown, "there is too little text to tell the language by"),
        };
        record.note(action, "language", *line, tag, reason);
        article.language.value = tag.to_owned();
        findings.extend(record.into_findings());
    }
    findings
}

/// The language of four in five articles that can be told, and its script.
fn common_language(articles: &[Identified]) -> Option<(&'static str, Script)> {
    let mut counts: BTreeMap<&str, (usize, Script)> = BTreeMap::new();
    for guess in articles.iter().filter_map(|identified| identified.guess).filter(|guess| guess.sure) {
        if let (Some(tag), Some(script)) = (guess.tag(), guess.script) {
            counts.entry(tag).or_insert((0, script)).0 += 1;
        }
    }
    let told: usize = counts.values().map(|(articles, _)| articles).sum();
    let (tag, (articles, script)) = counts.into_iter().max_by_key(|(_, (articles, _))| *articles)?;
    (articles >= FEWEST && articles * 5 >= told * 4).then_some((tag, script))
}
