//! How well a page was extracted.

use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::Add;

use super::Page;

/// Texts that share less than this are named among the errors.
const WELL: f64 = 0.97;

/// Sums over pages; of metadata, how many are right and how many there are.
#[derive(Default)]
pub(super) struct Score {
    pub(super) pages: usize,
    pub(super) f1: f64,
    pub(super) precision: f64,
    pub(super) recall: f64,
    pub(super) title: [usize; 2],
    pub(super) byline: [usize; 2],
    pub(super) names: [usize; 2],
    pub(super) date: [usize; 2],
}

impl Score {
    pub(super) fn of(wanted: &Page, found: &Page) -> Self {
        let (precision, recall) = shared(&wanted.text, &found.text);
        let f1 = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
        let judged = |wanted: &Option<String>, found: &Option<String>, is_right: fn(&str, &str) -> bool| {
            let Some(wanted) = wanted.as_deref().filter(|wanted| !wanted.trim().is_empty()) else {
                return [0, 0];
            };
            [usize::from(found.as_deref().is_some_and(|found| is_right(wanted, found))), 1]
        };
        Self {
            pages: 1,
            f1,
            precision,
            recall,
            title: judged(&wanted.title, &found.title, same_words),
            byline: judged(&wanted.byline, &found.byline, same_words),
            names: judged_names(wanted.byline.as_deref(), found.byline.as_deref()),
            date: judged(&wanted.date, &found.date, same_day),
        }
    }
}

impl Add for Score {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let both = |one: [usize; 2], other: [usize; 2]| [one[0] + other[0], one[1] + other[1]];
        Self {
            pages: self.pages + other.pages,
            f1: self.f1 + other.f1,
            precision: self.precision + other.precision,
            recall: self.recall + other.recall,
            title: both(self.title, other.title),
            byline: both(self.byline, other.byline),
            names: both(self.names, other.names),
            date: both(self.date, other.date),
        }
    }
}

impl Sum for Score {
    fn sum<I: Iterator<Item = Self>>(scores: I) -> Self {
        scores.fold(Self::default(), Add::add)
    }
}

/// A byline is right by whom it names; one that names nobody is matched by one that does not, and by none.
fn judged_names(wanted: Option<&str>, found: Option<&str>) -> [usize; 2] {
    match wanted.filter(|wanted| !wanted.trim().is_empty()) {
        Some(wanted) => [usize::from(same_names(wanted, found.unwrap_or_default())), 1],
        None => [0, 0],
    }
}

/// Prints what is wrong about a page.
pub(super) fn print_errors(name: &str, wanted: &Page, found: &Page) {
    let score = Score::of(wanted, found);
    if score.f1 < WELL {
        println!("{name}: precision {:.3}, recall {:.3}", score.precision, score.recall);
    }
    let told = [
        ("title", score.title, &wanted.title, &found.title),
        ("byline", score.names, &wanted.byline, &found.byline),
        ("date", score.date, &wanted.date, &found.date),
    ];
    for (what, [right, all], wanted, found) in told {
        if right < all {
            println!("{name}: {what} {found:?}, expected {wanted:?}");
        }
    }
}

/// Which share of the words found is wanted, and of those wanted is found, each as often as it stands there.
fn shared(wanted: &str, found: &str) -> (f64, f64) {
    let (wanted, found) = (counted(wanted), counted(found));
    let total = |words: &BTreeMap<String, usize>| words.values().sum::<usize>() as f64;
    let both: usize = found.iter().map(|(word, times)| *times.min(wanted.get(word).unwrap_or(&0))).sum();
    let share = |all: f64| if all > 0.0 { both as f64 / all } else { 0.0 };
    (share(total(&found)), share(total(&wanted)))
}

fn counted(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words(text) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

fn same_words(wanted: &str, found: &str) -> bool {
    words(wanted).eq(words(found))
}

/// Whether two bylines name the same, in the same order: [`named`] of either.
fn same_names(wanted: &str, found: &str) -> bool {
    named(wanted) == named(found)
}

/// Words that a byline begins with, in lower case, and words between two names.
const BY: [&str; 5] = ["by", "par", "written", "posted", "published"];
const AND: [&str; 2] = ["and", "et"];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Whom a byline names, as words: its first line, or the second where “By” has the first to itself, without “By”,
/// addresses, what stands from its first figure on, and the month before that. A byline that is but a day names nobody.
fn named(byline: &str) -> Vec<String> {
    let by = |line: &str| words(line).skip_while(|word| BY.contains(&word.as_str())).collect::<Vec<_>>();
    let Some(line) = byline.lines().find(|line| !by(line).is_empty()) else { return Vec::new() };
    let line = line.split("(http").next().unwrap_or_default();
    let until = line.find(|c: char| c.is_ascii_digit()).unwrap_or(line.len());
    let (line, is_cut) = (line[..until].trim_end(), until < line.len());
    let mut names = by(line);
    if is_cut {
        let is_month =
            |word: &String| MONTHS.iter().any(|month| month == word || month.get(..3) == Some(word));
        names.truncate(names.len() - names.iter().rev().take_while(|word| is_month(word)).count());
        let label = line.rsplit_once(' ').map_or(line, |(label, _)| label);
        if label.trim_end().ends_with(':') {
            names.clear();
        }
    }
    names.retain(|word| !AND.contains(&word.as_str()));
    names
}

/// Whether two dates begin with the same day.
fn same_day(wanted: &str, found: &str) -> bool {
    wanted.get(..10).is_some() && wanted.get(..10) == found.get(..10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str, byline: &str, date: &str) -> Page {
        let some = |text: &str| Some(text.to_owned());
        Page { text: text.to_owned(), title: some("The Mill"), byline: some(byline), date: some(date) }
    }

    #[test]
    fn words_count_as_often_as_they_stand() {
        let (precision, recall) = shared("the mill, the river", "The mill. A wheel.");
        assert_eq!((precision, recall), (0.5, 0.5));
    }

    #[test]
    fn a_byline_names_people_whatever_stands_around_them() {
        for (written, names) in [
            ("by Ada Marsh22 Dec 2016651", "ada marsh"),
            ("By\n\tAda Marsh", "ada marsh"),
            ("Par Ada Marsh et Ben Okri", "ada marsh ben okri"),
            ("By ADA MARSH\n  March 11, 2015", "ada marsh"),
            ("Ada Marsh (http://example.org/ada/)", "ada marsh"),
            ("Last Updated: January 7, 2025", ""),
            ("April 28, 2019 at 6:01 am", ""),
        ] {
            assert_eq!(named(written).join(" "), names, "{written}");
        }
        assert_eq!(judged_names(Some("April 28, 2019"), None), [1, 1]);
        assert_eq!(judged_names(Some("Ada Marsh"), Some("Ada Marsh, Ben Okri")), [0, 1]);
        assert_eq!(judged_names(Some("Ada Marsh"), None), [0, 1]);
    }

    #[test]
    fn a_byline_is_right_by_its_names_where_more_stands_around_them() {
        let wanted = page("a", "by Ada Marsh22 Dec 2016", "2016-12-22T10:43:37-08:00");
        let score = Score::of(&wanted, &page("a", "Ada Marsh", "2016-12-22"));
        assert_eq!((score.title, score.byline, score.names, score.date), ([1, 1], [0, 1], [1, 1], [1, 1]));
        let score = Score::of(&wanted, &page("a", "Ben Marsh", "2016-12-23"));
        assert_eq!((score.names, score.date), ([0, 1], [0, 1]));
    }
}
