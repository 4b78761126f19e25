//! What an article leaves open and the articles around it tell: a short one's language, and whether the day or the
//! month comes first in a date such as `01-05-2022`.

use std::collections::BTreeMap;

use sourcebook_model::{Action, Article, Finding};
use whatlang::{Script, detect_script};

use crate::metadata::dates::Order;
use crate::metadata::few_words::told_by_words;
use crate::metadata::language;
use crate::read::Identified;
use crate::record::Record;

/// How many articles, at least, make a consensus.
const FEWEST: usize = 3;

/// Why an article has the language of others.
const AROUND: &str = "too short to tell by itself: taken from the articles around it";

/// Settles the languages that were left open.
///
/// Where four in five of the articles that can be told are in one language, the others in the same script
/// are taken to be in it too; else the best guess stands. One of a few words is told by these, by the language of all
/// others, however few, or by what it and its like read as together.
pub(crate) fn settle_languages(articles: &mut [Identified]) -> Vec<Finding> {
    let is_open = |identified: &&Identified| identified.guess.is_some_and(|guess| guess.tag().is_none());
    let told = told_languages(articles);
    let common = common_language(&told);
    let only = told.first_key_value().filter(|_| told.len() == 1);
    let only = only.map(|(tag, (_, script))| (tag.clone(), *script));
    let together = language::guessed(articles.iter().filter(is_open).flat_map(|open| texts(&open.article)));
    let mut findings = Vec::new();
    for Identified { article, line, guess, .. } in articles {
        let Some(guess) = guess.filter(|guess| !guess.sure) else { continue };
        let mut record = Record::of(&article.file);
        let in_script = |told: &&(String, Script)| guess.script == Some(told.1);
        let tag = if let Some((tag, _)) = common.as_ref().filter(in_script) {
            Some((tag.as_str(), AROUND))
        } else if let Some(tag) = guess.tag() {
            Some((tag, "worked out from the letters of the text, of which there are few"))
        } else if let Some(tag) = told_by_words(texts(article)) {
            Some((tag, "worked out from the few words of the text"))
        } else if let Some((tag, _)) = only.as_ref().filter(in_script) {
            Some((tag.as_str(), AROUND))
        } else if together.sure && together.script == guess.script {
            together
                .tag()
                .map(|tag| (tag, "too short to tell by itself: worked out from all such texts together"))
        } else {
            None
        };
        match tag {
            Some((tag, reason)) => {
                record.note(Action::Derived, "language", *line, tag, reason);
                article.language.value = tag.to_owned();
            }
            None => {
                let reason = "there is too little text to tell the language by";
                record.note(Action::Unknown, "language", *line, "", reason);
                article.language.value = "und".to_owned();
            }
        }
        findings.extend(record.into_findings());
    }
    findings
}

/// The texts of an article, its title among them.
fn texts(article: &Article) -> impl Iterator<Item = &str> {
    std::iter::once(article.title.value.as_str())
        .chain(article.blocks.iter().map(|block| block.text.as_str()))
}

/// How many articles are in which language and script, as somebody states it or their letters tell.
fn told_languages(articles: &[Identified]) -> BTreeMap<String, (usize, Script)> {
    let mut told: BTreeMap<String, (usize, Script)> = BTreeMap::new();
    for Identified { article, guess, .. } in articles {
        let (tag, script) = match guess {
            Some(guess) => (guess.tag().filter(|_| guess.sure), guess.script),
            None => {
                let primary = article.language.value.split('-').next();
                (primary.filter(|tag| *tag != "und"), texts(article).find_map(detect_script))
            }
        };
        if let (Some(tag), Some(script)) = (tag, script) {
            told.entry(tag.to_owned()).or_insert((0, script)).0 += 1;
        }
    }
    told
}

/// The language of four in five articles that can be told, and its script.
fn common_language(told: &BTreeMap<String, (usize, Script)>) -> Option<(String, Script)> {
    let all: usize = told.values().map(|(articles, _)| articles).sum();
    let (tag, (articles, script)) = told.iter().max_by_key(|(_, (articles, _))| *articles)?;
    (*articles >= FEWEST && articles * 5 >= all * 4).then(|| (tag.clone(), *script))
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

#[cfg(test)]
mod tests {
    use crate::collection::Collection;
    use crate::read::read_file;
    use crate::settings::Settings;

    /// The languages of notes with these texts, as one folder.
    fn languages(texts: &[&str]) -> Vec<String> {
        let settings = Settings::default();
        let files =
            (0..).zip(texts).map(|(at, text)| read_file(&format!("{at}.md"), text.as_bytes(), &settings));
        let collection = Collection::of(files.collect(), &settings, "Notes");
        collection.articles.into_iter().map(|article| article.language.value).collect()
    }

    #[test]
    fn a_short_note_is_in_the_language_of_its_words() {
        assert_eq!(languages(&["# Plan\n\nMeet on 3 March 2024 in Oslo.\n"]), ["en"]);
        assert_eq!(languages(&["# 会议\n\n去年三月。\n"]), ["zh"]);
    }

    #[test]
    fn a_short_note_without_telling_words_is_in_the_one_language_around_it() {
        let german = "---\nlanguage: de-AT\n---\n# Reise\n\nTreffen in Wien.\n";
        assert_eq!(languages(&["# Plan\n\nOslo, Wien.\n", german]), ["de", "de-AT"]);
        let dutch = german.replace("de-AT", "nl");
        assert_eq!(languages(&["# Plan\n\nOslo, Wien.\n", german, &dutch])[0], "und");
    }

    #[test]
    fn short_notes_are_told_together() {
        let notes = [
            "Der Zug nach Graz ist gebucht.",
            "Neue Reifen für das Auto bestellen.",
            "Brot und Milch und Eier kaufen!",
            "Der Ofen in der Küche ist kalt.",
            "Die Tante kommt zum Essen zu uns.",
            "Das Fahrrad steht noch im Keller.",
        ];
        let notes: Vec<String> = notes.iter().map(|note| format!("# Notiz\n\n{note}\n")).collect();
        let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
        assert_eq!(languages(&notes), ["de"; 6]);
    }

    #[test]
    fn a_note_of_numbers_has_no_language() {
        assert_eq!(languages(&["# 12\n\n2024-03-20: 17\n"]), ["und"]);
    }
}
