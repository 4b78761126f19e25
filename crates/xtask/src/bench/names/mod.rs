//! `bench names`: how many of the names that people marked in news are found, how exactly, and whether what they are of
//! is told right.

mod capitals;
mod gold;
mod score;

use std::io::Write;
use std::time::{Duration, Instant};

use anyhow::Context;
use serde_json::Value;

use crate::bench::gold::Gold;
use crate::bench::ours::Ours;
use crate::bench::peers::Peers;
use crate::bench::table::Table;
use crate::project::{Project, read};
use crate::shell;
use gold::{Marked, Name};
use score::Score;

const SET: &str = "meantime_names_open90.jsonl";
const PEER: &str = "compromise";
/// How often all texts are annotated again to see what one time takes, without what starting takes.
const AGAIN: u32 = 20;

/// Annotates the set as it comes and prints how well, for its lines with even numbers, with odd ones, and all. Lines are
/// numbered from 0: rules may be written with an eye on the even ones, and the odd ones say how far they carry.
pub(crate) fn run(project: &Project, show_errors: bool) -> anyhow::Result<()> {
    let Some(gold) = Gold::find()? else { return Ok(()) };
    let file = gold.folder("names").join(SET);
    let marked = gold::marked(&read(&file)?).with_context(|| file.display().to_string())?;
    let ours = Ours::build(project)?;
    let peers = Peers::install(project)?;
    let characters: usize = marked.iter().map(|one| one.text.chars().count()).sum();
    let thousands = characters as f64 / 1000.0;
    let mut table =
        Table::new(2, ["what finds", "lines", "names", "exact F1", "overlap F1", "typed F1", "ms"]);

    let questions = gold::questions(&marked);
    let many = questions.repeat(1 + AGAIN as usize);
    let per_text = |arguments: &[&str]| {
        let (once, first) = timed(|| ours.annotate_with(&questions, arguments))?;
        let (_, again) = timed(|| ours.annotate_with(&many, arguments))?;
        let took = again.saturating_sub(first) / AGAIN;
        anyhow::Ok((once, took.as_secs_f64() * 1000.0 / thousands))
    };
    let (once, alone) = per_text(&["--kind", "name"])?;
    let (_, whole) = per_text(&[])?;
    rows(&mut table, "sourcebook", &marked, &gold::found(&once)?, true, alone);

    let (found, took) = timed(|| Ok(marked.iter().map(|one| capitals::find(&one.text)).collect::<Vec<_>>()))?;
    rows(&mut table, "capitals", &marked, &found, false, took.as_secs_f64() * 1000.0 / thousands);

    let (found, milliseconds) = named_by_peer(&peers, &questions)?;
    rows(&mut table, &peers.title(PEER), &marked, &found, true, milliseconds / thousands);

    print!("{table}");
    println!(
        "\nExact and overlap are of spans, each taken once. Typed is exact with the kind right, of people, organisations\n\
         and places. ms is for 1,000 characters: of ours with reading and writing; {whole:.2} with all kinds of mentions."
    );
    if show_errors {
        print_errors(&marked, &gold::found(&once)?);
    }
    Ok(())
}

fn timed<T>(work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<(T, Duration)> {
    let start = Instant::now();
    let done = work()?;
    Ok((done, start.elapsed()))
}

/// What the peer finds, and how many milliseconds it takes for all texts.
fn named_by_peer(peers: &Peers, questions: &str) -> anyhow::Result<(Vec<Vec<Name>>, f64)> {
    let mut texts = tempfile::NamedTempFile::new()?;
    texts.write_all(questions.as_bytes())?;
    let printed = shell::printed(&mut peers.naming(PEER, texts.path()))?;
    let (names, took) = printed.trim_end().rsplit_once('\n').context("names and a time were expected")?;
    let took: Value = serde_json::from_str(took)?;
    Ok((gold::found(names)?, took["milliseconds"].as_f64().context("no milliseconds")?))
}

/// Adds what one finds for lines with even numbers, odd ones, and all.
fn rows(
    table: &mut Table,
    title: &str,
    marked: &[Marked],
    found: &[Vec<Name>],
    typed: bool,
    milliseconds: f64,
) {
    for (lines, rest) in [("even", Some(0)), ("odd", Some(1)), ("all", None)] {
        let here = marked.iter().zip(found).enumerate();
        let here = here.filter(|(at, _)| rest.is_none_or(|rest| at % 2 == rest));
        let score = Score::of(here.map(|(_, texts)| texts));
        table.row([
            title.to_owned(),
            lines.to_owned(),
            score.marked.to_string(),
            format!("{:.3}", score.exact_f1()),
            format!("{:.3}", score.overlap_f1()),
            if typed { format!("{:.3}", score.typed_f1()) } else { "–".to_owned() },
            if rest.is_none() { format!("{milliseconds:.2}") } else { String::new() },
        ]);
    }
}

/// Prints what was missed, found where nothing is, or taken for another kind: of the lines with even numbers.
fn print_errors(marked: &[Marked], found: &[Vec<Name>]) {
    for (marked, found) in marked.iter().zip(found).step_by(2) {
        let part = |start: usize, end: usize| -> String {
            marked.text.chars().skip(start).take(end.saturating_sub(start)).collect()
        };
        let around = |name: &Name| part(name.start.saturating_sub(40), name.end + 20);
        for name in &marked.names {
            let text = part(name.start, name.end);
            match found.iter().find(|found| score::same_place(found, name)) {
                None => println!("missed   {text:?}, {}, in {:?}", name.of, around(name)),
                Some(ours) if ours.of != name.of => {
                    println!("mistaken {text:?}, {}, for {} in {:?}", name.of, ours.of, around(name));
                }
                Some(_) => {}
            }
        }
        let is_marked = |ours: &&&Name| marked.names.iter().any(|name| score::same_place(ours, name));
        for ours in score::counted(marked, found).iter().filter(|ours| !is_marked(ours)) {
            println!("false    {:?}, {}, in {:?}", part(ours.start, ours.end), ours.of, around(ours));
        }
    }
}
