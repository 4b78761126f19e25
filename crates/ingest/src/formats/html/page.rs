//! What a page says about its article, place by place, and which of it is taken.

use dom_query::Document;
use sourcebook_model::article::{Attributed, Origin};
use sourcebook_model::{Action, PartialDate};

use super::byline::Bylines;
use super::head::Head;
use super::json_ld::JsonLd;
use crate::draft::{DateClaim, Draft, one_line};
use crate::metadata::dates::{self, Reading, Stated};
use crate::metadata::{language, people, tags, title};
use crate::record::Record;

/// Meta tags for the date of publication, the surest first.
const DATES: [&str; 20] = [
    "article:published_time",
    "article:published",
    "og:published_time",
    "citation_publication_date",
    "citation_date",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "date",
];

/// Elements that tell the date to readers and machines alike, with where it stands and whose word it is.
const TIMES: [(&str, &str, Origin); 6] = [
    ("[itemprop~=datePublished]", "the page's microdata", Origin::JsonLd),
    ("time[pubdate]", "the page's time element", Origin::Text),
    ("time.published, time.entry-date, time.dt-published", "the page's time element", Origin::Text),
    ("article time[datetime]", "the page's time element", Origin::Text),
    ("header time[datetime]", "the page's time element", Origin::Text),
    ("main time[datetime]", "the page's time element", Origin::Text),
];

/// Meta tags for the article's title.
const TITLES: [&str; 9] = [
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "weibo:article:title",
    "title",
    "headline",
];

/// Meta tags for what the article is filed under.
const TAGS: [&str; 8] = [
    "article:tag",
    "article:section",
    "news_keywords",
    "parsely-tags",
    "citation_keywords",
    "dc.subject",
    "dcterms.subject",
    "keywords",
];

const LANGUAGES: [&str; 4] = ["content-language", "dc.language", "dcterms.language", "og:locale"];

/// What a page states.
#[derive(Debug)]
pub(super) struct Page {
    head: Head,
    json_ld: JsonLd,
    bylines: Bylines,
    headings: Vec<String>,
    has_title: bool,
    title: Option<String>,
    /// Who wrote it, as the extraction library found it.
    byline: Option<String>,
    times: Vec<(String, &'static str, Origin)>,
    /// The name of the site.
    site: Option<String>,
    address: Option<String>,
    language: Option<String>,
    tags: Vec<String>,
}

impl Page {
    /// What the page's elements state.
    pub(super) fn of(document: &Document) -> Self {
        let time = |(selector, place, origin): &(&str, &'static str, Origin)| {
            let element = document.select_single(selector);
            let stated = ["datetime", "content"].iter().find_map(|key| non_empty(&element.attr(key)?));
            Some((stated.or_else(|| non_empty(&element.text()))?, *place, *origin))
        };
        let texts = |selector: &str| -> Vec<String> {
            document.select(selector).nodes().iter().filter_map(|node| non_empty(&node.text())).collect()
        };
        Self {
            head: Head::of(document),
            json_ld: JsonLd::of(document),
            bylines: Bylines::of(document),
            headings: texts("h1"),
            has_title: !texts("title").is_empty(),
            title: None,
            byline: None,
            times: TIMES.iter().filter_map(time).collect(),
            site: None,
            address: document
                .select_single("link[rel=canonical]")
                .attr("href")
                .and_then(|text| non_empty(&text)),
            language: None,
            tags: texts("a[rel~=tag]"),
        }
    }

    /// Adds what the extraction library found.
    pub(super) fn add(&mut self, found: legible::Article) {
        self.title = non_empty(&found.title);
        self.byline = found.byline;
        self.site = found.site_name.as_deref().and_then(non_empty);
        self.language = found.lang.as_deref().and_then(non_empty);
    }

    /// Hands all of it to the draft; what makes no sense or disagrees is a finding.
    pub(super) fn settle(self, draft: &mut Draft, record: &mut Record) {
        draft.title = self.settled_title(record);
        draft.authors = self.authors();
        let source =
            self.site.clone().or_else(|| self.json_ld.publisher.clone()).or_else(|| self.address.clone());
        draft.source = source.map(|source| Attributed::new(source, Origin::MetaTag));
        self.settle_language(draft, record);
        self.settle_dates(draft, record);
        draft.add_tags(self.json_ld.tags, Origin::JsonLd);
        draft.add_tags(self.head.all(&TAGS).flat_map(|(_, content)| tags::split(content)), Origin::MetaTag);
        draft.add_tags(self.tags, Origin::Text);
    }

    /// The title of the head, or the first heading where the head has none. Where both are there and do not agree, that
    /// is told: one of them is not the article's.
    fn settled_title(&self, record: &mut Record) -> Option<Attributed<String>> {
        let in_head = self.head.first(&TITLES);
        let stated = self.json_ld.title.as_deref();
        let found = match self.title.as_deref() {
            // The library takes the name of an element for a title where there is none.
            Some(title) if self.has_title || in_head.is_some() || stated.is_some() => Some(title),
            _ => stated.or(in_head),
        };
        let Some(found) = found else {
            return Some(Attributed::new(self.headings.first()?.clone(), Origin::Text));
        };
        let origin = if stated == Some(found) { Origin::JsonLd } else { Origin::MetaTag };
        let taken = Attributed::new(found.to_owned(), origin);
        // What a publisher names the article by, for others to show, is left as it is.
        let is_named = stated == Some(found) || in_head == Some(found);
        let taken = if is_named { taken } else { without_site(taken, self.site.as_deref(), record) };
        let is_site = |heading: &str| self.site.as_deref().is_some_and(|site| title::agree(heading, site));
        // A page with several headings of the first level has more than one thing to name.
        if let [heading] = self.headings.as_slice()
            && !title::agree(heading, &taken.value)
            && !is_site(heading)
        {
            let reason = format!(
                "the page's only main heading, but its head calls the article \"{}\", which is taken: a heading may be the site's",
                taken.value
            );
            record.warn(Action::Unresolved, "title", 0, heading, reason);
        }
        Some(taken)
    }

    fn authors(&self) -> Vec<Attributed<String>> {
        let attributed = |names: Vec<String>, origin: Origin| {
            names.into_iter().map(|name| Attributed::new(name, origin)).collect()
        };
        if !self.json_ld.authors.is_empty() {
            return attributed(self.json_ld.authors.clone(), Origin::JsonLd);
        }
        let Some(byline) = &self.byline else {
            return attributed(self.json_ld.creators.clone(), Origin::JsonLd);
        };
        match self.bylines.as_written(byline) {
            Some(written) => attributed(people::in_byline(written), Origin::Byline),
            None => attributed(people::in_byline(byline), Origin::MetaTag),
        }
    }

    fn settle_language(&self, draft: &mut Draft, record: &mut Record) {
        let stated = self.language.as_deref().filter(|stated| !stated.trim().is_empty());
        let stated = stated.or(self.json_ld.language.as_deref());
        let Some(stated) = stated.or_else(|| self.head.first(&LANGUAGES)) else { return };
        match language::normalised(stated) {
            Some(tag) => draft.language = Some(Attributed::new(tag, Origin::MetaTag)),
            None => {
                record.warn(Action::Unresolved, "language", 0, stated, "the page's lang is no language tag");
            }
        }
    }

    fn settle_dates(&self, draft: &mut Draft, record: &mut Record) {
        let json_ld = self
            .json_ld
            .date
            .iter()
            .map(|date| (date.as_str(), "the page's JSON-LD".to_owned(), Origin::JsonLd));
        let in_head =
            self.head.all(&DATES).map(|(name, date)| (date, format!("the meta tag {name}"), Origin::MetaTag));
        let times =
            self.times.iter().map(|(date, place, origin)| (date.as_str(), (*place).to_owned(), *origin));
        // Elements for times are for other things, too: they count where nothing else is there.
        let stated: Vec<_> = json_ld.chain(in_head).collect();
        let stated: Vec<_> = if stated.is_empty() { times.take(1).collect() } else { stated };
        if stated.is_empty()
            && let Some(byline) = &self.byline
            && let Some((date, written)) = date_in(self.bylines.as_written(byline).unwrap_or(byline))
        {
            let place = "the page's byline".to_owned();
            draft.claim_date(
                DateClaim { stated: date, origin: Origin::Byline, line: 0, place, written },
                record,
            );
        }
        for (text, place, origin) in stated {
            match dates::read(text) {
                Reading::Date(stated) => {
                    let claim = DateClaim { stated, origin, line: 0, place, written: text.to_owned() };
                    draft.claim_date(claim, record);
                }
                Reading::Impossible => {
                    let reason =
                        format!("{place} says so, but the calendar does not have this day: it is left out");
                    record.broken("date", 0, text, reason);
                }
                Reading::NotADate => {
                    let reason = format!("{place} says so, which cannot be read as a date");
                    record.warn(Action::Unresolved, "date", 0, text, reason);
                }
            }
        }
    }
}

/// The date in a byline: a line of its own, or what stands behind the name.
fn date_in(byline: &str) -> Option<(Stated, String)> {
    let from_figure = byline.find(|c: char| c.is_ascii_digit()).map(|at| {
        // A month may stand before the day.
        let before = byline[..at].trim_end().rfind(char::is_whitespace).map_or(0, |space| space + 1);
        [&byline[before..], &byline[at..]]
    });
    let parts = byline.lines().chain(from_figure.into_iter().flatten());
    parts.map(one_line).find_map(|part| match dates::read(&part) {
        Reading::Date(stated) if matches!(stated.date, PartialDate::Day(_) | PartialDate::Month(..)) => {
            Some((stated, part))
        }
        _ => None,
    })
}

/// `The Tide Clock | The Gazette` without the name of the site.
fn without_site(title: Attributed<String>, site: Option<&str>, record: &mut Record) -> Attributed<String> {
    let shorter = site.and_then(|site| title.value.strip_suffix(site)).map(str::trim_end).and_then(|title| {
        let bare = title.strip_suffix(['|', '-', '–', '—', '·', '•', ':', '»'])?.trim_end();
        (!bare.is_empty()).then(|| bare.to_owned())
    });
    match shorter {
        Some(value) => {
            let reason = "the page's title without the site's name behind it";
            record.note(Action::Derived, "title", 0, &value, reason);
            Attributed { value, ..title }
        }
        None => title,
    }
}

/// The text on one line, if there is any.
pub(super) fn non_empty(text: &str) -> Option<String> {
    let text = one_line(text);
    (!text.is_empty()).then_some(text)
}
