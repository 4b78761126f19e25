//! Named fields, as front matter and JSON Lines records have them, become what a draft knows.

use serde_json::{Map, Value};
use sourcebook_model::Action;
use sourcebook_model::article::{Attributed, Origin};

use super::dates::{self, Reading, Stated};
use super::{language, people, tags};
use crate::draft::{DateClaim, Draft, one_line};
use crate::record::Record;

const TITLE: [&str; 2] = ["title", "headline"];
/// Fields for the day of publication.
const DATE: [&str; 15] = [
    "date",
    "published",
    "publishdate",
    "publish_date",
    "pubdate",
    "published_at",
    "publishedat",
    "published_on",
    "published_date",
    "date_published",
    "datepublished",
    "publication_date",
    "posted",
    "date_posted",
    "issued",
];

/// Fields for the day of writing, which stands for that of publication where nothing else does.
const WRITTEN: [&str; 5] = ["created", "created_at", "createdat", "date_created", "datecreated"];
/// Fields that only what is published by a generator has, as against a document with a history of its own.
const OF_A_POST: [&str; 7] = ["slug", "category", "categories", "tags", "layout", "template", "permalink"];
/// What a field of the article's state says of one that is not to be seen yet, or any longer.
const UNPUBLISHED: [&str; 5] = ["draft", "private", "pending", "unpublished", "trash"];
const AUTHORS: [&str; 5] = ["authors", "author", "by", "byline", "creator"];
/// Fields for what an article is filed under; their tags are put together.
const TAGS: [&str; 9] =
    ["tags", "tag", "categories", "category", "keywords", "topics", "topic", "subjects", "labels"];
const SOURCE: [&str; 5] = ["source", "url", "canonical_url", "canonical", "link"];
const LANGUAGE: [&str; 3] = ["language", "lang", "locale"];
/// Fields in which site generators keep an author's own fields apart.
const GROUPS: [&str; 5] = ["taxonomies", "extra", "params", "metadata", "meta"];
const ADDRESS: [&str; 3] = ["path", "permalink", "url"];

/// Fields with the place they stand at, for findings.
pub(crate) struct Fields<'a> {
    pub(crate) values: Map<String, Value>,
    /// The text they were read from, to find a field's line in.
    pub(crate) written: &'a str,
    /// The line of the file where `written` begins, from 1.
    pub(crate) first_line: u32,
    /// Whose word they are.
    pub(crate) origin: Origin,
}

impl Fields<'_> {
    /// Fills in what the fields say; what they do not say stays as it is.
    pub(crate) fn apply(&self, draft: &mut Draft, record: &mut Record) {
        if let Some(title) = self.text(&TITLE, record) {
            draft.title = Some(Attributed::new(title, self.origin));
        }
        self.apply_date(draft, record);
        if let Some((_, value)) = self.first(&AUTHORS) {
            let names = people::names(value).into_iter().map(|name| one_line(&name));
            draft.authors = names.map(|name| Attributed::new(name, self.origin)).collect();
        }
        for value in TAGS.iter().filter_map(|key| self.get(key)) {
            draft.add_tags(tags::tags(value), self.origin);
        }
        if let Some(source) = self.text(&SOURCE, record) {
            draft.source = Some(Attributed::new(source, self.origin));
        }
        if let Some(stated) = self.text(&LANGUAGE, record) {
            match language::normalised(&stated) {
                Some(tag) => draft.language = Some(Attributed::new(tag, self.origin)),
                None => record.warn(
                    Action::Unresolved,
                    "language",
                    self.line_of(&LANGUAGE),
                    &stated,
                    "is no language tag: expected one like en or pt-BR",
                ),
            }
        }
    }

    /// A draft with what the fields say; `None`, with a finding, where they say that it is not published.
    pub(crate) fn draft(&self, record: &mut Record) -> Option<Draft> {
        if let Some(reason) = self.why_unpublished() {
            record.warn(Action::Skipped, "file", 1, "", reason);
            return None;
        }
        let mut draft = Draft::default();
        self.apply(&mut draft, record);
        Some(draft)
    }

    /// Why the article is none to publish, where the front matter says so: a draft, or a form for new articles.
    fn why_unpublished(&self) -> Option<&'static str> {
        let says = |key: &str, truth: bool| match self.get(key) {
            Some(Value::Bool(stated)) => *stated == truth,
            Some(Value::String(stated)) => stated.eq_ignore_ascii_case(if truth { "true" } else { "false" }),
            _ => false,
        };
        // A proposal or a decision may be a draft for all to read.
        let is_post = OF_A_POST.iter().any(|key| self.get(key).is_some());
        let status = self.get("status").and_then(Value::as_str).map(str::to_ascii_lowercase);
        if says("draft", true)
            || says("published", false)
            || says("publish", false)
            || status.is_some_and(|status| is_post && UNPUBLISHED.contains(&status.as_str()))
        {
            return Some("its front matter says that it is a draft or not published");
        }
        let is_to_fill_in = TITLE.iter().any(|key| {
            let title = self.get(key).map(ToString::to_string).unwrap_or_default();
            title.contains("{{") || title.contains("<%") || title.starts_with("{\"{")
        });
        is_to_fill_in.then_some("a form for new articles: its generator fills in the title")
    }

    fn apply_date(&self, draft: &mut Draft, record: &mut Record) {
        let stated = |keys: &[&'static str]| -> Vec<(&str, String)> {
            let stated = keys.iter().filter_map(|key| Some((*key, date_text(self.get(key)?)?)));
            stated.filter(|(_, text)| !text.trim().is_empty()).collect()
        };
        let published = stated(&DATE);
        let stated = if published.is_empty() { stated(&WRITTEN) } else { published };
        for (key, text) in stated {
            let line = self.line_of(&[key]);
            match dates::read(&text) {
                Reading::Date(stated) => {
                    let place = format!("the field {key}");
                    let claim = DateClaim { stated, origin: self.origin, line, place, written: text };
                    draft.claim_date(claim, record);
                }
                Reading::Impossible => {
                    let reason = "the calendar does not have this day: the date is left out";
                    record.broken("date", line, &text, reason);
                }
                Reading::NotADate => {
                    let reason = "is no date that can be read: expected one like 2024-03-20 or 20 March 2024";
                    record.warn(Action::Unresolved, "date", line, &text, reason);
                }
            }
        }
        let address = ADDRESS.iter().find_map(|key| self.get(key)?.as_str());
        if let Some((address, date)) = address.and_then(|path| Some((path, dates::in_path(path)?))) {
            let line = self.line_of(&ADDRESS);
            if draft.date.is_none() {
                let reason = format!("{date} is worked out from the article's address");
                record.note(Action::Derived, "date", line, address, reason);
            }
            let claim = DateClaim {
                stated: Stated::plain(date),
                origin: self.origin,
                line,
                place: "the article's address".to_owned(),
                written: address.to_owned(),
            };
            draft.claim_date(claim, record);
        }
    }

    fn text(&self, keys: &[&'static str], record: &mut Record) -> Option<String> {
        let (key, value) = self.first(keys)?;
        let Some(text) = plain(value) else {
            let reason = format!("{key} is not a text, so it is passed over");
            record.warn(Action::Unresolved, key, self.line_of(keys), &value.to_string(), reason);
            return None;
        };
        let text = one_line(&text);
        (!text.is_empty()).then_some(text)
    }

    fn first(&self, keys: &[&'static str]) -> Option<(&'static str, &Value)> {
        keys.iter().find_map(|key| self.get(key).map(|value| (*key, value)))
    }

    /// A field that says something: of the article itself, or of a group in it.
    fn get(&self, key: &str) -> Option<&Value> {
        let says_something = |value: &&Value| !value.is_null() && value.as_str() != Some("");
        let in_group = |group: &&str| {
            let fields = self.values.get(*group)?.as_object()?;
            let named = fields.iter().find(|(name, _)| name.eq_ignore_ascii_case(key));
            named.map(|(_, value)| value).filter(says_something)
        };
        self.values.get(key).filter(says_something).or_else(|| GROUPS.iter().find_map(in_group))
    }

    /// The line where the first of `keys` stands, or the first line of all.
    fn line_of(&self, keys: &[&str]) -> u32 {
        let starts_with_key = |line: &str| {
            let name = line.split([':', '=']).next().unwrap_or_default().trim().trim_matches('"');
            keys.iter().any(|key| name.eq_ignore_ascii_case(key))
        };
        let lines = self.written.lines().zip(self.first_line..);
        lines
            .into_iter()
            .find(|(line, _)| starts_with_key(line))
            .map_or(self.first_line, |(_, number)| number)
    }
}

/// The text of a date; a number that is too large for one is Unix time, in seconds or thousandths.
fn date_text(value: &Value) -> Option<String> {
    let seconds = match value.as_i64() {
        Some(seconds @ 100_000_000..10_000_000_000) => seconds,
        Some(thousandths @ 100_000_000_000..10_000_000_000_000) => thousandths / 1_000,
        _ => return plain(value),
    };
    let days = i32::try_from(seconds / 86_400).ok()?;
    let day = time::Date::from_julian_day(dates::UNIX_EPOCH + days).ok()?;
    Some(format!(
        "{:04}-{:02}-{:02} {:02}:00",
        day.year(),
        u8::from(day.month()),
        day.day(),
        seconds / 3_600 % 24
    ))
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
