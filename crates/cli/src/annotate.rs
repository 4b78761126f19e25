//! `sourcebook annotate`: mentions for texts on standard input.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use anyhow::{Context, bail};
use serde_json::{Map, Value};
use sourcebook_extract::Extractor;
use sourcebook_model::{MentionKind, PartialDate};

use crate::arguments::{AnnotateOptions, FoundKind};
use crate::output::stdout;
use crate::spans::mention_record;

/// The language of a text that does not name its own.
const DEFAULT_LANGUAGE: &str = "en";

/// Annotates each line; a line that cannot be read is reported, and the rest go on.
pub(crate) fn run(options: &AnnotateOptions) -> anyhow::Result<ExitCode> {
    let extractor = match &options.collection {
        Some(folder) => {
            let collection = sourcebook_ingest::read_collection(folder, &|_| {})?;
            Extractor::for_articles(&collection.info.themes, &collection.articles)
        }
        None => Extractor::new(&[]),
    };
    let extractor = extractor.only(options.kind.iter().flat_map(|kind| kind.mentions()).copied().collect());
    let mut out = stdout();
    let mut code = ExitCode::SUCCESS;
    for (number, line) in (1..).zip(std::io::stdin().lock().lines()) {
        let line = line.with_context(|| format!("standard input, line {number}"))?;
        if line.trim().is_empty() {
            continue;
        }
        match annotate(&line, &extractor) {
            Ok(annotated) => {
                serde_json::to_writer(&mut out, &annotated)?;
                writeln!(out)?;
            }
            Err(error) => {
                eprintln!("standard input, line {number}: {error:#}");
                code = ExitCode::FAILURE;
            }
        }
    }
    out.flush()?;
    Ok(code)
}

impl FoundKind {
    /// The kinds of mention that are printed as this.
    fn mentions(self) -> &'static [MentionKind] {
        match self {
            Self::Date => &[MentionKind::Date],
            Self::Name => &[
                MentionKind::Person,
                MentionKind::Organisation,
                MentionKind::Place,
                MentionKind::Work,
                MentionKind::OtherName,
            ],
            Self::Theme => &[MentionKind::Theme],
            Self::Abbreviation => &[MentionKind::Abbreviation],
            Self::Quote => &[MentionKind::Quote],
            Self::Phrase => &[MentionKind::Phrase],
            Self::Outlook => &[MentionKind::Outlook],
        }
    }
}

/// The line with its mentions added.
fn annotate(line: &str, extractor: &Extractor) -> anyhow::Result<Map<String, Value>> {
    let mut record: Map<String, Value> =
        serde_json::from_str(line).context("expected an object, {\"id\":…,\"text\":…}")?;
    let Some(text) = record.get("text").and_then(Value::as_str) else {
        bail!("\"text\" is missing or no string");
    };
    let reference = match record.get("ref_date") {
        None | Some(Value::Null) => None,
        Some(date) => Some(reference_date(date)?),
    };
    let language = record.get("language").and_then(Value::as_str).unwrap_or(DEFAULT_LANGUAGE);
    let mentions = extractor.mentions_in_text(text, reference, language);
    let mentions: Vec<_> = mentions.iter().filter_map(|mention| mention_record(mention, text, 0)).collect();
    record.insert("mentions".to_owned(), serde_json::to_value(mentions)?);
    Ok(record)
}

/// A date, or the day of a date with a time such as `2024-03-20T09:00:00`.
fn reference_date(value: &Value) -> anyhow::Result<PartialDate> {
    let text = value.as_str().context("\"ref_date\" is no string")?;
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    day.parse().context("\"ref_date\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn annotated(line: &str) -> anyhow::Result<Value> {
        annotate(line, &Extractor::new(&[])).map(Value::Object)
    }

    #[test]
    fn a_line_comes_back_with_its_mentions() {
        let record = annotated(r#"{"id": 7, "text": "Élan since March 2024", "extra": true}"#).unwrap();
        assert_eq!(record["id"], 7);
        assert_eq!(record["extra"], true);
        let mentions = record["mentions"].as_array().unwrap();
        let mention = mentions.iter().find(|mention| mention["kind"] == "date").unwrap();
        assert_eq!(&mention["value"], "2024-03");
        assert_eq!((&mention["start"], &mention["end"]), (&11.into(), &21.into()));
    }

    #[test]
    fn kinds_that_are_asked_for_are_found_alone_and_as_with_all_others() {
        use clap::ValueEnum;
        let text = r#"{"text": "In March 2024, Ada Marsh of the Red Mill Company (RMC) said: “We will grind more wheat flour than anyone did.” RMC was glad of the wheat flour, and wheat flour was cheap."}"#;
        let all = annotated(text).unwrap();
        for kind in FoundKind::value_variants() {
            let extractor = Extractor::new(&[]).only(kind.mentions().to_vec());
            let found = annotate(text, &extractor).unwrap();
            let name = kind.to_possible_value().unwrap().get_name().to_owned();
            let of_kind =
                all["mentions"].as_array().unwrap().iter().filter(|mention| mention["kind"] == name.as_str());
            assert_eq!(
                found["mentions"].as_array().unwrap().iter().collect::<Vec<_>>(),
                of_kind.collect::<Vec<_>>()
            );
        }
    }

    #[test]
    fn a_line_that_cannot_be_read_says_what_was_expected() {
        for (line, expected) in [
            ("[]", "expected an object"),
            (r#"{"id": 1}"#, "\"text\" is missing"),
            (r#"{"text": "", "ref_date": "soon"}"#, "\"soon\" is not a date"),
        ] {
            let error = format!("{:#}", annotated(line).unwrap_err());
            assert!(error.contains(expected), "{error}");
        }
    }

    #[test]
    fn a_reference_date_may_have_a_time_behind_it() {
        assert!(annotated(r#"{"text": "", "ref_date": "2024-03-20T09:00:00"}"#).is_ok());
    }
}
