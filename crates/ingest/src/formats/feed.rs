//! Feeds: RSS, Atom and JSON Feed, one article an entry.

use chrono::{DateTime, Utc};
use feed_rs::model::{Content, Entry, Feed, Person, Text};
use feed_rs::parser::{Builder, ParseErrorKind, ParseFeedError};
use sourcebook_model::Action;
use sourcebook_model::PartialDate;
use sourcebook_model::article::{Attributed, Origin};
use time::Date;

use super::{html, text};
use crate::draft::{DateClaim, Draft, one_line};
use crate::identity::Taken;
use crate::metadata::dates::{self, Reading, Stated};
use crate::metadata::{language, people, tags};
use crate::record::Record;

/// How entries begin in the feeds that are XML.
const ENTRIES: [&str; 2] = ["<item", "<entry"];

/// The drafts of a feed's entries. XML and JSON that are no feed are passed over: folders hold such files for other ends.
pub(super) fn read(text: &str, name: &str, record: &mut Record) -> Vec<Draft> {
    // The text is Unicode by now, whatever encoding its first line still names.
    let body = text
        .trim_start()
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
        .map_or(text, |(_, body)| body);
    let parser =
        Builder::new().timestamp_parser(day_as_written).id_generator(|_, _, _| String::new()).build();
    match parser.parse(body.as_bytes()) {
        Ok(feed) => drafts(feed, text, name, record),
        Err(ParseFeedError::ParseError(ParseErrorKind::NoFeedRoot)) => {
            record.note(Action::Skipped, "file", 0, "", "no feed: of XML and JSON files only feeds are read");
            Vec::new()
        }
        Err(_) if name.ends_with(".json") && !text.contains("jsonfeed.org") => {
            record.note(Action::Skipped, "file", 0, "", "no feed: of XML and JSON files only feeds are read");
            Vec::new()
        }
        Err(error) => {
            record.broken("file", 0, "", format!("the feed cannot be read: {error}"));
            Vec::new()
        }
    }
}

fn drafts(feed: Feed, text: &str, name: &str, record: &mut Record) -> Vec<Draft> {
    let lines = lines_of_entries(text, feed.entries.len());
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let source = feed.title.as_ref().and_then(plain);
    let mut taken = Taken::default();
    let mut drafts = Vec::new();
    for (at, entry) in feed.entries.iter().enumerate() {
        let line = lines.get(at).copied().unwrap_or(0);
        let own = slug(entry).unwrap_or_else(|| (at + 1).to_string());
        let mut draft = Draft { id: Some(taken.take(&format!("{stem}/{own}"))), line, ..Draft::default() };
        let mut inside = record.aside();
        read_text(entry, &mut draft, &mut inside);
        record.absorb(inside, line);
        for piece in &mut draft.blocks {
            piece.block.line = line;
        }
        if draft.blocks.is_empty() {
            let title = entry.title.as_ref().and_then(plain).unwrap_or_default();
            record.warn(Action::Skipped, "entry", line, &title, "holds no text, only a title or a link");
            continue;
        }
        settle(entry, &feed, source.as_deref(), &mut draft, record);
        drafts.push(draft);
    }
    drafts
}

/// Fills in what the entry says of itself, or the feed of all its entries.
fn settle(entry: &Entry, feed: &Feed, source: Option<&str>, draft: &mut Draft, record: &mut Record) {
    let attributed = |value: String| Attributed::new(value, Origin::Feed);
    if let Some(title) = entry.title.as_ref().and_then(plain) {
        draft.title = Some(attributed(title));
    }
    if let Some((date, place)) =
        entry.published.map(|date| (date, "published")).or(entry.updated.map(|date| (date, "updated")))
        && let Some(date) = calendar_day(date)
    {
        let claim = DateClaim {
            stated: Stated::plain(date),
            origin: Origin::Feed,
            line: draft.line,
            place: format!("the entry's {place}"),
            written: date.to_string(),
        };
        draft.date = None;
        draft.claim_date(claim, record);
    }
    let people = if entry.authors.is_empty() { &feed.authors } else { &entry.authors };
    let names: Vec<String> = people.iter().flat_map(name_of).collect();
    if !names.is_empty() {
        draft.authors = names.into_iter().map(attributed).collect();
    }
    draft.source = source.map(|source| attributed(source.to_owned()));
    let stated = entry.language.as_deref().or(feed.language.as_deref()).filter(|tag| !tag.trim().is_empty());
    match stated.map(|stated| (stated, language::normalised(stated))) {
        Some((_, Some(tag))) => draft.language = Some(attributed(tag)),
        Some((stated, None)) => {
            record.warn(
                Action::Unresolved,
                "language",
                draft.line,
                stated,
                "the feed's language is no language tag",
            );
        }
        None => {}
    }
    let labels = entry.categories.iter().map(|category| category.label.as_ref().unwrap_or(&category.term));
    draft.add_tags(labels.flat_map(|label| tags::tags(&vec![label.as_str()].into())), Origin::Feed);
}

/// The whole text of an entry where it has one, or else its summary.
fn read_text(entry: &Entry, draft: &mut Draft, record: &mut Record) {
    let whole = entry.content.as_ref().and_then(body);
    let summary = entry.summary.as_ref().map(|summary| {
        (summary.content.as_str(), is_plain(summary.content_type.subty().as_str(), &summary.content))
    });
    let Some((content, is_plain)) = whole.or(summary) else { return };
    if is_plain {
        // A feed's entry has its title elsewhere.
        let title = entry.title.as_ref().and_then(plain).map(|title| Attributed::new(title, Origin::Feed));
        let read = text::read(content, Draft { title, ..Draft::default() }, record);
        draft.blocks = read.blocks;
    } else {
        draft.blocks = html::fragment(content, draft.line, record);
    }
}

fn body(content: &Content) -> Option<(&str, bool)> {
    let body = content.body.as_deref().filter(|body| !body.trim().is_empty())?;
    Some((body, is_plain(content.content_type.subty().as_str(), body)))
}

/// Whether content is text, and not markup, whatever it says it is: many a feed calls its HTML plain.
fn is_plain(kind: &str, content: &str) -> bool {
    let has_markup = ["<p", "<br", "<div", "<a ", "<ul", "<h2", "</"].iter().any(|tag| content.contains(tag));
    kind == "plain" && !has_markup
}

/// A title's words; titles hold markup and entities, whatever they say they are.
fn plain(text: &Text) -> Option<String> {
    let words = if text.content.contains(['<', '&']) {
        one_line(&dom_query::Document::fragment(text.content.as_str()).text())
    } else {
        one_line(&text.content)
    };
    (!words.is_empty()).then_some(words)
}

/// Of `ada@example.org (Ada Marsh)`, as RSS has it, the parser leaves the brackets.
fn name_of(person: &Person) -> Vec<String> {
    let name = person.name.as_deref().unwrap_or_default().trim();
    let name = name.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(name);
    people::names(&name.into())
}

/// What the entry is called in its address, or what tells it from the others.
fn slug(entry: &Entry) -> Option<String> {
    let address = entry.links.first().map_or(entry.id.as_str(), |link| link.href.as_str());
    let path = address.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let last = path.rsplit(['/', ':']).next().unwrap_or_default();
    let last =
        last.rsplit_once('.').filter(|(_, ending)| ending.starts_with("htm")).map_or(last, |(stem, _)| stem);
    let is_name = last.chars().any(char::is_alphanumeric)
        && path.len() > last.len()
        && !path.ends_with(&format!("//{last}"));
    is_name.then(|| last.to_owned())
}

/// The day that a time names where it was written: what a reader there calls the day, and not one in Greenwich.
fn day_as_written(written: &str) -> Option<DateTime<Utc>> {
    let Reading::Date(Stated { date: PartialDate::Day(day), .. }) = dates::read(written) else { return None };
    let days = i64::from(day.to_julian_day() - dates::UNIX_EPOCH);
    DateTime::from_timestamp(days * 86_400, 0)
}

fn calendar_day(time: DateTime<Utc>) -> Option<PartialDate> {
    let days = i32::try_from(time.timestamp().div_euclid(86_400)).ok()?;
    Date::from_julian_day(dates::UNIX_EPOCH.checked_add(days)?).ok().map(PartialDate::Day)
}

/// The lines where entries begin, where there are as many as there are entries.
fn lines_of_entries(text: &str, entries: usize) -> Vec<u32> {
    let mut lines = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        for start in ENTRIES {
            let begins = |(at, _): &(usize, &str)| {
                line[at + start.len()..].starts_with(['>', ' ', '\t']) || line.len() == at + start.len()
            };
            lines.extend(line.match_indices(start).filter(begins).map(|_| number));
        }
    }
    if lines.len() == entries { lines } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drafts(name: &str, text: &str) -> (Vec<Draft>, Vec<String>) {
        let mut record = Record::of(name);
        let drafts = read(text, name, &mut record);
        (drafts, record.into_findings().into_iter().map(|finding| finding.reason).collect())
    }

    #[test]
    fn a_time_late_in_the_evening_is_of_the_day_it_names() {
        let rss = "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<rss version=\"2.0\"><channel><title>The Gazette</title>\n<item><title>Caf&amp;eacute; opens</title><link>https://example.org/2024/cafe.html</link><pubDate>Tue, 10 Jun 2003 23:30:00 -0500</pubDate><author>ada@example.org (Ada Marsh)</author><category>Town</category><description>&lt;p&gt;It opened.&lt;/p&gt;&lt;p&gt;It closed. Müll.&lt;/p&gt;</description></item></channel></rss>";
        let (drafts, findings) = drafts("feeds/town.xml", rss);
        assert!(findings.is_empty(), "{findings:?}");
        let draft = &drafts[0];
        assert_eq!(draft.date.as_ref().unwrap().stated.date.to_string(), "2003-06-10");
        assert_eq!(draft.id.as_deref(), Some("feeds/town/cafe"));
        assert_eq!(draft.title.as_ref().unwrap().value, "Café opens");
        assert_eq!(
            (draft.authors[0].value.as_str(), draft.tags[0].value.as_str(), draft.line),
            ("Ada Marsh", "Town", 3)
        );
        let texts: Vec<&str> = draft.blocks.iter().map(|piece| piece.block.text.as_str()).collect();
        assert_eq!(texts, ["It opened.", "It closed. Müll."]);
    }

    #[test]
    fn xml_and_json_that_are_no_feed_are_passed_over() {
        for (name, text) in [
            ("sitemap.xml", "<urlset><url>a</url></urlset>"),
            ("package.json", "{\"name\": \"x\", \"version\": \"1.0\"}"),
            ("list.json", "[1, 2]"),
        ] {
            let (drafts, findings) = drafts(name, text);
            assert!(drafts.is_empty());
            assert_eq!(findings, ["no feed: of XML and JSON files only feeds are read"], "{name}");
        }
    }

    #[test]
    fn a_json_feed_has_its_own_names_for_things() {
        let (drafts, _) = drafts(
            "feed.json",
            r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "language": "en", "authors": [{"name": "Ada Marsh"}], "items": [{"id": "https://example.org/a-mill", "url": "https://example.org/a-mill", "content_text": "It turned.", "date_published": "2024-03-20T08:00:00Z", "tags": ["water"]}]}"#,
        );
        let draft = &drafts[0];
        assert_eq!(draft.date.as_ref().unwrap().stated.date.to_string(), "2024-03-20");
        assert_eq!(draft.authors[0].value, "Ada Marsh");
        assert_eq!(draft.source.as_ref().unwrap().value, "Notes");
        assert_eq!(draft.tags[0].value, "water");
        assert_eq!(draft.id.as_deref(), Some("feed/a-mill"));
    }
}
