//! An answer: everything the views show for one selection.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::article::{BlockKind, Origin};
use crate::collection::Theme;
use crate::date::{DateSpan, DayNumber, PartialDate};
use crate::finding::Finding;
use crate::mention::MentionKind;

/// What a collection is, as the engine tells whoever opens it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// The collection's name.
    pub title: String,
    /// One sentence about it; may be empty.
    pub description: String,
    /// Its themes, in the editor's order.
    pub themes: Vec<Theme>,
    /// How many articles it has.
    pub articles: u32,
    /// How many passages those have.
    pub passages: u32,
}

/// What a selection brings. All counts are exact, however few hits are listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// How many articles match.
    pub articles: u32,
    /// How many of their passages match; all of theirs where neither words, themes nor names are selected. 0 in an early
    /// answer.
    pub passages: u32,
    /// The first of the matching articles, in the selection's order.
    pub hits: Vec<Hit>,
    /// The query that was answered instead, where words of the one that was typed are found nowhere.
    pub correction: Option<String>,
    /// One for each theme of the collection, in its order.
    pub themes: Vec<ThemeCount>,
    /// The names that most of the matching articles bear, the commonest first; those selected come before.
    pub names: Vec<NameCount>,
    /// The dates of the matching articles.
    pub timeline: Timeline,
    /// Whether `passages`, `themes`, `names` and `timeline` are yet to come: only an answer to a live question may be so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_early: bool,
}

/// How many articles a theme would leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeCount {
    /// The theme's id.
    pub id: String,
    /// Articles that match the selection and bear the theme: what selecting it leaves.
    pub articles: u32,
    /// Passages of those articles that bear the theme.
    pub passages: u32,
}

/// How many articles a name would leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameCount {
    /// The form of the name that stands for all.
    pub name: String,
    /// What it is a name of.
    pub kind: MentionKind,
    /// Articles that match the selection and bear the name: what selecting it leaves.
    pub articles: u32,
}

/// A matching article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// What is known of the article.
    pub article: ArticleHead,
    /// How well it matches the query; 0 where nothing is searched for.
    pub score: f32,
    /// How many of its passages match; all of them where neither words, themes nor names are selected.
    pub matching: u32,
    /// The best of those, at most three; none where neither words, themes nor names are selected.
    pub passages: Vec<Snippet>,
    /// The themes it bears, in the collection's order.
    pub themes: Vec<ThemePassages>,
    /// For the timeline, of an article without a date of its own: passages that no date places, by the way they look.
    pub outlooks: Vec<OutlookSnippet>,
}

/// What a list says about an article before it is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleHead {
    /// The article's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who calls it so.
    pub title_origin: Origin,
    /// When it was published, if known.
    pub date: Option<PartialDate>,
    /// Who says so.
    pub date_origin: Option<Origin>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Where it was published.
    pub source: Option<String>,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Its first sentence.
    pub lead: String,
    /// How many passages it has.
    pub passages: u32,
}

/// How many of an article's passages bear a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemePassages {
    /// The theme's id.
    pub id: String,
    /// Passages of the article that bear it; at least 1.
    pub passages: u32,
    /// The first of them, from 0.
    pub first: u32,
}

/// How many of an article's passages mention a name or hold a key phrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mentioned {
    /// The form that stands for all its forms.
    pub value: String,
    /// What it is, or is a name of.
    pub kind: MentionKind,
    /// Passages of the article with it; at least 1.
    pub passages: u32,
    /// The first of them, from 0.
    pub first: u32,
    /// Whether a selection can narrow by it.
    pub narrows: bool,
}

/// A matching passage, cut to what is worth reading in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    /// The passage's position in its article, from 0.
    pub passage: u32,
    /// Its sentences around the best match, in pieces; `…` stands where a sentence is cut.
    pub fragments: Vec<Fragment>,
}

/// A passage with the article that it is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What is known of the article.
    pub article: ArticleHead,
    /// The passage.
    pub snippet: Snippet,
}

/// A passage and the way it looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlookSnippet {
    /// A [`crate::Outlook::key`].
    pub outlook: String,
    /// The sentence that tells.
    pub snippet: Snippet,
}

/// A run of text that is marked in one way throughout.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fragment {
    /// The text.
    pub text: String,
    /// Whether it matches the query.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub marked: bool,
    /// The mentions it is part of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<MentionLabel>,
}

/// A mention as the reading view shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentionLabel {
    /// What kind it is.
    pub kind: MentionKind,
    /// What it stands for; see [`crate::Mention::value`].
    pub value: Option<String>,
}

/// Dates, counted and singled out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// Spans of equal precision, from the first date to the last. Between the [main ones](Self::main_buckets) none is left
    /// out; beyond those, empty ones are.
    pub buckets: Vec<Bucket>,
    /// The dates singled out, in order of time.
    pub marks: Vec<Mark>,
    /// How many dates there are, a range being one; more than `marks` holds where there are very many.
    pub dates: u32,
    /// Matching articles that name no date at all.
    pub undated: u32,
}

/// More years than this are more than a small picture can show.
const MANY_YEARS: i32 = 100;
/// A bar so many times shorter than the longest hardly shows.
const FAINT: u32 = 10;
/// As little of all as one part in so many, at either end, is never missed.
const LITTLE: u32 = 20;

impl Timeline {
    /// The buckets worth a picture: all of them or, where they go over more than a hundred years, those that are left
    /// without the few faint ones at either end. A few dates of long ago would crush the others.
    pub fn main_buckets(&self) -> &[Bucket] {
        let years = match (self.buckets.first(), self.buckets.last()) {
            (Some(first), Some(last)) => (last.date.days().end() - first.date.days().start()) / 365,
            _ => 0,
        };
        if years <= MANY_YEARS {
            return &self.buckets;
        }
        let faint = self.buckets.iter().map(|bucket| bucket.articles).max().unwrap_or_default() / FAINT;
        let little = self.buckets.iter().map(|bucket| bucket.articles).sum::<u32>() / LITTLE;
        let is_missed = |left: &mut u32, bucket: &Bucket| {
            let rest = left.checked_sub(bucket.articles).filter(|_| bucket.articles <= faint);
            *left = rest.unwrap_or_default();
            rest.is_none()
        };
        let (mut before, mut behind) = (little, little);
        let first = self.buckets.iter().position(|bucket| is_missed(&mut before, bucket));
        let last = self.buckets.iter().rposition(|bucket| is_missed(&mut behind, bucket));
        first.zip(last).map_or(&self.buckets, |(first, last)| &self.buckets[first..=last])
    }
}

/// A span of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bucket {
    /// The year or decade.
    pub date: PartialDate,
    /// Matching articles with a date in it.
    pub articles: u32,
}

/// A date of an article, or in its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// When, or since when.
    pub date: PartialDate,
    /// Until when, of a range.
    pub until: Option<PartialDate>,
    /// The date as the article writes it.
    pub text: String,
    /// The article's id.
    pub article: String,
    /// The article's title.
    pub title: String,
    /// The passage that names the date, from 0; `None` for the article's own date.
    pub passage: Option<u32>,
}

/// An article opened for reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleView {
    /// What is known of the article.
    pub head: ArticleHead,
    /// Its text.
    pub blocks: Vec<BlockView>,
    /// The passages that match the selection, in reading order; none where neither words, themes nor names are
    /// selected.
    pub matching: Vec<u32>,
    /// The themes it bears, in the collection's order.
    pub themes: Vec<ThemePassages>,
    /// The names it mentions most, the commonest first.
    pub names: Vec<Mentioned>,
    /// Its key phrases, those in most places first.
    pub phrases: Vec<Mentioned>,
    /// The articles most like it, the most like first.
    pub related: Vec<ArticleLink>,
    /// What was dropped, derived or overridden when it was read.
    pub findings: Vec<Finding>,
}

/// Another article, to be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleLink {
    /// The article's id.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// A block of an opened article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockView {
    /// What the block is.
    pub kind: BlockKind,
    /// The passage it belongs to, from 0.
    pub passage: u32,
    /// Its text in pieces.
    pub fragments: Vec<Fragment>,
    /// Ids of the themes it bears, in the collection's order.
    pub themes: Vec<String>,
}

impl Mark {
    /// The first and last day that its date or range may mean.
    pub fn days(&self) -> RangeInclusive<DayNumber> {
        DateSpan { from: self.date, until: self.until }.days()
    }
    /// Its date or range in English words, as readers see it: `March 2024`, `2019 to 2021`.
    pub fn in_words(&self) -> String {
        match self.until {
            Some(until) => format!("{} to {}", self.date.in_words(), until.in_words()),
            None => self.date.in_words(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(years: impl IntoIterator<Item = (i32, u32)>) -> Timeline {
        let bucket = |(year, articles)| Bucket { date: PartialDate::year(year).unwrap(), articles };
        Timeline { buckets: years.into_iter().map(bucket).collect(), ..Timeline::default() }
    }

    #[test]
    fn a_few_far_years_are_not_among_the_main_ones() {
        let timeline = counted([(1600, 1), (1969, 1), (2009, 40), (2010, 0), (2011, 60), (2150, 1)]);
        assert_eq!(timeline.main_buckets(), &timeline.buckets[2..5]);
    }

    #[test]
    fn a_range_of_long_ago_is_not_among_the_main_years_and_the_last_of_many_is() {
        let of_late = (2009..2026).map(|year| (year, 30));
        let timeline = counted((1643..1658).map(|year| (year, 1)).chain(of_late).chain([(2026, 4)]));
        assert_eq!(timeline.main_buckets(), &timeline.buckets[15..]);
    }

    #[test]
    fn of_a_hundred_years_all_are_main_ones() {
        let timeline = counted([(1929, 1), (2009, 400), (2028, 1)]);
        assert_eq!(timeline.main_buckets(), timeline.buckets);
    }

    #[test]
    fn many_years_that_many_articles_are_about_are_all_main_ones() {
        let timeline = counted((1600..1800).map(|year| (year, 5)));
        assert_eq!(timeline.main_buckets().len(), 200);
        assert_eq!(counted([]).main_buckets(), []);
    }
}
