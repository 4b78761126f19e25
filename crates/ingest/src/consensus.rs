//! What an article leaves open and the articles around it tell: a short one's language, and whether the day or the
//! month comes first in a date such as `01-05-2022`.

use std::collections::BTreeMap;

use sourcebook_model::{Action, Finding};
use whatlang::Script;

use crate::metadata::dates::Order;
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

/// Settles the dates in which day and month could change places, all in the order that four in five of the dates have
/// that can be read in one alone; with the month first, where there are none.
pub(crate) fn settle_date_orders(articles: &mut [Identified]) -> Vec<Finding> {
    let orders = articles.iter().filter_map(|identified| Some(identified.date_clue.as_ref()?.stated.order));
    let (mut month_first, mut day_first) = (0_usize, 0_usize);
    for order in orders {
        month_first += usize::from(order == Order::MonthFirst);
        day_first += usize::from(order == Order::DayFirst);
    }
    let told = month_first + day_first;
    let is_told = told > 0 && month_first.max(day_first) * 5 >= told * 4;
    let mut findings = Vec::new();
    for Identified { article, date_clue, .. } in articles {
        let Some(clue) = date_clue else { continue };
        let (Order::Open(other), Some(date)) = (clue.stated.order, &mut article.date) else { continue };
        let turn = is_told && day_first > month_first;
        if turn {
            date.value = other;
        }
        let order = if turn { "day" } else { "month" };
        let value = date.value;
        let mut record = Record::of(&article.file);
        if is_told {
            let reason = format!(
                "read with the {order} first, as {value}: so are {} of the {told} dates of this collection that can be read in one order alone",
                month_first.max(day_first)
            );
            record.note(Action::Derived, "date", clue.line, &clue.written, reason);
        } else {
            let reason = format!(
                "read with the month first, as {value}, but day and month could change places, and the other dates of this collection do not tell: write it as {value} or {other}"
            );
            record.warn(Action::Derived, "date", clue.line, &clue.written, reason);
        }
        findings.extend(record.into_findings());
    }
    findings
}
