//! `bench dates`: how many of the times that people marked in texts are found, how exactly, and with which value.

mod days;
mod errors;
mod gold;
mod score;
mod speed;

use anyhow::Context;

use crate::bench::gold::Gold;
use crate::bench::ours::Ours;
use crate::bench::table::Table;
use crate::project::{Project, read};
use gold::{Marked, SETS, Set};
use score::Score;

/// Texts that hold no time at all.
const NEGATIVES: [&str; 2] = ["duckling_en_negative", "chrono_en_negative"];

/// Annotates every set as it comes and prints how well, for its lines with even numbers, with odd ones, and all. Lines
/// are numbered from 0: rules may be written with an eye on the even ones, and the odd ones say how far they carry.
pub(crate) fn run(project: &Project, show_errors: bool) -> anyhow::Result<()> {
    let Some(gold) = Gold::find()? else { return Ok(()) };
    let folder = gold.folder("dates");
    let ours = Ours::build(project)?;
    let annotated = |set: &Set| -> anyhow::Result<Vec<(Marked, Vec<gold::Found>)>> {
        let file = folder.join(format!("{}.jsonl", set.name));
        let marked = gold::marked(&read(&file)?, set.kind).with_context(|| file.display().to_string())?;
        let found = gold::found(&ours.annotate(&gold::questions(&marked))?)?;
        Ok(marked.into_iter().zip(found).collect())
    };

    let headings =
        ["set", "lines", "times", "overlap F1", "exact F1", "values right", "calendar dates right"];
    let mut table = Table::new(2, headings);
    for set in &SETS {
        let texts = annotated(set)?;
        let halves = [("even", Some(0)), ("odd", Some(1)), ("all", None)];
        for (lines, rest) in halves {
            let here = texts.iter().enumerate().filter(|(at, _)| rest.is_none_or(|rest| at % 2 == rest));
            let score: Score = here.map(|(_, (marked, found))| score::of(marked, found)).sum();
            table.row([
                set.name.to_owned(),
                lines.to_owned(),
                score.marked.to_string(),
                format!("{:.3}", score.overlap_f1()),
                format!("{:.3}", score.exact_f1()),
                share(score.values_right, score.values),
                share(score.dates_right, score.dates),
            ]);
        }
        if show_errors {
            errors::print(&texts);
        }
    }
    print!("{table}");
    println!();
    for name in NEGATIVES {
        let texts = annotated(&Set { name, kind: gold::Kind::None })?;
        let wrong: Vec<_> = texts.iter().filter(|(_, found)| !found.is_empty()).collect();
        println!("{name}: something in {} of {} texts", wrong.len(), texts.len());
        for (marked, found) in wrong.iter().filter(|_| show_errors) {
            let found: Vec<&str> = found.iter().map(|found| found.text.as_str()).collect();
            println!("  {:?}: {}", marked.text, found.join(", "));
        }
    }
    let news = read(&folder.join(format!("{}.jsonl", SETS[0].name)))?;
    let pace = speed::of(&ours, &gold::marked(&news, SETS[0].kind)?)?;
    println!(
        "\nannotate: {pace:.0} µs per 1,000 characters of {} on one thread, with all else that it finds and its JSON",
        SETS[0].name
    );
    println!(
        "\nOverlap and exact are of spans, each taken once. Values are TIMEX3, of those found; a calendar date is right\n\
         where ours is the day that is meant or a longer time that it lies in, of all there are; where a range is meant,\n\
         where ours begins on the same day."
    );
    Ok(())
}

fn share(right: usize, all: usize) -> String {
    if all == 0 {
        return "–".to_owned();
    }
    format!("{:.3}", right as f64 / all as f64)
}
