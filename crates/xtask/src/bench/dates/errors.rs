//! What was missed, found where nothing is, or misread: of the lines with even numbers, so that the others stay unseen.

use super::days;
use super::gold::{Found, Marked};
use super::score::pairs;

/// Prints the errors of a set, one a line.
pub(super) fn print(texts: &[(Marked, Vec<Found>)]) {
    for (marked, found) in texts.iter().step_by(2) {
        let pairs = pairs(marked, found);
        let part = |start: usize, end: usize| -> String {
            marked.text.chars().skip(start).take(end - start).collect()
        };
        for (span, pair) in marked.spans.iter().zip(&pairs) {
            let around = part(span.start.saturating_sub(40), span.end + 20);
            let told = part(span.start, span.end);
            let Some(ours) = pair.map(|at| &found[at]) else {
                println!("missed  {told:?} in {around:?}");
                continue;
            };
            let value = ours.value.as_deref().unwrap_or("unresolved");
            let wanted = match &span.value {
                Some(wanted) if wanted != value => wanted.clone(),
                None if !span.days.is_empty() && !days::names_one(value, &span.days, span.is_range) => {
                    span.days.join(" or ")
                }
                _ => continue,
            };
            let written = marked.written.as_deref().unwrap_or("unknown");
            println!("misread {:?} as {value}, not {wanted}, written {written}, in {around:?}", ours.text);
        }
        for (at, ours) in found.iter().enumerate().filter(|(at, _)| !pairs.contains(&Some(*at))) {
            println!(
                "false   {:?} in {:?}",
                found[at].text,
                part(ours.start.saturating_sub(40), ours.end + 20)
            );
        }
    }
}
