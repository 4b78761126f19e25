//! Dates and bylines that stand above an article's text, or are glued to its first sentence.

use sourcebook_model::article::{Attributed, Origin};
use sourcebook_model::{Action, BlockKind, PartialDate};

use crate::draft::{DateClaim, Draft};
use crate::metadata::dates::{self, Reading, Stated};
use crate::metadata::people;
use crate::record::Record;

/// How many blocks down a date or byline may stand.
const WITHIN: usize = 4;

/// Words that announce the date of publication, in lower case.
const LABELS: [&str; 12] = [
    "date",
    "published",
    "published on",
    "publication date",
    "posted",
    "posted on",
    "publish date",
    "date published",
    "release date",
    "released",
    "released on",
    "first published",
];

/// Whether the line holds nothing but the article's date, its authors, or both.
pub(crate) fn is_metadata(line: &str) -> bool {
    !read(line).is_empty()
}

/// What a part of an opening line says.
enum Part {
    Date(Stated),
    Authors(Vec<String>),
}

/// Takes the date and byline out of the text. Those that repeat what is known leave it, too; those that say something
/// else stay, and are told of.
pub(crate) fn take(draft: &mut Draft, record: &mut Record) {
    let mut at = 0;
    while at < draft.blocks.len().min(WITHIN) {
        let block = draft.blocks[at].block.clone();
        let parts = match block.kind {
            BlockKind::Paragraph | BlockKind::Heading { .. } => read(&block.text),
            _ => Vec::new(),
        };
        let is_news = parts.iter().any(|part| match part {
            Part::Date(_) => draft.date.is_none(),
            Part::Authors(_) => draft.authors.is_empty(),
        });
        let is_known = !parts.is_empty() && parts.iter().all(|part| is_known(part, draft));
        for part in parts {
            match part {
                Part::Date(stated) => {
                    let place = "a line above the text".to_owned();
                    let (line, written) = (block.line, block.text.clone());
                    draft
                        .claim_date(DateClaim { stated, origin: Origin::Text, line, place, written }, record);
                }
                Part::Authors(names) if draft.authors.is_empty() => {
                    draft.authors =
                        names.into_iter().map(|name| Attributed::new(name, Origin::Byline)).collect();
                }
                Part::Authors(_) => {}
            }
        }
        let reason = match block.kind {
            _ if is_news => "stands as the article's date or author instead",
            BlockKind::Paragraph if is_known => "repeats the article's date or author",
            _ => {
                at += 1;
                continue;
            }
        };
        record.note(Action::Dropped, "block", block.line, &block.text, reason);
        draft.blocks.remove(at);
    }
    take_prefix(draft, record);
}

/// Whether the article's date or authors are what a part of a line says they are.
fn is_known(part: &Part, draft: &Draft) -> bool {
    match part {
        Part::Date(stated) => draft.date.as_ref().is_some_and(|date| date.stated.agrees_with(stated)),
        Part::Authors(names) => names.iter().all(|name| {
            let name = name.to_lowercase();
            draft.authors.iter().any(|author| author.value.to_lowercase() == name)
        }),
    }
}

/// `date 2024-03-20 The plant opened …`: the date leaves the first sentence.
fn take_prefix(draft: &mut Draft, record: &mut Record) {
    if draft.date.is_some() {
        return;
    }
    let Some(block) = draft.blocks.first_mut().map(|piece| &mut piece.block) else { return };
    let Some((prefix, date)) = prefix(&block.text) else { return };
    let (taken, rest) = block.text.split_at(prefix);
    record.note(Action::Dropped, "block", block.line, taken.trim(), "stands as the article's date instead");
    draft.date = Some(DateClaim {
        stated: Stated::plain(date),
        origin: Origin::Text,
        line: block.line,
        place: "the beginning of the text".to_owned(),
        written: taken.trim().to_owned(),
    });
    block.text = rest.trim_start().to_owned();
}

/// The length of a labelled ISO date at the beginning of `text` and its value. Behind it a sentence has to
/// begin, for "Date 2024-03-20 was chosen" is the author's.
fn prefix(text: &str) -> Option<(usize, PartialDate)> {
    let digits_at = text.find(|c: char| c.is_ascii_digit())?;
    let label = text[..digits_at].trim_end_matches([':', ' ']).trim().to_lowercase();
    if !LABELS.contains(&label.as_str()) {
        return None;
    }
    let length = text[digits_at..].find(char::is_whitespace)?;
    let date = text[digits_at..digits_at + length].parse().ok()?;
    let begins = text[digits_at + length..].trim_start().starts_with(|c: char| !c.is_lowercase());
    (matches!(date, PartialDate::Day(_)) && begins).then_some((digits_at + length, date))
}

/// What a line says, part by part; empty unless every part is a date or a byline.
fn read(line: &str) -> Vec<Part> {
    if line.len() > 200 {
        return Vec::new();
    }
    let parts = line.split(['|', '·', '•']).map(str::trim).filter(|part| !part.is_empty());
    let parts: Option<Vec<Part>> = parts.map(read_part).collect();
    parts.unwrap_or_default()
}

fn read_part(text: &str) -> Option<Part> {
    let lower = text.to_lowercase();
    let label = LABELS.iter().filter(|label| lower.starts_with(**label)).max_by_key(|label| label.len());
    let unlabelled = label
        .and_then(|label| text.get(label.len()..))
        .filter(|rest| rest.starts_with([':', ' ']))
        .map_or(text, |rest| rest.trim_start_matches([':', ' ']));
    match dates::read(unlabelled) {
        // A bare year alone is no date of publication.
        Reading::Date(Stated { date: PartialDate::Year(_) | PartialDate::Decade(_), .. }) => None,
        Reading::Date(stated) => Some(Part::Date(stated)),
        _ => people::byline(text).map(Part::Authors),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Markup, Piece};

    fn taken(texts: &[&str]) -> (Option<String>, Vec<String>, Vec<String>) {
        let blocks = texts
            .iter()
            .filter_map(|text| Piece::new(BlockKind::Paragraph, text, 1, Markup::Guessed))
            .collect();
        let mut draft = Draft { blocks, ..Draft::default() };
        take(&mut draft, &mut Record::of("a"));
        (
            draft.date.map(|date| date.stated.date.to_string()),
            draft.authors.into_iter().map(|author| author.value).collect(),
            draft.blocks.into_iter().map(|piece| piece.block.text).collect(),
        )
    }

    #[test]
    fn a_date_glued_to_the_first_sentence_leaves_it() {
        let (date, _, texts) = taken(&["date 2024-03-20 Amidst a shift, three makers return."]);
        assert_eq!(date.as_deref(), Some("2024-03-20"));
        assert_eq!(texts, ["Amidst a shift, three makers return."]);
    }

    #[test]
    fn a_dateline_and_a_byline_leave_the_text() {
        let (date, authors, texts) = taken(&["By Jane Doe | Published: March 20, 2024", "It opened."]);
        assert_eq!(date.as_deref(), Some("2024-03-20"));
        assert_eq!(authors, ["Jane Doe"]);
        assert_eq!(texts, ["It opened."]);
    }

    #[test]
    fn a_sentence_with_a_date_stays_whole() {
        for text in [
            "Date 2024-03-20 was chosen.",
            "Published 20 March 2024 in Nature, the study drew notice.",
            "By 2030",
            "2024",
        ] {
            assert_eq!(taken(&[text]), (None, Vec::new(), vec![text.to_owned()]));
        }
    }
}
