//! What a page says about its article: in its head, and in the elements made for it.

use dom_query::Document;
use dom_smoothie::Metadata;
use serde_json::Value;
use sourcebook_model::Action;
use sourcebook_model::article::{Attributed, Origin};

use crate::draft::{DateClaim, Draft, one_line};
use crate::metadata::dates::{self, Reading};
use crate::metadata::{language, people};
use crate::record::Record;

/// Names of meta tags for the date of publication that the extraction library does not know.
const DATE_TAGS: [&str; 12] = [
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "datepublished",
    "citation_publication_date",
    "citation_date",
    "article:published",
];

/// Elements that tell the date to readers and machines alike.
const TIMES: [&str; 5] = [
    "time[itemprop=datePublished]",
    "time[pubdate]",
    "article time[datetime]",
    "header time[datetime]",
    "main time[datetime]",
];

/// What a page states.
#[derive(Debug, Default)]
pub(super) struct Page {
    title: Option<Attributed<String>>,
    pub(super) byline: Option<String>,
    date: Option<(String, Origin)>,
    source: Option<String>,
    language: Option<String>,
}

impl Page {
    /// What the elements of the page state.
    pub(super) fn of(document: &Document) -> Self {
        let text_of = |selector: &str| non_empty(&document.select_single(selector).text());
        let time = |selector: &&str| {
            let element = document.select_single(selector);
            element.attr("datetime").and_then(|date| non_empty(&date)).or_else(|| non_empty(&element.text()))
        };
        let in_head = date_tag(document).map(|date| (date, Origin::MetaTag));
        let canonical = document.select_single("link[rel=canonical]").attr("href");
        Self {
            title: match text_of("title") {
                Some(_) => None,
                None => text_of("h1").map(|heading| Attributed::new(heading, Origin::Text)),
            },
            byline: None,
            date: in_head.or_else(|| Some((TIMES.iter().find_map(time)?, Origin::Text))),
            source: canonical.and_then(|address| non_empty(&address)),
            language: None,
        }
    }

    /// Adds what the extraction library found, which goes before what the elements state.
    pub(super) fn add(&mut self, metadata: Metadata) {
        if self.title.is_none() {
            self.title = non_empty(&metadata.title).map(|title| Attributed::new(title, Origin::MetaTag));
        }
        self.byline = metadata.byline;
        if let Some(published) = metadata.published_time.as_deref().and_then(non_empty) {
            self.date = Some((published, Origin::MetaTag));
        }
        let named = metadata.site_name.as_deref().and_then(non_empty);
        self.source = named.or(self.source.take()).or(metadata.url.as_deref().and_then(non_empty));
        self.language = metadata.lang;
    }

    /// Hands all of it to the draft; what makes no sense is a finding.
    pub(super) fn settle(self, draft: &mut Draft, record: &mut Record) {
        let title = self.title.map(|title| without_site(title, self.source.as_deref(), record));
        draft.title = title;
        draft.source = self.source.map(|source| Attributed::new(source, Origin::MetaTag));
        let names =
            self.byline.map(|byline| people::names(&Value::String(one_line(&byline)))).unwrap_or_default();
        draft.authors = names.into_iter().map(|name| Attributed::new(name, Origin::MetaTag)).collect();
        if let Some(stated) = self.language {
            match language::normalised(&stated) {
                Some(tag) => draft.language = Some(Attributed::new(tag, Origin::MetaTag)),
                None => record.warn(
                    Action::Unresolved,
                    "language",
                    0,
                    &stated,
                    "the page's lang is no language tag",
                ),
            }
        }
        if let Some((text, origin)) = self.date {
            match dates::read(&text) {
                Reading::Date(stated) => {
                    let place = "the page".to_owned();
                    draft.claim_date(DateClaim { stated, origin, line: 0, place, written: text }, record);
                }
                Reading::Impossible => {
                    record.broken(
                        "date",
                        0,
                        &text,
                        "the calendar does not have this day: the date is left out",
                    );
                }
                Reading::NotADate => {
                    record.warn(Action::Unresolved, "date", 0, &text, "the page's date cannot be read");
                }
            }
        }
    }
}

/// `The Tide Clock | The Gazette` without the name of the site.
fn without_site(title: Attributed<String>, site: Option<&str>, record: &mut Record) -> Attributed<String> {
    let shorter = site.and_then(|site| title.value.strip_suffix(site)).map(str::trim_end).and_then(|title| {
        let bare = title.strip_suffix(['|', '-', '–', '—', '·', '•', ':', '»'])?.trim_end();
        (!bare.is_empty()).then(|| bare.to_owned())
    });
    match shorter {
        Some(value) => {
            record.note(
                Action::Derived,
                "title",
                0,
                &value,
                "the page's title without the site's name behind it",
            );
            Attributed { value, ..title }
        }
        None => title,
    }
}

/// The content of the first meta tag, in the order of [`DATE_TAGS`], that gives a date.
fn date_tag(document: &Document) -> Option<String> {
    let tags = document.select("meta[content]");
    let dates = tags.nodes().iter().filter_map(|tag| {
        let name =
            ["name", "property", "itemprop"].iter().find_map(|key| tag.attr(key))?.to_ascii_lowercase();
        let rank = DATE_TAGS.iter().position(|known| *known == name)?;
        Some((rank, non_empty(&tag.attr("content")?)?))
    });
    dates.min_by_key(|(rank, _)| *rank).map(|(_, date)| date)
}

fn non_empty(text: &str) -> Option<String> {
    let text = one_line(text);
    (!text.is_empty()).then_some(text)
}
