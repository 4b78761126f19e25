//! Texts in which people marked times, and what we find in them.

use anyhow::Context;
use serde_json::{Value, json};

/// A file of texts.
pub(super) struct Set {
    /// Its name, without `.jsonl`.
    pub(super) name: &'static str,
    pub(super) kind: Kind,
}

/// How a set tells what its spans mean.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// By TIMEX3 values.
    Timex,
    /// By the readings that Recognizers-Text allows.
    Readings,
    /// By the components that chrono knows.
    Components,
    /// By duckling's instants and how long each is.
    Grains,
    /// There are no spans.
    None,
}

/// The sets there are.
pub(super) const SETS: [Set; 4] = [
    Set { name: "meantime_en_open90", kind: Kind::Timex },
    Set { name: "recognizers_datetimemodel_en", kind: Kind::Readings },
    Set { name: "chrono_en", kind: Kind::Components },
    Set { name: "duckling_en", kind: Kind::Grains },
];

/// A text with its marked spans.
pub(super) struct Marked {
    pub(super) text: String,
    /// The day it was written on, where that is known.
    pub(super) written: Option<String>,
    pub(super) spans: Vec<Span>,
}

/// A span of a text, in characters.
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Its TIMEX3 value, in a set that has them.
    pub(super) value: Option<String>,
    /// The days it may mean, where it is a calendar date.
    pub(super) days: Vec<String>,
    /// Whether these begin a range.
    pub(super) is_range: bool,
}

/// A time that we found.
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
    pub(super) value: Option<String>,
}

/// Reads a set.
pub(super) fn marked(text: &str, kind: Kind) -> anyhow::Result<Vec<Marked>> {
    each_line(text, |line| {
        let spans = line["spans"].as_array().context("no spans")?;
        let written = line["ref_date"].as_str().and_then(day).map(str::to_owned);
        Ok(Marked {
            text: line["text"].as_str().context("no text")?.to_owned(),
            written: written.clone(),
            spans: spans
                .iter()
                .map(|span| read_span(span, kind, written.is_some()))
                .collect::<anyhow::Result<_>>()?,
        })
    })
}

/// The texts as `sourcebook annotate` reads them.
pub(super) fn questions(marked: &[Marked]) -> String {
    let line = |one: &Marked| format!("{}\n", json!({ "text": one.text, "ref_date": one.written }));
    marked.iter().map(line).collect()
}

/// Reads what `sourcebook annotate` found.
pub(super) fn found(text: &str) -> anyhow::Result<Vec<Vec<Found>>> {
    each_line(text, |line| {
        let mentions = line["mentions"].as_array().context("no mentions")?;
        let dates = mentions.iter().filter(|mention| mention["kind"] == "date");
        let read = |mention: &Value| -> anyhow::Result<Found> {
            Ok(Found {
                start: number(&mention["start"])?,
                end: number(&mention["end"])?,
                text: mention["text"].as_str().unwrap_or_default().to_owned(),
                value: mention["value"].as_str().map(str::to_owned),
            })
        };
        dates.map(read).collect()
    })
}

fn each_line<T>(text: &str, read: impl Fn(&Value) -> anyhow::Result<T>) -> anyhow::Result<Vec<T>> {
    let line = |(at, line): (usize, &str)| {
        let value: Value = serde_json::from_str(line).with_context(|| format!("line {at}"))?;
        read(&value).with_context(|| format!("line {at}"))
    };
    (1..).zip(text.lines()).map(line).collect()
}

/// Reads a span. In a text of which nobody knows when it was written, only dates with their year are calendar dates to
/// be right about.
fn read_span(span: &Value, kind: Kind, is_dated: bool) -> anyhow::Result<Span> {
    let text = |value: &Value| value.as_str().and_then(day).map(str::to_owned);
    let days: Vec<String> = match kind {
        _ if !is_dated && !span["text"].as_str().is_some_and(has_year) => Vec::new(),
        Kind::Readings if span["type"] == "date" => {
            let readings = span["values"].as_array().into_iter().flatten();
            readings.filter_map(|reading| text(&reading["value"])).collect()
        }
        Kind::Components => {
            let has = |name: &str| !span["components"][name].is_null();
            let is_date = has("year") && (has("month") || has("day"));
            text(&span["value"]).filter(|_| is_date).into_iter().collect()
        }
        Kind::Grains => {
            let norm = &span["norm"];
            let is_point = norm["kind"] == "datetime" || norm["kind"] == "datetimeHoliday";
            let is_long =
                ["Day", "Week", "Month", "Quarter", "Year"].iter().any(|grain| norm["grain"] == *grain);
            text(&norm["dates"][0]).filter(|_| is_point && is_long).into_iter().collect()
        }
        _ => Vec::new(),
    };
    let value = span["value"].as_str().filter(|_| kind == Kind::Timex).map(str::to_owned);
    let is_range = span["type"] == "range";
    Ok(Span { start: number(&span["start"])?, end: number(&span["end"])?, value, days, is_range })
}

/// Whether four digits stand together.
fn has_year(text: &str) -> bool {
    text.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit))
}

fn number(value: &Value) -> anyhow::Result<usize> {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).context("expected a number")
}

/// The day that a text begins with, if it is one of our era.
fn day(text: &str) -> Option<&str> {
    let day = text.get(..10)?;
    let fits =
        |(at, byte): (usize, u8)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
    day.bytes().enumerate().all(fits).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_date_is_known_by_its_sets_own_signs() {
        let days = |kind, line: &str| {
            let read = marked(line, kind).unwrap();
            read.into_iter().flat_map(|one| one.spans).flat_map(|span| span.days).collect::<Vec<_>>()
        };
        let readings = r#"{"text":"x","ref_date":"2012-08-10","spans":[{"start":0,"end":1,"type":"date","values":[{"value":"2016-11-04"}]}]}"#;
        assert_eq!(days(Kind::Readings, readings), ["2016-11-04"]);
        let grains = r#"{"text":"x","ref_date":"2012-08-10","spans":[{"start":0,"end":1,"norm":{"kind":"datetime","grain":"Hour","dates":["2013-02-12T04:00:00"]}}]}"#;
        assert!(days(Kind::Grains, grains).is_empty());
        let components = r#"{"text":"x","ref_date":"2012-08-10","spans":[{"start":0,"end":1,"value":"2012-08-10T12:00:00","components":{"year":2012,"month":8}}]}"#;
        assert_eq!(days(Kind::Components, components), ["2012-08-10"]);
    }
}
